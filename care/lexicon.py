"""What in a message asks for a person: the lexicon, and what it finds."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from care.folding import fold
from care.levels import Level
from care.scanning import BARRIER, PatternMistake, Scanner, fill_slots, read_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from care.folding import Folded
    from care.scanning import Pattern, Sighting

    Weighed = tuple[Level, Sighting]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that people say, in all its forms, and how much it weighs.

    `hits` are examples that it must find, `misses` examples that it must not; `guards` names what lowers it.
    """

    id: str
    level: Level
    category: str
    patterns: tuple[str, ...]
    why: str = ""
    hits: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()
    guards: tuple[str, ...] = ()
    language: str = "id"


@dataclass(frozen=True, slots=True)
class Guard:
    """A turn of phrase (idiom, advice, denial) in which what an entry found weighs no more than `level`."""

    id: str
    level: Level
    patterns: tuple[str, ...]
    why: str = ""
    language: str = "id"


@dataclass(frozen=True, slots=True)
class Match:
    """Where an entry was found: `span` counts characters of the message as it was written."""

    entry: str
    category: str
    level: Level
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found in one message: its highest level, and categories with the heaviest first."""

    level: Level = Level.NONE
    categories: tuple[str, ...] = ()
    matches: tuple[Match, ...] = ()


class Lexicon:
    """Entries made ready for scanning; never changes, so one may serve everybody at once."""

    def __init__(
        self,
        entries: Iterable[Entry],
        slots: Mapping[str, tuple[str, ...]] | None = None,
        guards: Iterable[Guard] = (),
    ) -> None:
        self.entries = tuple(entries)
        self.guards = tuple(guards)
        filled = fill_slots(slots or {})
        rules: tuple[Entry | Guard, ...] = (*self.entries, *self.guards)
        self._guards_of = [self._guards_for(entry) for entry in self.entries]
        self._scanner = Scanner([_patterns(rule, filled) for rule in rules], filled.get(BARRIER, ()))

    def scan(self, text: str) -> Finding:
        """Return what `text` holds; never fails, and takes time in proportion to its length."""
        folded = fold(text, self._scanner.vocabulary)
        sightings = self._scanner.sightings(folded)
        guarded = _covered(sighting for sighting in sightings if sighting.rule >= len(self.entries))
        found = [sighting for sighting in sightings if sighting.rule < len(self.entries)]
        weighed = [(self._weigh(sighting, guarded), sighting) for sighting in found]
        return self._finding(folded, _heaviest(weighed))

    def _guards_for(self, entry: Entry) -> tuple[tuple[int, Level], ...]:
        """Return the rules that may lower `entry`, and how far."""
        known = {guard.id: (rule, guard.level) for rule, guard in enumerate(self.guards, len(self.entries))}
        if missing := [name for name in entry.guards if name not in known]:
            raise PatternMistake(f"{entry.id}: there is no guard {missing[0]!r}")
        return tuple(known[name] for name in entry.guards)

    def _weigh(self, sighting: Sighting, guarded: Mapping[int, set[int]]) -> Level:
        """Return the level of what was found, lowered by the guards that share a word with it."""
        words = range(sighting.first, sighting.after)
        levels = [
            level for guard, level in self._guards_of[sighting.rule] if not guarded[guard].isdisjoint(words)
        ]
        return min(self.entries[sighting.rule].level, *levels, Level.EMERGENCY)

    def _finding(self, folded: Folded, weighed: list[Weighed]) -> Finding:
        matches = sorted((self._match(folded, level, sighting) for level, sighting in weighed), key=_place)
        heaviest_first = sorted(matches, key=lambda match: -match.level)
        categories = tuple(dict.fromkeys(match.category for match in heaviest_first))
        return Finding(heaviest_first[0].level if matches else Level.NONE, categories, tuple(matches))

    def _match(self, folded: Folded, level: Level, sighting: Sighting) -> Match:
        entry = self.entries[sighting.rule]
        return Match(entry.id, entry.category, level, folded.span(sighting.first, sighting.after))


def _patterns(rule: Entry | Guard, slots: Mapping[str, tuple[str, ...]]) -> list[Pattern]:
    """Return what the rule looks for; a mistake names the rule."""
    try:
        return [read_pattern(pattern, slots) for pattern in rule.patterns]
    except PatternMistake as mistake:
        raise PatternMistake(f"{rule.id}: {mistake}") from None


def _place(match: Match) -> tuple[tuple[int, int], str]:
    return match.span, match.entry


def _covered(sightings: Iterable[Sighting]) -> Mapping[int, set[int]]:
    """Return for each rule the words in which it was found."""
    words: dict[int, set[int]] = defaultdict(set)
    for sighting in sightings:
        words[sighting.rule].update(range(sighting.first, sighting.after))
    return words


def _heaviest(weighed: Iterable[Weighed]) -> list[Weighed]:
    """Return what weighs anything, and of the overlapping finds of one entry the heaviest, then the first."""
    taken: dict[int, set[int]] = defaultdict(set)
    kept = []
    for level, sighting in sorted(weighed, key=lambda pair: (-pair[0], pair[1])):
        words = range(sighting.first, sighting.after)
        if level > Level.NONE and taken[sighting.rule].isdisjoint(words):
            taken[sighting.rule].update(words)
            kept.append((level, sighting))
    return kept
