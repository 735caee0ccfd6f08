"""A message as the search for contact details reads it: plain characters that know where they came from."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, TypeAlias

from care.folding import simplify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Range: TypeAlias = tuple[int, int]
"""From and up to which character of `Written.plain`."""

Finder: TypeAlias = "Callable[[Written], Iterator[Range]]"

_DOTS = str.maketrans("。•·∙、", ".....")
_NEXT_WORD = re.compile(r",?\s([a-z][\w/.-]{0,30})")
_BEFORE = 80
_CLINGING = {"Mn", "Me"}
"""Marks that would otherwise stay behind the character that they belong to, as of keycaps."""
_ENDS = ".!?;\n"


@dataclass(frozen=True, slots=True)
class Written:
    """`plain` is lower case without styles, accents, invisible characters or foreign digits."""

    text: str
    plain: str
    origins: Sequence[int]
    allowed: frozenset[str] = frozenset()

    def capital(self, at: int) -> bool:
        """Whether the character at `at` of `plain` was written large."""
        return self.text[self.origins[at]].isupper()

    def clause_before(self, at: int) -> str:
        """What stands before `at` in the same sentence, as far as it matters."""
        near = self.plain[max(0, at - _BEFORE) : at]
        return near[max(near.rfind(end) for end in _ENDS) + 1 :]

    def with_capitals(self, found: Range) -> Range:
        """`found` with the words after it that were written large, which belong to a name."""
        start, end = found
        while (word := _NEXT_WORD.match(self.plain, end)) and self.capital(word.start(1)):
            end = word.end()
        return start, end

    def units(self, found: Range) -> Range:
        """`found` as offset and length in UTF-16 code units of the text as it was written."""
        first, last = self.origins[found[0]], self.origins[found[1] - 1] + 1
        while last < len(self.text) and unicodedata.category(self.text[last]) in _CLINGING:
            last += 1
        return utf16_length(self.text[:first]), utf16_length(self.text[first:last])


def read(text: str, allowed: frozenset[str] = frozenset()) -> Written:
    """Make `text` plain; takes time in proportion to its length."""
    plain, origins = simplify(text)
    if not plain.isascii():
        plain = "".join(map(_digit, plain.translate(_DOTS)))
    return Written(text, plain, origins, allowed)


def utf16_length(text: str) -> int:
    """How long Telegram says that `text` is."""
    return len(text) + sum(character > "\uffff" for character in text)


def _digit(character: str) -> str:
    """A digit of any script or style as the one that everybody reads."""
    value = unicodedata.digit(character, None) if character.isdigit() else None
    return character if value is None else str(value)
