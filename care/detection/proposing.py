"""Proposing an entry from a sentence: which of its words carry what is said, and what else may stand there.

The sentence is read and forgotten; what is proposed are words and slots of the lexicon.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from care.detection.normalize import STOP, fold
from care.detection.obfuscation import plain_word
from care.detection.signs import SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from care.detection.lexicon import Lexicon

MOST_KEPT = 4
"""With so many parts, up to six words between two of them, a pattern costs less than is borne."""
MOST_PARTS = 6
FEWEST_LETTERS = 4
LONGEST_PHRASE = 4
LEADS = 2
"""A denial up to so many words before a part belongs to it."""
OFTEN = 100
"""A common word says something in a slot that so many patterns use ("want"), and nothing in any other."""
SOON_ENOUGH = 2
"""So many parts that have a meaning of their own are enough: other words only say where and when."""

_LOOSE = """
    you they only maybe perhaps if why cause already will indeed again rasa hope staff_often staff_habit stand
    soon how past missed hush tonight now_or_tonight me en_me jv_me su_me rg_me en_you en_stand en_got en_joke
    en_only en_staff_often en_near en_soon jv_only su_only
"""
LOOSE = frozenset(_LOOSE.split())
"""Slots of small words and of times, which say nothing of what is meant; nothing is proposed from them."""

_SLOT = re.compile(r"\{(\w+)\}")
_SIGN_WORDS = frozenset(word.strip() for word in SIGNS.values())
_NAME = re.compile(r"(?<=\S\s)[A-Z][a-z]{2,}\b")


@dataclass(frozen=True, slots=True)
class Part:
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

    def tapped(self) -> Part:
        """Return the next of its states: with words like it, alone, left out."""
        if self.kept and self.is_wide:
            return replace(self, alike=False)
        return replace(self, kept=not self.kept, alike=True)


def pattern_of(parts: Iterable[Part]) -> str:
    """Return the pattern of the parts that are kept, with up to six words between two of them."""
    return " .. ".join(part.pattern for part in parts if part.kept)


def label_of(parts: Iterable[Part]) -> str:
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
        patterns = [pattern for entry in lexicon.layers[0].entries for pattern in entry.patterns]
        self._uses = Counter(slot for pattern in patterns for slot in _SLOT.findall(pattern))
        self._slot_of = {
            phrase: name
            for name in sorted(self._uses, key=lambda name: (self._uses[name], name))
            if name not in LOOSE
            for phrase in self._slots.phrases.get(name, ())
            if self._means(phrase, name)
        }
        self._said = frozenset(" ".join(self._slot_of).split()) | lexicon.layers[0].vocabulary.words

    def _means(self, phrase: str, slot: str) -> bool:
        if phrase in self._slots.barrier:
            return True
        loose = phrase in self._slots.common and self._uses[slot] < OFTEN
        return not loose and phrase not in self._slots.writer

    def parts(self, text: str, *, known: bool = False) -> tuple[Part, ...]:
        """Return what an entry may be made of, in the order of the sentence; nothing if there is nothing.

        `known`: of words that are in no slot and no pattern nothing is proposed, so that only words of the
        lexicon's own come out of the sentence.
        """
        words = fold(text, self._lexicon.known).words
        names = names_in(text)
        best: tuple[Part, ...] = ()
        for part in self._stretches(words, names, known=known):
            chosen = self._chosen(part)
            if self._worth(chosen) > self._worth(best):
                best = chosen
        return best

    def _stretches(
        self, words: Sequence[str], names: frozenset[str], *, known: bool
    ) -> Iterator[list[Part | None]]:
        """Give the stretches that a search does not reach over, as parts; None stands for other words."""
        for barred, group in groupby(words, key=self._bars):
            if not barred:
                yield list(self._read(list(group), names, known=known))

    def _bars(self, word: str) -> bool:
        return word == STOP or (word in self._slots.barrier and word not in self._slot_of)

    def _read(self, words: Sequence[str], names: frozenset[str], *, known: bool) -> Iterator[Part | None]:
        at = 0
        while at < len(words):
            length, slot = self._longest(words[at:])
            word = " ".join(words[at : at + length])
            at += length
            if word in self._slots.barrier:
                yield Part(word, slot, denies=True)
            elif self._tells(word, slot, names, known=known):
                yield Part(word, slot)
            else:
                yield None

    def _longest(self, words: Sequence[str]) -> tuple[int, str]:
        """Return how many of the next words are one phrase of a slot, and the slot; else 1 and nothing.

        Of several the slot that the lexicon uses most: "mati" is dying, whatever "mati aja" may be besides.
        """
        found: list[tuple[int, int, str]] = [(0, 1, "")]
        for length in range(1, min(LONGEST_PHRASE, len(words)) + 1):
            said = " ".join(words[:length])
            slot = self._slot_of.get(said) or self._slot_of.get(plain_word(said), "")
            if slot:
                found.append((self._uses[slot], length, slot))
        _, length, slot = max(found)
        return length, slot

    def _tells(self, word: str, slot: str, names: frozenset[str], *, known: bool) -> bool:
        if word in self._slots.writer or word in _SIGN_WORDS or not word.replace(" ", "").isalpha():
            return False
        if slot:
            return True
        rare = len(word) >= FEWEST_LETTERS and word not in self._slots.common and word not in names
        return rare and not (known and word not in self._said)

    def _chosen(self, read: Sequence[Part | None]) -> tuple[Part, ...]:
        """Return at most MOST_PARTS of these, with the most telling ones kept and denials before them."""
        places = {at: part for at, part in enumerate(read) if part is not None}
        telling = sorted(
            (at for at, part in places.items() if not part.denies),
            key=lambda at: (-self._uses[places[at].slot], -self._rank(places[at].word), at),
        )
        kept = self._meant(places, telling)
        kept |= {at for at, part in places.items() if part.denies and _leads(at, kept)}
        if kept:
            kept |= {at for at, part in places.items() if part.denies and min(kept) < at < max(kept)}
        if len(kept) > MOST_KEPT:
            return ()
        shown = sorted({*kept, *telling[: MOST_PARTS - len(kept)]})
        return tuple(replace(places[at], kept=at in kept) for at in shown)

    def _meant(self, places: dict[int, Part], telling: Sequence[int]) -> set[int]:
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

    def _worth(self, parts: Sequence[Part]) -> tuple[int, int, int]:
        kept = [part for part in parts if part.kept]
        common = sum(self._is_common(part.word) for part in kept)
        return sum(bool(part.slot) for part in kept) - common, len(kept), len(parts)


def _leads(at: int, kept: Iterable[int]) -> bool:
    return any(at < place <= at + LEADS for place in kept)
