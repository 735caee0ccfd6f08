"""The clock's hand: APScheduler calls the rules for whatever is due; due times are columns."""

from collections.abc import Callable
from datetime import timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock
from bot.logs import get_logger
from care import due
from care.ports.work import Unavailable
from storage.store import Desk, Store

TICK = 2
"""Seconds between two looks at what is due."""
SEEN_KEPT = timedelta(hours=48)
AFTER_START = timedelta(minutes=1)
"""The first purge: a bot that is restarted often forgets too."""


class Alarms:
    """`tick` every other second, `purge` every hour; a restart loses nothing."""

    def __init__(self, store: Store, clock: Clock, after_commit: Callable[[], None]) -> None:
        self._store = store
        self._clock = clock
        self._after_commit = after_commit
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._log = get_logger()

    def start(self) -> None:
        """From now on, by itself."""
        self._scheduler.add_job(self.tick, "interval", seconds=TICK, max_instances=1, coalesce=True)
        first = self._clock.now() + AFTER_START
        self._scheduler.add_job(
            self.purge, "interval", hours=1, max_instances=1, coalesce=True, next_run_time=first
        )
        self._scheduler.start()

    def stop(self) -> None:
        """No further calls."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def tick(self) -> None:
        """Do all that is due now."""
        try:
            await self._store.run(self._clock.now(), lambda desk: due.tick(desk.work))
        except Unavailable:
            self._log.warning("database_unavailable", kind="alarms")
        self._after_commit()

    async def purge(self) -> None:
        """Forget what has been kept long enough, on the disk too."""
        try:
            await self._store.run(self._clock.now(), _purge)
            await self._store.checkpoint()
        except Unavailable:
            self._log.warning("database_unavailable", kind="purge")
        self._after_commit()


async def _purge(desk: Desk) -> None:
    await due.purge(desk.work)
    await desk.seen.forget(desk.work.now - SEEN_KEPT)
