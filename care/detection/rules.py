"""Rules of a lexicon, and how much each thing that they find weighs."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from care.detection.matcher import MOST_STEPS, Scanner, Sighting
from care.detection.patterns import PatternMistake

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from care.detection.normalize import Folded
    from care.detection.patterns import Pattern, Slots
    from care.model.levels import Level

ANY = "*"
"""In place of a language: what a counselor taught is called by its own words."""
UNNAMED = "…"

# Words between an entry and a raise that still counts for it (docs/flags.md).
NEAR = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that people say, in all its forms, and how much it weighs.

    `hits` are examples that it must find, `misses` examples that it must not; `guards` names what lowers it,
    `raises` what raises it. `sign`: what it says of its writer where a talk is looked at as a whole, empty
    where its category says it; an entry of no level is heard there only.
    `heard` says by language, in plain words, what is heard where it is found.
    """

    id: str
    level: Level
    category: str
    patterns: tuple[str, ...]
    why: str = ""
    hits: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()
    guards: tuple[str, ...] = ()
    raises: tuple[str, ...] = ()
    language: str = "id"
    reviewer: str = ""
    sign: str = ""
    heard: Mapping[str, str] = field(default_factory=dict)

    def said(self, language: str) -> str:
        """Return what is heard where this is found, as people read it: never an id or a pattern."""
        named = self.heard.get(language) or self.heard.get(ANY)
        return named or (f"“{self.hits[0]}”" if self.hits else UNNAMED)


@dataclass(frozen=True, slots=True)
class Guard:
    """A turn of phrase (idiom, advice, denial) in which what an entry found weighs no more than `level`."""

    id: str
    level: Level
    patterns: tuple[str, ...]
    why: str = ""
    language: str = "id"


@dataclass(frozen=True, slots=True)
class Raise:
    """A time, means or farewell: an entry that is found within NEAR words of it weighs `level` at least."""

    id: str
    level: Level
    patterns: tuple[str, ...]
    why: str = ""
    language: str = "id"


class Weighed(NamedTuple):
    """An entry in its place, with what it weighs there and the rules that made it so."""

    level: Level
    sighting: Sighting
    entry: Entry
    lowered_by: tuple[str, ...]
    raised_by: tuple[str, ...]


class Layer:
    """Some entries, with the guards and raises that they name, ready for scanning."""

    def __init__(
        self,
        entries: Sequence[Entry],
        helpers: Sequence[Guard | Raise],
        slots: Slots,
        steps: int = MOST_STEPS,
    ) -> None:
        self.entries = entries
        self._steps = steps
        self._rules: tuple[Entry | Guard | Raise, ...] = (*entries, *helpers)
        known = {rule.id: number for number, rule in enumerate(self._rules) if number >= len(entries)}
        self._guards = [_numbers(entry, entry.guards, known, "guard") for entry in entries]
        self._raises = [_numbers(entry, entry.raises, known, "raise") for entry in entries]
        patterns = [read_patterns(rule, slots) for rule in self._rules]
        self._scanner = Scanner(patterns, slots, helpers=len(entries))
        self.vocabulary = self._scanner.vocabulary
        self.phrases = self._scanner.phrases

    def weigh(self, folded: Folded, levels: Mapping[str, Level]) -> list[Weighed]:
        """Return what is found, weighed; of overlapping finds of one entry the heaviest, then the first.

        `levels` holds by its id what an entry weighs in place of its own level.
        """
        sightings = self._scanner.sightings(folded, self._steps)
        found = [sighting for sighting in sightings if sighting.rule < len(self.entries)]
        if not found:
            return []
        touched, near = self._covered(sightings)
        rules = {sighting.rule for sighting in found}
        guards = {rule: [one for one in self._guards[rule] if one in touched] for rule in rules}
        raises = {rule: [one for one in self._raises[rule] if one in near] for rule in rules}
        return _heaviest(
            [
                self._weighed(
                    one,
                    [self._rules[guard] for guard in guards[one.rule] if _meets(touched[guard], one)],
                    [self._rules[lift] for lift in raises[one.rule] if _meets(near[lift], one)],
                    levels,
                )
                for one in found
            ]
        )

    def _covered(
        self, sightings: Iterable[Sighting]
    ) -> tuple[Mapping[int, set[int]], Mapping[int, set[int]]]:
        """Return for each guard the words in which it was found, and for each raise the words near it."""
        touched: dict[int, set[int]] = defaultdict(set)
        near: dict[int, set[int]] = defaultdict(set)
        for rule, first, after in sightings:
            if rule < len(self.entries):
                continue
            touched[rule].update(range(first, after))
            near[rule].update(range(first - NEAR, after + NEAR))
        return touched, near

    def _weighed(
        self,
        sighting: Sighting,
        lowering: Sequence[Entry | Guard | Raise],
        raising: Sequence[Entry | Guard | Raise],
        levels: Mapping[str, Level],
    ) -> Weighed:
        entry = self.entries[sighting.rule]
        own = levels.get(entry.id, entry.level)
        if lowering := [guard for guard in lowering if guard.level < own]:
            level = min(guard.level for guard in lowering)
            return Weighed(level, sighting, entry, tuple(guard.id for guard in lowering), ())
        raising = [rule for rule in raising if rule.level > own]
        level = max([own, *(rule.level for rule in raising)])
        return Weighed(level, sighting, entry, (), tuple(rule.id for rule in raising))


def _meets(words: set[int], sighting: Sighting) -> bool:
    return not words.isdisjoint(range(sighting.first, sighting.after))


def read_patterns(rule: Entry | Guard | Raise, slots: Slots) -> list[Pattern]:
    """Return what the rule looks for; a mistake names the rule."""
    try:
        return [slots.read(pattern) for pattern in rule.patterns]
    except PatternMistake as mistake:
        raise PatternMistake(f"{rule.id}: {mistake}") from None


def _numbers(entry: Entry, names: Iterable[str], known: Mapping[str, int], kind: str) -> tuple[int, ...]:
    if missing := [name for name in names if name not in known]:
        raise PatternMistake(f"{entry.id}: there is no {kind} {missing[0]!r}")
    return tuple(known[name] for name in names)


def _heaviest(weighed: Iterable[Weighed]) -> list[Weighed]:
    taken: dict[int, set[int]] = defaultdict(set)
    kept = []
    for found in sorted(weighed, key=lambda found: (-found.level, found.sighting)):
        words = range(found.sighting.first, found.sighting.after)
        if taken[found.sighting.rule].isdisjoint(words):
            taken[found.sighting.rule].update(words)
            kept.append(found)
    return kept
