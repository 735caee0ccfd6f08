"""The second opinion: what a linear model makes of a whole message, beside the slots.

It may do three things, and no more (docs/flags.md): raise `concern` where the slots found nothing, lift a
`note` to `concern`, and lower a `concern` to `note`. From `urgent` up the slots alone decide.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from care.detection.linear_model import UNHEARD
from care.detection.result import Finding, Match, finding_of
from care.model.levels import Level

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from care.detection.linear_model import LinearModel, Scores

SECOND_OPINION = "second-opinion"
"""The name under which a guess stands on cards, and its verdicts are counted; no entry may bear it."""
FEWEST = 7
"""Words, with the edges of sentences, below which nothing is guessed: "aku mau" alone scores as danger."""
OWN_KINDS = ("suicide", "self-harm")
OTHER_KINDS = (
    *("violence-at-home", "violence", "sexual-violence", "bullying", "third-person"),
    *("eating", "substances", "leaving-home", "pregnancy", "unreal-signs"),
)
LOWERED = frozenset({*OWN_KINDS, "severe-distress"})
"""Categories of which the model has learned enough to lower them."""


@dataclass(frozen=True)
class Thresholds:
    """The scores from which on the second opinion speaks in one language."""

    own: float
    other: float
    beside_note: float
    lower: float


class SecondOpinion:
    """Weighs a message beside the slots; the model is loaded when the first message is weighed."""

    def __init__(
        self,
        load: Callable[[], LinearModel],
        thresholds: Mapping[str, Thresholds],
        fewest: int = FEWEST,
    ) -> None:
        self._load = load
        self._fewest = fewest
        self.thresholds = thresholds
        self._least = min(
            value for one in thresholds.values() for value in (one.own, one.other, one.beside_note)
        )

    @cached_property
    def model(self) -> LinearModel:
        """Return the model, which is read once."""
        return self._load()

    def weighed(
        self, finding: Finding, words: Sequence[str], length: int, explain: Callable[[], Iterable[Match]]
    ) -> Finding:
        """Return the finding after both opinions, for a message of `length` characters and these words.

        `explain` gives all that the slots found, also what a guard lowered: there nothing is raised.
        """
        if finding.level >= Level.URGENT or len(words) < self._fewest:
            return finding
        scores = self.model.scores(words)
        if finding.level is Level.CONCERN:
            return self._lowered(finding, words, scores)
        if max(scores) <= self._least:
            return finding
        kinds = self._kinds(finding, words, scores)
        if not kinds or any(match.lowered_by for match in explain()):
            return finding
        kind = self.model.strongest(words, kinds)
        guess = Match(SECOND_OPINION, kind, Level.CONCERN, (0, length), Level.CONCERN)
        return replace(finding_of((*finding.matches, guess)), quiet=finding.quiet)

    def limits(self, words: Sequence[str]) -> Thresholds:
        """Return the thresholds of the language in which these words are."""
        return self.thresholds["en" if self.model.is_english(words) else "id"]

    def _kinds(self, finding: Finding, words: Sequence[str], scores: Scores) -> tuple[str, ...]:
        """Return the kinds of danger that are guessed at; none where the scores stay below the thresholds."""
        limits = self.limits(words)
        own = limits.beside_note if finding.level is Level.NOTE else limits.own
        kinds = OWN_KINDS if scores.own > own else ()
        return (*kinds, *OTHER_KINDS) if scores.other > limits.other else kinds

    def _lowered(self, finding: Finding, words: Sequence[str], scores: Scores) -> Finding:
        concerns = [match for match in finding.matches if match.level is Level.CONCERN]
        if any(match.split or match.category not in LOWERED for match in concerns):
            return finding
        if scores.own == UNHEARD or max(scores) >= self.limits(words).lower:
            return finding
        return replace(finding_of(_lower(match) for match in finding.matches), quiet=finding.quiet)


def _lower(match: Match) -> Match:
    if match.level < Level.CONCERN:
        return match
    return replace(match, level=Level.NOTE, lowered_by=(*match.lowered_by, SECOND_OPINION))
