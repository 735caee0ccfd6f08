"""The second opinion at the command line: beside the slots, alone, and explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from care.detection.active_lexicon import ActiveLexicon
from care.detection.linear_model import UNHEARD
from care.detection.result import Finding
from config.loading.second_opinion_files import load_second_opinion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from care.detection.lexicon import Lexicon

MOST_GRAMS = 12


def both(slots: Lexicon) -> ActiveLexicon:
    """Return what a programme looks with: the slots, and the second opinion beside them."""
    return ActiveLexicon(slots, second=load_second_opinion())


class ModelAlone:
    """The second opinion as if the slots had found nothing; it raises `concern` at most."""

    def __init__(self, slots: Lexicon) -> None:
        self._slots = slots
        self._second = load_second_opinion()

    def scan(self, text: str) -> Finding:
        """Return the guess, if there is one."""
        words = self._slots.folded(text).words
        return self._second.weighed(Finding(), words, len(text), tuple)


def explained(slots: Lexicon, text: str) -> Iterator[str]:
    """Give lines: each match with its reasons, scores beside their thresholds, and what weighed most."""
    second, words = load_second_opinion(), slots.folded(text).words
    for match in ActiveLexicon(slots, second=second).explain(text):
        rules = " ".join((*match.lowered_by, *match.raised_by))
        yield f"{match.entry}: {match.own.word} -> {match.level.word} {rules}".rstrip()
    scores, limits = second.model.scores(words), second.limits(words)
    if scores.own == UNHEARD:
        yield "second opinion: own not weighed, for no word names a danger"
    else:
        yield (
            f"second opinion: own {scores.own:.0f} (concern from {limits.own:.0f}, beside a note "
            f"{limits.beside_note:.0f}, lowers below {limits.lower:.0f})"
        )
        heaviest = second.model.own.weightiest(words, MOST_GRAMS)
        yield ", ".join(f"{name!r} {weight:+d}" for name, weight in heaviest)
    yield f"second opinion: other {scores.other:.0f} (concern from {limits.other:.0f})"
