"""What a counselor does with a case: follow-up, outreach, notes."""

from collections.abc import Sequence
from datetime import datetime

from care.model.case_notes import CaseNote, CaseWork, YesNo
from care.model.entities import Case
from storage.engine.converters import millis, millis_or_none, utc, utc_or_none
from storage.engine.database import Row, Transaction
from storage.sealing.conversation_keys import KeyRing

BODY = "case_notes.body"


def case_work_of(row: Row) -> CaseWork:
    """Read a row of `case_work`."""
    return CaseWork(
        row["case_id"],
        utc_or_none(row["follow_up_at"]),
        _answer(row["may_write"]),
        _answer(row["reach"]),
        utc_or_none(row["reach_until"]),
    )


def _answer(value: str | None) -> YesNo | None:
    return YesNo(value) if value else None


class StoredCaseWorks:
    """`care.ports.working.CaseWorks` in SQL; the text of a note is encrypted under its conversation's key."""

    def __init__(self, tx: Transaction, keys: KeyRing) -> None:
        self._tx = tx
        self._keys = keys

    async def get(self, case: str) -> CaseWork:
        row = await self._tx.row("SELECT * FROM case_work WHERE case_id = :id", {"id": case})
        return case_work_of(row) if row else CaseWork(case)

    async def keep(self, work: CaseWork) -> None:
        await self._tx.rows(
            """
            INSERT INTO case_work
                (case_id, follow_up_at, may_write, reach, reach_until)
            VALUES (:id, :follow_up_at, :may_write, :reach, :reach_until)
            ON CONFLICT (case_id) DO UPDATE SET
                follow_up_at = excluded.follow_up_at, may_write = excluded.may_write,
                reach = excluded.reach, reach_until = excluded.reach_until
            """,
            {
                "id": work.case,
                "follow_up_at": millis_or_none(work.follow_up_at),
                "may_write": work.may_write,
                "reach": work.reach,
                "reach_until": millis_or_none(work.reach_until),
            },
        )

    async def follow_ups(self, now: datetime) -> Sequence[CaseWork]:
        rows = await self._tx.rows(
            # Read and clear in one statement, so that each due time is handled once.
            "UPDATE case_work SET follow_up_at = NULL WHERE follow_up_at <= :now RETURNING *",
            {"now": millis(now)},
        )
        return sorted((case_work_of(row) for row in rows), key=lambda one: one.case)

    async def agreed(self, student: str, now: datetime) -> datetime | None:
        return utc_or_none(
            await self._tx.value(
                """
                SELECT MIN(w.follow_up_at) FROM cases k JOIN case_work w ON w.case_id = k.id
                WHERE k.student = :student AND w.may_write = :yes AND w.follow_up_at > :now
                """,
                {"student": student, "yes": YesNo.YES.value, "now": millis(now)},
            )
        )

    async def unanswered(self, now: datetime) -> Sequence[CaseWork]:
        rows = await self._tx.rows(
            "UPDATE case_work SET reach_until = NULL WHERE reach_until <= :now RETURNING *",
            {"now": millis(now)},
        )
        return sorted((case_work_of(row) for row in rows), key=lambda one: one.case)

    async def add_note(self, case: Case, writer: str, source: int, words: str, now: datetime) -> bool:
        # A note is encrypted under the conversation's key and ends with it; without a key none is kept.
        seal = await self._keys.seal(case.conversation) if case.conversation else None
        if seal is None:
            return False
        await self._tx.rows(
            """
            INSERT INTO case_notes (case_id, conversation, writer, source, body, written_at)
            VALUES (:case, :conversation, :writer, :source, :body, :now)
            """,
            {
                "case": case.id,
                "conversation": case.conversation,
                "writer": writer,
                "source": source,
                "body": seal.close(words.encode(), BODY, case.id, writer, source),
                "now": millis(now),
            },
        )
        return True

    async def notes(self, case: str) -> Sequence[CaseNote]:
        rows = await self._tx.rows("SELECT * FROM case_notes WHERE case_id = :id ORDER BY id", {"id": case})
        return [note for row in rows if (note := await self._read(row)) is not None]

    async def _read(self, row: Row) -> CaseNote | None:
        seal = await self._keys.seal(row["conversation"])
        if seal is None:
            return None
        words = seal.open(row["body"], BODY, row["case_id"], row["writer"], row["source"]).decode()
        return CaseNote(words, row["writer"], utc(row["written_at"]))
