"""What is assumed: how many people, when they come, and how they behave. RunFigures, no rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import log
from typing import NamedTuple

from bot.base.clock import Chance
from care.rota.timetable import MOST_NEEDED

MINUTE = timedelta(minutes=1)
HOURS = (1, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 3, 3, 3, 4, 6, 7, 7, 8, 12, 14, 14, 10, 5)
"""How many ask at each hour of the day, as parts of the day's sum: the evening is busiest."""
WEEKDAYS = (1.2, 1.1, 1.0, 1.0, 0.8, 0.8, 1.1)
"""Monday to Sunday."""
NIGHT = (20, 5)
"""From this hour of the evening to that of the morning it is night."""
OFTEN = 0.08
"""The share of students who ask six times as often as the others."""
PER_HUNDRED = 16.0
HALF_HOUR = 30
DAY = 24
"""Hours."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Who takes part, for how long, and what is drawn."""

    weeks: int = 12
    students: int = 500
    supporters: int = 30
    counselors: int = 4
    per_hundred: float = PER_HUNDRED
    """Requests in a week of a hundred students: the demand grows with the school."""
    shifts_each: int = 2
    """That a supporter signs up for in a week."""
    opens: int = 15
    closes: int = 23
    """Hours of the day in which there are slots; what closes before it opens closes the next morning."""
    slot: int = 120
    """Minutes of a slot."""
    every: int = 120
    """Minutes from the beginning of a slot to that of the next one."""
    outages: bool = True
    max_conversations: int = 1
    seed: int = 7

    @property
    def asks_a_week(self) -> float:
        """Return how many requests there are in a week, by all students together."""
        return self.students * self.per_hundred / 100

    @property
    def hours_each(self) -> float:
        """Return the hours of a week for which a supporter signs up."""
        return self.shifts_each * self.slot / 60


class PlannedSlot(NamedTuple):
    """One slot of the week; `start` and `length` are minutes by the clock on the wall."""

    weekday: int
    start: int
    length: int
    needed: int


@dataclass(frozen=True, slots=True)
class Outage:
    """The bot is off."""

    since: datetime
    until: datetime


def asks(sizes: Sizes, begin: datetime, chance: Chance) -> Iterator[datetime]:
    """Yield when somebody asks, over all weeks; `begin` is midnight of a Monday by the clock on the wall."""
    if not sizes.asks_a_week:
        return
    most = sizes.asks_a_week / 7 * max(HOURS) / sum(HOURS) * max(WEEKDAYS)
    at, end = begin, begin + timedelta(weeks=sizes.weeks)
    while (at := at + timedelta(hours=pause(chance, 1 / most))) < end:
        if chance.uniform(0, 1) < _share(at - begin):
            yield at


def _share(since: timedelta) -> float:
    busy = HOURS[since.seconds // 3600] * WEEKDAYS[since.days % 7]
    return busy / (max(HOURS) * max(WEEKDAYS))


def timetable(sizes: Sizes) -> list[PlannedSlot]:
    """Return the week's slots: those who sign up are spread as the requests are, at least one in each.

    What more than one slot can hold begins half an hour later.
    """
    closes = sizes.closes if sizes.closes > sizes.opens else sizes.closes + DAY
    starts = range(sizes.opens * 60, closes * 60 - sizes.slot + 1, sizes.every)
    busy = {(day, start): _busy(day, start, sizes.slot) for day in range(7) for start in starts}
    share = sizes.supporters * sizes.shifts_each / sum(busy.values())
    found = []
    for (day, start), weight in busy.items():
        left = max(1, round(share * weight))
        for late in range(0, sizes.slot, HALF_HOUR):
            if left > 0:
                when, begin = divmod(day * DAY * 60 + start + late, DAY * 60)
                found.append(PlannedSlot(when % 7, begin, sizes.slot, min(left, MOST_NEEDED)))
                left -= MOST_NEEDED
    return found


def _busy(day: int, start: int, length: int) -> float:
    """Return how many ask while a slot lasts, as parts of a week's sum; nobody is never."""
    hours = [divmod(day * DAY + minute // 60, DAY) for minute in range(start, start + length, HALF_HOUR)]
    return sum(max(HOURS[hour], 1) * WEEKDAYS[weekday % 7] for weekday, hour in hours)


def at_night(hour: int) -> bool:
    """Return whether this hour of the day is one of the night."""
    evening, morning = NIGHT
    return hour >= evening or hour < morning


def pause(chance: Chance, mean: float) -> float:
    """Return a time without memory."""
    return -mean * log(1 - chance.uniform(0, 0.999999))


def outages(sizes: Sizes, begin: datetime, chance: Chance) -> list[Outage]:
    """Each week a restart of two minutes in the evening; in every fourth week two hours, over shifts."""
    found = []
    for week in range(sizes.weeks if sizes.outages else 0):
        day = begin + timedelta(weeks=week, days=int(chance.uniform(0, 7)))
        since = day + timedelta(minutes=chance.uniform(15 * 60, 21 * 60))
        found.append(Outage(since, since + (2 * MINUTE if week % 4 != 2 else 120 * MINUTE)))
    return found


def happens(chance: Chance, share: float) -> bool:
    """Return true in this share of cases."""
    return chance.uniform(0, 1) < share
