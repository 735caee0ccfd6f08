"""What is kept of a run: who asked when and was met when, and who must never be paired again."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from statistics import quantiles

from bot.planning.assumptions import MINUTE, Sizes, at_night

SOON = 3.0
"""Minutes."""


@dataclass(slots=True)
class OneWait:
    """One student's wait. `open`: somebody was on duty, and a conversation could begin."""

    at: datetime
    open: bool
    met_at: datetime | None = None
    left_at: datetime | None = None

    @property
    def waited(self) -> float | None:
        """Return the minutes until somebody came."""
        return (self.met_at - self.at) / MINUTE if self.met_at else None


@dataclass(slots=True)
class Book:
    """Counted as people see it, not as the rules store it; `zone` says when it is night."""

    zone: tzinfo = UTC
    asked: dict[str, OneWait] = field(default_factory=dict)
    apart: set[frozenset[str]] = field(default_factory=set)
    offers: int = 0
    answers: dict[str, int] = field(default_factory=dict)
    talks: int = 0
    no_shows: int = 0
    cases: set[str] = field(default_factory=set)
    hours: dict[str, float] = field(default_factory=dict)
    longest_queue: int = 0
    longest_open_queue: int = 0

    def met(self, conversation: str, now: datetime) -> None:
        """Somebody came; only the first one ends a wait."""
        found = self.asked.get(conversation)
        if found and not found.met_at:
            found.met_at = now

    def left(self, conversation: str, now: datetime) -> None:
        """The student went before anybody came."""
        found = self.asked.get(conversation)
        if found and not found.met_at:
            found.left_at = found.left_at or now

    def answered(self, how: str) -> None:
        """An offer was accepted, declined, missed, or is of somebody whom the supporter may know."""
        self.answers[how] = self.answers.get(how, 0) + 1

    def queue(self, length: int, *, on_duty: bool) -> None:
        """So many wait now."""
        self.longest_queue = max(self.longest_queue, length)
        if on_duty:
            self.longest_open_queue = max(self.longest_open_queue, length)

    def waits(self, *, night: bool | None = None) -> "Waits":
        """Return the waits of all, of those who asked at night, or of those who asked by day."""
        return Waits.of(
            [
                one
                for one in self.asked.values()
                if night is None or at_night(one.at.astimezone(self.zone).hour) == night
            ]
        )


@dataclass(frozen=True, slots=True)
class Waits:
    """Minutes of those who asked while somebody was on duty and were met, shortest first.

    Shares are of all who asked then, whether met or not; None where nobody asked.
    """

    asked: int
    opened: int
    gone: int
    minutes: Sequence[float]

    @classmethod
    def of(cls, asked: Sequence[OneWait]) -> "Waits":
        """Return the waits of these."""
        opened = [one for one in asked if one.open]
        minutes = sorted(one.waited for one in opened if one.waited is not None)
        return cls(len(asked), len(opened), sum(1 for one in opened if one.left_at), minutes)

    @property
    def median(self) -> float | None:
        """Return what half of those who were met waited at most; None where nobody was met."""
        return self._tenth(5)

    @property
    def ninety(self) -> float | None:
        """Return what nine in ten of those who were met waited at most; None where nobody was met."""
        return self._tenth(9)

    def _tenth(self, number: int) -> float | None:
        if len(self.minutes) < 2:
            return self.minutes[0] if self.minutes else None
        return quantiles(self.minutes, n=10, method="inclusive")[number - 1]

    def within(self, minutes: float) -> float | None:
        """Return the share that was met within so many minutes."""
        return share(sum(1 for one in self.minutes if one <= minutes), self.opened)

    @property
    def left(self) -> float | None:
        """Return the share that left before anybody came."""
        return share(self.gone, self.opened)

    @property
    def closed(self) -> float | None:
        """Return the share that asked while nobody was on duty."""
        return share(self.asked - self.opened, self.asked)


@dataclass(frozen=True, slots=True)
class RunFigures:
    """What a coordinator wants to know of a run; hours are those of one supporter in a week."""

    supporters: int
    all: Waits
    night: Waits
    day: Waits
    met: float | None
    offers: int
    missed: int
    declined: int
    hours: float
    most_hours: float
    longest_queue: int
    longest_open_queue: int


def figures(book: Book, sizes: Sizes) -> RunFigures:
    """Return the figures of a run of this size."""
    everybody = book.asked.values()
    return RunFigures(
        sizes.supporters,
        book.waits(),
        book.waits(night=True),
        book.waits(night=False),
        share(sum(1 for one in everybody if one.met_at), len(everybody)),
        book.offers,
        book.answers.get("missed", 0),
        book.answers.get("declined", 0),
        sum(book.hours.values()) / sizes.supporters / sizes.weeks,
        max(book.hours.values(), default=0.0) / sizes.weeks,
        book.longest_queue,
        book.longest_open_queue,
    )


def share(part: int, whole: int) -> float | None:
    """Return a part of a whole; None where there is nothing."""
    return part / whole if whole else None
