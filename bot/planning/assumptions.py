"""What is assumed: how many people, when they come, and how they behave. Figures, no rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import log

from bot.base.clock import Chance

MINUTE = timedelta(minutes=1)
HOURS = (1, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 3, 3, 3, 4, 6, 7, 7, 8, 12, 14, 14, 10, 5)
"""How many ask at each hour of the day, as parts of the day's sum: the evening is busiest."""
WEEKDAYS = (1.2, 1.1, 1.0, 1.0, 0.8, 0.8, 1.1)
"""Monday to Sunday."""
OPENINGS = (15, 17, 19, 21)
"""A slot of two hours begins at each of these, every day."""
SLOT = 120
"""Minutes."""
MOST_IN_SLOT = 6


@dataclass(frozen=True, slots=True)
class Sizes:
    """Who takes part, for how long, and what is drawn."""

    weeks: int = 12
    students: int = 500
    supporters: int = 30
    counselors: int = 4
    asks_a_week: int = 80
    """By all students together."""
    shifts_each: int = 2
    """That a supporter signs up for in a week."""
    outages: bool = True
    max_conversations: int = 1
    seed: int = 7


@dataclass(frozen=True, slots=True)
class Outage:
    """The bot is off."""

    since: datetime
    until: datetime


def asks(sizes: Sizes, begin: datetime, chance: Chance) -> Iterator[datetime]:
    """When somebody asks, over all weeks; `begin` is midnight of a Monday by the clock on the wall."""
    most = sizes.asks_a_week / 7 * max(HOURS) / sum(HOURS) * max(WEEKDAYS)
    at, end = begin, begin + timedelta(weeks=sizes.weeks)
    while (at := at + timedelta(hours=pause(chance, 1 / most))) < end:
        if chance.uniform(0, 1) < _share(at - begin):
            yield at


def _share(since: timedelta) -> float:
    busy = HOURS[since.seconds // 3600] * WEEKDAYS[since.days % 7]
    return busy / (max(HOURS) * max(WEEKDAYS))


def pause(chance: Chance, mean: float) -> float:
    """A time without memory."""
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
    """True in this share of cases."""
    return chance.uniform(0, 1) < share
