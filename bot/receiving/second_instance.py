"""Another copy of the bot with the same token: told once, in the log and to the counselors' group."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.base.clock import Clock
from bot.base.logs import get_logger
from care.ports.unit_of_work import Unavailable
from care.system import delivery_outcomes
from storage.store import Store

QUIET = timedelta(minutes=10)
"""Two copies disturb each other every few seconds.
After so long without a sign, the next one is told again.
"""


class OtherCopies:
    """Take note of every sign of another copy, and tell of the first."""

    def __init__(self, store: Store, clock: Clock, after_commit: Callable[[], None]) -> None:
        self._store = store
        self._clock = clock
        self._after_commit = after_commit
        self._noticed_at: datetime | None = None
        self._log = get_logger()

    async def noticed(self) -> None:
        """Take note of a sign of another copy."""
        now = self._clock.now()
        before, self._noticed_at = self._noticed_at, now
        if before is None or now - before >= QUIET:
            self._log.warning("another_copy_is_running")
            await self._tell(now)

    async def _tell(self, now: datetime) -> None:
        try:
            await self._store.run(now, lambda desk: delivery_outcomes.tell_another_copy(desk.work))
        except Unavailable:
            self._noticed_at = None  # the next sign is news again
        self._after_commit()
