"""Whether the programme does its work: one notion for `/healthz`, `/metrics`, heartbeat, watchdog and log."""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.base.clock import Clock
from bot.base.logs import get_logger
from bot.monitoring.metrics import Meter
from care.ports.unit_of_work import Unavailable
from storage.programme.metrics import Gauges
from storage.store import Store

PATIENCE = 5.0
"""Seconds that the database is given to answer."""
MOVING = timedelta(seconds=30)
"""The courier looks at the outbox every ten seconds, if nothing wakes it earlier."""
HEARD = timedelta(minutes=2)
"""A request for updates is held for 25 seconds; a failed one is repeated after 30 at the latest."""
SLOW, OTHER = "slow", "other"
REASONS = {
    "FULL": "full",
    "BUSY": "busy",
    "LOCKED": "busy",
    "READONLY": "read-only",
    "IOERR": "disk",
    "CORRUPT": "damaged",
    "NOTADB": "damaged",
}
"""Why the database cannot be written, by the second word of SQLite's own name for it."""
ALL_REASONS = (*dict.fromkeys(REASONS.values()), SLOW, OTHER)


@dataclass(frozen=True, slots=True)
class Condition:
    """How the programme is at one moment; `database` is why it cannot be written, empty if it can."""

    at: datetime
    database: str
    courier_moving: bool
    reached: bool
    polls: bool
    heard_at: datetime | None

    @property
    def well(self) -> bool:
        """Return whether all is well; Telegram may be quiet where it is the one who calls."""
        return self.alive and not self.database and (self.reached or not self.polls)

    @property
    def sound(self) -> bool:
        """Return whether all is well and Telegram has answered within `HEARD`, whoever calls whom."""
        return self.well and self.reached

    @property
    def alive(self) -> bool:
        """Return whether the loop turns: what a restart can mend, unlike Telegram or a full disk."""
        return self.courier_moving or bool(self.database)


class WellBeing:
    """Look at the database, the courier and Telegram."""

    def __init__(self, store: Store, meter: Meter, clock: Clock, *, polls: bool) -> None:
        self._store = store
        self._meter = meter
        self._clock = clock
        self._polls = polls

    async def look(self) -> Condition:
        """Write into the database, and return how the programme is; takes `PATIENCE` at most."""
        database, now = await trouble_of(self._store, self._clock), self._clock.now()
        meter = self._meter
        return Condition(
            now,
            database,
            _within(meter.stepped_at, MOVING, now),
            _within(meter.reached_at, HEARD, now),
            self._polls,
            meter.heard_at,
        )


class DatabaseWatch:
    """Log once that the database is lost, with its reason, and once that it is found."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._reason = ""
        self._since = clock.now()
        self._log = get_logger()

    async def look(self) -> None:
        """Try the database if the last commit failed; only a write that was kept says that it is found."""
        # Without trouble somebody's write was kept meanwhile.
        self._note(await trouble_of(self._store, self._clock) if self._store.trouble else "")

    def _note(self, reason: str) -> None:
        if reason == self._reason:
            return
        if not self._reason:
            self._since = self._clock.now()
        if reason:
            self._log.error("database_lost", reason=reason)
        else:
            self._log.warning(
                "database_found", seconds=int((self._clock.now() - self._since).total_seconds())
            )
        self._reason = reason


async def trouble_of(store: Store, clock: Clock) -> str:
    """Return why nothing can be written into the database, as one of `ALL_REASONS`; empty if it can."""
    try:
        async with asyncio.timeout(PATIENCE):
            # Does not stir: else each look would make alarms and courier read the database.
            await store.run(clock.now(), lambda desk: Gauges(desk.tx).touch(), stirs=False)
    except TimeoutError:
        return SLOW
    except Unavailable as refused:
        return reason_of(str(refused))
    return ""


def reason_of(trouble: str) -> str:
    """Return the reason in SQLite's own name for an error, like SQLITE_IOERR_WRITE."""
    return REASONS.get("".join(trouble.split("_")[1:2]), OTHER)


def _within(at: datetime | None, span: timedelta, now: datetime) -> bool:
    return at is not None and now - at <= span
