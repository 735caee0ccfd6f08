"""What people write, encrypted under the key of its conversation."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from care.model.entities import Conversation, Participant
from care.model.enums import Part
from care.model.messages import Content, Message
from storage.conversations.held_words import HeldWords
from storage.conversations.sealed_words import BODY, ORIGINAL, read_body
from storage.engine.converters import millis, utc
from storage.engine.database import Row
from storage.sealing.encryption import BrokenSeal
from storage.sealing.row_params import ALONE

TOLD = """
    SELECT m.id, m.conversation, m.source, m.body, m.original, m.written_at, m.withdrawn_at, m.private,
        t.part, t.alias
    FROM messages m
    JOIN participants t ON t.conversation = m.conversation AND t.person = m.person
"""
"""Messages with the part and the alias of their writer."""


class StoredMessages(HeldWords):
    """`care.ports.conversations.Messages` in SQL; raises `KeyGone` if the conversation's key is gone."""

    async def add(
        self,
        seat: Participant,
        content: Content,
        source: int,
        *,
        reply_to: int | None,
        album: str | None,
        now: datetime,
        private: bool = False,
    ) -> int:
        added: int = await self._tx.value(
            """
            INSERT INTO messages (conversation, person, chat, source, reply_to, album, body, written_at,
                private)
            VALUES (:conversation, :person, :chat, :source, :reply_to, :album, :body, :now, :private)
            RETURNING id
            """,
            {
                "conversation": seat.conversation,
                "person": seat.person,
                "chat": seat.chat,
                "source": source,
                "reply_to": reply_to,
                "album": album,
                "body": await self._seal(seat.conversation, source, content),
                "now": millis(now),
                "private": int(private),
            },
        )
        return added

    async def waits_alone(self, conversation: str, chat: int) -> Mapping[int, int]:
        rows = await self._tx.rows(ALONE, {"conversation": conversation, "chat": chat})
        return Counter(row["writer"] for row in rows)

    async def uncarried(self, conversation: Conversation) -> Sequence[int]:
        rows = await self._tx.rows(
            """
            SELECT id FROM messages WHERE conversation = :id AND id > :after AND withdrawn_at IS NULL
                AND private = 0
            ORDER BY id
            """,
            {"id": conversation.id, "after": conversation.carried_to},
        )
        return [row["id"] for row in rows]

    async def last(self, conversation: str, count: int) -> Sequence[Message]:
        rows = await self._tx.rows(
            f"{TOLD} WHERE m.conversation = :id ORDER BY m.id DESC LIMIT :count",
            {"id": conversation, "count": count},
        )
        return [await self._message(row) for row in reversed(rows)]

    async def between(self, conversation: str, first: int, last: int) -> Sequence[Message]:
        rows = await self._tx.rows(
            f"{TOLD} WHERE m.conversation = :id AND m.id BETWEEN :first AND :last ORDER BY m.id",
            {"id": conversation, "first": first, "last": last},
        )
        return [await self._message(row) for row in rows]

    async def places(self, conversation: str) -> Mapping[int, int]:
        rows = await self._tx.rows(
            "SELECT id FROM messages WHERE conversation = :id ORDER BY id", {"id": conversation}
        )
        return {row["id"]: place for place, row in enumerate(rows, start=1)}

    async def own(self, seat: Participant, most: int, since: datetime) -> Sequence[Message]:
        rows = await self._tx.rows(
            f"""
            {TOLD} WHERE m.conversation = :conversation AND m.person = :person AND m.written_at >= :since
            ORDER BY m.id DESC LIMIT :most
            """,
            {
                "conversation": seat.conversation,
                "person": seat.person,
                "since": millis(since),
                "most": most,
            },
        )
        return [await self._message(row) for row in reversed(rows)]

    async def written(self, chat: int, source: int) -> Message | None:
        row = await self._tx.row(
            f"{TOLD} WHERE m.chat = :chat AND m.source = :source", {"chat": chat, "source": source}
        )
        return await self._message(row) if row else None

    async def newest(self, chat: int, since: datetime) -> Message | None:
        row = await self._tx.row(
            f"""
            {TOLD} WHERE m.chat = :chat AND m.withdrawn_at IS NULL AND m.written_at >= :since
            ORDER BY m.id DESC LIMIT 1
            """,
            {"chat": chat, "since": millis(since)},
        )
        return await self._message(row) if row else None

    async def change(self, message: Message, source: int, content: Content, now: datetime) -> None:
        await self._tx.rows(
            """
            UPDATE messages SET original = COALESCE(original, :original), body = :body, edited_at = :now
            WHERE id = :id
            """,
            {
                "id": message.id,
                "original": await self._seal_original(message, source),
                "body": await self._seal(message.conversation, source, content),
                "now": millis(now),
            },
        )

    async def _seal_original(self, message: Message, source: int) -> bytes | None:
        """Encrypt the first wording for its own column.

        It cannot be put back as the wording that holds now.
        """
        if message.original or message.content is None:
            return None
        return await self._seal(message.conversation, source, message.content, ORIGINAL)

    async def withdraw(self, message: int, now: datetime) -> Sequence[int]:
        # An album goes as a whole: its parts are messages of their own.
        rows = await self._tx.rows(
            """
            UPDATE messages SET withdrawn_at = :now WHERE withdrawn_at IS NULL AND (id = :id OR EXISTS (
                SELECT 1 FROM messages m
                WHERE m.id = :id AND m.album = messages.album AND m.chat = messages.chat
                    AND m.conversation = messages.conversation
            )) RETURNING id
            """,
            {"id": message, "now": millis(now)},
        )
        return [row["id"] for row in rows]

    async def _message(self, row: Row) -> Message:
        place = row["conversation"], row["source"]
        return Message(
            row["id"],
            row["conversation"],
            Part(row["part"]),
            row["alias"],
            await self._content(*place, row["body"]),
            utc(row["written_at"]),
            await self._content(*place, row["original"], ORIGINAL) if row["original"] else None,
            row["withdrawn_at"] is not None,
            bool(row["private"]),
        )

    async def _content(
        self, conversation: str, source: int, body: bytes, column: str = BODY
    ) -> Content | None:
        """Decrypt what was said; return None if it is broken, so that it hides no other message."""
        try:
            return await read_body(self._keys, conversation, source, body, column)
        except BrokenSeal:
            return None
