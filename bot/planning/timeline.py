"""Virtual time: what people do, one after the other; how it is done, the kind of timeline knows."""

import heapq
import itertools
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.base.clock import Chance, seeded_chance
from bot.planning.assumptions import Outage

Act = Callable[[], Awaitable[None]]
AGAIN = (5, 120)
"""Seconds after which people try again what they did while the bot was off."""


@dataclass(order=True, slots=True)
class Happening:
    """Somebody does something; None: only the clock. What is `quiet` makes nothing due at once."""

    at: datetime
    number: int
    act: Act | None = field(compare=False)
    quiet: bool = field(compare=False)


class Timeline:
    """Events in the order of their times."""

    def __init__(self, now: datetime, seed: int, outages: Sequence[Outage] = ()) -> None:
        self.now = now
        self.events = 0
        self.refused: Counter[str] = Counter()
        self.off = list(outages)
        self.heap: list[Happening] = []
        self.chance = seeded_chance(seed)
        self._seed = seed
        self._numbers: dict[str, int] = {}
        self._draws: dict[tuple[str, str], Chance] = {}
        self._number = itertools.count()

    def of(self, who: str, what: str) -> Chance:
        """Return somebody's own draws for one kind of choice, so that two runs compare.

        They are the same however others are drawn, and however often somebody chose something else before.
        """
        if who not in self._numbers:
            return self.chance
        if (who, what) not in self._draws:
            self._draws[who, what] = seeded_chance(f"{self._seed} {self._numbers[who]} {what}")
        return self._draws[who, what]

    def casts(self, who: str, number: int) -> None:
        """Give somebody the draws of this number."""
        self._numbers[who] = number

    def at(self, when: datetime, act: Act | None = None, *, quiet: bool = False) -> None:
        """Do it then; what falls into an outage is tried again when the bot is back."""
        if (back := self.back(when)) > when:
            when = back + timedelta(seconds=self.chance.uniform(*AGAIN))
        heapq.heappush(self.heap, Happening(when, next(self._number), act, quiet))

    def back(self, when: datetime) -> datetime:
        """Return then, or when the outage ends into which it falls."""
        return next((one.until for one in self.off if one.since <= when < one.until), when)

    def next(self, end: datetime) -> Happening | None:
        """Take the next event before `end`; its time is now."""
        if not self.heap or self.heap[0].at >= end:
            return None
        event = heapq.heappop(self.heap)
        self.now = max(self.now, event.at)
        self.events += 1
        return event
