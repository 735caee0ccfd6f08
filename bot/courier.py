"""Sending what the outbox holds: one request in flight per chat, Telegram's limits, nothing lost."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import Any

from telegram.error import TelegramError

from bot.clock import Chance, Clock
from bot.judging import Judge
from bot.limits import SendLimits
from bot.logs import get_logger
from bot.telegram import Telegram
from bot.verdicts import Verdict, verdict_of
from care.outgoing import Outgoing
from care.ports.work import Unavailable
from handlers.wording import Call, Wording
from storage.dispatch import Head
from storage.store import Desk, Store

IN_FLIGHT = 64
"""Requests side by side; connections are kept for more."""
LOOK = 512
"""Chats looked at in one step; those that Telegram's limits hold back must not hide the others."""
RESERVED = 8
"""Further requests that alerts alone may make, however many others hang."""

Parcel = tuple[Outgoing, Call]


class Courier:
    """Takes rows, sends them, and marks what became of them; rows outlive any crash."""

    def __init__(
        self,
        telegram: Telegram,
        store: Store,
        wording: Wording,
        limits: SendLimits,
        clock: Clock,
        chance: Chance,
    ) -> None:
        self._telegram = telegram
        self._store = store
        self._wording = wording
        self._limits = limits
        self._judge = Judge(limits, chance)
        self._clock = clock
        self._awake = asyncio.Event()
        self._flying: set[asyncio.Task[None]] = set()
        self._log = get_logger()

    def wake(self) -> None:
        """There may be something to send."""
        self._awake.set()

    async def recover(self) -> None:
        """Before the first step: what was being sent when the last run ended goes again, marked "↻"."""
        count = await self._store.run(self._clock.now(), lambda desk: desk.dispatch.recover())
        if count:
            self._log.warning("sending_again", rows=count)

    async def run(self) -> None:
        """Send for ever."""
        while True:
            self._awake.clear()
            try:
                wait = await self.step()
            except Unavailable:
                self._log.warning("database_unavailable", kind="courier")
                wait = 1.0
            await self._rest(wait)

    async def _rest(self, wait: float | None) -> None:
        """Until something is woken for, or `wait` seconds."""
        waits: set[asyncio.Future[Any]] = {asyncio.ensure_future(self._awake.wait())}
        if wait is not None:
            waits.add(asyncio.ensure_future(self._clock.sleep(wait)))
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for waiting in waits:
                waiting.cancel()

    async def step(self) -> float | None:
        """Start all that may go now; returns the seconds after which more may, None if nothing waits."""
        parcels, wait = await self._store.run(self._clock.now(), self._take)
        for row, call in parcels:
            flight = asyncio.create_task(self._deliver(row, call))
            self._flying.add(flight)
            flight.add_done_callback(self._flying.discard)
        return wait

    async def drain(self) -> float | None:
        """Step until nothing can go at this moment; returns as `step`."""
        while True:
            wait = await self.step()
            if not self._flying:
                return wait
            await self.land()

    async def land(self, within: float | None = None) -> None:
        """Wait for what is in flight, at most `within` seconds."""
        if self._flying:
            await asyncio.wait(self._flying, timeout=within)

    async def _take(self, desk: Desk) -> tuple[list[Parcel], float | None]:
        """Mark what may go as being sent, and word it."""
        now = desk.work.now
        await desk.dispatch.expired(now)
        parcels: list[Parcel] = []
        waits: list[float] = []
        for head in await desk.dispatch.heads(now, LOOK):
            wait = 0.0 if head.chat is None else self._limits.wait(head.chat, head.group, now)
            if wait > 0:
                waits.append(wait)
            elif len(parcels) + len(self._flying) < (IN_FLIGHT if head.urgency else IN_FLIGHT + RESERVED):
                parcel = await self._parcel(desk, head)
                if parcel:
                    parcels.append(parcel)
                else:
                    waits.append(0)
        return parcels, _soonest(waits, await desk.dispatch.next_at(), now)

    async def _parcel(self, desk: Desk, head: Head) -> Parcel | None:
        """The row and its request; one with nothing to send goes, and whoever wrote it is told."""
        try:
            async with desk.tx.savepoint():
                row = await desk.dispatch.take(head.id)
                call = await self._wording.call(row, desk.work)
                if call is None:
                    await self._judge.give_up(row, desk)
                    return None
        except Exception as fault:  # noqa: BLE001 (one row that cannot be worded must not stop the others)
            self._store.raise_if_lost(fault)
            self._log.error("wording_failed", row=head.id, exc_info=fault)
            await self._judge.abandon(head.id, desk)
            return None
        if head.chat is not None:
            self._limits.take(head.chat, head.group, desk.work.now)
        return row, call

    async def _deliver(self, row: Outgoing, call: Call) -> None:
        try:
            if call.first:
                await self._telegram.call(call.first.method, call.first.params)
            result = await self._telegram.call(call.method, call.params)
        except TelegramError as refusal:
            verdict = verdict_of(refusal)
            if verdict is not Verdict.DONE:
                self._log.info("not_sent", what=row.what, verdict=verdict.value, kind=type(refusal).__name__)
            await self._mark(row, partial(self._judge.refused, row, verdict, refusal))
        else:
            message = result.get("message_id") if isinstance(result, dict) else None
            await self._mark(row, partial(self._judge.arrived, row, message))
        self.wake()

    async def _mark(self, row: Outgoing, job: Callable[[Desk], Awaitable[None]]) -> None:
        """Keep what became of a row, however long the database is away and whatever a rule makes of it."""
        while True:
            try:
                return await self._store.run(self._clock.now(), job)
            except Unavailable:
                self._log.warning("database_unavailable", kind="courier")
            except Exception as fault:  # noqa: BLE001 (a chat must not stand still because of one row)
                self._log.error("marking_failed", what=row.what, exc_info=fault)
                job = partial(self._judge.later, row)
            await self._clock.sleep(1.0)


def _soonest(waits: list[float], next_at: datetime | None, now: datetime) -> float | None:
    """Seconds until the next row may go; what waits only for a flight to land wakes the courier by itself."""
    if next_at is not None and next_at > now:
        waits = [*waits, (next_at - now).total_seconds()]
    return min(waits, default=None)
