"""Training of the learned signs: one linear question a sign, from the corpus of acts; needs scikit-learn.

A sentence that may show a sign teaches nothing about it. The same corpus gives the same bytes: sentences in
one order, checksums, a fixed seed, and weights that are rounded to whole numbers.
"""

from __future__ import annotations

from array import array
from math import sqrt
from typing import TYPE_CHECKING, Any

from care.curriculum.curriculum import CLASSIFIED, STEPS, STOPS
from care.curriculum.dialogue_signs import sentences_of
from care.curriculum.learned_signs import LearnedSigns, Question, features
from care.detection.linear_model import Column
from config.loading.learned_signs_files import BITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from care.curriculum.dialogue_signs import Signs
    from config.loading.acts import SupporterAct

SEED = 7
STRENGTH = 5.0
"""How much a sentence on the wrong side costs (C of a support vector machine)."""
FULL = 127
"""The largest weight."""
FOLDS = 5
SURE, SURE_TO_STOP = 0.2, 0.4
"""Distances from the boundary, in margins, from which on a sign is added, and one that ends a rehearsal.

Found on families apart (docs/decisions/0088): lower, more is heard, and more of it wrongly.
"""
ASKED = tuple(name for name in CLASSIFIED if name not in {"closed-question", "asks-details", *STEPS})
"""The signs that are learned; of the others two follow from the form of a sentence or from another sign."""


def part_of(acts: Sequence[SupporterAct]) -> dict[str, int]:
    """Return in which of FOLDS parts each family is: each sign's families are dealt out evenly."""
    families = sorted({(" ".join(sorted(act.signs)), act.family) for act in acts})
    dealt = dict.fromkeys(family for _, family in families)
    return {family: number % FOLDS for number, family in enumerate(dealt)}


def trained(acts: Sequence[SupporterAct], signs: Signs) -> LearnedSigns:
    """Return the model of one language, with its thresholds."""
    seen = [_features(act, signs) for act in acts]
    return LearnedSigns({name: _question(name, acts, seen) for name in ASKED if _is_told(name, acts)})


def _is_told(name: str, acts: Iterable[SupporterAct]) -> bool:
    """Return whether any sentence shows this sign."""
    return any(name in act.signs for act in acts)


def _features(act: SupporterAct, signs: Signs) -> list[int]:
    mask = (1 << BITS) - 1
    return [bucket & mask for one in sentences_of(act.text, signs) for bucket in features(one)]


def _question(name: str, acts: Sequence[SupporterAct], seen: Sequence[list[int]]) -> Question:
    """Return whole-numbered weights of a support vector machine that answers as these sentences do."""
    from sklearn.svm import LinearSVC  # noqa: PLC0415 (only training needs it)

    used = [place for place, act in enumerate(acts) if name not in act.may]
    machine = LinearSVC(C=STRENGTH, random_state=SEED, max_iter=50_000)
    machine.fit(_matrix([seen[place] for place in used]), [name in acts[place].signs for place in used])
    scale = FULL / max(map(abs, machine.coef_[0]))
    weights = array("b", (round(weight * scale) for weight in machine.coef_[0].tolist()))
    sure = SURE_TO_STOP if name in STOPS else SURE
    column = Column(weights, round(float(machine.intercept_[0]) * scale))
    return Question(column, round(sure * scale, 1))


def _matrix(seen: Sequence[list[int]]) -> Any:
    """Return the counts of features in each sentence, divided by the root of how many there are."""
    from scipy.sparse import csr_matrix  # noqa: PLC0415 (only training needs it)

    values, columns, ends = array("d"), array("i"), array("i", [0])
    for found in seen:
        values.extend([1 / sqrt(max(1, len(found)))] * len(found))
        columns.extend(sorted(found))
        ends.append(len(columns))
    counts = csr_matrix((values, columns, ends), shape=(len(seen), 1 << BITS))
    counts.sum_duplicates()
    return counts
