"""Sends what the outbox holds: one request in flight per chat, within Telegram's limits, nothing lost."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from telegram.error import BadRequest, TelegramError

from bot.base.clock import Clock
from bot.base.logs import get_logger
from bot.monitoring.metrics import Meter
from bot.sending.commits import Commits, Landing
from bot.sending.leak_check import identifies
from bot.sending.send_results import Judge
from bot.sending.standing_pages import StandingPages
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


@dataclass(frozen=True, slots=True)
class Parcel:
    """What goes in one request: one row, or the parts of an album."""

    rows: tuple[Outgoing, ...]
    call: Call


class Courier:
    """Take rows, send them, and mark what became of them; rows outlive any crash."""

    def __init__(
        self,
        telegram: Telegram,
        store: Store,
        commits: Commits,
        judge: Judge,
        wording: Wording,
        limits: SendLimits,
        clock: Clock,
        meter: Meter,
    ) -> None:
        self._telegram = telegram
        self._store = store
        self._commits = commits
        self._judge = judge
        self._wording = wording
        self._limits = limits
        self._pages = StandingPages()
        self._clock = clock
        self._meter = meter
        self._awake = asyncio.Event()
        self._flying: dict[int, asyncio.Task[None]] = {}
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
        now, changes = self._clock.now(), self._store.changes
        seen, due = self._looked
        if not self._commits.landed and seen == changes and now < due:
            return (due - now).total_seconds()
        # Marks of what has landed come first in the same commit: a chat whose row has arrived is free again.
        parcels, wait, seen = await self._commits.run(now, self._take)
        self._meter.stepped(now)
        self._looked = seen, now + timedelta(seconds=IDLE if wait is None else min(wait, IDLE))
        for parcel in parcels:
            self._flying[parcel.rows[0].id] = asyncio.create_task(self._deliver(parcel))
        return wait

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
        if self._commits.landed:
            await self._commits.run(self._clock.now(), _nothing)

    async def _wait_for_flights(self, within: float | None = None) -> None:
        if self._flying:
            await asyncio.wait(self._flying.values(), timeout=within)

    async def _take(self, desk: Desk) -> tuple[list[Parcel], float | None, int]:
        """Mark what may go as being sent, and word it; return also the count of changes that were seen."""
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
        own = await desk.tx.changed()
        parcels = [await self._parcel(desk, rows) for rows in taken]
        after = await desk.tx.changed()
        # Rows were given up and their writers told: those that follow may go at once.
        if after != own:
            waits.append(0)
        # What this step itself has changed needs no second look; what others change after it does.
        seen = self._store.changes + (after != desk.tx.begun)
        return [parcel for parcel in parcels if parcel], min(waits, default=None), seen

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
            result = await self._carried_out(rows[0], call)
        except TelegramError as refusal:
            self._commits.landed.append(Landing(rows, refusal=refusal))
        else:
            self._commits.landed.append(Landing(rows, _message_ids(result, len(rows)), more=parcel.call.more))
        del self._flying[rows[0].id]
        self.wake()

    async def _carried_out(self, row: Outgoing, call: Call) -> Any:
        """Return Telegram's answer; a page that stands there already is not sent, because it is refused."""
        if self._pages.stands(row, call):
            return {"message_id": call.params["message_id"]}
        self._pages.leave(call)
        result = await self._telegram.call(call.method, call.params)
        self._pages.note(row, call, _message_ids(result, 1)[0])
        return result

    async def _asked(self, ask: Call) -> dict[str, Any]:
        """Return what Telegram says now; nothing if it refuses."""
        try:
            return dict(await self._telegram.call(ask.method, ask.params))
        except BadRequest:
            return {}


def _room(head: ParcelHead) -> int:
    """Return how many requests may be under way for this one to go too."""
    return IN_FLIGHT + RESERVED if head.urgency <= Urgency.ALERT else IN_FLIGHT


def _message_ids(result: Any, rows: int) -> tuple[int | None, ...]:
    """Return Telegram's id for each row; its answer to an album is a list in the same order."""
    if isinstance(result, list):
        return tuple(message["message_id"] for message in result)
    return (result.get("message_id") if isinstance(result, dict) else None,) * rows


async def _nothing(_: Desk) -> None:
    """Do nothing besides what has landed."""
