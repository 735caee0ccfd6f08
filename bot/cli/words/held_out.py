"""Held-out figures: what is found in families of the corpus that a model has not learned from."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from zlib import crc32

from bot.cli.words.examples import examples_of
from bot.cli.words.intervals import wilson
from bot.cli.words.training import trained
from care.detection.linear_model import LinearModel, Meaning
from care.detection.result import Finding
from care.detection.second_opinion import SecondOpinion
from care.model.levels import Level
from config.loading.lexicon_files import load_lexicon
from config.loading.second_opinion_files import KINDS, load_second_opinion, read_classes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from care.detection.lexicon import Lexicon
    from config.loading.corpus import Sentence

FOLDS = 5
WAYS = ("slots alone", "model alone", "both")


def held_out(sentences: Sequence[Sentence]) -> Iterator[str]:
    """Give how many sentences reach `concern`, by language and label, in each of three ways of looking.

    Each of FOLDS parts, made of whole groups of families, is weighed by a model of the other parts.
    """
    slots, reached = load_lexicon(), defaultdict[tuple[str, str], list[tuple[bool, ...]]](list)
    for part in range(FOLDS):
        second = _learned([one for one in sentences if _part_of(one) != part])
        for one in sentences:
            if _part_of(one) == part:
                reached[_language(one), one.label].append(_looked(slots, second, one.text))
    yield "families kept apart, at concern or more: " + ", ".join(WAYS)
    for (language, label), found in sorted(reached.items()):
        shares = (_told(sum(column), len(found)) for column in zip(*found, strict=True))
        yield f"{language} {label} ({len(found)}): " + ", ".join(shares)


def _learned(sentences: Sequence[Sentence]) -> SecondOpinion:
    columns = trained(examples_of(sentences), kinds=False)
    kinds = dict.fromkeys(KINDS, columns["own"])  # the name of a guess is not measured
    meaning = Meaning(read_classes(), columns["own"])
    model = LinearModel(meaning, columns["letters"], columns["other"], columns["english"], kinds)
    return SecondOpinion(lambda: model, load_second_opinion().thresholds)


def _looked(slots: Lexicon, second: SecondOpinion, text: str) -> tuple[bool, ...]:
    folded = slots.folded(text)
    matches, found = slots.explain_folded(folded), slots.scan_folded((), folded)
    alone = second.weighed(Finding(), folded.words, len(text), tuple)
    together = second.weighed(found, folded.words, len(text), lambda: matches)
    return tuple(one.level >= Level.CONCERN for one in (found, alone, together))


def _part_of(sentence: Sentence) -> int:
    return crc32(sentence.group.encode()) % FOLDS


def _language(sentence: Sentence) -> str:
    prefix = sentence.family.partition("-")[0]
    return prefix if prefix in {"en", "jv", "su"} else "id"


def _told(reached: int, of: int) -> str:
    low, high = wilson(reached, of)
    return f"{reached / of:.3f} ({low:.3f} to {high:.3f})"
