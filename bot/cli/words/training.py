"""Training of the second opinion: a linear model, learned from the corpus alone; needs the development lock.

The same corpus gives the same bytes on every machine: sentences in one order, checksums for n-grams, a fixed
seed, and weights that are rounded to whole numbers.
"""

from __future__ import annotations

from array import array
from math import sqrt
from typing import TYPE_CHECKING, Any

from bot.cli.words.meaning import meaning_column
from care.detection.linear_model import Column
from care.detection.ngrams import BITS, buckets
from config.loading.second_opinion_files import KIND_BITS, KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.cli.words.examples import LabelledExample

SEED = 7
STRENGTH = 1.0
"""How much a sentence on the wrong side costs (C of a support vector machine)."""
FULL = 127
"""The largest weight."""
AT_RISK = frozenset("S")
INDIRECT = frozenset("I")
"""Harmless for the first question: by themselves they read like everyday talk (docs/flags.md)."""
OTHERS = frozenset("VT")
KIND_OF = {
    "suicide": "suicide",
    "goodbye": "suicide",
    "self-harm": "self-harm",
    "religion": "suicide",
    "abuse": "violence-at-home",
    "violence": "violence",
    "threat": "violence",
    "sexual": "sexual-violence",
    "bullying": "bullying",
    "medicine": "suicide",
    "eating": "eating",
    "substances": "substances",
    "running-away": "leaving-home",
    "pregnancy": "pregnancy",
    "psychosis": "unreal-signs",
}
"""The category of a guess, by the kind of a sentence of danger."""
NEED = frozenset({"eating", "substances", "running-away", "pregnancy", "psychosis", "bullying"})
"""Kinds that are a danger also where a sentence is labelled as distress."""


def trained(examples: Sequence[LabelledExample], *, kinds: bool = True) -> dict[str, Column]:
    """Return a column for each question, and one for each kind unless they are left out."""
    whole = _matrix(examples, BITS)
    own = [one.label in AT_RISK for one in examples]
    columns = {
        "own": meaning_column(examples, own),
        "letters": _fitted(whole, own),
        "other": _fitted(whole, [_is_other(one) for one in examples], _not_at_risk(examples)),
        "english": _fitted(whole, [one.english for one in examples]),
    }
    if not kinds:
        return columns
    dangers = [one for one in examples if one.label in AT_RISK | INDIRECT or _is_other(one)]
    narrow = _matrix(dangers, KIND_BITS)
    return columns | {
        kind: _fitted(narrow, [category_of(one) == kind for one in dangers], bits=KIND_BITS) for kind in KINDS
    }


def category_of(example: LabelledExample) -> str:
    """Return the category that a guess should name for this danger."""
    return "third-person" if example.label == "T" else KIND_OF.get(example.kind, "")


def _is_other(example: LabelledExample) -> bool:
    return example.label in OTHERS or (example.label == "D" and example.kind in NEED)


def _not_at_risk(examples: Sequence[LabelledExample]) -> list[bool]:
    return [one.label not in AT_RISK | INDIRECT for one in examples]


def _matrix(examples: Sequence[LabelledExample], bits: int) -> Any:
    """Return the counts of n-grams in each example, divided by the root of how many there are."""
    from scipy.sparse import csr_matrix  # noqa: PLC0415 (only training needs it)

    mask = (1 << bits) - 1
    values, columns, ends = array("d"), array("i"), array("i", [0])
    for one in examples:
        found = sorted(bucket & mask for bucket in buckets(one.words))
        share = 1 / sqrt(max(1, len(found)))
        values.extend([share] * len(found))
        columns.extend(found)
        ends.append(len(columns))
    counts = csr_matrix((values, columns, ends), shape=(len(examples), 1 << bits))
    counts.sum_duplicates()
    return counts


def _fitted(matrix: Any, yes: list[bool], use: list[bool] | None = None, bits: int = BITS) -> Column:
    """Return whole-numbered weights of a support vector machine that answers yes as these examples do."""
    from sklearn.svm import LinearSVC  # noqa: PLC0415 (only training needs it)

    rows = [place for place, taken in enumerate(use or [True] * len(yes)) if taken]
    answers = [yes[place] for place in rows]
    if len(set(answers)) == 1:
        return Column(array("b", bytes(1 << bits)), -FULL)
    machine = LinearSVC(C=STRENGTH, loss="hinge", random_state=SEED, max_iter=200_000)
    machine.fit(matrix[rows], answers)
    scale = FULL / max(map(abs, machine.coef_[0]))
    weights = array("b", (round(weight * scale) for weight in machine.coef_[0].tolist()))
    return Column(weights, round(float(machine.intercept_[0]) * scale))
