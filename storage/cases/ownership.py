"""What owners do in their cases, and how long they have done nothing."""

from collections.abc import Sequence
from datetime import datetime

from care.model.entities import Case
from care.model.levels import Level
from care.model.timers import Stewardship
from storage.cases.case_rows import case_of
from storage.engine.converters import millis, utc, utc_or_none
from storage.engine.database import Row, Transaction

CLAIMED = """
    WITH owned AS MATERIALIZED (
        SELECT c.*, t.joined_at AS seated_at,
            (SELECT m.written_at FROM messages m
             WHERE m.conversation = c.conversation AND m.person = c.owner AND m.written_at >= c.claimed_at
             ORDER BY m.id DESC LIMIT 1) AS wrote_at
        FROM cases c
        LEFT JOIN participants t
            ON t.conversation = c.conversation AND t.person = c.owner AND t.mode = 'speaking'
        WHERE c.state = 'claimed' AND c.claimed_at <= :before
    )
    SELECT o.*,
        (SELECT MIN(m.written_at) FROM messages m
         WHERE m.conversation = o.conversation AND m.person = o.student AND m.written_at >= o.seated_at
            AND m.written_at > COALESCE(o.wrote_at, 0)) AS unanswered_at,
        (SELECT MIN(f.raised_at) FROM flags f
         WHERE f.student = o.student AND f.level >= :least AND f.raised_at > o.claimed_at
            AND f.raised_at > COALESCE(o.acted_at, 0) AND f.raised_at > COALESCE(o.wrote_at, 0)) AS raised_at
    FROM owned o ORDER BY o.level DESC, o.id
"""
"""Cases claimed before a time, with what their owner did last and what waits for the owner.
MATERIALIZED: `seated_at` and `wrote_at` are worked out once for each case and used several times below.
"""


class StoredOwnership:
    """`care.ports.cases.Ownership` in SQL."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def acted(self, case: str, now: datetime) -> None:
        await self._note("acted_at", case, now)

    async def hand_on(self, case: Case, person: str, now: datetime) -> bool:
        # The condition decides, as for a claim; the new owner begins without any deed.
        row = await self._tx.row(
            """
            UPDATE cases SET owner = :person, claimed_at = :now, acted_at = NULL, kept_at = NULL,
                reminded_at = NULL
            WHERE id = :id AND state = 'claimed' AND owner = :owner RETURNING id
            """,
            {"id": case.id, "owner": case.owner, "person": person, "now": millis(now)},
        )
        return row is not None

    async def kept(self, case: str, now: datetime) -> None:
        await self._note("kept_at", case, now)

    async def reminded(self, case: str, now: datetime) -> None:
        await self._note("reminded_at", case, now)

    async def _note(self, column: str, case: str, now: datetime) -> None:
        await self._tx.rows(
            f"UPDATE cases SET {column} = :now WHERE id = :id", {"id": case, "now": millis(now)}
        )

    async def claimed_before(self, before: datetime) -> Sequence[Stewardship]:
        rows = await self._tx.rows(CLAIMED, {"before": millis(before), "least": int(Level.CONCERN)})
        return [_stewardship_of(row) for row in rows]

    async def unfit(self) -> Sequence[Case]:
        rows = await self._tx.rows(
            """
            SELECT c.* FROM cases c WHERE c.state = 'claimed' AND NOT EXISTS (
                SELECT 1 FROM members m
                WHERE m.person = c.owner AND m.role = 'counselor' AND m.standing = 'active'
            ) ORDER BY c.level DESC, c.id
            """
        )
        return [case_of(row) for row in rows]


def _stewardship_of(row: Row) -> Stewardship:
    return Stewardship(
        case_of(row),
        claimed_at=utc(row["claimed_at"]),
        acted_at=utc_or_none(row["acted_at"]),
        kept_at=utc_or_none(row["kept_at"]),
        reminded_at=utc_or_none(row["reminded_at"]),
        seated_at=utc_or_none(row["seated_at"]),
        wrote_at=utc_or_none(row["wrote_at"]),
        unanswered_at=utc_or_none(row["unanswered_at"]),
        raised_at=utc_or_none(row["raised_at"]),
    )
