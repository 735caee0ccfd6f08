"""Measures: what a report counts, in cells that do not say whose they are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from care.model.enums import Help, Outcome, Topic
from care.model.levels import Level
from care.model.services.referral import KNOWN, OUTCOMES, ReferralState, Wisher

Cell = tuple[str, str]
"""A measure, and which of its cells."""
NOT_SAID, OPEN = "not-said", "open"
STEPS = ((timedelta(minutes=5), "to-5m"), (timedelta(minutes=15), "to-15m"), (timedelta(hours=1), "to-1h"))
LONGER, NEVER = "longer", "never"
DAYS = ((timedelta(days=3), "to-3d"), (timedelta(days=7), "to-7d"), (timedelta(days=14), "to-14d"))
KNOWN_AFTER = timedelta(days=30)
"""A referral counts so long after it went out: by then it can be known what came of it."""


class Measure(StrEnum):
    """The tables of a report; each cell of one is counted in no other cell of it."""

    WAIT = "wait"
    TOPIC = "topic"
    MOOD = "mood"
    HELPED = "helped"
    FLAGGED = "flagged"
    CLAIM = "claim"
    OUTCOME = "outcome"
    COVERAGE = "coverage"
    MINUTES = "minutes"
    SUPPORTERS = "supporters"
    CERTIFIED = "certified"
    SETTLED = "settled"
    REFERRED = "referred"
    REFERRED_DAYS = "referred-days"
    REFERRED_BY = "referred-by"


CELLS: dict[Measure, tuple[str, ...]] = {
    Measure.WAIT: ("to-5m", "to-15m", "to-1h", LONGER, NEVER),
    Measure.TOPIC: (*Topic, NOT_SAID),
    Measure.MOOD: ("better", "same", "worse", NOT_SAID),
    Measure.HELPED: (*Help, NOT_SAID),
    Measure.FLAGGED: tuple(level.word for level in Level),
    Measure.CLAIM: ("to-5m", "to-15m", "to-1h", LONGER, NEVER),
    Measure.OUTCOME: (*Outcome, OPEN),
    Measure.REFERRED: tuple(OUTCOMES),
    Measure.REFERRED_DAYS: ("to-3d", "to-7d", "to-14d", LONGER, NEVER),
    Measure.REFERRED_BY: tuple(Wisher),
}
"""The tables about students, with their cells in the order in which they are shown.

What can be said is declared in `care.model.enums` alone: a cell that is missing here would lose who is in it.
"""


@dataclass(frozen=True, slots=True)
class Ended:
    """A conversation that is over, as far as a report is concerned."""

    talked: bool
    topic: str | None
    mood: int | None
    mood_after: int | None
    helped: str | None
    level: int


@dataclass(frozen=True, slots=True)
class Escalated:
    """A case, as far as a report is concerned."""

    opened_at: datetime
    claimed_at: datetime | None
    closed_at: datetime | None
    outcome: str | None


@dataclass(frozen=True, slots=True)
class Referred:
    """A referral that went out, as far as a report is concerned."""

    wisher: str
    sent_at: datetime
    outcome: str | None
    outcome_at: datetime | None

    @property
    def counts_at(self) -> datetime:
        """Return the moment whose month counts it."""
        return self.sent_at + KNOWN_AFTER


def of_conversation(ended: Ended) -> Iterator[Cell]:
    """Give the cells of one conversation, if anybody came: all of these tables have the same total."""
    if ended.talked:
        yield Measure.FLAGGED, Level(ended.level).word
        yield Measure.TOPIC, ended.topic or NOT_SAID
        yield Measure.MOOD, _change(ended.mood, ended.mood_after)
        yield Measure.HELPED, ended.helped or NOT_SAID


def of_case(case: Escalated, zone: tzinfo) -> Iterator[Cell]:
    """Give the cells of one case as it was when the month in which it was opened was over."""
    month = month_of(case.opened_at, zone)
    claimed, closed = case.claimed_at, case.closed_at
    in_time = claimed is not None and month_of(claimed, zone) == month
    yield Measure.CLAIM, span(claimed - case.opened_at if claimed and in_time else None)
    ended = closed is not None and month_of(closed, zone) == month
    yield Measure.OUTCOME, case.outcome if case.outcome and ended else OPEN


def of_referral(referred: Referred, zone: tzinfo) -> Iterator[Cell]:
    """Give the cells of one referral as it was when its month was over: all three have the same total."""
    month, known_at = month_of(referred.counts_at, zone), referred.outcome_at
    in_time = known_at is not None and month_of(known_at, zone) <= month and referred.outcome in KNOWN
    outcome = referred.outcome if in_time and referred.outcome else ReferralState.UNKNOWN.value
    yield Measure.REFERRED, outcome
    yield (
        Measure.REFERRED_DAYS,
        span(known_at - referred.sent_at if known_at and in_time else None, DAYS),
    )
    yield Measure.REFERRED_BY, referred.wisher


def span(lasted: timedelta | None, steps: Sequence[tuple[timedelta, str]] = STEPS) -> str:
    """Return about how long it lasted, as a cell's name; NEVER if it never came to it (None)."""
    if lasted is None:
        return NEVER
    return next((name for most, name in steps if lasted <= most), LONGER)


def month_of(at: datetime, zone: tzinfo) -> str:
    """Return the month that it was there, like 2026-03."""
    return f"{at.astimezone(zone):%Y-%m}"


def _change(before: int | None, after: int | None) -> str:
    if before is None or after is None:
        return NOT_SAID
    return "better" if after > before else "worse" if after < before else "same"
