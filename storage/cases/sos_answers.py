"""Answers to the questions after 🆘, a letter each, encrypted under the key of the case's conversation."""

from care.model.entities import Case
from care.model.sos_answers import SosAnswer, SosAnswers, SosQuestion
from storage.engine.database import Row, Transaction
from storage.sealing.conversation_keys import KeyRing

BODY = "sos_answers.body"


class StoredSosAnswers:
    """`care.ports.cases.SosAnswered` in SQL."""

    def __init__(self, tx: Transaction, keys: KeyRing) -> None:
        self._tx = tx
        self._keys = keys

    async def keep(self, case: Case, question: SosQuestion, answer: SosAnswer) -> bool:
        # Encrypted under the conversation's key, so that the answer ends with it; without a key none is kept.
        seal = await self._keys.seal(case.conversation) if case.conversation else None
        if seal is None:
            return False
        await self._tx.rows(
            """
            INSERT INTO sos_answers (case_id, conversation, question, body)
            VALUES (:case, :conversation, :question, :body)
            ON CONFLICT (case_id, question)
                DO UPDATE SET body = excluded.body, conversation = excluded.conversation
            """,
            {
                "case": case.id,
                "conversation": case.conversation,
                "question": question.value,
                "body": seal.close(answer.value.encode(), BODY, case.id, question.value),
            },
        )
        return True

    async def of(self, case: str) -> SosAnswers:
        rows = await self._tx.rows("SELECT * FROM sos_answers WHERE case_id = :id", {"id": case})
        read = {SosQuestion(row["question"]): await self._read(row) for row in rows}
        return {question: answer for question in SosQuestion if (answer := read.get(question))}

    async def _read(self, row: Row) -> SosAnswer | None:
        seal = await self._keys.seal(row["conversation"])
        if seal is None:
            return None
        return SosAnswer(seal.open(row["body"], BODY, row["case_id"], row["question"]).decode())
