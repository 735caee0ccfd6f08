"""Trying a proposed entry: what else it would find, and how many harmless sentences it would alarm at."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from care.detection.lexicon import finds
from care.detection.normalize import fold
from care.detection.proposing import label_of, pattern_of
from care.detection.rules import ANY, Entry
from care.detection.slot_index import language_of_slot
from care.model.levels import Level

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from care.detection.lexicon import Lexicon
    from care.detection.normalize import Folded
    from care.detection.proposing import PhrasePart

SHOWN = 2
"""Harmless sentences that are shown."""
BETWEEN = {"id": "banget", "en": "just", "jv": "banget", "su": "pisan"}
"""A small word of each language, to show that others may stand between."""
DISGUISES = str.maketrans("aie", "413")
FEWEST_TO_SLIP = 4
FEWEST_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Everyday:
    """How many of so many harmless sentences an entry would alarm at, and the first few of them."""

    count: int
    of: int
    examples: tuple[str, ...] = ()


class Trial:
    """Tries entries on harmless sentences, which are read and folded when the first one is tried."""

    def __init__(self, lexicon: Lexicon, read: Callable[[], Sequence[str]]) -> None:
        self._lexicon = lexicon
        self._read = read
        self._folded: list[Folded] = []

    def on_everyday(self, entry: Entry) -> Everyday:
        """Return at how many sentences this entry alarms; for a `note`, in how many it is heard."""
        if not self._folded:
            self._folded = [fold(sentence, self._lexicon.known) for sentence in self._read()]
        layer = self._lexicon.changed([entry]).layers[-1]
        least = min(entry.level, Level.CONCERN)
        hit = [
            folded.original
            for folded in self._folded
            if any(found.level >= least for found in layer.weigh(folded, {}))
        ]
        return Everyday(len(hit), len(self._folded), tuple(sorted(hit, key=len)[:SHOWN]))


def entry_of(
    lexicon: Lexicon, name: str, parts: Sequence[PhrasePart], level: Level, category: str, language: str
) -> Entry:
    """Return the entry of these parts, with what lowers and raises others of its kind, and its examples.

    What would lower one of its own examples is left out.
    """
    bare = Entry(name, level, category, (pattern_of(parts),), language=language, heard={ANY: label_of(parts)})
    bare = replace(bare, hits=tuple(variants(lexicon, bare, parts)))
    usual = replace(bare, guards=_usual(lexicon, bare, "guards"), raises=_usual(lexicon, bare, "raises"))
    tried = lexicon.changed([usual])
    lowering = {
        rule
        for text in bare.hits
        for match in tried.explain(text)
        if match.entry == name
        for rule in match.lowered_by
    }
    return replace(usual, guards=tuple(rule for rule in usual.guards if rule not in lowering))


def _usual(lexicon: Lexicon, entry: Entry, which: str) -> tuple[str, ...]:
    """Return the rules that at least half of the files' entries of this kind and language name."""
    alike = [
        one
        for one in lexicon.layers[0].entries
        if (one.category, one.language) == (entry.category, entry.language)
    ]
    named = Counter(rule for one in alike for rule in getattr(one, which))
    return tuple(sorted(rule for rule, count in named.items() if 2 * count >= len(alike)))


def variants(lexicon: Lexicon, entry: Entry, parts: Sequence[PhrasePart]) -> Iterator[str]:
    """Give up to three sentences made by rule that the entry finds: as said, with other words, mistyped."""
    with_it = lexicon.changed([entry])
    kept = [part for part in parts if part.kept]
    said = [part.word for part in kept]
    between = f" {BETWEEN.get(entry.language, BETWEEN['en'])} "
    other = [_another(lexicon, part) for part in kept]
    given: set[str] = set()
    for tries in (
        [" ".join(said)],
        [" ".join(other), between.join(said)],
        [" ".join(slipped) for slipped in _slips(said)],
    ):
        fitting = (text for text in tries if text not in given and finds(with_it, entry, text))
        if found := next(fitting, None):
            given.add(found)
            yield found


def _another(lexicon: Lexicon, part: PhrasePart) -> str:
    """Return the first other phrase of the part's slot, or its own word."""
    return next(others(lexicon, part), part.word)


def others(lexicon: Lexicon, part: PhrasePart) -> Iterator[str]:
    """Give the phrases that are heard in its place, one for each beginning: not each way to spell it."""
    shown = {part.word[:2]}
    for phrase in lexicon.slots.phrases.get(part.slot, ()) if part.is_wide else ():
        if len(phrase) >= FEWEST_SHOWN and phrase[:2] not in shown:
            shown.add(phrase[:2])
            yield phrase


def _slips(said: Sequence[str]) -> Iterator[list[str]]:
    """Give the words with one of them mistyped or disguised, the longest word first."""
    for at in sorted(range(len(said)), key=lambda at: -len(said[at])):
        for slip in _slips_of(said[at]):
            yield [*said[:at], slip, *said[at + 1 :]]


def _slips_of(word: str) -> Iterator[str]:
    middle = len(word) // 2
    if len(word) >= FEWEST_TO_SLIP and word[middle - 1] != word[middle]:
        yield word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]
    yield word.translate(DISGUISES)
    yield word + word[-1] * 2


def language_of(parts: Sequence[PhrasePart], otherwise: str) -> str:
    """Return the language that most of the kept slots are of; that of their reader where none says so."""
    spoken = Counter(language_of_slot(part.slot) for part in parts if part.kept and part.slot)
    return max(spoken, key=lambda one: (spoken[one], one)) if spoken else otherwise
