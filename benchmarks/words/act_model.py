"""Training of the learned signs: one linear question a sign, from the corpus of acts; needs scikit-learn.

A sentence that may show a sign teaches nothing about it. Thresholds come from families that a model has not
seen. The same corpus gives the same bytes: sentences in one order, checksums, a fixed seed, whole weights.
"""

from __future__ import annotations

from array import array
from math import sqrt
from typing import TYPE_CHECKING, Any

from care.curriculum.curriculum import CLASSIFIED
from care.curriculum.dialogue_signs import sentences_of
from care.curriculum.learned_signs import LearnedSigns, Question, features
from care.detection.linear_model import Column
from config.loading.learned_signs_files import BITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from care.curriculum.dialogue_signs import Signs
    from config.loading.acts import Act

SEED = 7
STRENGTH = 5.0
"""How much a sentence on the wrong side costs (C of a support vector machine)."""
FULL = 127
"""The largest weight."""
FOLDS = 5
SURE = 0.95
"""The precision in unseen families from which on the model may add a sign."""
FEWEST = 3
"""Sentences of unseen families that must have been found for it."""
SPARED = 0.02
"""The share of true sentences of unseen families that may score below where a phrase is doubted."""
NEVER = 1e9
ASKED = tuple(name for name in CLASSIFIED if name not in {"closed-question", "asks-details"})
"""The signs that are learned; the other two follow from the form of a sentence or from another sign."""


def part_of(acts: Sequence[Act]) -> dict[str, int]:
    """Return in which of FOLDS parts each family is: each sign's families are dealt out evenly."""
    families = sorted({(" ".join(sorted(act.signs)), act.family) for act in acts})
    dealt = dict.fromkeys(family for _, family in families)
    return {family: number % FOLDS for number, family in enumerate(dealt)}


def trained(acts: Sequence[Act], signs: Signs) -> LearnedSigns:
    """Return the model of one language, with its thresholds."""
    seen = [_features(act, signs) for act in acts]
    parts = part_of(acts)
    folds = [parts[act.family] for act in acts]
    return LearnedSigns({name: _question(name, acts, seen, folds) for name in ASKED if _is_told(name, acts)})


def _is_told(name: str, acts: Iterable[Act]) -> bool:
    """Return whether families enough show this sign to learn it and to try it on others."""
    return len({act.family for act in acts if name in act.signs}) > 1


def _features(act: Act, signs: Signs) -> list[int]:
    mask = (1 << BITS) - 1
    return [bucket & mask for one in sentences_of(act.text, signs) for bucket in features(one)]


def _question(name: str, acts: Sequence[Act], seen: Sequence[list[int]], folds: Sequence[int]) -> Question:
    used = [place for place, act in enumerate(acts) if name not in act.may]
    yes = {place for place in used if name in acts[place].signs}
    scored: list[tuple[float, bool]] = []
    for part in sorted(set(folds)):
        column = _fitted(seen, [place for place in used if folds[place] != part], yes)
        scored += [(column.score(seen[place]), place in yes) for place in used if folds[place] == part]
    column = _fitted(seen, used, yes)
    return Question(column, *thresholds(scored))


def thresholds(scored: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """Return above which score a sign is added, and below which a phrase is doubted."""
    sure, right = NEVER, 0
    for count, (score, yes) in enumerate(sorted(scored, reverse=True), start=1):
        right += yes
        if right >= FEWEST and right >= SURE * count:
            sure = score
    true = sorted(score for score, yes in scored if yes)
    unsure = true[int(SPARED * len(true))] if true else -NEVER
    return round(sure, 2), round(min(unsure, 0) - FULL / 100, 2)


def _fitted(seen: Sequence[list[int]], used: Sequence[int], yes: set[int]) -> Column:
    """Return whole-numbered weights of a support vector machine that answers yes as these sentences do."""
    from sklearn.svm import LinearSVC  # noqa: PLC0415 (only training needs it)

    answers = [place in yes for place in used]
    if len(set(answers)) == 1:
        return Column(array("b", bytes(1 << BITS)), -FULL)
    machine = LinearSVC(C=STRENGTH, random_state=SEED, max_iter=50_000)
    machine.fit(_matrix([seen[place] for place in used]), answers)
    scale = FULL / max(map(abs, machine.coef_[0]))
    weights = array("b", (round(weight * scale) for weight in machine.coef_[0].tolist()))
    return Column(weights, round(float(machine.intercept_[0]) * scale))


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
