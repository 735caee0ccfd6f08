"""The queue in SQL: who waits for a supporter, at which place, and when they are told so again."""

from collections.abc import Sequence
from datetime import datetime

from care.model.entities import Conversation, Waiting
from care.model.levels import Level
from storage.conversations.conversation_rows import QUEUE, conversation_of
from storage.engine.converters import QUEUED, millis, millis_or_none, utc
from storage.engine.database import Transaction


class StoredQueue:
    """The part of `care.ports.conversations.Conversations` that is about waiting."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def set_wait_notice(self, conversation: str, at: datetime | None) -> None:
        await self._tx.rows(
            "UPDATE conversations SET wait_notice_at = :at WHERE id = :id",
            {"id": conversation, "at": millis_or_none(at)},
        )

    async def queue_place(self, conversation: Conversation) -> int:
        since = millis_or_none(conversation.waiting_since)
        # Rows are compared as a whole, so that the order is that of the queue's index.
        ahead: int = await self._tx.value(
            f"""
            SELECT COUNT(*) FROM conversations v
            WHERE {QUEUE} AND v.wait_notice_at IS NOT NULL AND v.level >= :level
                AND (v.level > :level OR (v.waiting_since, v.id) < (:since, :id))
            """,
            {"level": int(conversation.level), "since": since, "id": conversation.id},
        )
        return ahead + 1

    async def waiting(self) -> Sequence[Waiting]:
        rows = await self._tx.rows(
            f"""
            SELECT t.alias, {QUEUED} AS since, v.level
            FROM conversations v
            JOIN participants t ON t.conversation = v.id AND t.part = 'student'
            WHERE {QUEUE} ORDER BY v.level DESC, v.waiting_since, v.id
            """
        )
        return [Waiting(row["alias"], utc(row["since"]), Level(row["level"])) for row in rows]

    async def wait_notices(self, now: datetime) -> Sequence[Conversation]:
        rows = await self._tx.rows(
            f"""
            SELECT v.* FROM conversations v WHERE {QUEUE} AND v.wait_notice_at <= :now
            ORDER BY v.waiting_since, v.id
            """,
            {"now": millis(now)},
        )
        return [conversation_of(row) for row in rows]

    async def resume_notices(self, at: datetime) -> None:
        await self._tx.rows(
            """
            UPDATE conversations SET wait_notice_at = :at
            WHERE stage = 'waiting' AND for_counselor = 0 AND wait_notice_at IS NULL
            """,
            {"at": millis(at)},
        )
