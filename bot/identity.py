"""The last look before a request leaves: nothing in it may tell who wrote it."""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import Any

from care.common_words import COMMON
from care.contact_text import Written, read
from care.everyday_names import EVERYDAY
from handlers.relaying import Call

OURS = {"chat_id", "message_id", "photo", "voice", "media", "reply_markup"}
"""Parameters whose values Telegram or we made; words stand elsewhere."""
SHORT = 2
"""So many letters are more often a word than a name."""
_BEFORE_SENTENCE = re.compile(r"(?:^|[.!?\n])\W*$")


def identifies(call: Call, secrets: Collection[str]) -> bool:
    """Whether the words of a request hold what their writer is known by, however it is spelled.

    A number counts with signs between its digits too, a name of several words only as a whole, and a
    name that is also an everyday word only where it is written as a name.
    """
    if not secrets:
        return False
    words = list(_words(call.params))
    return any(_tells(secret, text) for secret in secrets for text in words if text)


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            if name not in OURS or not isinstance(inner, str):
                yield from _words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner)


def _tells(secret: str, text: str) -> bool:
    if secret.isdecimal() and not any(sign.isdigit() for sign in text):
        return False
    written, (name, is_everyday) = read(text), _name(secret)
    found = name.finditer(written.plain)
    return any(not is_everyday or _as_name(written, *match.span()) for match in found)


@lru_cache(maxsize=1024)
def _name(secret: str) -> tuple[re.Pattern[str], bool]:
    """What to look for, and whether it may be meant as an everyday word."""
    plain = read(secret).plain
    words = list(plain) if plain.isdecimal() else re.findall(r"\w+", plain)
    between = r"\W{0,3}" if plain.isdecimal() else r"\W{1,3}"
    pattern = re.compile(rf"(?<!\w){between.join(map(re.escape, words or [plain]))}(?!\w)")
    return pattern, len(words) == 1 and (len(plain) <= SHORT or plain in EVERYDAY | COMMON)


def _as_name(written: Written, start: int, end: int) -> bool:
    """Written large where no sentence begins, or standing alone."""
    if not re.search(r"\w", written.plain[:start] + written.plain[end:]):
        return True
    return written.capital(start) and not _BEFORE_SENTENCE.search(written.plain[:start])
