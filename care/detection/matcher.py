"""The matcher: searches for all patterns of all rules in one pass over a folded message.

Most messages hold nothing. Each pattern therefore has an anchor, the step with the rarest words; only where
some anchor is heard are all words looked up, and only where all that some pattern needs is heard is the tree
of patterns walked.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import ahocorasick_rs

from care.detection.normalize import STOP
from care.detection.obfuscation import Vocabulary, spellings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from care.detection.normalize import Folded
    from care.detection.patterns import Pattern, Slots, Step

_BARRIER_GROUP, _WRITER_GROUP = 0, 1
_Heard: TypeAlias = list[list[tuple[frozenset[int], int]]]


class Sighting(NamedTuple):
    """A rule that was found, in the words from `first` up to `after`."""

    rule: int
    first: int
    after: int


@dataclass(slots=True, eq=False)
class _Node:
    """A place in the tree of patterns, which share their beginnings; `rules` end here."""

    edges: dict[int, list[tuple[int, bool, _Node]]] = field(default_factory=lambda: defaultdict(list))
    asked: set[int] = field(default_factory=set)
    reach: int = -1
    rules: list[int] = field(default_factory=list)

    def follow(self, group: int, step: Step) -> _Node:
        """Return the place behind this step, made where it is new."""
        self.reach = max(self.reach, step.reach)
        for reach, aloof, node in self.edges[group]:
            if (reach, aloof) == (step.reach, step.aloof):
                return node
        node = _Node()
        self.asked.add(group)
        self.edges[group].append((step.reach, step.aloof, node))
        return node


class Scanner:
    """Finds the patterns of every rule at once, in time that grows with the message only; never changes.

    Rules from `helpers` on are not looked for alone: they matter only where an earlier rule may be found.
    """

    def __init__(
        self,
        rules: Sequence[Sequence[Pattern]],
        slots: Slots,
        helpers: int | None = None,
    ) -> None:
        self._root = _Node()
        self._groups = {frozenset({STOP, *slots.barrier}): _BARRIER_GROUP, slots.writer: _WRITER_GROUP}
        for rule, patterns in enumerate(rules):
            for pattern in patterns:
                self._plant(pattern, rule)
        self._needs = self._needs_by_anchor(list(chain.from_iterable(rules[:helpers])), slots.rarity)
        self._index()

    def _needs_by_anchor(
        self, patterns: Sequence[Pattern], rarity: Mapping[str, int]
    ) -> Mapping[int, Collection[frozenset[int]]]:
        """Return by its rarest group each set of groups that a pattern needs, without that group."""
        weights = {group: _commonness(phrases, rarity) for phrases, group in self._groups.items()}
        needs: dict[int, set[frozenset[int]]] = defaultdict(set)
        for pattern in patterns:
            groups = {self._groups[step.phrases] for step in pattern}
            anchor = min(groups, key=weights.__getitem__)
            needs[anchor].add(frozenset(groups - {anchor}))
        return needs

    def _index(self) -> None:
        groups = _groups_by_spelling(self._groups)
        self.vocabulary = Vocabulary(frozenset(" ".join(groups).split()))
        self.phrases = len(groups)
        self._known = [(spelling.count(" ") + 1, heard) for spelling, heard in groups.items()]
        self._all = ahocorasick_rs.AhoCorasick([f" {spelling} " for spelling in groups])
        anchors = frozenset(self._needs)
        rare = [f" {spelling} " for spelling, heard in groups.items() if not heard.isdisjoint(anchors)]
        self._rare = ahocorasick_rs.AhoCorasick(rare)

    def sightings(self, folded: Folded) -> set[Sighting]:
        """Return what is found, each way in which a rule fits once."""
        if not self._rare.find_matches_as_indexes(folded.text):
            return set()
        heard = self._hear(folded)
        if not self._may_hold(heard):
            return set()
        found: set[Sighting] = set()
        for first in range(len(heard)):
            if heard[first]:
                found.update(self._walk(heard, first))
        return found

    def _may_hold(self, heard: _Heard) -> bool:
        """Return whether all the groups of some pattern are spoken, wherever they stand."""
        spoken = frozenset().union(*(groups for here in heard for groups, _ in here))
        return any(need <= spoken for anchor in spoken & self._needs.keys() for need in self._needs[anchor])

    def _plant(self, pattern: Pattern, rule: int) -> None:
        node = self._root
        for step in pattern:
            group = self._groups.setdefault(step.phrases, len(self._groups))
            node = node.follow(group, step)
        node.rules.append(rule)

    def _hear(self, folded: Folded) -> _Heard:
        """Return for each word the groups of each phrase that is spoken there, with the word after it."""
        text, after, read = folded.text, 0, 1
        heard: _Heard = [[] for _ in folded.words]
        for spelling, _, end in self._all.find_matches_as_indexes(text, overlapping=True):
            after += text.count(" ", read, end)
            read = end
            length, groups = self._known[spelling]
            heard[after - length].append((groups, after))
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


def _onward(heard: _Heard, node: _Node, position: int) -> list[tuple[_Node, int]]:
    """Return the places that can be reached from `node` when the next word is `position`."""
    places: list[tuple[_Node, int]] = []
    barred = past_writer = False
    for skipped, here in enumerate(heard[position : position + node.reach + 1]):
        writer = past_writer
        for groups, after in here:
            barred = barred or _BARRIER_GROUP in groups
            writer = writer or _WRITER_GROUP in groups
            for group in node.asked & groups:
                for reach, aloof, further in node.edges[group]:
                    if reach >= skipped and not (aloof and past_writer):
                        places.append((further, after))
        if barred:
            break
        past_writer = writer
    return places


def _commonness(phrases: frozenset[str], rarity: Mapping[str, int]) -> tuple[float, int]:
    return sum(1 / rarity[phrase] for phrase in phrases if phrase in rarity), len(phrases)


def _groups_by_spelling(groups: Mapping[frozenset[str], int]) -> dict[str, frozenset[int]]:
    """Return for each spelling of each phrase the groups in which it stands."""
    members: dict[str, list[int]] = defaultdict(list)
    for phrases, group in groups.items():
        for phrase in phrases:
            members[phrase].append(group)
    found: dict[str, list[int]] = defaultdict(list)
    for phrase, numbers in members.items():
        for spelling in spellings(phrase):
            found[spelling] += numbers
    return {spelling: frozenset(numbers) for spelling, numbers in found.items()}
