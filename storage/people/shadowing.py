"""A supporter's first conversations, and what counselors ticked about them."""

from collections.abc import Sequence
from datetime import datetime

from care.model.shadow_review import PeerReview, Watched
from storage.engine.converters import millis
from storage.engine.database import Transaction


class StoredNewcomers:
    """`care.ports.working.Newcomers` in SQL."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def count(self, supporter: str) -> int:
        count: int = await self._tx.value(
            "SELECT COUNT(*) FROM participants WHERE person = :person AND part = 'supporter'",
            {"person": supporter},
        )
        return count

    async def watch(self, conversation: str, supporter: str, number: int) -> None:
        await self._tx.rows(
            """
            INSERT INTO watched (conversation, supporter, number)
            VALUES (:conversation, :supporter, :number) ON CONFLICT DO NOTHING
            """,
            {"conversation": conversation, "supporter": supporter, "number": number},
        )

    async def watched(self, conversation: str) -> Sequence[Watched]:
        rows = await self._tx.rows(
            "SELECT * FROM watched WHERE conversation = :id ORDER BY number, supporter", {"id": conversation}
        )
        return [Watched(row["conversation"], row["supporter"], row["number"]) for row in rows]

    async def review(self, conversation: str, supporter: str, counselor: str) -> PeerReview:
        rows = await self._tx.rows(
            """
            SELECT question, answer FROM peer_reviews
            WHERE conversation = :conversation AND supporter = :supporter AND counselor = :counselor
            """,
            {"conversation": conversation, "supporter": supporter, "counselor": counselor},
        )
        answers = {row["question"]: row["answer"] for row in rows}
        return PeerReview(conversation, supporter, counselor, answers)

    async def answer(self, review: PeerReview, question: str, said: str, now: datetime) -> None:
        await self._tx.rows(
            """
            INSERT INTO peer_reviews (conversation, supporter, counselor, question, answer, answered_at)
            VALUES (:conversation, :supporter, :counselor, :question, :answer, :now)
            """,
            {
                "conversation": review.conversation,
                "supporter": review.supporter,
                "counselor": review.counselor,
                "question": question,
                "answer": said,
                "now": millis(now),
            },
        )
