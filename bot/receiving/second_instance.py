"""Who else takes this bot's updates: another copy that polls, or a webhook that was set elsewhere.

Told once, in the log and to the counselors' group.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from bot.base.clock import Clock
from bot.base.logs import get_logger
from care.ports.unit_of_work import Unavailable
from care.system import delivery_outcomes
from storage.store import Store

QUIET = timedelta(minutes=10)
"""Two copies disturb each other every few seconds.
After so long without a sign, the next one is told again.
"""
PASSING = timedelta(minutes=1)
"""One sign alone alarms nobody, such as the last request of a copy that was just stopped."""


class OtherCopies:
    """Take note of every sign that somebody else takes updates, and tell of the first that lasts."""

    def __init__(self, store: Store, clock: Clock, after_commit: Callable[[], None]) -> None:
        self._store = store
        self._clock = clock
        self._after_commit = after_commit
        self._noticed_at: datetime | None = None
        self._told_at: datetime | None = None
        self._log = get_logger()

    async def disturbed(self) -> None:
        """Take note that another request for updates has ended ours."""
        now = self._clock.now()
        before, self._noticed_at = self._noticed_at, now
        if before is not None and now - before <= PASSING:
            await self._notice("")

    async def hooked(self, url: str) -> None:
        """Take note that updates are brought to this address; none: somebody has ended that."""
        await self._notice(host_of(url))

    async def _notice(self, host: str) -> None:
        now = self._clock.now()
        before, self._told_at = self._told_at, now
        if before is not None and now - before < QUIET:
            return
        if host:
            self._log.warning("webhook_elsewhere", host=host)
        else:
            self._log.warning("another_copy_is_running")
        await self._tell(now, host)

    async def _tell(self, now: datetime, host: str) -> None:
        try:
            await self._store.run(now, lambda desk: delivery_outcomes.tell_another_copy(desk.work, host))
        except Unavailable:
            self._told_at = None  # the next sign is news again
        self._after_commit()


def host_of(url: str) -> str:
    """Return whose address this is: a path often holds a secret, and a name and password may stand in it."""
    try:
        return urlsplit(url).hostname or ("?" if url else "")
    except ValueError:
        return "?"
