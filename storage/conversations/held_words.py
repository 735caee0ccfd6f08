"""Words that wait for their writer's choice."""

from collections.abc import Sequence
from datetime import datetime

from care.model.messages import Content, Held
from storage.conversations.sealed_words import BODY, HELD, KeyGone, packed, read_body
from storage.engine.converters import millis
from storage.engine.database import Row, Transaction
from storage.sealing.conversation_keys import KeyRing

WAITS = """
    (held.question IS NULL OR held.question IN (SELECT question FROM addressees WHERE chat = held.chat))
"""
"""Held words that wait for their writer's choice; words that were given back with the question do not."""


class HeldWords:
    """The part of `care.ports.conversations.Messages` about words that wait; raises `KeyGone` as it does."""

    def __init__(self, tx: Transaction, keys: KeyRing) -> None:
        self._tx = tx
        self._keys = keys

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

    async def _seal(self, conversation: str, row: int | str, content: Content, column: str = BODY) -> bytes:
        seal = await self._keys.seal(conversation)
        if seal is None:
            raise KeyGone(conversation)
        return seal.close(packed(content), column, conversation, row)
