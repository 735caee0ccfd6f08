"""Normalized text: plain characters that know where they came from, for the search for contacts and names."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, TypeAlias

from care.detection.normalize import simplify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Range: TypeAlias = tuple[int, int]
"""First character of `Reading.plain`, and the one after the last."""

Finder: TypeAlias = "Callable[[Reading], Iterator[Range]]"

_DOTS = str.maketrans("。•·∙、", ".....")
_NEXT_WORD = re.compile(r",?\s([a-z][\w/.-]{0,30})")
_BLANKS = re.compile(r"\s\s")
# Further words of a name, and characters before a find that are looked at.
_NAME_WORDS = 4
_BEFORE = 80
_CLINGING = {"Mn", "Me"}
"""Categories of marks that must not stay behind when their character goes, as those of keycaps."""
_ENDS = ".!?;\n"
_VALUES = frozenset(range(10))


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as it is read, once for every search in it.

    `plain` is lower case, without styles, accents, invisible or foreign signs.
    """

    text: str
    plain: str
    origins: Sequence[int]
    allowed: frozenset[str] = frozenset()

    def capital(self, at: int) -> bool:
        """Return whether the character at `at` of `plain` was a capital."""
        return self.text[self.origins[at]].isupper()

    def clause_before(self, at: int) -> str:
        """Return what stands before `at` in the same sentence, at most _BEFORE characters."""
        near = self.plain[max(0, at - _BEFORE) : at]
        return near[max(near.rfind(end) for end in _ENDS) + 1 :]

    def with_capitals(self, found: Range) -> Range:
        """Return `found` with the capitalized words after it, at most _NAME_WORDS: they belong to a name."""
        start, end = found
        for _ in range(_NAME_WORDS):
            word = _NEXT_WORD.match(self.plain, end)
            if word is None or not self.capital(word.start(1)):
                break
            end = word.end()
        return start, end

    def place(self, found: Range) -> Range:
        """Return `found` as a range of the original text, with the marks that cling to its last character."""
        first, last = self.origins[found[0]], self.origins[found[1] - 1] + 1
        while last < len(self.text) and unicodedata.category(self.text[last]) in _CLINGING:
            last += 1
        return first, last


def read(text: str, allowed: frozenset[str] = frozenset()) -> Reading:
    """Make `text` plain, with one blank or line break for many; takes time in proportion to its length."""
    plain, origins = simplify(text if text.isascii() else _with_plain_digits(text))
    if not plain.isascii():
        plain = "".join(map(_digit, plain.translate(_DOTS)))
    if _BLANKS.search(plain):
        plain, origins = _close_up(plain, origins)
    return Reading(text, plain, origins, allowed)


def _close_up(plain: str, origins: Sequence[int]) -> tuple[str, list[int]]:
    kept = [
        at for at, pair in enumerate(zip(f"x{plain}", plain, strict=False)) if not "".join(pair).isspace()
    ]
    return "".join(plain[at] for at in kept), [origins[at] for at in kept]


def phrase(pattern: str) -> re.Pattern[str]:
    """Compile a pattern in which a blank stands for any white character; `Reading` never has two in a row."""
    return re.compile(pattern.replace(" ", r"\s"))


def phrases(*patterns: str) -> tuple[re.Pattern[str], ...]:
    """Compile each of `patterns` as `phrase` does."""
    return tuple(map(phrase, patterns))


def utf16_offsets(text: str) -> Sequence[int]:
    """Return where each character of `text` begins as Telegram counts, and where the last one ends."""
    if text.isascii():
        return range(len(text) + 1)
    return tuple(accumulate((1 + (character > "\uffff") for character in text), initial=0))


def _with_plain_digits(text: str) -> str:
    """Return the text with ASCII digits, before some of another script are taken for letters."""
    return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)


def _digit(character: str) -> str:
    """Return a digit of any script or style as an ASCII digit; Chinese numerals too."""
    value = unicodedata.numeric(character, None) if character.isnumeric() else None
    return str(int(value)) if value in _VALUES else character
