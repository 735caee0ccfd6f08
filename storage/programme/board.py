"""What the board shows, in a few small reads, and what it showed last."""

from datetime import datetime

from care.model.timers import Board, Queue
from storage.cases.cases import StoredCases
from storage.engine.converters import millis, utc_or_none
from storage.engine.database import Transaction

QUEUES = """
    SELECT CASE WHEN v.for_counselor = 1 THEN 'counselor' WHEN v.stage = 'later' THEN 'later' ELSE 'peer' END
        AS queue, COUNT(*) AS count, MIN(v.waiting_since) AS since
    FROM conversations v
    WHERE v.stage IN ('waiting', 'later') AND (v.for_counselor = 0 OR NOT EXISTS (
        SELECT 1 FROM cases k WHERE k.student = v.student AND k.state <> 'closed' AND k.guard IS NOT NULL
    )) GROUP BY queue
"""
"""Who waits, and for what. Of those who wait for a counselor none with a guarded case: nobody must see it."""
REFUSED, TOLD = 1, 2
"""States of `pin_refused`.
1: the right to pin is missing, and the group was told. 2: pinning is to be tried again, and nobody need be
told of a refusal.
"""


class StoredBoards:
    """`care.ports.programme.Boards` in SQL."""

    def __init__(self, tx: Transaction, cases: StoredCases) -> None:
        self._tx = tx
        self._cases = cases

    async def present(self) -> Board:
        duties = await self._tx.rows(
            """
            SELECT d.person, EXISTS (
                SELECT 1 FROM participants t
                WHERE t.person = d.person AND t.part = 'supporter' AND t.mode <> 'left'
            ) AS talking FROM duties d WHERE d.ended_at IS NULL ORDER BY d.since, d.person
            """
        )
        on_call = await self._tx.rows(
            """
            SELECT m.person FROM members m JOIN people p ON p.id = m.person JOIN chats h ON h.id = p.chat
            WHERE m.role = 'counselor' AND m.standing = 'active' AND h.started = 1
                AND m.on_call_since IS NOT NULL ORDER BY m.on_call_since, m.person
            """
        )
        queues = {
            row["queue"]: Queue(row["count"], utc_or_none(row["since"]))
            for row in await self._tx.rows(QUEUES)
        }
        (away,) = await self._tx.rows("SELECT away_from, away_until FROM programme")
        return Board(
            tuple((row["person"], bool(row["talking"])) for row in duties),
            tuple(row["person"] for row in on_call),
            queues.get("peer", Queue()),
            queues.get("later", Queue()),
            queues.get("counselor", Queue()),
            # The whole group reads the board: it must not see that a guarded case exists.
            tuple(one for one in await self._cases.all_open() if one.guard is None),
            utc_or_none(away["away_from"]),
            utc_or_none(away["away_until"]),
        )

    async def last(self) -> tuple[str, datetime | None]:
        (row,) = await self._tx.rows("SELECT board_mark, board_at FROM programme")
        return row["board_mark"] or "", utc_or_none(row["board_at"])

    async def shown(self, mark: str, at: datetime) -> None:
        await self._tx.rows(
            "UPDATE programme SET board_mark = :mark, board_at = :at", {"mark": mark, "at": millis(at)}
        )

    async def take_to_pin(self) -> bool:
        # Marked with the look-up, so that a board is pinned once; not while the right to pin is missing.
        rows = await self._tx.rows(
            """
            UPDATE programme SET board_pinned = (SELECT message FROM cards WHERE view = 'board')
            WHERE pin_refused <> :refused AND EXISTS (
                SELECT 1 FROM cards WHERE view = 'board' AND message <> COALESCE(board_pinned, -1)
            ) RETURNING id
            """,
            {"refused": REFUSED},
        )
        return bool(rows)

    async def pin_refused(self) -> bool:
        before = await self._tx.value("SELECT pin_refused FROM programme")
        await self._tx.rows("UPDATE programme SET pin_refused = :refused", {"refused": REFUSED})
        return not before

    async def unpinned(self) -> None:
        await self._tx.rows("UPDATE programme SET board_pinned = NULL")

    async def was_away(self, since: datetime, until: datetime) -> None:
        await self._tx.rows(
            "UPDATE programme SET away_from = :since, away_until = :until",
            {"since": millis(since), "until": millis(until)},
        )

    async def may_pin_again(self) -> None:
        await self._tx.rows(
            "UPDATE programme SET pin_refused = :told, board_pinned = NULL WHERE pin_refused = :refused",
            {"told": TOLD, "refused": REFUSED},
        )
