"""A few figures about the present, for monitoring; no ids, no words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.engine.converters import utc, utc_or_none
from storage.engine.database import Row, Transaction

PROBE = bytes(16_384)
"""A hash that no update has, as long as the longest message: a few bytes find room on a full disk."""


@dataclass(frozen=True, slots=True)
class QueueFigures:
    """How many rows wait in the outbox, and when the oldest was made."""

    ready: int
    sending: int
    oldest: datetime | None


@dataclass(frozen=True, slots=True)
class OpenCases:
    """How many open cases of one level are in one state."""

    level: int
    state: str
    count: int


@dataclass(frozen=True, slots=True)
class WaitFigures:
    """How many students wait in one queue (`peer`, `later` with 🔔, `counselor`), and since when."""

    queue: str
    count: int
    oldest: datetime | None


class Gauges:
    """Reads that stay small however much history there is."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def queue(self) -> QueueFigures:
        """Return what is in the outbox now."""
        (row,) = await self._tx.rows(
            """
            SELECT COUNT(*) FILTER (WHERE state = 'ready') AS ready,
                COUNT(*) FILTER (WHERE state = 'sending') AS sending, MIN(made_at) AS oldest
            FROM outbox
            """
        )
        return QueueFigures(row["ready"], row["sending"], utc_or_none(row["oldest"]))

    async def unsent_since(self) -> datetime | None:
        """Return when the oldest unsent row was made; a group known to be lost does not count."""
        found = await self._tx.value(
            """
            SELECT MIN(made_at) FROM outbox o WHERE NOT EXISTS (
                SELECT 1 FROM programme p WHERE p.group_lost_at IS NOT NULL AND p.group_chat = o.chat
            )
            """
        )
        return utc_or_none(found)

    async def open_cases(self) -> Sequence[OpenCases]:
        """Return the number of cases that are not closed, by level and state."""
        rows = await self._tx.rows(
            "SELECT level, state, COUNT(*) AS count FROM cases WHERE state <> 'closed' GROUP BY level, state"
        )
        return [_open_cases(row) for row in rows]

    async def unclaimed(self) -> Mapping[int, datetime]:
        """Return when the oldest case that nobody has was opened, by level."""
        rows = await self._tx.rows(
            "SELECT level, MIN(opened_at) AS oldest FROM cases WHERE state = 'open' GROUP BY level"
        )
        return {row["level"]: utc(row["oldest"]) for row in rows}

    async def waiting(self) -> Sequence[WaitFigures]:
        """Return who waits, by what they wait for."""
        rows = await self._tx.rows(
            """
            SELECT CASE WHEN for_counselor = 1 THEN 'counselor' WHEN stage = 'later' THEN 'later'
                ELSE 'peer' END AS queue, COUNT(*) AS count, MIN(waiting_since) AS oldest
            FROM conversations WHERE stage IN ('waiting', 'later') GROUP BY queue
            """
        )
        return [WaitFigures(row["queue"], row["count"], utc_or_none(row["oldest"])) for row in rows]

    async def there(self) -> tuple[int, int]:
        """Return how many counselors are on call and can be written to, and supporters on duty."""
        on_call = await self._tx.value(
            """
            SELECT COUNT(*) FROM members m JOIN people p ON p.id = m.person JOIN chats h ON h.id = p.chat
            WHERE m.role = 'counselor' AND m.standing = 'active' AND h.started = 1
                AND m.on_call_since IS NOT NULL
            """
        )
        return on_call, await self._tx.value("SELECT COUNT(*) FROM duties WHERE ended_at IS NULL")

    async def touch(self) -> None:
        """Write a row and delete it: a full or read-only disk shows itself here or at the commit."""
        await self._tx.rows("INSERT INTO seen (hash, seen_at) VALUES (:probe, 0)", {"probe": PROBE})
        await self._tx.rows("DELETE FROM seen WHERE hash = :probe", {"probe": PROBE})


def _open_cases(row: Row) -> OpenCases:
    return OpenCases(row["level"], row["state"], row["count"])
