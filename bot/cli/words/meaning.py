"""Training of the first question, danger by the writer's own hand: on words and classes of words.

Only what names a danger may speak for it; all else may only speak against it. So "I will do it today" weighs
nothing by itself, however often those in danger write so.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from math import sqrt
from typing import TYPE_CHECKING, Any

from care.detection.linear_model import Column, bucket_of
from config.loading.second_opinion_files import OWN_BITS, read_classes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.cli.words.examples import LabelledExample
    from care.detection.word_classes import WordClasses

SEED = 7
STRENGTH = 0.5
"""How much a sentence on the wrong side costs (C of a support vector machine)."""
ROUNDS = 4
"""How often is fitted anew without what spoke for danger and names none."""
FEWEST_GROUPS = 2
"""Groups of families in which something must stand to weigh anything."""
FULL = 127
"""The largest weight."""
BUCKETS = 1 << OWN_BITS
HARMLESS = BUCKETS >> 1
"""Buckets below this name no danger."""


def meaning_column(examples: Sequence[LabelledExample], yes: Sequence[bool]) -> Column:
    """Return whole-numbered weights for what names a danger, and for what speaks against one."""
    if len(set(yes)) == 1:
        return Column(array("b", bytes(BUCKETS)), -FULL)
    classes = read_classes()
    found = [_buckets(one, classes) for one in examples]
    weights, bias = _fitted(_counts(found, _shared(examples, found)), list(yes))
    scale = FULL / max(map(abs, weights))
    return Column(array("b", (round(weight * scale) for weight in weights)), round(bias * scale))


def _buckets(example: LabelledExample, classes: WordClasses) -> list[int]:
    words = example.words
    features = (one for found in classes.features(words, classes.kinds(words)) for one in found)
    return sorted(bucket_of(feature, classes, BUCKETS) for feature in features)


def _shared(examples: Sequence[LabelledExample], found: Sequence[Sequence[int]]) -> set[int]:
    """Return the buckets of what stands in several groups of families."""
    groups = defaultdict[int, set[str]](set)
    for example, buckets in zip(examples, found, strict=True):
        for bucket in buckets:
            groups[bucket].add(example.group)
    return {bucket for bucket, named in groups.items() if len(named) >= FEWEST_GROUPS}


def _counts(found: Sequence[Sequence[int]], kept: set[int]) -> Any:
    """Return the counts of what is kept, each divided by the root of how much there is in the example."""
    from scipy.sparse import csr_matrix  # noqa: PLC0415 (only training needs it)

    values, columns, ends = array("d"), array("i"), array("i", [0])
    for buckets in found:
        places = [bucket for bucket in buckets if bucket in kept]
        values.extend([1 / sqrt(max(1, len(buckets)))] * len(places))
        columns.extend(places)
        ends.append(len(columns))
    counts = csr_matrix((values, columns, ends), shape=(len(found), BUCKETS))
    counts.sum_duplicates()
    return counts


def _fitted(counts: Any, yes: list[bool]) -> tuple[list[float], float]:
    """Return the weights and the beginning, after what may not speak for danger was left out."""
    from scipy.sparse import diags  # noqa: PLC0415 (only training needs it)
    from sklearn.svm import LinearSVC  # noqa: PLC0415 (only training needs it)

    heard = [1.0] * BUCKETS
    for _ in range(ROUNDS):
        machine = LinearSVC(C=STRENGTH, dual=True, random_state=SEED, max_iter=200_000)
        machine.fit(counts @ diags(heard), yes)
        weights = [weight * ear for weight, ear in zip(machine.coef_[0].tolist(), heard, strict=True)]
        loud = [place for place, weight in enumerate(weights) if weight > 0 and place < HARMLESS]
        for place in loud:
            heard[place] = weights[place] = 0.0
    return weights, float(machine.intercept_[0])
