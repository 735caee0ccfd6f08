"""Patterns of words in slots, and the search for all of them in one pass over a folded message.

A pattern is written as words and slots: `{want} {die}`. Words stand together as written, `|` parts
alternatives. A blank beside a slot lets up to FILLERS other words stand between, `+` lets none, `..` lets
up to CLAUSE of them. Neither a word of the slot `barrier` nor the edge of a sentence is ever skipped; `^` and
`$` stand for that edge.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import ahocorasick_rs

from care.folding import STOP, fold_phrase, spellings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from care.folding import Folded

FILLERS = 2
CLAUSE = 6
BARRIER = "barrier"

_JOINTS = {"+": 0, "..": CLAUSE}
_EDGES = ("^", "$")
_BARRIER_GROUP = 0


class PatternMistake(ValueError):  # noqa: N818 (made by who writes a pattern, not by the program)
    """A pattern or slot cannot be read; the message says which and why."""


class Step(NamedTuple):
    """The folded phrases that may stand at one place, up to `reach` words after the step before."""

    phrases: frozenset[str]
    reach: int


Pattern: TypeAlias = tuple[Step, ...]
_Heard: TypeAlias = list[list[tuple[int, int]]]


class Sighting(NamedTuple):
    """A rule that was found, in the words from `first` up to `after`."""

    rule: int
    first: int
    after: int


@dataclass(slots=True, eq=False)
class _Node:
    """A place in the tree of patterns, which share their beginnings; `rules` end here."""

    edges: dict[int, list[tuple[int, _Node]]] = field(default_factory=lambda: defaultdict(list))
    reach: int = -1
    rules: list[int] = field(default_factory=list)

    def follow(self, group: int, reach: int) -> _Node:
        """Return the place behind this step, made where it is new."""
        self.reach = max(self.reach, reach)
        for known_reach, node in self.edges[group]:
            if known_reach == reach:
                return node
        node = _Node()
        self.edges[group].append((reach, node))
        return node


class Scanner:
    """Finds the patterns of every rule at once, in time that grows with the message only; never changes."""

    def __init__(self, rules: Sequence[Iterable[Pattern]], barrier: Iterable[str] = ()) -> None:
        self._root = _Node()
        self._groups = {frozenset({STOP, *barrier}): _BARRIER_GROUP}
        for rule, patterns in enumerate(rules):
            for pattern in patterns:
                self._plant(pattern, rule)
        self.vocabulary = _groups_by_spelling(self._groups)
        self._groups_of = tuple(self.vocabulary.values())
        self._automaton = ahocorasick_rs.AhoCorasick([f" {spelling} " for spelling in self.vocabulary])

    def sightings(self, folded: Folded) -> set[Sighting]:
        """Return what is found, each way in which a rule fits once."""
        heard = self._hear(folded)
        found: set[Sighting] = set()
        for first in range(len(heard)):
            if heard[first]:
                found.update(self._walk(heard, first))
        return found

    def _plant(self, pattern: Pattern, rule: int) -> None:
        node = self._root
        for step in pattern:
            group = self._groups.setdefault(step.phrases, len(self._groups))
            node = node.follow(group, step.reach)
        node.rules.append(rule)

    def _hear(self, folded: Folded) -> _Heard:
        """Return for each word the groups that are spoken there, barrier first, and the word after each."""
        word_at = folded.word_at()
        heard: _Heard = [[] for _ in folded.words]
        for spelling, start, end in self._automaton.find_matches_as_indexes(folded.text, overlapping=True):
            after = word_at[end - 1]
            heard[word_at[start]] += [(group, after) for group in self._groups_of[spelling]]
        for here in heard:
            here.sort()
        return heard

    def _walk(self, heard: _Heard, first: int) -> Iterator[Sighting]:
        """Give the rules whose patterns begin with the word `first`; each place is visited once."""
        reached = [(self._root, first)]
        known = set()
        for node, position in reached:
            for place in _onward(heard, node, position):
                if place not in known:
                    known.add(place)
                    reached.append(place)
            for rule in node.rules:
                yield Sighting(rule, first, position)


def read_pattern(pattern: str, slots: Mapping[str, tuple[str, ...]]) -> Pattern:
    """Return the steps of `pattern`, its slots filled; PatternMistake says what cannot be read."""
    steps: list[Step] = []
    between = 0
    for part, following in pairwise([*pattern.split(), ""]):
        if part in _JOINTS:
            continue
        steps.append(Step(_phrases(part, slots), between))
        between = _reach(part, following)
    if not steps or {*pattern.split()[:1], *pattern.split()[-1:]} & set(_JOINTS):
        raise PatternMistake(f"pattern {pattern!r} begins or ends without a word")
    return tuple(steps)


def fill_slots(slots: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Return the slots with their phrases folded and references to other slots resolved."""
    return {name: fill_slot(name, slots) for name in slots}


def fill_slot(name: str, slots: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """Return the phrases of one slot, folded; PatternMistake says what cannot be read."""
    return tuple(dict.fromkeys(_filled(name, slots, ())))


def _filled(name: str, slots: Mapping[str, Iterable[str]], above: tuple[str, ...]) -> Iterator[str]:
    if name not in slots:
        raise PatternMistake(f"there is no slot {name!r}")
    if name in above:
        raise PatternMistake(f"slot {name!r} contains itself")
    for phrase in slots[name]:
        if _is_slot(phrase):
            yield from _filled(phrase[1:-1], slots, (*above, name))
        else:
            yield _folded(phrase)


def _phrases(part: str, slots: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    if part in _EDGES:
        return frozenset({STOP})
    if not _is_slot(part):
        return frozenset(_folded(word) for word in part.split("|"))
    name = part[1:-1]
    if name not in slots:
        raise PatternMistake(f"there is no slot {name!r}")
    return frozenset(slots[name])


def _is_slot(part: str) -> bool:
    return part.startswith("{") and part.endswith("}")


def _folded(phrase: str) -> str:
    folded = fold_phrase(phrase)
    if not folded or "{" in phrase or "}" in phrase:
        raise PatternMistake(f"{phrase!r} is no word and no slot")
    return folded


def _reach(part: str, following: str) -> int:
    """Return how many words may stand between this part and the next."""
    both_words = not _is_slot(part) and not _is_slot(following)
    return _JOINTS.get(following, 0 if both_words else FILLERS)


def _onward(heard: _Heard, node: _Node, position: int) -> list[tuple[_Node, int]]:
    """Return the places that can be reached from `node` when the next word is `position`."""
    places = []
    edges = node.edges
    for skipped, here in enumerate(heard[position : position + node.reach + 1]):
        for group, after in here:
            if group in edges:
                places += [(further, after) for reach, further in edges[group] if reach >= skipped]
        if here and here[0][0] == _BARRIER_GROUP:
            break
    return places


def _groups_by_spelling(groups: Mapping[frozenset[str], int]) -> dict[str, tuple[int, ...]]:
    """Return for each spelling of each phrase the groups in which it stands."""
    found: dict[str, set[int]] = defaultdict(set)
    for phrases, group in groups.items():
        for phrase in phrases:
            for spelling in spellings(phrase):
                found[spelling].add(group)
    return {spelling: tuple(sorted(members)) for spelling, members in found.items()}
