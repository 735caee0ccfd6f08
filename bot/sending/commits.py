"""Commits, which intake and courier share: each marks what has landed before it does anything else."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TypeVar

from telegram.error import TelegramError

from bot.base.logs import get_logger
from bot.sending.send_results import Judge
from bot.telegram.error_classes import ErrorClass, verdict_of
from care.model.outbox_row import Outgoing
from storage.outbox.outbox_rows import Arrival
from storage.store import Desk, Store

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Landing:
    """A request that has ended: each row with its message at Telegram (None: no message), or the refusal.

    `more`: this was one page of a long text, and not the last.
    """

    rows: tuple[Outgoing, ...]
    messages: tuple[int | None, ...] = ()
    refusal: TelegramError | None = None
    more: bool = False

    @property
    def arrivals(self) -> list[Arrival]:
        return list(zip(self.rows, self.messages, strict=True))

    @property
    def is_plain(self) -> bool:
        """Return whether marking it concerns these rows alone, so that many can be marked at once."""
        return self.refusal is None and not self.more and not any(row.group or row.guest for row in self.rows)


class Commits:
    """Run jobs, each in one commit with the marks of what has landed since the last one."""

    def __init__(self, store: Store, judge: Judge) -> None:
        self._store = store
        self._judge = judge
        self.landed: list[Landing] = []
        """What Telegram has answered and no commit has marked yet."""
        self._log = get_logger()

    async def run(self, now: datetime, job: Callable[[Desk], Awaitable[T]]) -> T:
        """Run a job in one commit with what has landed, after that: a reply to a message finds it marked."""
        landed: list[Landing] = []

        async def keep(desk: Desk) -> T:
            # Taken inside the transaction: jobs wait for each other, and what lands meanwhile is marked too.
            landed.extend(self.landed)
            self.landed.clear()
            if landed:
                await self._mark(desk, landed)
            return await job(desk)

        try:
            return await self._store.run(now, keep)
        except BaseException:
            # Not committed: it is marked with the next commit, in its old order.
            self.landed[:0] = landed
            raise

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
