"""The rules at the times at which they are due, while people act by them: each event is undone alone."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial

from bot.planning.assumptions import Outage
from bot.planning.by_rules import ByRules
from bot.planning.heard import HeardNotes, Note
from bot.planning.timeline import Act, Happening, Timeline
from care.conversation import silence_and_limits
from care.model.message_kinds import Refusal
from care.ports.unit_of_work import UnitOfWork
from care.system import card_renewal, delivery_outcomes, scheduled
from care.team import status_board
from storage.engine.converters import QUEUED, millis, utc
from storage.engine.database import Transaction
from storage.store import Desk, Store

React = Callable[[Note], None]
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
"""  # noqa: S608 (put together from constants)
"""When the next thing is due that a column tells; whatever it misses the longest pause finds."""
LONGEST = timedelta(minutes=30)
WHILE_WAITING = timedelta(minutes=5)
"""The longest pauses between two looks at what is due."""
MILLISECOND = timedelta(milliseconds=1)
UNSEEN = {status_board.keep, card_renewal.renew, delivery_outcomes.tell_delayed}
"""Rules that only draw a screen anew, or wait for Telegram: nobody here looks or waits."""
RULES = [rule for rule in scheduled.RULES if rule not in UNSEEN]
PURGED = timedelta(hours=6)
TOGETHER = 100
"""Events that share a commit, as updates of one batch do; each is undone alone."""


class Engine(Timeline):
    """Runs events in the order of their times; after each the rules that are due, then the check."""

    def __init__(
        self, store: Store, now: datetime, seed: int, outages: Sequence[Outage], react: React, check: Check
    ) -> None:
        super().__init__(now, seed, outages)
        self.hands = ByRules()
        self._store, self._react, self._check = store, react, check
        self._reached: datetime | None = None
        self._purged: datetime | None = None
        self._wake: datetime | None = None

    async def run(self, end: datetime) -> None:
        """Until then."""
        while self.heap and self.heap[0].at < end:
            await self._store.run(self.heap[0].at, partial(self._some, end))

    async def once(
        self, at: datetime, act: Callable[[UnitOfWork], Awaitable[None]], check: Check | None = None
    ) -> None:
        """Do it now, by itself: for what is there before the first day."""

        async def alone(desk: Desk) -> None:
            await act(desk.work.having(outbox=HeardNotes(desk.work.outbox)))
            if check:
                await check(desk.tx, desk.work)

        await self._store.run(at, alone)

    async def _some(self, end: datetime, desk: Desk) -> None:
        for _ in range(TOGETHER):
            if (event := self.next(end)) is None:
                return
            work = self._store.desk(desk.tx, event.at).work
            heard = HeardNotes(work.outbox)
            await self._step(event, desk.tx, work.having(outbox=heard))
            for note in heard.notes:
                self._react(note)

    async def _step(self, event: Happening, tx: Transaction, work: UnitOfWork) -> None:
        await self._hear(work)
        if event.at == self._wake:
            self._wake = None
        if event.act:
            await self._do(event.act, work, tx)
        if not event.quiet or await _looked_for(work):
            await self._look(work)
        await self._check(tx, work)
        await self._wake_up(tx, work)

    async def _do(self, act: Act, work: UnitOfWork, tx: Transaction) -> None:
        self.hands.work = work
        try:
            async with tx.savepoint():
                await act()
        except Refusal as refusal:
            self.refused[refusal.kind] += 1

    async def _look(self, work: UnitOfWork) -> None:
        """Run every rule that may be due."""
        for rule in RULES:
            await rule(work)
        if self._purged is None or work.now - self._purged >= PURGED:
            self._purged = work.now
            await scheduled.purge(work)

    async def _hear(self, work: UnitOfWork) -> None:
        """Telegram answered all the time, except while the bot was off."""
        while self.off and self.off[0].until <= work.now:
            off = self.off.pop(0)
            await work.conversations.talks.reached(max(off.since, self._reached or off.since))
            await silence_and_limits.reached(work.having(now=off.until), off.until)
        self._reached = work.now
        await work.conversations.talks.reached(work.now)

    async def _wake_up(self, tx: Transaction, work: UnitOfWork) -> None:
        given = _given(work)
        found = await tx.value(NEXT, given)
        waits = await work.pairings.anybody_waits() and await work.duties.on_duty()
        longest = work.now + (WHILE_WAITING if waits else LONGEST)
        at = self.back(min(utc(found), longest) if found else longest)
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
