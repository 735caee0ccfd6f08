"""Phrases: how words are written by which a sign is recognised, and whether they stand in a sentence."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

STARTS = "^"
"""Beginning of a phrase that counts at the beginning of a sentence only."""
ENDS = "$"
"""Ending of a phrase that counts at the end of a sentence only."""
GAP = "*"
"""Stands for up to two words."""
HELLO = "hello"
"""The slot of words that may stand before the beginning of a sentence."""
TOKEN = re.compile(r"\w+")


@dataclass(frozen=True)
class Phrase:
    """One phrase: the words and slots that it needs, and the pattern that decides, made when first needed."""

    words: frozenset[str]
    slots: frozenset[str]
    written: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Return what is looked for in a sentence."""
        return re.compile(self.written)

    def stands_in(self, sentence: str, words: Set[str], slots: Set[str]) -> bool:
        """Return whether it stands in a sentence of these words, in which some word of these slots is."""
        return self.words <= words and self.slots <= slots and bool(self.pattern.search(sentence))


def phrase_of(written: str, slots: Mapping[str, Sequence[str]]) -> Phrase:
    """Return a phrase as it is written in a file; `{slot}` stands for any of the slot's words."""
    parts = written.removeprefix(STARTS).removesuffix(ENDS).split()
    named = frozenset(part.strip("{}") for part in parts if _slot(part, slots))
    words = frozenset(word for part in parts if not _slot(part, slots) for word in TOKEN.findall(part))
    return Phrase(words, named, _pattern(written, parts, slots))


def _pattern(written: str, parts: Sequence[str], slots: Mapping[str, Sequence[str]]) -> str:
    words = [_word(part, slots) for part in parts]
    before = _beginning(slots) if written.startswith(STARTS) else r"(?<!\w)"
    joined = r"[\s,]+".join(words).replace(rf"{GAP}[\s,]+", r"(?:\w+[\s,]+){0,2}")
    after = r"\W*$" if written.endswith(ENDS) else r"(?!\w)"
    return f"{before}(?:{joined}){after}"


def _beginning(slots: Mapping[str, Sequence[str]]) -> str:
    """Return a pattern for the beginning of a sentence, behind a greeting or two."""
    hello = "|".join(map(re.escape, slots.get(HELLO, ())))
    return rf"^\W*(?:(?:{hello})\W+){{0,2}}" if hello else r"^\W*"


def _word(part: str, slots: Mapping[str, Sequence[str]]) -> str:
    if part == GAP:
        return GAP
    slot = _slot(part, slots)
    return f"(?:{'|'.join(map(re.escape, slot))})" if slot else re.escape(part)


def _slot(part: str, slots: Mapping[str, Sequence[str]]) -> Sequence[str] | None:
    return slots.get(part.strip("{}")) if part.startswith("{") else None
