"""What is open beside somebody's talk, and for whom they chose to write."""

from collections.abc import Sequence
from datetime import datetime

from care.addressing.subjects import PURPOSES
from care.casework.messages import CaseworkPurpose
from care.model.prompts import Lasts, Purpose, topic_of
from care.model.staff_threads import Choice, Question, Side
from storage.engine.converters import millis, utc
from storage.engine.database import Row, Transaction

BEGUN = ", ".join(f"'{purpose}'" for purpose in sorted(PURPOSES) if PURPOSES[purpose].lasts is Lasts.BEGUN)
"""Purposes of questions to which people may answer for a longer time."""
OPEN = f"""
    s.chat = :chat AND (
        s.opened_at > :since OR s.opened_at > :lasting AND s.purpose IN ({BEGUN})
        OR s.topic = (SELECT a.topic FROM addressees a WHERE a.chat = :chat AND a.chosen_at IS NOT NULL))
"""
"""Sides of a chat that are still open: new ones, longer lasting ones, and the one that was chosen."""


def side_of(row: Row) -> Side:
    """Read a row of `sides`."""
    return Side(row["id"], PURPOSES[row["purpose"]], row["about"], utc(row["opened_at"]))


def question_of(row: Row) -> Question:
    """Read a row of `addressees` that has a question."""
    at = utc(row["asked_at"])
    return Question(row["question"], row["chat"], row["conversation"], at, row["newest"])


async def open_side(tx: Transaction, chat: int, purpose: Purpose, about: str, now: datetime) -> int:
    """Open a side in place of the one with the same topic; return its number."""
    given = {"chat": chat, "topic": topic_of(purpose, about)}
    await tx.rows("DELETE FROM sides WHERE chat = :chat AND topic = :topic", given)
    opened: int = await tx.value(
        """
        INSERT INTO sides (chat, topic, purpose, about, opened_at)
        VALUES (:chat, :topic, :purpose, :about, :now) RETURNING id
        """,
        {**given, "purpose": purpose.value, "about": about, "now": millis(now)},
    )
    return opened


class StoredAddressees:
    """`care.ports.addressees.Addressees` in SQL."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def waits(self, chat: int, since: datetime, lasting: datetime) -> bool:
        found = await self._tx.row(
            f"""
            SELECT 1 WHERE EXISTS (SELECT 1 FROM sides s WHERE {OPEN})
                OR EXISTS (SELECT 1 FROM addressees WHERE chat = :chat AND question IS NOT NULL)
            """,
            {"chat": chat, "since": millis(since), "lasting": millis(lasting)},
        )
        return found is not None

    async def sides(self, chat: int, since: datetime, lasting: datetime) -> Sequence[Side]:
        rows = await self._tx.rows(
            f"SELECT * FROM sides s WHERE {OPEN} ORDER BY s.id DESC",
            {"chat": chat, "since": millis(since), "lasting": millis(lasting)},
        )
        return [side_of(row) for row in rows]

    async def side(self, chat: int, number: int) -> Side | None:
        row = await self._tx.row(
            "SELECT * FROM sides WHERE chat = :chat AND id = :id", {"chat": chat, "id": number}
        )
        return side_of(row) if row else None

    async def on_topic(self, chat: int, purpose: Purpose, about: str) -> Side | None:
        row = await self._tx.row(
            "SELECT * FROM sides WHERE chat = :chat AND topic = :topic",
            {"chat": chat, "topic": topic_of(purpose, about)},
        )
        return side_of(row) if row else None

    async def open(self, chat: int, purpose: Purpose, about: str, now: datetime) -> None:
        await open_side(self._tx, chat, purpose, about, now)

    async def touch(self, chat: int, purpose: Purpose, about: str, now: datetime) -> None:
        touched = await self._tx.row(
            """
            UPDATE sides SET opened_at = :now,
                purpose = CASE purpose WHEN :advice THEN :aside ELSE purpose END
            WHERE chat = :chat AND topic = :topic RETURNING id
            """,
            {
                "chat": chat,
                "topic": topic_of(purpose, about),
                "now": millis(now),
                "advice": CaseworkPurpose.ADVICE.value,
                "aside": CaseworkPurpose.ASIDE.value,
            },
        )
        if touched is None:
            await open_side(self._tx, chat, purpose, about, now)

    async def close(self, side: int) -> None:
        await self._tx.rows("DELETE FROM sides WHERE id = :id", {"id": side})

    async def wrote_after(self, chat: int, message: int) -> bool:
        found = await self._tx.row(
            """
            SELECT 1 FROM messages WHERE chat = :chat AND source > :message
            UNION ALL SELECT 1 FROM held WHERE chat = :chat AND source > :message
            UNION ALL SELECT 1 FROM asides a JOIN people p ON p.id = a.writer
            WHERE p.chat = :chat AND a.source > :message LIMIT 1
            """,
            {"chat": chat, "message": message},
        )
        return found is not None

    async def ask(self, question: Question) -> None:
        await self._tx.rows(
            """
            INSERT INTO addressees (chat, question, conversation, asked_at, newest)
            VALUES (:chat, :id, :conversation, :asked_at, :newest)
            ON CONFLICT (chat) DO UPDATE
            SET question = excluded.question, conversation = excluded.conversation,
                asked_at = excluded.asked_at, newest = excluded.newest, chosen_at = NULL
            """,
            {
                "chat": question.chat,
                "id": question.id,
                "conversation": question.conversation,
                "asked_at": millis(question.asked_at),
                "newest": question.newest,
            },
        )

    async def question(self, chat: int) -> Question | None:
        row = await self._tx.row(
            "SELECT * FROM addressees WHERE chat = :chat AND question IS NOT NULL", {"chat": chat}
        )
        return question_of(row) if row else None

    async def questions(self) -> Sequence[Question]:
        rows = await self._tx.rows(
            "SELECT * FROM addressees WHERE question IS NOT NULL ORDER BY asked_at, chat"
        )
        return [question_of(row) for row in rows]

    async def over(self, chat: int) -> None:
        await self._tx.rows("UPDATE addressees SET question = NULL WHERE chat = :chat", {"chat": chat})

    async def forget(self, chat: int) -> None:
        await self._tx.rows("DELETE FROM addressees WHERE chat = :chat", {"chat": chat})

    async def choose(self, chat: int, choice: Choice) -> None:
        await self._tx.rows(
            """
            UPDATE addressees
            SET chosen_at = :at, chosen = :conversation, company = :company, topic = :topic WHERE chat = :chat
            """,
            {
                "chat": chat,
                "at": millis(choice.chosen_at),
                "conversation": choice.conversation,
                "company": choice.company,
                "topic": choice.topic,
            },
        )

    async def choice(self, chat: int) -> Choice | None:
        row = await self._tx.row(
            "SELECT * FROM addressees WHERE chat = :chat AND chosen_at IS NOT NULL", {"chat": chat}
        )
        if row is None:
            return None
        chosen = row["chosen"], row["company"], row["topic"]
        return Choice(utc(row["chosen_at"]), row["newest"], *chosen)
