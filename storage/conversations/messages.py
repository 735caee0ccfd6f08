"""What people write, encrypted under the key of its conversation."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import orjson

from care.model.entities import Conversation, Participant
from care.model.enums import Part
from care.model.messages import Content, Held, Message, Point, Span
from storage.engine.converters import millis, utc
from storage.engine.database import Row, Transaction
from storage.sealing.conversation_keys import KeyRing
from storage.sealing.encryption import BrokenSeal
from storage.sealing.row_params import ALONE

TOLD = """
    SELECT m.id, m.conversation, m.source, m.body, m.original, m.written_at, m.withdrawn_at, m.private,
        t.part, t.alias
    FROM messages m
    JOIN participants t ON t.conversation = m.conversation AND t.person = m.person
"""
"""Messages with the part and the alias of their writer."""


WAITS = """
    (held.question IS NULL OR held.question IN (SELECT question FROM addressees WHERE chat = held.chat))
"""
"""Held words that wait for their writer's choice; words that were given back with the question do not."""
BODY, ORIGINAL, HELD = "messages", "messages.original", "held"
"""Purposes under which text is encrypted."""


BEFORE_POINTS = 4
"""Fields behind the formatting that were kept before there were places on the map."""


class KeyGone(Exception):
    """The conversation's key was destroyed: nothing of it can be written or read."""


def packed(content: Content) -> bytes:
    """Turn content into bytes, before encryption."""
    spans = [(span.kind, span.offset, span.length) for span in content.spans]
    rest = content.photo, content.voice, content.quote, content.veiled
    point = (content.point.latitude, content.point.longitude) if content.point else None
    return orjson.dumps([content.text, spans, *rest, point])


def unpacked(data: bytes) -> Content:
    """Read what `packed` made, in this version or an earlier one."""
    text, spans, *rest = orjson.loads(data)
    media, point = rest[:BEFORE_POINTS], rest[BEFORE_POINTS:]
    content = Content(text, tuple(Span(*span) for span in spans), *media)
    return replace(content, point=Point(*point[0])) if point and point[0] else content


class StoredMessages:
    """`care.ports.conversations.Messages` in SQL; raises `KeyGone` if the conversation's key is gone."""

    def __init__(self, tx: Transaction, keys: KeyRing) -> None:
        self._tx = tx
        self._keys = keys

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

    async def _seal(self, conversation: str, row: int | str, content: Content, column: str = BODY) -> bytes:
        seal = await self._keys.seal(conversation)
        if seal is None:
            raise KeyGone(conversation)
        return seal.close(packed(content), column, conversation, row)

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

    async def hold(self, held: Held, now: datetime) -> None:
        await self._tx.rows(
            """
            INSERT INTO held (id, conversation, person, chat, source, reply_to, body, held_at, question,
                album)
            VALUES (:id, :conversation, :person, :chat, :source, :reply_to, :body, :now, :question, :album)
            """,
            {
                "id": held.id,
                "conversation": held.conversation,
                "person": held.person,
                "chat": held.chat,
                "source": held.source,
                "reply_to": held.reply_to,
                "body": await self._seal(held.conversation, held.id, held.content, HELD),
                "now": millis(now),
                "question": held.question,
                "album": held.album,
            },
        )

    async def held(self, held: str) -> Held | None:
        row = await self._tx.row("SELECT * FROM held WHERE id = :id", {"id": held})
        return await self._held(row) if row else None

    async def held_as(self, chat: int, source: int) -> Held | None:
        row = await self._tx.row(
            f"SELECT * FROM held WHERE chat = :chat AND source = :source AND {WAITS}",
            {"chat": chat, "source": source},
        )
        return await self._held(row) if row else None

    async def held_last(self, chat: int) -> Held | None:
        row = await self._tx.row(
            f"""
            SELECT * FROM held WHERE chat = :chat AND {WAITS} AND source > COALESCE(
                (SELECT MAX(source) FROM messages WHERE chat = :chat AND withdrawn_at IS NULL), 0
            )
            ORDER BY source DESC LIMIT 1
            """,
            {"chat": chat},
        )
        return await self._held(row) if row else None

    async def let_go(self, held: str) -> None:
        await self._tx.rows(
            """
            DELETE FROM held WHERE id = :id OR EXISTS (
                SELECT 1 FROM held h
                WHERE h.id = :id AND h.question = held.question AND h.album = held.album
            )
            """,
            {"id": held},
        )

    async def reword(self, held: Held) -> None:
        body = await self._seal(held.conversation, held.id, held.content, HELD)
        await self._tx.rows("UPDATE held SET body = :body WHERE id = :id", {"id": held.id, "body": body})

    async def undecided(self, question: str) -> Sequence[Held]:
        rows = await self._tx.rows(
            "SELECT * FROM held WHERE question = :question ORDER BY source", {"question": question}
        )
        return [held for row in rows if (held := await self._held(row))]

    async def _held(self, row: Row) -> Held | None:
        content = await read_body(self._keys, row["conversation"], row["id"], row["body"], HELD)
        if content is None:
            return None
        return Held(
            row["id"],
            row["conversation"],
            row["person"],
            row["chat"],
            row["source"],
            row["reply_to"],
            content,
            row["question"],
            row["album"],
        )

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


async def read_body(
    keys: KeyRing, conversation: str, row: int | str, body: Any, column: str = BODY
) -> Content | None:
    """Decrypt one message; return None once the conversation's key is gone. Raises `BrokenSeal`."""
    seal = await keys.seal(conversation)
    return unpacked(seal.open(body, column, conversation, row)) if seal else None
