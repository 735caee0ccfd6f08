"""Sends what the outbox holds: one request in flight per chat, within Telegram's limits, nothing lost."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar

from telegram.error import BadRequest, TelegramError

from bot.base.clock import Chance, Clock
from bot.base.logs import get_logger
from bot.monitoring.metrics import Meter
from bot.sending.leak_check import identifies
from bot.sending.parcels import Landing, Parcel, message_ids
from bot.sending.send_results import Judge
from bot.sending.standing_pages import StandingPages
from bot.telegram.error_classes import ErrorClass, verdict_of
from bot.telegram.limits import SendLimits
from bot.telegram.telegram import Telegram
from care.model.enums import Urgency
from care.model.outbox_row import Outgoing
from care.ports.unit_of_work import Unavailable
from handlers.rendering.relay_requests import Call
from handlers.routing.renderer import Wording
from storage.engine.database import Row
from storage.outbox.outbox_rows import ParcelHead
from storage.store import Desk, Store

IN_FLIGHT = 64
"""The most requests side by side; connections are kept for more."""
LOOK = 512
"""Chats that one step looks at; those held back by Telegram's limits must not hide the others."""
IDLE = 10.0
"""Seconds after which the outbox is looked at without a reason, so that `/healthz` sees it moving."""
RESERVED = 8
"""Further requests for alerts alone, however many others hang."""
SPARED: dict[int, float] = {Urgency.FIRST: 0.0, Urgency.ALERT: 0.25}
"""How much of a group's burst is left to what is more urgent; everything else leaves half."""

T = TypeVar("T")


class Courier:
    """Take rows, send them, and mark what became of them; rows outlive any crash."""

    def __init__(
        self,
        telegram: Telegram,
        store: Store,
        wording: Wording,
        limits: SendLimits,
        clock: Clock,
        chance: Chance,
        meter: Meter,
    ) -> None:
        self._telegram = telegram
        self._store = store
        self._wording = wording
        self._limits = limits
        self._judge = Judge(limits, chance, meter)
        self._pages = StandingPages()
        self._clock = clock
        self._meter = meter
        self._awake = asyncio.Event()
        self._flying: dict[int, asyncio.Task[None]] = {}
        self._landed: list[Landing] = []
        self._looked = (-1, clock.now())
        self._log = get_logger()

    def wake(self) -> None:
        """Say that there may be something to send."""
        self._awake.set()

    async def recover(self) -> None:
        """Mark what was being sent when the last run ended, to go again with "↻".

        Called before the first step.
        """
        count = await self._store.run(self._clock.now(), lambda desk: desk.dispatch.recover())
        if count:
            self._log.warning("sending_again", rows=count)

    async def run(self) -> None:
        """Send until cancelled."""
        while True:
            # Before the step, so that a wake during it is not lost.
            self._awake.clear()
            try:
                wait = await self.step()
            except Unavailable:
                self._log.warning("database_unavailable", kind="courier")
                wait = 1.0
            await self._rest(IDLE if wait is None else min(wait, IDLE))

    async def _rest(self, wait: float) -> None:
        """Wait until woken, at most `wait` seconds."""
        if self._awake.is_set():
            return
        waits: set[asyncio.Future[Any]] = {
            asyncio.ensure_future(self._awake.wait()),
            asyncio.ensure_future(self._clock.sleep(wait)),
        }
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for waiting in waits:
                waiting.cancel()

    async def step(self) -> float | None:
        """Mark what has landed and start all that may go now, in one commit.

        Returns the seconds after which more may go, None if nothing waits. The outbox is not read while
        nothing has changed in the database, nothing has landed and nothing is due; after IDLE seconds it is.
        """
        seen, due = self._looked
        if not self._landed and seen == self._store.changes and self._clock.now() < due:
            return (due - self._clock.now()).total_seconds()
        # Read before the transaction: what others change meanwhile must be seen by the next step.
        seen = self._store.changes
        parcels, wait = await self.keep_with(self._take)
        self._meter.stepped()
        self._looked = seen, self._clock.now() + timedelta(seconds=IDLE if wait is None else min(wait, IDLE))
        for parcel in parcels:
            self._flying[parcel.rows[0].id] = asyncio.create_task(self._deliver(parcel))
        return wait

    async def keep_with(self, job: Callable[[Desk], Awaitable[T]]) -> T:
        """Run a job in one commit with what has landed, after that: a reply to a message finds it marked."""
        landed: list[Landing] = []

        async def keep(desk: Desk) -> T:
            landed.extend(self._landed)
            self._landed.clear()
            await self._mark(desk, landed)
            return await job(desk)

        try:
            return await self._store.run(self._clock.now(), keep)
        except BaseException:
            # Not committed: it is marked with the next commit, in its old order.
            self._landed[:0] = landed
            raise

    async def drain(self) -> float | None:
        """Step until nothing can go at this moment; return as `step`."""
        while True:
            wait = await self.step()
            if not self._flying and wait != 0:
                return wait
            await self._wait_for_flights()

    async def land(self, within: float | None = None) -> None:
        """Wait for requests in flight, at most `within` seconds, and mark what became of them."""
        await self._wait_for_flights(within)
        if self._landed:
            await self.keep_with(_nothing)

    async def _wait_for_flights(self, within: float | None = None) -> None:
        if self._flying:
            await asyncio.wait(self._flying.values(), timeout=within)

    async def _take(self, desk: Desk) -> tuple[list[Parcel], float | None]:
        """Mark what may go as being sent, and word it."""
        now = desk.work.now
        waits: list[float] = []
        going: list[ParcelHead] = []
        for head in await desk.dispatch.heads(now, LOOK):
            wait = self._wait(head, now)
            if wait > 0:
                waits.append(wait)
            elif len(going) + len(self._flying) < _room(head):
                going.append(head)
                self._count(head, now)
        # Marked as being sent and committed before the request: after a kill it goes again with "↻".
        taken = await desk.dispatch.take(going)
        parcels = [await self._parcel(desk, rows) for rows in taken]
        # A row was given up: the next one of its chat may go at once.
        if None in parcels:
            waits.append(0)
        return [parcel for parcel in parcels if parcel], min(waits, default=None)

    def _wait(self, head: ParcelHead, now: datetime) -> float:
        """Return the seconds until this row may go."""
        due = (head.not_before - now).total_seconds()
        if head.chat is None:
            return due
        # What can wait must not use up the room that an alert in a group needs.
        return max(due, self._limits.wait(head.chat, head.group, now, SPARED.get(head.urgency, 0.5)))

    def _count(self, head: ParcelHead, now: datetime) -> None:
        if head.chat is not None:
            self._limits.take(head.chat, head.group, now)

    async def _parcel(self, desk: Desk, taken: Sequence[Row]) -> Parcel | None:
        """Return the rows and their request; give up what has nothing to send, and tell its writer."""
        try:
            rows = await self._wanted(desk, [await desk.dispatch.read(row) for row in taken])
            call = await self._wording.call(rows, desk.work)
            # The last look before it leaves: whatever made the words, they must not name their writer.
            if call is None or identifies(call, rows[0].secrets):
                async with desk.tx.savepoint():
                    await self._judge.give_up(rows, desk, leaking=call is not None)
                return None
        except Exception as fault:  # noqa: BLE001 (one row that cannot be worded must not stop the others)
            self._store.raise_if_lost(fault)
            self._log.error("wording_failed", row=taken[0]["id"], exc_info=fault)
            for row in taken:
                await self._judge.unworded(row, desk)
            return None
        return Parcel(rows, call)

    async def _wanted(self, desk: Desk, rows: list[Outgoing]) -> tuple[Outgoing, ...]:
        """Leave out the parts of an album that were taken back meanwhile."""
        wanted = tuple(row for row in rows if row.wanted)
        if not wanted or len(wanted) == len(rows):
            return tuple(rows)
        async with desk.tx.savepoint():
            await self._judge.give_up([row for row in rows if not row.wanted], desk)
        return wanted

    async def _deliver(self, parcel: Parcel) -> None:
        rows, call = parcel.rows, parcel.call
        try:
            if call.ask and call.fill:
                call = Call(call.method, call.fill(await self._asked(call.ask)))
            result = await self._carried_out(Parcel(rows, call))
        except TelegramError as refusal:
            self._landed.append(Landing(rows, refusal=refusal))
        else:
            self._landed.append(Landing(rows, message_ids(result, len(rows)), more=parcel.call.more))
        del self._flying[rows[0].id]
        self.wake()

    async def _carried_out(self, parcel: Parcel) -> Any:
        """Return Telegram's answer; a page that stands there already is not sent, because it is refused."""
        if self._pages.stands(parcel):
            return {"message_id": parcel.call.params["message_id"]}
        self._pages.leave(parcel)
        result = await self._telegram.call(parcel.call.method, parcel.call.params)
        self._pages.note(parcel, message_ids(result, 1)[0])
        return result

    async def _asked(self, ask: Call) -> dict[str, Any]:
        """Return what Telegram says now; nothing if it refuses."""
        try:
            return dict(await self._telegram.call(ask.method, ask.params))
        except BadRequest:
            return {}

    async def _mark(self, desk: Desk, landed: Sequence[Landing]) -> None:
        """Mark what became of these rows; one that cannot be marked must not stop its chat."""
        # Most are plain, and are marked in a few statements for all of them.
        plain = [each for each in landed if each.is_plain]
        if plain:
            arrivals = [arrival for each in plain for arrival in each.arrivals]
            await self._try(desk, plain, partial(self._judge.arrived, arrivals))
        for each in landed:
            if each.refusal:
                await self._try(desk, [each], partial(self._refused, each.rows, each.refusal))
            elif each.more:
                await self._try(desk, [each], partial(self._judge.goes_on, each.arrivals))
            elif not each.is_plain:
                await self._try(desk, [each], partial(self._judge.arrived, each.arrivals))

    async def _refused(self, rows: Sequence[Outgoing], refusal: TelegramError, desk: Desk) -> None:
        verdict = verdict_of(refusal)
        if verdict is not ErrorClass.DONE:
            self._log.info("not_sent", what=rows[0].what, verdict=verdict.value, kind=type(refusal).__name__)
        await self._judge.refused(rows, verdict, refusal, desk)

    async def _try(
        self, desk: Desk, landed: Sequence[Landing], job: Callable[[Desk], Awaitable[None]]
    ) -> None:
        try:
            async with desk.tx.savepoint():
                await job(desk)
        except Exception as fault:  # noqa: BLE001 (what may have arrived goes again, marked)
            self._store.raise_if_lost(fault)
            for row in (row for each in landed for row in each.rows):
                self._log.error("marking_failed", what=row.what, exc_info=fault)
                await self._judge.later(row, desk)


def _room(head: ParcelHead) -> int:
    """Return how many requests may be under way for this one to go too."""
    return IN_FLIGHT + RESERVED if head.urgency <= Urgency.ALERT else IN_FLIGHT


async def _nothing(_: Desk) -> None:
    """Do nothing besides what has landed."""
