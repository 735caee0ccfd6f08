"""Sending what the outbox holds: one request in flight per chat, Telegram's limits, nothing lost."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from telegram.error import TelegramError

from bot.clock import Chance, Clock
from bot.limits import SendLimits
from bot.logs import get_logger
from bot.telegram import Telegram
from bot.verdicts import Verdict, verdict_of
from care import delivery
from care.outgoing import Outgoing, What
from care.ports.work import Unavailable
from handlers.wording import Call, Wording
from storage.store import Desk, Store

IN_FLIGHT = 64
"""Requests side by side; connections are kept for more."""
LOOK = 512
"""Chats looked at in one step; those that Telegram's limits hold back must not hide the others."""
LONGEST_BACKOFF = timedelta(seconds=60)
GROUP_RETRY = timedelta(seconds=30)
"""How often a group that cannot be written to is tried again."""

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
        self._clock = clock
        self._chance = chance
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
            if wait > 0 or len(parcels) + len(self._flying) >= IN_FLIGHT:
                waits.append(wait)
                continue
            if head.chat is not None:
                self._limits.take(head.chat, head.group, now)
            if parcel := await self._word(desk, await desk.dispatch.take(head.id)):
                parcels.append(parcel)
            else:
                waits.append(0)
        return parcels, _soonest(waits, await desk.dispatch.next_at(), now)

    async def _word(self, desk: Desk, row: Outgoing) -> Parcel | None:
        """The row's request; a row with nothing to send goes, and whoever wrote it is told."""
        try:
            async with desk.tx.savepoint():
                call = await self._wording.call(row, desk.work)
        except Exception as fault:  # noqa: BLE001 (one row that cannot be worded must not stop the others)
            self._store.raise_if_lost(fault)
            self._log.error("wording_failed", what=row.what, kind=row.kind, exc_info=fault)
            call = None
        if call is None:
            await self._give_up(desk, row)
            return None
        return row, call

    async def _deliver(self, row: Outgoing, call: Call) -> None:
        try:
            result = await self._telegram.call(call.method, call.params)
        except TelegramError as refusal:
            verdict = verdict_of(refusal)
            if verdict is not Verdict.DONE:
                self._log.info("not_sent", what=row.what, verdict=verdict.value, kind=type(refusal).__name__)
            await self._mark(partial(self._judge, row, verdict, refusal))
        else:
            message = result.get("message_id") if isinstance(result, dict) else None
            await self._mark(partial(self._arrived, row, message))
        self.wake()

    async def _mark(self, job: Callable[[Desk], Awaitable[None]]) -> None:
        """Keep what became of a row, however long the database is away."""
        while True:
            try:
                return await self._store.run(self._clock.now(), job)
            except Unavailable:
                await self._clock.sleep(1.0)

    async def _arrived(self, row: Outgoing, message: int | None, desk: Desk) -> None:
        await desk.dispatch.sent(row, message, desk.work.now)
        if row.group:
            await delivery.group_found(desk.work)

    async def _judge(self, row: Outgoing, verdict: Verdict, refusal: TelegramError, desk: Desk) -> None:
        now = desk.work.now
        if verdict is Verdict.DONE:
            await desk.dispatch.sent(row, row.posted, now)
        elif verdict is Verdict.WAIT:
            await self._wait(desk, row, refusal)
        elif verdict is Verdict.MOVED and row.chat is not None:
            await desk.work.people.move(row.chat, getattr(refusal, "new_chat_id", 0))
            await desk.dispatch.again(row, now, repeated=False)
        elif verdict is Verdict.CARD_LOST:
            await desk.dispatch.card_lost(row)
            await desk.dispatch.again(row, now, repeated=False)
        elif verdict is Verdict.GONE and row.chat is not None:
            await self._gone(desk, row)
        elif verdict in {Verdict.UNCLEAR, Verdict.NOT_SENT}:
            await desk.dispatch.again(row, now + self._backoff(row), repeated=verdict is Verdict.UNCLEAR)
        else:
            await self._give_up(desk, row)

    async def _wait(self, desk: Desk, row: Outgoing, refusal: TelegramError) -> None:
        """Telegram wants a pause for this chat; the others go on."""
        pause = getattr(refusal, "retry_after", timedelta(seconds=1))
        until = desk.work.now + (pause if isinstance(pause, timedelta) else timedelta(seconds=pause))
        if row.chat is not None:
            self._limits.pause(row.chat, until)
        await desk.dispatch.again(row, until, repeated=False)

    async def _gone(self, desk: Desk, row: Outgoing) -> None:
        """Whoever this is for cannot be written to; the rules act on it."""
        if row.group:
            await delivery.group_lost(desk.work)
            await desk.dispatch.again(row, desk.work.now + GROUP_RETRY, repeated=False)
            return
        await self._give_up(desk, row)
        if row.chat is not None:
            await delivery.unreachable(desk.work, row.chat)

    async def _give_up(self, desk: Desk, row: Outgoing) -> None:
        await desk.dispatch.drop(row)
        if row.what is What.RELAY and row.writer is not None:
            await delivery.undelivered(desk.work, row.writer)

    def _backoff(self, row: Outgoing) -> timedelta:
        wait = min(timedelta(seconds=2 ** min(row.attempts, 10) / 2), LONGEST_BACKOFF)
        return wait * self._chance.uniform(0.8, 1.2)


def _soonest(waits: list[float], next_at: datetime | None, now: datetime) -> float | None:
    """Seconds until the next row may go; what waits only for a flight to land wakes the courier by itself."""
    if next_at is not None and next_at > now:
        waits = [*waits, (next_at - now).total_seconds()]
    return min(waits, default=None)
