"""Learned signs: what a linear model makes of a sentence, beside the phrases.

It only adds a sign of which it is sure: what a phrase shows stays. It sees parts of words and words in pairs,
so it also hears what no phrase says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from care.detection.ngrams import buckets

if TYPE_CHECKING:
    from collections.abc import Mapping

    from care.detection.linear_model import Column

TOKEN = re.compile(r"[\w']+|\?")
# Words below which nothing is weighed: of "oke" or "iya kak" a model knows nothing.
FEWEST = 3
# Words of one sentence that are weighed; nobody writes longer ones, but somebody pastes them.
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Question:
    """One sign: its weights, and the score above which it is added."""

    column: Column
    sure: float


@dataclass(frozen=True)
class LearnedSigns:
    """The model of one language."""

    questions: Mapping[str, Question]

    def weighed(self, sentence: str, shown: frozenset[str]) -> frozenset[str]:
        """Return the signs of a sentence after both opinions."""
        found = features(sentence)
        if not found:
            return shown
        asked = self.questions.items()
        return shown | {
            name for name, one in asked if name not in shown and one.column.score(found) > one.sure
        }


def features(sentence: str) -> list[int]:
    """Return a bucket for each thing that the model sees in a sentence as `sentences_of` writes it."""
    words = TOKEN.findall(sentence)[:LONGEST]
    return buckets(["^", *words, "$"]) if len(words) >= FEWEST else []


def nothing_learned() -> LearnedSigns:
    """Return a model that adds and takes away nothing."""
    return LearnedSigns({})
