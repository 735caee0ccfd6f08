"""Deleting what was kept long enough, in small parts; it is counted for the reports first."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from care.model.prompts import Done
from storage.engine.converters import in_list, millis
from storage.engine.database import Transaction
from storage.engine.deletes import remove, remove_conversations
from storage.outbox.posted_cards import orphaned
from storage.programme.figures import Figures

OVER = """
    SELECT v.id FROM conversations v
    WHERE v.ended_at <= :ended AND v.key_destroyed_at IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM cases k
        WHERE k.student = v.student AND (k.closed_at IS NULL OR k.closed_at > :flagged)
            AND (k.conversation = v.id OR EXISTS (
                SELECT 1 FROM flags f
                WHERE f.conversation = v.id AND f.raised_at >= k.opened_at
                    AND (k.closed_at IS NULL OR f.raised_at <= k.closed_at)
            ))
    )
    ORDER BY v.ended_at LIMIT :most
"""
"""Conversations that ended long ago, whose key is gone, and which no case still needs."""
ADRIFT = """
    DELETE FROM copies WHERE chat IN (SELECT id FROM chats WHERE kind = 'guest')
        OR NOT EXISTS (SELECT 1 FROM conversations v WHERE v.id = copies.conversation)
    RETURNING chat, copy
"""
"""Copies that were on their way when their reader or their student was forgotten."""
ALONE = "NOT EXISTS (SELECT 1 FROM cases k WHERE k.student = {table}.student AND k.state <> 'closed')"
"""The student has no open case."""


class StoredPurge:
    """`care.ports.retention.Purge` in SQL."""

    def __init__(self, tx: Transaction, zone: tzinfo) -> None:
        self._tx = tx
        self._figures = Figures(tx, zone)

    async def adrift(self) -> Sequence[tuple[int, int]]:
        rows = await self._tx.rows(ADRIFT)
        await orphaned(self._tx)  # too old to be deleted where they stand
        for table in ("prompts", "sides", "addressees", "cards"):
            await self._tx.rows(
                f"DELETE FROM {table} WHERE chat IN (SELECT id FROM chats WHERE kind = 'guest')"
            )
        return [(row["chat"], row["copy"]) for row in rows]

    async def cases(self, closed_before: datetime, most: int) -> int:
        rows = await self._tx.rows(
            "SELECT id FROM cases WHERE closed_at <= :before ORDER BY closed_at LIMIT :most",
            {"before": millis(closed_before), "most": most},
        )
        if not rows:
            return 0
        names, given = in_list(row["id"] for row in rows)
        where = f"id IN ({', '.join(names)})"
        # Counted before the rows are deleted: the monthly report needs the numbers.
        await self._figures.keep((await self._figures.cases(where, given)).items())
        # Cards name what they are about as text, without a foreign key.
        await self._tx.rows(f"DELETE FROM cards WHERE about IN ({', '.join(names)})", given)
        await remove(self._tx, "cases", where, given)
        return len(rows)

    async def referrals(self, over_before: datetime, most: int) -> int:
        rows = await self._tx.rows(
            """
            SELECT id FROM referrals WHERE call_at IS NULL AND moved_at <= :before
            ORDER BY moved_at LIMIT :most
            """,
            {"before": millis(over_before), "most": most},
        )
        if not rows:
            return 0
        names, given = in_list(row["id"] for row in rows)
        where = f"id IN ({', '.join(names)})"
        # Counted before the rows are deleted: the monthly report needs the numbers.
        await self._figures.keep((await self._figures.referrals(where, given)).items())
        await remove(self._tx, "referrals", where, given)
        return len(rows)

    async def conversations(self, ended_before: datetime, flagged_before: datetime, most: int) -> int:
        given = {"ended": millis(ended_before), "flagged": millis(flagged_before), "most": most}
        rows = await self._tx.rows(OVER, given)
        if not rows:
            return 0
        names, ids = in_list(row["id"] for row in rows)
        where = f"id IN ({', '.join(names)})"
        # Counted before the rows are deleted: the monthly report needs the numbers.
        await self._figures.keep((await self._figures.conversations(where, ids)).items())
        await self._tx.rows(f"DELETE FROM copies WHERE conversation IN ({', '.join(names)})", ids)
        await remove_conversations(self._tx, where, ids)
        return len(rows)

    async def flagged(self, before: datetime) -> None:
        given = {"before": millis(before), "day": f"{before:%Y-%m-%d}"}
        duties = "ended_at <= :before"
        await self._figures.keep((await self._figures.duties(duties, given)).items())
        for table, where in (
            ("duties", duties),
            ("flags", f"conversation IS NULL AND raised_at <= :before AND {ALONE.format(table='flags')}"),
            ("care_reviews", "made_at <= :before"),
            ("debriefs", "asked_at <= :before"),
            # Shifts before slots: a slot goes only when no shift refers to it.
            ("shifts", "day < :day"),
            ("days_off", "day < :day"),
            (
                "slots",
                "removed_at <= :before AND NOT EXISTS (SELECT 1 FROM shifts s WHERE s.slot = slots.id)",
            ),
        ):
            await remove(self._tx, table, where, given)

    async def waits(self, before: datetime) -> None:
        given = {"before": millis(before)}
        await self._tx.rows("DELETE FROM waits WHERE ended_at <= :before", given)
        await self._tx.rows("DELETE FROM prompts WHERE asked_at <= :before", given)

    async def counts(self, now: datetime) -> None:
        await self._tx.rows("DELETE FROM lasting_counts WHERE ends_at <= :now", {"now": millis(now)})

    async def notices(self, before: datetime) -> None:
        given = {"before": millis(before)}
        # The prompt stays as a sign that a reply to it comes too late.
        await self._tx.rows(
            "UPDATE prompts SET purpose = :over, about = '' WHERE asked_at <= :before",
            {**given, "over": Done.OVER.value},
        )
        await self._tx.rows("DELETE FROM sides WHERE opened_at <= :before", given)
        await self._tx.rows("DELETE FROM addressees WHERE question IS NULL AND asked_at <= :before", given)
        await self._tx.rows(
            "DELETE FROM outbox WHERE what <> 'relay' AND state = 'ready' AND made_at <= :before", given
        )
