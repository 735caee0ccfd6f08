"""Conversations and who takes part in them."""

from collections.abc import Sequence
from datetime import datetime

from care.model.entities import Conversation, Participant, Place
from care.model.enums import Help, Mode, Outcome, Part, Stage, Topic
from care.model.levels import Level
from storage.conversations.conversation_rows import HEARD, LEFT, PLACE, SEAT, conversation_of, seat_of
from storage.conversations.queue import StoredQueue
from storage.engine.converters import millis, millis_or_none
from storage.engine.database import Transaction
from storage.engine.deletes import remove_conversations
from storage.sealing.conversation_keys import KeyRing

LEFT_OF_FLAGS = """
    SELECT COALESCE(MAX(f.level), 0) FROM flags f
    WHERE f.conversation = conversations.id AND NOT EXISTS (
        SELECT 1 FROM cases k WHERE k.student = f.student AND k.outcome = :outcome
            AND f.raised_at >= k.opened_at AND f.raised_at <= k.closed_at
    )
"""
"""The highest flag of a conversation, without cases that were no danger after all."""


class StoredConversations(StoredQueue):
    """`care.ports.conversations.Conversations` in SQL."""

    def __init__(self, tx: Transaction, keys: KeyRing) -> None:
        self._tx = tx
        self._keys = keys

    async def add(
        self, conversation: str, student: str, *, stage: Stage, for_counselor: bool, now: datetime
    ) -> Conversation:
        # The key is on disk before the row; after a crash a key without a conversation opens nothing.
        await self._keys.make(conversation)
        await self._tx.rows(
            """
            INSERT INTO conversations (id, student, stage, for_counselor, made_at)
            VALUES (:id, :student, :stage, :for_counselor, :now)
            """,
            {
                "id": conversation,
                "student": student,
                "stage": stage.value,
                "for_counselor": for_counselor,
                "now": millis(now),
            },
        )
        return await self.get(conversation)

    async def get(self, conversation: str) -> Conversation:
        (row,) = await self._tx.rows("SELECT * FROM conversations WHERE id = :id", {"id": conversation})
        return conversation_of(row)

    async def student_in(self, conversation: str) -> str | None:
        student: str | None = await self._tx.value(
            "SELECT student FROM conversations WHERE id = :id", {"id": conversation}
        )
        return student

    async def places(self, person: str) -> Sequence[Place]:
        rows = await self._tx.rows(
            f"{PLACE} AND v.stage NOT IN ('ended', 'kept') ORDER BY v.made_at, v.id", {"person": person}
        )
        return [Place(conversation_of(row), seat_of(row)) for row in rows]

    async def kept(self, person: str) -> Place | None:
        row = await self._tx.row(f"{PLACE} AND v.stage = 'kept'", {"person": person})
        return Place(conversation_of(row), seat_of(row)) if row else None

    async def kept_since(self, before: datetime) -> Sequence[str]:
        rows = await self._tx.rows(
            """
            SELECT id FROM conversations
            WHERE key_destroyed_at IS NULL AND ended_at IS NULL AND stage = 'kept' AND made_at <= :before
            """,
            {"before": millis(before)},
        )
        return [row["id"] for row in rows]

    async def remove(self, conversation: str) -> None:
        # Takes effect at once, in a file of its own: a rollback does not bring the key back.
        await self._keys.destroy(conversation)
        await remove_conversations(self._tx, "id = :id", {"id": conversation})

    async def present(self) -> Sequence[int]:
        rows = await self._tx.rows(
            """
            SELECT DISTINCT p.chat FROM participants t
            JOIN conversations v ON v.id = t.conversation
            JOIN people p ON p.id = t.person
            WHERE t.mode <> 'left' AND v.stage <> 'ended'
            ORDER BY p.chat
            """
        )
        return [row["chat"] for row in rows]

    async def of_copy(self, chat: int, copy: int) -> tuple[str, int] | None:
        # A reply points at a copy that the bot sent, or at the person's own message.
        row = await self._tx.row(
            """
            SELECT conversation, message FROM copies
            WHERE chat = :chat AND copy = :copy AND message IS NOT NULL
            UNION ALL
            SELECT conversation, id FROM messages WHERE chat = :chat AND source = :copy
            """,
            {"chat": chat, "copy": copy},
        )
        return (row[0], row[1]) if row else None

    async def participants(self, conversation: str) -> Sequence[Participant]:
        rows = await self._tx.rows(
            f"{SEAT} WHERE t.conversation = :id ORDER BY t.joined_at, t.person", {"id": conversation}
        )
        return [seat_of(row) for row in rows]

    async def alias_is_free(self, alias: str, person: str) -> bool:
        # An alias is new for the person, and differs from those of all running conversations.
        taken = await self._tx.value(
            """
            SELECT 1 FROM participants t JOIN conversations v ON v.id = t.conversation
            WHERE t.alias = :alias AND (v.ended_at IS NULL OR t.person = :person) LIMIT 1
            """,
            {"alias": alias, "person": person},
        )
        return taken is None

    async def join(self, seat: Participant, now: datetime) -> None:
        await self._tx.rows(
            """
            INSERT INTO participants (conversation, person, part, mode, alias, joined_at)
            VALUES (:conversation, :person, :part, :mode, :alias, :now)
            ON CONFLICT (conversation, person)
            DO UPDATE SET part = excluded.part, mode = excluded.mode, alias = excluded.alias, left_at = NULL
            """,
            {
                "conversation": seat.conversation,
                "person": seat.person,
                "part": seat.part.value,
                "mode": seat.mode.value,
                "alias": seat.alias,
                "now": millis(now),
            },
        )

    async def set_mode(self, conversation: str, person: str, mode: Mode, now: datetime) -> None:
        left_at = millis(now) if mode is Mode.LEFT else None
        await self._tx.rows(
            """
            UPDATE participants SET mode = :mode, left_at = :left_at
            WHERE conversation = :conversation AND person = :person
            """,
            {"conversation": conversation, "person": person, "mode": mode.value, "left_at": left_at},
        )

    async def set_topic(self, conversation: str, topic: Topic) -> None:
        await self._set(conversation, "topic", topic.value)

    async def set_mood(self, conversation: str, mood: int) -> None:
        await self._set(conversation, "mood", mood)

    async def set_mood_after(self, conversation: str, mood: int) -> None:
        await self._set(conversation, "mood_after", mood)

    async def set_helped(self, conversation: str, helped: Help) -> None:
        await self._set(conversation, "helped", helped.value)

    async def for_peers(self, conversation: str) -> None:
        await self._set(conversation, "for_counselor", 0)

    async def _set(self, conversation: str, column: str, value: str | int | None) -> None:
        await self._tx.rows(
            f"UPDATE conversations SET {column} = :value WHERE id = :id",
            {"id": conversation, "value": value},
        )

    async def raise_level(self, conversation: str, level: Level) -> None:
        await self._tx.rows(
            "UPDATE conversations SET level = :level WHERE id = :id AND level < :level",
            {"id": conversation, "level": int(level)},
        )

    async def settle_level(self, student: str) -> None:
        await self._tx.rows(
            f"""
            UPDATE conversations SET level = ({LEFT_OF_FLAGS})
            WHERE student = :student AND stage NOT IN ('ended', 'kept')
            """,
            {"student": student, "outcome": Outcome.FALSE_ALARM.value},
        )

    async def wait(self, conversation: str, since: datetime, notice_at: datetime | None) -> None:
        # What somebody has heard is not carried to the next; the place in the queue stays the first one.
        await self._tx.rows(
            f"""
            UPDATE conversations SET
                carried_to = CASE stage WHEN 'talking' THEN ({HEARD}) ELSE carried_to END,
                stage = 'waiting', wait_notice_at = :notice_at,
                waiting_since = COALESCE(waiting_since, :since)
            WHERE id = :id
            """,
            {"id": conversation, "since": millis(since), "notice_at": millis_or_none(notice_at)},
        )

    async def talk(self, conversation: str, now: datetime) -> None:
        await self._tx.rows(
            """
            UPDATE conversations SET stage = 'talking', talking_since = COALESCE(talking_since, :now)
            WHERE id = :id
            """,
            {"id": conversation, "now": millis(now)},
        )

    async def end(self, conversation: str, by: Part | None, now: datetime) -> None:
        # Everybody leaves at the moment of the end: "who is busy" is then an index of those who are present.
        given = {"id": conversation, "now": millis(now), "by": by.value if by else None}
        for statement in (
            "UPDATE conversations SET stage = 'ended', ended_at = :now, ended_by = :by WHERE id = :id",
            f"UPDATE participants SET {LEFT} WHERE conversation = :id AND mode <> 'left'",
        ):
            await self._tx.rows(statement, given)

    async def abandoned(self, asked_before: datetime) -> Sequence[Conversation]:
        rows = await self._tx.rows(
            """
            SELECT * FROM conversations v WHERE stage = 'asking' AND made_at <= :before
                AND NOT EXISTS (SELECT 1 FROM cases k WHERE k.student = v.student AND k.state <> 'closed')
                AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.conversation = v.id)
            """,
            {"before": millis(asked_before)},
        )
        return [conversation_of(row) for row in rows]

    async def undecided(self, written_before: datetime) -> Sequence[Conversation]:
        rows = await self._tx.rows(
            """
            SELECT * FROM conversations v WHERE stage = 'asking' AND EXISTS (
                SELECT 1 FROM messages m WHERE m.conversation = v.id AND m.written_at <= :before
            )
            """,
            {"before": millis(written_before)},
        )
        return [conversation_of(row) for row in rows]

    async def count_stopped(self, conversation: str, person: str) -> int:
        count: int = await self._tx.value(
            """
            UPDATE participants SET stopped = stopped + 1
            WHERE conversation = :conversation AND person = :person RETURNING stopped
            """,
            {"conversation": conversation, "person": person},
        )
        return count

    async def warn_of_voice(self, conversation: str, person: str) -> bool:
        row = await self._tx.row(
            """
            UPDATE participants SET voice_warned = 1
            WHERE conversation = :conversation AND person = :person AND voice_warned = 0 RETURNING person
            """,
            {"conversation": conversation, "person": person},
        )
        return row is not None
