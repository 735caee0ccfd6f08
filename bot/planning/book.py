"""What is kept of a run: who asked when and was met when, and who must never be paired again."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from statistics import quantiles

SOON = timedelta(minutes=3)


@dataclass(slots=True)
class Asked:
    """One student's wait. `open`: somebody was on duty, and a conversation could begin."""

    at: datetime
    open: bool
    met_at: datetime | None = None
    left_at: datetime | None = None

    @property
    def waited(self) -> timedelta | None:
        """Until somebody came."""
        return self.met_at - self.at if self.met_at else None


@dataclass(slots=True)
class Book:
    """Counted as people see it, not as the rules store it."""

    asked: dict[str, Asked] = field(default_factory=dict)
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
        """How many wait now."""
        self.longest_queue = max(self.longest_queue, length)
        if on_duty:
            self.longest_open_queue = max(self.longest_open_queue, length)


@dataclass(frozen=True, slots=True)
class Figures:
    """What a coordinator wants to know of a run."""

    supporters: int
    asked: int
    asked_open: int
    median: float
    ninety: float
    soon: float
    left: float
    met: float
    offers: int
    missed: int
    declined: int
    hours: float
    most_hours: float
    longest_queue: int
    longest_open_queue: int


def figures(book: Book, supporters: int, weeks: int) -> Figures:
    """Waits are of those who asked while somebody was on duty, in minutes; shares are of all of these."""
    everybody = list(book.asked.values())
    opened = [one for one in everybody if one.open]
    waits = sorted(one.waited / timedelta(minutes=1) for one in opened if one.waited is not None)
    tenths = quantiles(waits, n=10, method="inclusive") if len(waits) > 1 else [0.0] * 9
    return Figures(
        supporters,
        len(everybody),
        len(opened),
        tenths[4],
        tenths[8],
        _share(sum(1 for one in opened if one.waited is not None and one.waited <= SOON), len(opened)),
        _share(sum(1 for one in opened if one.left_at), len(opened)),
        _share(sum(1 for one in everybody if one.met_at), len(everybody)),
        book.offers,
        book.answers.get("missed", 0),
        book.answers.get("declined", 0),
        sum(book.hours.values()) / supporters / weeks,
        max(book.hours.values(), default=0.0) / weeks,
        book.longest_queue,
        book.longest_open_queue,
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
