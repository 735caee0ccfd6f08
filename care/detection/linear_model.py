"""The linear model of the second opinion: weights by n-gram, and the scores of a folded message."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, pairwise
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from zlib import crc32

from care.detection.ngrams import LENGTHS, MASK, bucket_of_pair, buckets, edged_word, named, stretches
from care.detection.normalize import STOP

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_Sums: TypeAlias = tuple[int, int]

# Words whose sums are kept at hand; beyond that all are forgotten at once.
REMEMBERED = 4096
# How far apart the sums of two questions stand in one number; a message of 4,096 letters reaches a tenth.
LANE = 1 << 26
HALF = LANE >> 1


@dataclass(frozen=True)
class Column:
    """The weights of one question ("is the writer in danger?"), one for each bucket, and where it begins."""

    weights: array[int]
    bias: int

    def score(self, found: Sequence[int]) -> float:
        """Return the score of these buckets: above 0 the answer is rather yes."""
        mask = len(self.weights) - 1
        return self.bias + sum(self.weights[bucket & mask] for bucket in found) / sqrt(max(1, len(found)))


class Scores(NamedTuple):
    """What the heaviest stretch comes to: danger by the writer's own hand, and any other danger."""

    own: float
    other: float


@dataclass(frozen=True)
class LinearModel:
    """Three questions, and one more for each kind of danger; pure Python, for one message at a time.

    The sums of a word are remembered under a salted hash of it, which ends with the process: no word is kept.
    """

    own: Column
    other: Column
    english: Column
    kinds: Mapping[str, Column]
    _known: dict[int, _Sums] = field(default_factory=dict)

    @cached_property
    def _both(self) -> array[int]:
        """Return the weights of the first two questions in one number each, so that one sum is enough."""
        return array(
            "q", [own * LANE + other for own, other in zip(self.own.weights, self.other.weights, strict=True)]
        )

    def scores(self, words: Sequence[str]) -> Scores:
        """Return the highest scores of any stretch of a folded message; time grows with its length."""
        both, known = self._both, self._known
        sums = [known.get(hash(word)) or self._sums(word) for word in words]
        pairs = [both[bucket_of_pair(first, second)] for first, second in pairwise(words)]
        parts = stretches(len(words))
        if len(parts) == 1:
            return self._scores(
                sum(pairs) + sum(one for one, _ in sums), sum(count for _, count in sums) + len(pairs)
            )
        totals = [0, *accumulate(one for one, _ in sums)]
        counts = [0, *accumulate(count for _, count in sums)]
        doubles = [0, *accumulate(pairs)]
        found = [
            self._scores(
                totals[after] - totals[first] + doubles[after - 1] - doubles[first],
                counts[after] - counts[first] + after - 1 - first,
            )
            for first, after in parts
        ]
        return Scores(max(one.own for one in found), max(one.other for one in found))

    def is_english(self, words: Sequence[str]) -> bool:
        """Return whether these words are rather English than Indonesian, Javanese or Sundanese."""
        return self.english.score(buckets(words)) > 0

    def strongest(self, words: Sequence[str], among: Sequence[str]) -> str:
        """Return the kind of danger, of those in `among`, that the heaviest stretch resembles most."""
        parts = [buckets(words[first:after]) for first, after in stretches(len(words))]
        heaviest = max(parts, key=lambda part: max(self.own.score(part), self.other.score(part)))
        return max(among, key=lambda kind: self.kinds[kind].score(heaviest))

    def weightiest(self, words: Sequence[str], most: int) -> list[tuple[str, int]]:
        """Return the n-grams that spoke most for or against danger by the writer's own hand."""
        weights = {name: self.own.weights[bucket] for name, bucket in named(words)}
        return sorted(weights.items(), key=lambda one: (-abs(one[1]), one[0]))[:most]

    def forget(self) -> None:
        """Forget the sums of all words."""
        self._known.clear()

    def _sums(self, word: str) -> _Sums:
        """Return the sum of a word's weights and how many there are, and remember both."""
        if word == STOP:
            return 0, 0
        both, edged = self._both, edged_word(word)
        size = len(edged)
        found = [
            both[crc32(edged[at : at + length]) & MASK]
            for length in LENGTHS
            for at in range(size - length + 1)
        ]
        found.append(both[crc32(edged) & MASK])
        if len(self._known) >= REMEMBERED:
            self._known.clear()
        self._known[hash(word)] = sums = sum(found), len(found)
        return sums

    def _scores(self, both: int, count: int) -> Scores:
        """Part the sum of both questions again."""
        own = (both + HALF) // LANE
        scale = sqrt(max(1, count))
        return Scores(self.own.bias + own / scale, self.other.bias + (both - own * LANE) / scale)
