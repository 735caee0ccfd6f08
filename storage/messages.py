"""What was written, under its conversation's own key."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import orjson

from care.values import Content, Conversation, Message, Participant, Span
from care.vocabulary import Part
from storage.columns import millis, utc
from storage.database import Row, Transaction
from storage.key_ring import KeyRing

TOLD = """
    SELECT m.id, m.conversation, m.source, m.body, m.written_at, t.part, t.alias
    FROM messages m
    JOIN participants t ON t.conversation = m.conversation AND t.person = m.person
"""


class KeyGone(Exception):  # noqa: N818 (named for the condition)
    """The conversation's key is destroyed: nothing of it can be written or read."""


def packed(content: Content) -> bytes:
    """Content as bytes, before encryption."""
    spans = [(span.kind, span.offset, span.length) for span in content.spans]
    return orjson.dumps([content.text, spans, content.photo])


def unpacked(data: bytes) -> Content:
    """What `packed` made."""
    text, spans, photo = orjson.loads(data)
    return Content(text, tuple(Span(*span) for span in spans), photo)


class StoredMessages:
    """`care.ports.conversations.Messages` in SQL."""

    def __init__(self, tx: Transaction, keys: KeyRing) -> None:
        self._tx = tx
        self._keys = keys

    async def add(
        self, seat: Participant, content: Content, source: int, reply_to: int | None, now: datetime
    ) -> int:
        seal = await self._keys.seal(seat.conversation)
        if seal is None:
            raise KeyGone(seat.conversation)
        added: int = await self._tx.value(
            """
            INSERT INTO messages (conversation, person, chat, source, reply_to, body, written_at)
            VALUES (:conversation, :person, :chat, :source, :reply_to, :body, :now) RETURNING id
            """,
            {
                "conversation": seat.conversation,
                "person": seat.person,
                "chat": seat.chat,
                "source": source,
                "reply_to": reply_to,
                "body": seal.close(packed(content), "messages", seat.conversation, source),
                "now": millis(now),
            },
        )
        return added

    async def uncarried(self, conversation: Conversation) -> Sequence[int]:
        rows = await self._tx.rows(
            "SELECT id FROM messages WHERE conversation = :id AND id > :after ORDER BY id",
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

    async def _message(self, row: Row) -> Message:
        content = await read_body(self._keys, row["conversation"], row["source"], row["body"])
        return Message(
            row["id"], row["conversation"], Part(row["part"]), row["alias"], content, utc(row["written_at"])
        )


async def read_body(keys: KeyRing, conversation: str, source: int, body: Any) -> Content | None:
    """The words of one message, or None once the conversation's key is gone."""
    seal = await keys.seal(conversation)
    return unpacked(seal.open(body, "messages", conversation, source)) if seal else None
