"""Destroying the keys of conversations, and deleting copies in chats."""

from collections.abc import Sequence
from datetime import datetime

from storage.engine.converters import millis
from storage.engine.database import Transaction
from storage.sealing.conversation_keys import KeyRing


class StoredRetention:
    """`care.ports.retention.Retention` in SQL."""

    def __init__(self, tx: Transaction, keys: KeyRing) -> None:
        self._tx = tx
        self._keys = keys

    async def keys_due(self, ended_before: datetime, closed_before: datetime) -> Sequence[str]:
        rows = await self._tx.rows(
            """
            SELECT v.id FROM conversations v
            WHERE v.key_destroyed_at IS NULL AND v.ended_at <= :ended AND NOT EXISTS (
                SELECT 1 FROM cases k
                WHERE k.student = v.student AND (k.closed_at IS NULL OR k.closed_at > :closed)
                    AND (k.conversation = v.id OR EXISTS (
                        SELECT 1 FROM flags f
                        WHERE f.conversation = v.id AND f.raised_at >= k.opened_at
                            AND (k.closed_at IS NULL OR f.raised_at <= k.closed_at)
                    ) OR EXISTS (SELECT 1 FROM case_notes n WHERE n.conversation = v.id AND n.case_id = k.id))
            ) AND NOT EXISTS (
                SELECT 1 FROM reports r
                WHERE r.conversation = v.id AND (r.closed_at IS NULL OR r.closed_at > :closed)
            )
            """,
            {"ended": millis(ended_before), "closed": millis(closed_before)},
        )
        return [row["id"] for row in rows]

    async def destroy_key(self, conversation: str, now: datetime) -> None:
        # Takes effect at once, in a file of its own: a rollback does not bring the key back.
        await self._keys.destroy(conversation)
        await self._tx.rows("DELETE FROM held WHERE conversation = :id", {"id": conversation})
        await self._tx.rows(
            "UPDATE conversations SET key_destroyed_at = :now WHERE id = :id",
            {"id": conversation, "now": millis(now)},
        )

    async def drop_orphans(self) -> None:
        rows = await self._tx.rows("SELECT id FROM conversations WHERE key_destroyed_at IS NULL")
        await self._keys.keep({row["id"] for row in rows})

    async def copies_of(self, student: str, chat: int) -> Sequence[tuple[int, int]]:
        rows = await self._tx.rows(
            """
            DELETE FROM copies WHERE chat = :chat
                AND conversation IN (SELECT id FROM conversations WHERE student = :student)
            RETURNING chat, copy
            """,
            {"chat": chat, "student": student},
        )
        return [(row["chat"], row["copy"]) for row in rows]

    async def copies_in(self, chat: int) -> Sequence[tuple[int, int]]:
        rows = await self._tx.rows(
            """
            DELETE FROM copies WHERE chat = :chat AND conversation NOT IN (
                SELECT v.id FROM conversations v JOIN people p ON p.id = v.student WHERE p.chat = :chat
            ) RETURNING chat, copy
            """,
            {"chat": chat},
        )
        return [(row["chat"], row["copy"]) for row in rows]

    async def copies_due(self, ended_before: datetime, most: int) -> Sequence[tuple[int, int]]:
        rows = await self._tx.rows(
            """
            DELETE FROM copies WHERE (chat, copy) IN (
                SELECT c.chat, c.copy FROM conversations v
                JOIN copies c ON c.conversation = v.id
                JOIN people p ON p.chat = c.chat AND p.id <> v.student
                WHERE v.ended_at <= :before LIMIT :most
            )
            RETURNING chat, copy
            """,
            {"before": millis(ended_before), "most": most},
        )
        return [(row["chat"], row["copy"]) for row in rows]
