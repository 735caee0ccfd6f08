"""The linear model of the second opinion: weights by feature, and the scores of a folded message."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, pairwise
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from zlib import crc32

from care.detection.ngrams import LENGTHS, MASK, bucket_of_pair, buckets, edged_word, stretches
from care.detection.normalize import STOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from care.detection.word_classes import Feature, WordClasses

_Sums: TypeAlias = tuple[int, int]

# Sums and weights that are kept at hand; beyond that all are forgotten at once.
REMEMBERED = 4096
# How far apart the sums of two questions stand in one number; a message of 4,096 letters reaches a tenth.
LANE = 1 << 26
HALF = LANE >> 1
UNHEARD = -1000.0
"""The score of a stretch in which nothing names a danger: it was not weighed."""


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


def bucket_of(feature: Feature, classes: WordClasses, size: int) -> int:
    """Return the bucket of words or classes: in the upper half if they name a danger, else in the lower.

    So nothing harmless shares a bucket with a danger.
    """
    half = size >> 1
    return crc32(" ".join(feature).encode()) % half + half * classes.names_danger(feature)


@dataclass(frozen=True)
class Meaning:
    """The question of danger by the writer's own hand: it sees words and classes of words, not letters.

    Weights are remembered under a salted hash, which ends with the process: no word is kept.
    """

    classes: WordClasses
    column: Column
    _known: dict[int, int] = field(default_factory=dict)

    def scores(self, words: Sequence[str], parts: Iterable[tuple[int, int]]) -> list[float]:
        """Return the score of each part of a message; what ends in a part counts for it."""
        kinds = self.classes.kinds(words)
        if self.classes.danger.isdisjoint(kinds):
            return [UNHEARD for _ in parts]
        sums, counts, dangers = [0], [0], [0]
        known, weigh, danger = self._known, self._weight, self.classes.danger
        for kind, found in zip(kinds, self.classes.features(words, kinds), strict=True):
            total = sums[-1]
            for feature in found:
                weight = known.get(hash(feature))
                total += weigh(feature) if weight is None else weight
            sums.append(total)
            counts.append(counts[-1] + len(found))
            dangers.append(dangers[-1] + (kind in danger))
        return [
            self.column.bias + (sums[after] - sums[first]) / sqrt(max(1, counts[after] - counts[first]))
            if dangers[after] > dangers[first]
            else UNHEARD
            for first, after in parts
        ]

    def weightiest(self, words: Sequence[str], most: int) -> list[tuple[str, int]]:
        """Return what spoke most for or against danger, as somebody reads it."""
        weights = {
            " ".join(feature): self._weight(feature)
            for features in self.classes.features(words, self.classes.kinds(words))
            for feature in features
        }
        heard = [(name, weight) for name, weight in weights.items() if weight]
        return sorted(heard, key=lambda one: (-abs(one[1]), one[0]))[:most]

    def forget(self) -> None:
        """Forget all weights that are at hand."""
        self._known.clear()

    def _weight(self, feature: Feature) -> int:
        weights = self.column.weights
        weight = weights[bucket_of(feature, self.classes, len(weights))]
        if len(self._known) >= REMEMBERED:
            self._known.clear()
        self._known[hash(feature)] = weight
        return weight


@dataclass(frozen=True)
class LinearModel:
    """Three questions, and one more for each kind of danger; pure Python, for one message at a time.

    The first, danger by the writer's own hand, is asked twice: of the meaning, and, counted half, of the
    letters. The sums of a word are remembered under a salted hash of it, which ends with the process: no word
    is kept.
    """

    own: Meaning
    letters: Column
    other: Column
    english: Column
    kinds: Mapping[str, Column]
    _known: dict[int, _Sums] = field(default_factory=dict)

    @cached_property
    def _both(self) -> array[int]:
        """Return the weights of letters and of the other dangers in one number each: one sum is enough."""
        pairs = zip(self.letters.weights, self.other.weights, strict=True)
        return array("q", [letters * LANE + other for letters, other in pairs])

    def scores(self, words: Sequence[str]) -> Scores:
        """Return the highest scores of any stretch of a folded message; time grows with its length."""
        found = self._by_part(words, stretches(len(words)))
        return Scores(max(one.own for one in found), max(one.other for one in found))

    def is_english(self, words: Sequence[str]) -> bool:
        """Return whether these words are rather English than Indonesian, Javanese or Sundanese."""
        return self.english.score(buckets(words)) > 0

    def strongest(self, words: Sequence[str], among: Sequence[str]) -> str:
        """Return the kind of danger, of those in `among`, that the heaviest stretch resembles most."""
        parts = stretches(len(words))
        scores = dict(zip(parts, self._by_part(words, parts), strict=True))
        first, after = max(parts, key=lambda part: max(scores[part]))
        seen = buckets(words[first:after])
        return max(among, key=lambda kind: self.kinds[kind].score(seen))

    def forget(self) -> None:
        """Forget all sums and weights that are at hand."""
        self._known.clear()
        self.own.forget()

    def _by_part(self, words: Sequence[str], parts: Sequence[tuple[int, int]]) -> list[Scores]:
        both, known = self._both, self._known
        sums = [known.get(hash(word)) or self._sums(word) for word in words]
        totals = [0, *accumulate(one for one, _ in sums)]
        counts = [0, *accumulate(count for _, count in sums)]
        doubles = [0, *accumulate(both[bucket_of_pair(first, second)] for first, second in pairwise(words))]
        found = []
        for (first, after), own in zip(parts, self.own.scores(words, parts), strict=True):
            last = max(first, after - 1)
            total = totals[after] - totals[first] + doubles[last] - doubles[first]
            scale = sqrt(max(1, counts[after] - counts[first] + last - first))
            letters = (total + HALF) // LANE
            heard = own if own == UNHEARD else own + (self.letters.bias + letters / scale) / 2
            found.append(Scores(heard, self.other.bias + (total - letters * LANE) / scale))
        return found

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
