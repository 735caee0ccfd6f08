"""Virtual time: what people do, one after the other, each in a transaction of its own."""

import heapq
import itertools
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from bot.planning.heard import Heard, Note
from bot.planning.assumptions import Outage
from bot.base.clock import Chance
from care.conversation import silence_and_limits
from care.model.message_kinds import MessageKind, Refusal
from care.ports.unit_of_work import UnitOfWork
from care.system import scheduled
from storage.engine.converters import QUEUED, millis, utc
from storage.engine.database import Transaction
from storage.store import Desk, Store

Act = Callable[[UnitOfWork], Awaitable[None]]
React = Callable[[Note, datetime], None]
Check = Callable[[Transaction, UnitOfWork], Awaitable[None]]

NEXT = f"""
    SELECT MIN(at) AS at FROM (
        SELECT MIN(expires_at) AS at FROM offers WHERE state = 'open'
        UNION ALL SELECT MIN(expires_at) + 300000 FROM offers
            WHERE state = 'declined' AND expires_at > :now - 300000
        UNION ALL SELECT MIN(wait_notice_at) FROM conversations WHERE stage = 'waiting'
        UNION ALL SELECT MIN({QUEUED}) + :wish_wait FROM conversations v
            WHERE stage = 'waiting' AND {QUEUED} > :now - :wish_wait
        UNION ALL SELECT MIN(until) FROM duties WHERE ended_at IS NULL
        UNION ALL SELECT MIN(until) - :reminder FROM duties
            WHERE ended_at IS NULL AND closing = 0 AND reminded = 0
        UNION ALL SELECT MIN(rest_until) FROM duties WHERE ended_at IS NULL AND rest_until > :now
        UNION ALL SELECT MIN(k.handover_at)
            + CASE k.handover WHEN 'asked' THEN :ask_wait ELSE :handover_wait END FROM talks k
            JOIN conversations v ON v.id = k.conversation AND v.stage = 'talking'
            WHERE k.handover IN ('asked', 'looking') AND k.nobody_at IS NULL GROUP BY k.handover
    ) WHERE at > :now
"""
"""When the next thing is due that a column tells; whatever it misses the longest pause finds."""
LONGEST = timedelta(minutes=30)
WHILE_WAITING = timedelta(minutes=5)
"""The longest pauses between two looks at what is due."""
AGAIN = (5, 120)
"""Seconds after which people try again what they did while the bot was off."""
MILLISECOND = timedelta(milliseconds=1)
PURGED = timedelta(hours=6)


TOGETHER = 100
"""Events that share a commit, as updates of one batch do; each is undone alone."""


@dataclass(order=True, slots=True)
class Event:
    """Somebody does something; None: only the clock. What is `quiet` makes nothing due at once."""

    at: datetime
    number: int
    act: Act | None = field(compare=False)
    quiet: bool = field(compare=False)


class Engine:
    """Runs events in the order of their times; after each the rules that are due, then the check."""

    def __init__(
        self, store: Store, chance: Chance, outages: Sequence[Outage], react: React, check: Check
    ) -> None:
        self.chance = chance
        self.events = 0
        self.refused: dict[MessageKind, int] = {}
        self._store, self._react, self._check = store, react, check
        self._off = list(outages)
        self._heap: list[Event] = []
        self._number = itertools.count()
        self._reached: datetime | None = None
        self._purged: datetime | None = None
        self._wake: datetime | None = None

    def at(self, when: datetime, act: Act | None = None, *, quiet: bool = False) -> None:
        """Do it then; what falls into an outage is tried again when the bot is back."""
        if (back := self._back(when)) > when:
            when = back + timedelta(seconds=self.chance.uniform(*AGAIN))
        heapq.heappush(self._heap, Event(when, next(self._number), act, quiet))

    def _back(self, when: datetime) -> datetime:
        """Then, or when the outage ends into which it falls."""
        return next((one.until for one in self._off if one.since <= when < one.until), when)

    async def run(self, end: datetime) -> None:
        """Until then."""
        while self._heap and self._heap[0].at < end:
            await self._store.run(self._heap[0].at, partial(self._some, end))

    async def once(self, at: datetime, act: Act, check: Check | None = None) -> None:
        """Do it now, by itself: for what is there before the first day."""

        async def alone(desk: Desk) -> None:
            await act(desk.work.having(outbox=Heard(desk.work.outbox)))
            if check:
                await check(desk.tx, desk.work)

        await self._store.run(at, alone)

    async def _some(self, end: datetime, desk: Desk) -> None:
        for _ in range(TOGETHER):
            if not self._heap or self._heap[0].at >= end:
                return
            event = heapq.heappop(self._heap)
            work = self._store.desk(desk.tx, event.at).work
            heard = Heard(work.outbox)
            await self._step(event, desk.tx, work.having(outbox=heard))
            self.events += 1
            for note in heard.notes:
                self._react(note, event.at)

    async def _step(self, event: Event, tx: Transaction, work: UnitOfWork) -> None:
        await self._hear(work)
        if event.at == self._wake:
            self._wake = None
        if event.act:
            await self._do(event.act, work, tx)
        if not event.quiet or await _looked_for(work):
            for rule in scheduled.RULES:
                await rule(work)
        if self._purged is None or work.now - self._purged >= PURGED:
            self._purged = work.now
            await scheduled.purge(work)
        await self._check(tx, work)
        await self._wake_up(tx, work)

    async def _do(self, act: Act, work: UnitOfWork, tx: Transaction) -> None:
        try:
            async with tx.savepoint():
                await act(work)
        except Refusal as refusal:
            self.refused[refusal.kind] = self.refused.get(refusal.kind, 0) + 1

    async def _hear(self, work: UnitOfWork) -> None:
        """Telegram answered all the time, except while the bot was off."""
        while self._off and self._off[0].until <= work.now:
            off = self._off.pop(0)
            await work.conversations.talks.reached(max(off.since, self._reached or off.since))
            await silence_and_limits.reached(work.having(now=off.until), off.until)
        self._reached = work.now
        await work.conversations.talks.reached(work.now)

    async def _wake_up(self, tx: Transaction, work: UnitOfWork) -> None:
        given = _given(work)
        found = await tx.value(NEXT, given)
        waits = await work.pairings.anybody_waits() and await work.duties.on_duty()
        longest = work.now + (WHILE_WAITING if waits else LONGEST)
        at = self._back(min(utc(found), longest) if found else longest)
        if self._wake is None or at < self._wake:
            self._wake = at
            self.at(at)


async def _looked_for(work: UnitOfWork) -> bool:
    return await work.pairings.anybody_waits() or bool(await work.pairings.handed_over())


def _given(work: UnitOfWork) -> Mapping[str, int]:
    rules = work.rules
    return {
        "now": millis(work.now),
        "wish_wait": rules.wish_wait // MILLISECOND,
        "reminder": rules.end_reminder // MILLISECOND,
        "ask_wait": rules.ask_wait // MILLISECOND,
        "handover_wait": rules.handover_wait // MILLISECOND,
    }
