"""Shift calendar: slots are wall-clock times in the programme's zone, shifts are moments."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache

MIDNIGHT = time()
DAY = 24 * 60
"""Minutes of a day."""
SHORTEST, LONGEST = 15, 8 * 60
"""Minutes that a slot may last; what ends before it begins would last longer, and is refused."""
EVERY_SLOT = ""
"""In place of a slot's id: a date on which there is no duty at all."""

DAYTIME = range(9, 20)
"""Hours of the programme's clock in which what can wait is told."""

Off = Set[tuple[date, str]]


@dataclass(frozen=True, slots=True)
class Slot:
    """Duty that comes back every week on `weekday` (0 is Monday), or takes place on one `day` alone.

    `start` and `length` are minutes by the clock on the wall: after midnight the end is on the next day.
    """

    id: str
    weekday: int | None
    day: date | None
    start: int
    length: int
    needed: int

    def falls_on(self, day: date) -> bool:
        """Return whether it begins on this date."""
        return self.day == day if self.day else self.weekday == day.weekday()


@dataclass(frozen=True, slots=True)
class Shift:
    """One slot on the date on which it begins. Times are UTC."""

    slot: str
    day: date
    begins: datetime
    ends: datetime
    needed: int

    def overlaps(self, other: "Shift") -> bool:
        """Return whether one person cannot do both; one may begin when the other ends."""
        return self.begins < other.ends and other.begins < self.ends

    @property
    def span(self) -> str:
        """Return its two moments (Unix seconds), as a notice's parameter."""
        return f"{int(self.begins.timestamp())} {int(self.ends.timestamp())}"


def fits_a_day(start: int, length: int) -> bool:
    """Return whether a slot of so many minutes makes sense; it may go on past midnight."""
    return 0 <= start < DAY and SHORTEST <= length <= LONGEST


# Four weeks of 200 slots fit: a smaller cache would forget each moment before it is asked for again.
@lru_cache(maxsize=16_384)
def moment(day: date, minutes: int, zone: tzinfo) -> datetime:
    """Return when the clock on the wall shows so many minutes after this date's midnight, in UTC.

    An hour that comes twice is the first one. In an hour that is skipped it is the moment of the
    skip. So a later time on the wall is never an earlier moment, and where one slot ends the next begins.
    """
    wall = datetime.combine(day, MIDNIGHT) + timedelta(minutes=minutes)
    found = wall.replace(tzinfo=zone).astimezone(UTC)
    if found.astimezone(zone).replace(tzinfo=None) == wall:
        return found
    return _change(wall.replace(tzinfo=zone, fold=1).astimezone(UTC), found, zone)


@lru_cache(maxsize=4096)
def twice(since: datetime, until: datetime, zone: tzinfo) -> tuple[datetime, datetime] | None:
    """Return the time between these that the clock on the wall shows for the second time; None if none."""
    back = _offset(since, zone) - _offset(until, zone)
    if back <= timedelta(0):
        return None
    changed = _change(since, until, zone)
    return changed, changed + back


def _offset(at: datetime, zone: tzinfo) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta(0)


def next_on_wall(after: datetime, clock: time, zone: tzinfo) -> datetime:
    """Return the next moment at which the clock on the wall comes to this time, in UTC."""
    day, minutes = date_of(after, zone), clock.hour * 60 + clock.minute
    today = moment(day, minutes, zone)
    return today if today > after else moment(day + timedelta(days=1), minutes, zone)


def _change(before: datetime, after: datetime, zone: tzinfo) -> datetime:
    """Return the first second after the clocks were changed, somewhere between these two."""
    low, high = int(before.timestamp()), int(after.timestamp())
    new = after.astimezone(zone).utcoffset()
    while high - low > 1:
        middle = (low + high) // 2
        if datetime.fromtimestamp(middle, zone).utcoffset() == new:
            high = middle
        else:
            low = middle
    return datetime.fromtimestamp(high, UTC)


def date_parts(day: date) -> dict[str, str]:
    """Return what the texts of dates are given; the month chooses its name."""
    return {"day": str(day.day), "month": f"m{day.month}"}


def date_of(at: datetime, zone: tzinfo) -> date:
    """Return the date on the programme's clock at this moment."""
    return at.astimezone(zone).date()


def is_daytime(at: datetime, zone: tzinfo) -> bool:
    """Return whether it is an hour at which what can wait may be told."""
    return at.astimezone(zone).hour in DAYTIME


# As many as moments: at each look of the clock the same shifts are asked for.
@lru_cache(maxsize=16_384)
def shift_on(slot: Slot, day: date, zone: tzinfo) -> Shift | None:
    """Return the slot on this date; None if it is not on it, or falls into a skipped hour as a whole."""
    begins, ends = moment(day, slot.start, zone), moment(day, slot.start + slot.length, zone)
    if not slot.falls_on(day) or begins >= ends:
        return None
    return Shift(slot.id, day, begins, ends, slot.needed)


def shifts_from(first: date, days: int, slots: Iterable[Slot], off: Off, zone: tzinfo) -> list[Shift]:
    """Return every shift that begins on these dates, the earliest first."""
    known = list(slots)
    dates = [first + timedelta(days=number) for number in range(days)]
    found = [
        shift_on(slot, day, zone)
        for day in dates
        for slot in known
        if slot.falls_on(day) and not (off and {(day, EVERY_SLOT), (day, slot.id)} & off)
    ]
    return sorted((one for one in found if one), key=lambda shift: (shift.begins, shift.ends, shift.slot))
