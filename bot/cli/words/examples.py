"""What the second opinion learns from: folded sentences of the corpus, and harmless ones made longer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from care.detection.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from config.loading.corpus import Sentence

SPLICED = 3
"""Harmless sentences that make one long harmless message, for everyday messages are longer than sentences."""
HARMLESS = frozenset("JN")


class LabelledExample(NamedTuple):
    """A folded sentence, and what it teaches."""

    words: tuple[str, ...]
    group: str
    label: str
    kind: str
    english: bool


def examples_of(sentences: Iterable[Sentence]) -> list[LabelledExample]:
    """Return what the sentences teach, and harmless ones spliced to long messages."""
    singles = singles_of(sentences)
    return [*singles, *_spliced(singles)]


def singles_of(sentences: Iterable[Sentence]) -> list[LabelledExample]:
    """Return one example for each sentence, in their order."""
    return [
        LabelledExample(fold(one.text).words, one.group, one.label, one.kind, one.family.startswith("en-"))
        for one in sentences
    ]


def _spliced(examples: Sequence[LabelledExample]) -> Iterator[LabelledExample]:
    for english in (False, True):
        harmless = [one for one in examples if one.label in HARMLESS and one.english is english]
        shuffled = sorted(harmless, key=lambda one: (crc32(" ".join(one.words).encode()), one.words))
        for place in range(len(shuffled) - SPLICED + 1):
            parts = shuffled[place : place + SPLICED]
            words = [word for part in parts for word in part.words[:-1]]
            yield LabelledExample((*words, parts[-1].words[-1]), parts[0].group, "N", "spliced", english)
