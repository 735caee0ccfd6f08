"""Own names in a text: whether somebody's own name or number stands there, however it is spelled."""

import re
from collections.abc import Iterable
from functools import lru_cache

from care.contacts.common_words import COMMON
from care.contacts.everyday_names import EVERYDAY
from care.contacts.normalized_text import Reading, read

SHORT = 2
"""At most so many letters are more often a word than a name."""
_LETTERS = re.compile(rf"[^\W\d_].*[^\W\d_]{{{SHORT}}}")
_SHORT_NAME = re.compile(r"[^\W\d_]{1,2}")
_INTRODUCED = re.compile(
    r"(?:(?P<called>\b(?:nama|nm)(?:ku)?\b|\b(?:di)?panggil\b|\bsebut\b|\bcall\sme\b|\bname(?:\sis|'s)\b)"
    r"|\b(?:aku|saya|gue|gw|ini|it's|i'?m|i\sam|salam|dari|from|kenalin|kenalkan|perkenalkan)\b"
    r"|\n\W{0,3}|[-–—~]\s?)"
    r"(?:[\s:,]+(?:aja|saja|itu|tuh|adalah|is|aku|saya|gue|gw|ini|asli|panggilan)\b){0,3}[\s:,]*"
    r"\b(?P<name>[^\W\d_]{1,2})\b(?=\W*$|\n|[.,!?)]|\s(?:ya|kak|kk|aja|dari|kelas|anak|salam|from)\b)"
)
_BEFORE_SENTENCE = re.compile(r"(?:^|[.!?\n])\W*$")


@lru_cache(maxsize=1024)
def is_name(given: str) -> bool:
    """Return whether an account's name can be looked for: an emoji or two letters cannot."""
    return _LETTERS.search(_plain(given)) is not None


@lru_cache(maxsize=1024)
def _plain(given: str) -> str:
    # An account's name comes with each of its messages.
    return read(given).plain


def tells(secrets: Iterable[str], text: str) -> bool:
    """Return whether this text holds one of these names or numbers.

    A number counts with signs between its digits too, a name of several words only as a whole, and a
    name that is also an everyday word only where it is written as a name.
    """
    numbered = any(sign.isdigit() for sign in text)
    sought = [secret for secret in secrets if numbered or not secret.isdecimal()]
    return bool(sought) and _tells(sought, read(text))


def _tells(secrets: Iterable[str], written: Reading) -> bool:
    return any(_stands(secret, written) for secret in secrets)


def says_own(names: Iterable[str], written: Reading) -> bool:
    """Return whether somebody says what they are called; a short name, only where it is said as one."""
    known = tuple(names)
    short = {word for name in known if _SHORT_NAME.fullmatch(word := _plain(name))}
    return _tells(filter(is_name, known), written) or (bool(short) and _is_introduced(short, written))


def _is_introduced(short: set[str], written: Reading) -> bool:
    """Return whether one of these names stands behind words for names, or as a signature."""
    for match in _INTRODUCED.finditer(written.plain):
        sure = bool(match["called"]) and match["name"] not in COMMON
        if match["name"] in short and (sure or _is_lone_capital(written, match.start("name"))):
            return True
    return False


def _is_lone_capital(written: Reading, at: int) -> bool:
    """Return whether the word is written as a name in a text that is not all in capitals."""
    return written.capital(at) and any(map(str.islower, written.text))


def _stands(secret: str, written: Reading) -> bool:
    name, is_everyday = _name(secret)
    found = name.finditer(written.plain)
    return any(not is_everyday or _as_name(written, *match.span()) for match in found)


@lru_cache(maxsize=1024)
def _name(secret: str) -> tuple[re.Pattern[str], bool]:
    """Return the pattern to look for, and whether it may be meant as an everyday word."""
    plain = _plain(secret)
    words = list(plain) if plain.isdecimal() else re.findall(r"\w+", plain)
    between = r"\W{0,3}" if plain.isdecimal() else r"\W{1,3}"
    pattern = re.compile(rf"(?<!\w){between.join(map(re.escape, words or [plain]))}(?!\w)")
    return pattern, len(words) == 1 and (len(words[0]) <= SHORT or words[0] in EVERYDAY | COMMON)


def _as_name(written: Reading, start: int, end: int) -> bool:
    """Return whether it is capitalized where no sentence begins, or stands alone."""
    if not re.search(r"\w", written.plain[:start] + written.plain[end:]):
        return True
    return written.capital(start) and not _BEFORE_SENTENCE.search(written.plain[:start])
