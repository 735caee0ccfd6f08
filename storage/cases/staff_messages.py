"""What supporters and counselors write to each other beside a conversation, encrypted under its key."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from care.model.prompts import Purpose
from care.model.staff_threads import Aside, Thread
from storage.engine.converters import millis, millis_or_none, utc_or_none
from storage.engine.database import Row, Transaction
from storage.sealing.conversation_keys import KeyRing

BODY = "asides.body"


def thread_of(row: Row) -> Thread:
    """Read a row of `threads`."""
    return Thread(
        row["id"],
        row["conversation"],
        row["supporter"],
        row["counselor"],
        utc_or_none(row["asked_at"]),
        utc_or_none(row["answered_at"]),
    )


class StoredAsides:
    """`care.ports.working.Asides` in SQL."""

    def __init__(self, tx: Transaction, keys: KeyRing) -> None:
        self._tx = tx
        self._keys = keys

    async def open(self, thread: Thread, now: datetime) -> None:
        await self._tx.rows(
            """
            INSERT INTO threads (id, conversation, supporter, counselor, opened_at, asked_at)
            VALUES (:id, :conversation, :supporter, :counselor, :now, :asked_at)
            """,
            {
                "id": thread.id,
                "conversation": thread.conversation,
                "supporter": thread.supporter,
                "counselor": thread.counselor,
                "now": millis(now),
                "asked_at": millis_or_none(thread.asked_at),
            },
        )

    async def thread(self, thread: str) -> Thread | None:
        row = await self._tx.row("SELECT * FROM threads WHERE id = :id", {"id": thread})
        return thread_of(row) if row else None

    async def advice(self, conversation: str, supporter: str, counselor: str) -> Thread | None:
        row = await self._tx.row(
            """
            SELECT * FROM threads WHERE conversation = :conversation AND supporter = :supporter
                AND counselor = :counselor AND asked_at IS NULL
            """,
            {"conversation": conversation, "supporter": supporter, "counselor": counselor},
        )
        return thread_of(row) if row else None

    async def last_talk(self, supporter: str, since: datetime) -> str | None:
        row = await self._tx.row(
            """
            SELECT v.id FROM conversations v JOIN participants t ON t.conversation = v.id
            WHERE t.person = :supporter AND t.part = 'supporter' AND v.key_destroyed_at IS NULL
                AND v.ended_at >= :since
            ORDER BY v.ended_at DESC, v.id LIMIT 1
            """,
            {"supporter": supporter, "since": millis(since)},
        )
        return row["id"] if row else None

    async def put(self, thread: Thread, writer: str, source: int, words: str, now: datetime) -> int | None:
        seal = await self._keys.seal(thread.conversation)
        if seal is None:
            return None
        body = seal.close(words.encode(), BODY, thread.id, source)
        added: int = await self._tx.value(
            """
            INSERT INTO asides (thread, conversation, writer, source, body, written_at)
            VALUES (:thread, :conversation, :writer, :source, :body, :now) RETURNING id
            """,
            {
                "thread": thread.id,
                "conversation": thread.conversation,
                "writer": writer,
                "source": source,
                "body": body,
                "now": millis(now),
            },
        )
        return added

    async def get(self, aside: int) -> Aside | None:
        row = await self._tx.row("SELECT * FROM asides WHERE id = :id", {"id": aside})
        if row is None:
            return None
        seal = await self._keys.seal(row["conversation"])
        words = seal.open(row["body"], BODY, row["thread"], row["source"]).decode() if seal else None
        return Aside(row["id"], row["thread"], row["conversation"], row["writer"], words)

    async def written(self, thread: str, writer: str) -> Sequence[int]:
        rows = await self._tx.rows(
            "SELECT id FROM asides WHERE thread = :thread AND writer = :writer ORDER BY id",
            {"thread": thread, "writer": writer},
        )
        return [row["id"] for row in rows]

    async def last_source(self, thread: str, writer: str) -> int | None:
        last: int | None = await self._tx.value(
            "SELECT MAX(source) FROM asides WHERE thread = :thread AND writer = :writer",
            {"thread": thread, "writer": writer},
        )
        return last

    async def ask(self, thread: str, people: Iterable[str]) -> None:
        await self._tx.many(
            "INSERT INTO asked (thread, person) VALUES (:thread, :person) ON CONFLICT DO NOTHING",
            [{"thread": thread, "person": person} for person in people],
        )

    async def asked(self, thread: str) -> Sequence[str]:
        rows = await self._tx.rows(
            "SELECT person FROM asked WHERE thread = :thread ORDER BY person", {"thread": thread}
        )
        return [row["person"] for row in rows]

    async def begin(self, thread: str, now: datetime, repeat_at: datetime) -> None:
        await self._tx.rows(
            "UPDATE threads SET asked_at = :now, repeat_at = :at WHERE id = :id",
            {"id": thread, "now": millis(now), "at": millis(repeat_at)},
        )
        # The question is asked anew: nobody has been asked it yet.
        await self._tx.rows("DELETE FROM asked WHERE thread = :id", {"id": thread})

    async def answered(self, thread: str, counselor: str, now: datetime) -> bool:
        # The condition decides: of two answers at once one is the first.
        row = await self._tx.row(
            """
            UPDATE threads SET answered_at = :now, counselor = :counselor, repeat_at = NULL
            WHERE id = :id AND asked_at IS NOT NULL AND answered_at IS NULL RETURNING id
            """,
            {"id": thread, "counselor": counselor, "now": millis(now)},
        )
        return row is not None

    async def close_all(self, supporter: str, now: datetime) -> Sequence[str]:
        rows = await self._tx.rows(
            """
            UPDATE threads SET answered_at = :now, repeat_at = NULL
            WHERE supporter = :supporter AND asked_at IS NOT NULL AND answered_at IS NULL RETURNING id
            """,
            {"supporter": supporter, "now": millis(now)},
        )
        return sorted(row["id"] for row in rows)

    async def due(self, now: datetime) -> Sequence[Thread]:
        # Read and clear in one statement, so that each due time is handled once.
        rows = await self._tx.rows(
            "UPDATE threads SET repeat_at = NULL WHERE repeat_at <= :now RETURNING *", {"now": millis(now)}
        )
        return sorted((thread_of(row) for row in rows), key=lambda thread: thread.id)

    async def keep_open(self, chat: int, message: int, purpose: Purpose, about: str, now: datetime) -> None:
        await self._tx.rows(
            """
            INSERT INTO prompts (chat, message, purpose, about, asked_at, forced)
            VALUES (:chat, :message, :purpose, :about, :now, 0) ON CONFLICT DO NOTHING
            """,
            {"chat": chat, "message": message, "purpose": purpose.value, "about": about, "now": millis(now)},
        )

    async def is_open(self, chat: int, message: int) -> bool:
        return bool(
            await self._tx.row(
                "SELECT 1 FROM prompts WHERE chat = :chat AND message = :message",
                {"chat": chat, "message": message},
            )
        )
