"""The matcher: searches for all patterns of all rules in one pass over a folded message.

Most messages hold nothing. Each pattern therefore has an anchor, the step with the rarest words; only where
some anchor is heard are all words looked up, and only where all that some pattern needs is heard is the tree
of patterns walked.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import ahocorasick_rs

from care.detection.normalize import STOP
from care.detection.obfuscation import Vocabulary, spellings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from care.detection.normalize import Folded
    from care.detection.patterns import Pattern, PatternStep, Slots

_BARRIER_GROUP, _WRITER_GROUP = 0, 1
# Steps that one search may take, and one for what counselors added: under 15 ms on a quiet core
# (docs/decisions/0050). Of 15,000 messages by people none took more than 3,800.
MOST_STEPS, FURTHER_STEPS = 6_000, 2_000


class _Heard:
    """What is spoken in a message: for each word its groups, and whether it bars or names the writer."""

    __slots__ = ("barred", "groups", "writer")

    def __init__(self, groups: list[list[tuple[frozenset[int], int]]]) -> None:
        self.groups = groups
        self.barred = [any(_BARRIER_GROUP in here for here, _ in heard) for heard in groups]
        self.writer = [any(_WRITER_GROUP in here for here, _ in heard) for heard in groups]


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

    def follow(self, group: int, step: PatternStep) -> _Node:
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

    def sightings(self, folded: Folded, most: int = MOST_STEPS) -> set[Sighting]:
        """Return what is found, each way in which a rule fits once, in at most about `most` steps.

        A text that needs more is read from both ends inwards, until the steps are used up.
        """
        if not self._rare.find_matches_as_indexes(folded.text):
            return set()
        spoken = self._all.find_matches_as_indexes(folded.text, overlapping=True)
        if not self._may_hold({spelling for spelling, _, _ in spoken}):
            return set()
        heard = self._hear(folded, spoken)
        found: set[Sighting] = set()
        begins = self._root.edges.keys()
        for first in _from_both_ends(len(heard.groups)):
            if any(not begins.isdisjoint(groups) for groups, _ in heard.groups[first]):
                most -= _walk(self._root, heard, first, found)
                if most <= 0:
                    break
        return found

    def _may_hold(self, spellings_spoken: set[int]) -> bool:
        """Return whether all the groups of some pattern are spoken, wherever they stand."""
        spoken = frozenset().union(*(self._known[spelling][1] for spelling in spellings_spoken))
        return any(need <= spoken for anchor in spoken & self._needs.keys() for need in self._needs[anchor])

    def _plant(self, pattern: Pattern, rule: int) -> None:
        node = self._root
        for step in pattern:
            group = self._groups.setdefault(step.phrases, len(self._groups))
            node = node.follow(group, step)
        node.rules.append(rule)

    def _hear(self, folded: Folded, spoken: Sequence[tuple[int, int, int]]) -> _Heard:
        """Return for each word the groups of each phrase that is spoken there, with the word after it."""
        text, after, read = folded.text, 0, 1
        heard: list[list[tuple[frozenset[int], int]]] = [[] for _ in folded.words]
        for spelling, _, end in spoken:
            after += text.count(" ", read, end)
            read = end
            length, groups = self._known[spelling]
            heard[after - length].append((groups, after))
        return _Heard(heard)


def _walk(root: _Node, heard: _Heard, first: int, found: set[Sighting]) -> int:
    """Add to `found` the rules whose patterns begin with the word `first`; return how many steps it took.

    Each place is visited once, so a text in which everything fits everywhere costs no more than its places.
    """
    reached, known, steps = [(root, first)], set(), 0
    for node, position in reached:
        for place in _onward(heard, node, position):
            if place not in known:
                known.add(place)
                reached.append(place)
        steps += node.reach + 1
        for rule in node.rules:
            found.add(Sighting(rule, first, position))
    return steps


def _onward(heard: _Heard, node: _Node, position: int) -> list[tuple[_Node, int]]:
    """Return the places that can be reached from `node` when the next word is `position`."""
    places: list[tuple[_Node, int]] = []
    asked, past_writer = node.asked, False
    for at in range(position, min(position + node.reach + 1, len(heard.groups))):
        for groups, after in heard.groups[at]:
            if asked.isdisjoint(groups):
                continue
            for group in asked & groups:
                for reach, aloof, further in node.edges[group]:
                    if reach >= at - position and not (aloof and past_writer):
                        places.append((further, after))
        if heard.barred[at]:
            break
        past_writer = past_writer or heard.writer[at]
    return places


def _from_both_ends(count: int) -> Iterator[int]:
    """Give each place of `count`, the first, the last, the second, and so on."""
    for step in range((count + 1) // 2):
        yield step
        if step != count - 1 - step:
            yield count - 1 - step


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
