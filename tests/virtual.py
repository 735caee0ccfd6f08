"""A clock that moves when told to, and chance that repeats itself."""

import asyncio
import heapq
import itertools
import random
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from bot.base.clock import RandomChance
from bot.prove.table_clock import NOON, TableClock

T = TypeVar("T")
__all__ = ["NOON", "TableClock", "ToldChance", "VirtualClock"]


async def loop_is_quiet() -> None:
    """Return once every other task of this loop waits for something."""
    loop = asyncio.get_running_loop()
    await asyncio.sleep(0)
    while loop._ready:  # type: ignore[attr-defined]  # noqa: ASYNC110 (no event tells of quiet)
        await asyncio.sleep(0)


class VirtualClock:
    """Time stands still except in `advance`.

    `settle` is awaited before the first and after each wake-up, so that what a sleeper starts is done
    before the next one wakes; hand in another one where work leaves the event loop (threads, sockets).
    """

    def __init__(self, start: datetime = NOON, settle: Callable[[], Awaitable[None]] = loop_is_quiet) -> None:
        self._now = start
        self._settle = settle
        self._turn = itertools.count()
        self._sleepers: list[tuple[datetime, int, asyncio.Future[None]]] = []

    def now(self) -> datetime:
        return self._now

    def jumped(self) -> timedelta:
        return timedelta(0)

    async def sleep(self, seconds: float) -> None:
        if seconds <= 0:
            return await asyncio.sleep(0)
        waking: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._now + timedelta(seconds=seconds), next(self._turn), waking))
        return await waking

    async def advance(self, seconds: float) -> None:
        """Let `seconds` pass, waking each sleeper at its own time, earliest first."""
        end = self._now + timedelta(seconds=seconds)
        await self._settle()
        while self._sleepers and self._sleepers[0][0] <= end:
            self._now, _, waking = heapq.heappop(self._sleepers)
            if not waking.done():
                waking.set_result(None)
                await self._settle()
        self._now = end


class ToldChance(RandomChance):
    """Chance that takes the options which it was told, one after the other."""

    def __init__(self, *places: int) -> None:
        super().__init__(random.Random(7))
        self._places = iter(places)

    def choice(self, options: Sequence[T]) -> T:
        return options[next(self._places)]
