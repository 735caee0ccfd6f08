"""Proposing an entry from a sentence: which of its words carry what is said, and what else may stand there.

The sentence is read and forgotten; what is proposed are words and slots of the lexicon.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from care.detection.normalize import STOP, fold
from care.detection.signs import SIGNS
from care.detection.slot_index import SlotIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from care.detection.lexicon import Lexicon

MOST_KEPT = 4
"""With so many parts, up to six words between two of them, a pattern costs less than is borne."""
MOST_PARTS = 6
FEWEST_LETTERS = 4
LEADS = 2
"""A denial up to so many words before a part belongs to it."""
SOON_ENOUGH = 2
"""So many parts that have a meaning of their own are enough: other words only say where and when."""

_SIGN_WORDS = frozenset(word.strip() for word in SIGNS.values())
_NAME = re.compile(r"(?<=\S\s)[A-Z][a-z]{2,}\b")


@dataclass(frozen=True, slots=True)
class PhrasePart:
    """A word or short phrase of a sentence, and the `slot` of words like it.

    `kept`: it must be heard; `alike`: a word like it is enough. `denies`: it is a "not", which belongs to
    what follows.
    """

    word: str
    slot: str = ""
    kept: bool = False
    alike: bool = True
    denies: bool = False

    @property
    def is_wide(self) -> bool:
        """Return whether words like it are heard too."""
        return bool(self.slot) and self.alike

    @property
    def pattern(self) -> str:
        """Return how it is written in a pattern."""
        return f"{{{self.slot}}}" if self.is_wide else self.word.replace(" ", "_")

    def tapped(self) -> PhrasePart:
        """Return the next of its states: with words like it, alone, left out."""
        if self.kept and self.is_wide:
            return replace(self, alike=False)
        return replace(self, kept=not self.kept, alike=True)


def pattern_of(parts: Iterable[PhrasePart]) -> str:
    """Return the pattern of the parts that are kept, with up to six words between two of them."""
    return " .. ".join(part.pattern for part in parts if part.kept)


def label_of(parts: Iterable[PhrasePart]) -> str:
    """Return what is heard, in the words of the sentence: "pengen + mati"."""
    return " + ".join(part.word for part in parts if part.kept)


def names_in(text: str) -> frozenset[str]:
    """Return the words, in small letters, that are written like a name within a sentence."""
    return frozenset() if text.isupper() else frozenset(word.lower() for word in _NAME.findall(text))


class Proposer:
    """Knows which slot a word stands in; made once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._slots = lexicon.slots
        self._index = SlotIndex(lexicon)

    def parts(self, text: str, *, known: bool = False) -> tuple[PhrasePart, ...]:
        """Return what an entry may be made of, in the order of the sentence; nothing if there is nothing.

        `known`: of words that are in no slot and no pattern nothing is proposed, so that only words of the
        lexicon's own come out of the sentence.
        """
        words = fold(text, self._lexicon.known).words
        named, slots = names_in(text), self._index.slots_for(words)
        best: tuple[PhrasePart, ...] = ()
        for barred, stretch in groupby(words, key=self._bars):
            read = [] if barred else [*self._read(list(stretch), slots, named, known=known)]
            chosen = self._chosen(read)
            if self._worth(chosen) > self._worth(best):
                best = chosen
        return best

    def _bars(self, word: str) -> bool:
        return word == STOP or (word in self._slots.barrier and word not in self._index.said)

    def _read(
        self, words: Sequence[str], slots: Mapping[str, str], named: frozenset[str], *, known: bool
    ) -> Iterator[PhrasePart | None]:
        """Give the parts of a stretch that a search does not reach over; None stands for other words."""
        at = 0
        while at < len(words):
            length, slot = self._index.longest(words[at:], slots)
            word = " ".join(words[at : at + length])
            at += length
            if word in self._slots.barrier:
                yield PhrasePart(word, slot, denies=True)
            elif self._tells(word, slot, known=known) and (slot or word not in named):
                yield PhrasePart(word, slot)
            else:
                yield None

    def _tells(self, word: str, slot: str, *, known: bool) -> bool:
        if word in self._index.mine or word in _SIGN_WORDS or not word.replace(" ", "").isalpha():
            return False
        if slot:
            return True
        rare = len(word) >= FEWEST_LETTERS and word not in self._slots.common
        return rare and (not known or word in self._index.known)

    def _chosen(self, read: Sequence[PhrasePart | None]) -> tuple[PhrasePart, ...]:
        """Return at most MOST_PARTS of these, with the most telling ones kept and denials before them."""
        places = {at: part for at, part in enumerate(read) if part is not None}
        telling = sorted(
            (at for at, part in places.items() if not part.denies),
            key=lambda at: (-self._index.uses[places[at].slot], -self._rank(places[at].word), at),
        )
        kept = self._meant(places, telling)
        kept |= {at for at, part in places.items() if part.denies and _leads(at, kept)}
        if kept:
            kept |= {at for at, part in places.items() if part.denies and min(kept) < at < max(kept)}
        if len(kept) > MOST_KEPT:
            return ()
        others = [at for at in telling if at not in kept]
        shown = sorted({*kept, *others[: MOST_PARTS - len(kept)]})
        return tuple(replace(places[at], kept=at in kept) for at in shown)

    def _meant(self, places: dict[int, PhrasePart], telling: Sequence[int]) -> set[int]:
        """Return the parts with a meaning of their own; where these are few, common ones and what is between.

        Where even these are few, the rarest words: what is said in words of one's own.
        """
        slots = [at for at in telling if places[at].slot]
        meant = [at for at in slots if not self._is_common(places[at].word)]
        if len(meant) >= SOON_ENOUGH:
            return set(meant[: MOST_KEPT - 1])
        if len(slots) < SOON_ENOUGH:
            return set(telling[: MOST_KEPT - 1])
        kept = set(slots[: MOST_KEPT - 1])
        between = [at for at in telling if min(kept) < at < max(kept) and at not in kept]
        return kept | set(between[: MOST_KEPT - 1 - len(kept)])

    def _is_common(self, word: str) -> bool:
        return all(part in self._slots.common for part in word.split())

    def _rank(self, word: str) -> int:
        return self._slots.rarity.get(word, len(self._slots.rarity) + 1)

    def _worth(self, parts: Sequence[PhrasePart]) -> tuple[int, int, int]:
        kept = [part for part in parts if part.kept]
        common = sum(self._is_common(part.word) for part in kept)
        return sum(bool(part.slot) for part in kept) - common, len(kept), len(parts)


def _leads(at: int, kept: Iterable[int]) -> bool:
    return any(at < place <= at + LEADS for place in kept)
