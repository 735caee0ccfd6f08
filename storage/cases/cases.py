"""Flags and cases."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from care.model.entities import Case
from care.model.enums import CaseGuard, Outcome, Source
from care.model.levels import Level
from care.model.timers import Raised
from storage.cases.case_rows import OF_CASE, case_of, span
from storage.cases.flags import StoredFlags
from storage.engine.converters import millis, millis_or_none, utc, utc_or_none

CALLED_THERE = """COALESCE((
    SELECT p.alias FROM participants p WHERE p.conversation = :conversation AND p.part = 'student'
), alias)"""
"""A case goes by its student's alias where its counselor would write: it moves with the conversation."""


class StoredCases(StoredFlags):
    """`care.ports.cases.Cases` in SQL."""

    async def open(self, case: Case, next_rung_at: datetime) -> None:
        await self._tx.rows(
            """
            INSERT INTO cases (id, code, student, conversation, alias, level, category, source, entry, state,
                opened_at, next_rung_at, student_told, first_level, guard, named)
            VALUES (:id, :code, :student, :conversation, :alias, :level, :category, :source, :entry, 'open',
                :opened_at, :next_rung_at, :student_told, :level, :guard, :named)
            """,
            {
                "id": case.id,
                "code": case.code,
                "student": case.student,
                "conversation": case.conversation,
                "alias": case.alias,
                "level": int(case.level),
                "category": case.category,
                "source": case.source.value,
                "entry": case.entry,
                "opened_at": millis(case.opened_at),
                "next_rung_at": millis(next_rung_at),
                "student_told": case.student_told,
                "guard": case.guard,
                "named": case.named,
            },
        )

    async def is_coded(self, code: str) -> bool:
        row = await self._tx.row(
            "SELECT 1 FROM cases WHERE code = :code AND state <> 'closed'", {"code": code}
        )
        return row is not None

    async def get(self, case: str) -> Case | None:
        return await self._one("id = :value", case)

    async def open_of(self, student: str) -> Case | None:
        return await self._one("student = :value AND state <> 'closed'", student)

    async def of_conversation(self, conversation: str) -> Case | None:
        return await self._one("conversation = :value AND state <> 'closed'", conversation)

    async def categories(self, case: Case) -> Sequence[str]:
        return await self._flagged(case, "category", Level.CONCERN)

    async def raised(self, case: Case) -> Mapping[str, Raised]:
        rows = await self._tx.rows(
            f"""
            SELECT category, COUNT(*) AS count, MAX(raised_at) AS last FROM flags WHERE {OF_CASE}
            GROUP BY category
            """,
            span(case, Level.CONCERN),
        )
        return {row["category"]: Raised(row["count"], utc(row["last"])) for row in rows}

    async def sources(self, case: Case) -> Sequence[str]:
        return await self._flagged(case, "source", Level.CONCERN)

    async def is_raised_by(self, case: Case, person: str) -> bool:
        rows = await self._tx.rows(
            f"""
            SELECT DISTINCT source IN ('supporter', 'supporter-words') AND EXISTS (
                SELECT 1 FROM participants t WHERE t.conversation = flags.conversation
                    AND t.person = :person AND t.part = 'supporter'
            ) AS theirs FROM flags WHERE {OF_CASE}
            """,
            {**span(case, Level.EMERGENCY), "person": person},
        )
        return [row["theirs"] for row in rows] == [1]

    async def risen_at(self, case: Case) -> datetime | None:
        if case.first_level is None or case.level <= case.first_level:
            return None
        first = await self._tx.value(
            f"SELECT MIN(raised_at) FROM flags WHERE {OF_CASE}", span(case, case.level)
        )
        return utc_or_none(first)

    async def entries(self, case: Case) -> Sequence[str]:
        found = await self._flagged(case, "entry", Level.NOTE)
        # A talk as a whole names several in one flag.
        return [*dict.fromkeys(entry for entries in found if entries for entry in entries.split())]

    async def conversations(self, case: Case) -> Sequence[str]:
        flagged = await self._flagged(case, "conversation", Level.NOTE)
        own = [case.conversation] if case.conversation and case.conversation not in flagged else []
        return [conversation for conversation in flagged if conversation] + own

    async def _flagged(self, case: Case, column: str, least: Level) -> Sequence[str]:
        rows = await self._tx.rows(
            f"SELECT {column} AS found FROM flags WHERE {OF_CASE} GROUP BY {column} ORDER BY MIN(id)",
            span(case, least),
        )
        return [row["found"] for row in rows]

    async def release(self, case: str, next_rung_at: datetime) -> None:
        # The former owner is remembered: they are asked last among those on call.
        await self._tx.rows(
            """
            UPDATE cases SET state = 'open', owner = NULL, claimed_at = NULL, rung = 0, next_rung_at = :at,
                released_by = owner
            WHERE id = :id AND state = 'claimed'
            """,
            {"id": case, "at": millis(next_rung_at)},
        )

    async def owned(self, person: str) -> Sequence[Case]:
        return await self._all("owner = :value AND state = 'claimed' ORDER BY claimed_at, id", person)

    async def all_open(self) -> Sequence[Case]:
        return await self._all("state <> 'closed' ORDER BY level DESC, opened_at, id")

    async def closed_since(self, since: datetime) -> Sequence[Case]:
        return await self._all("closed_at >= :value ORDER BY closed_at DESC, id", millis(since))

    async def rungs_due(self, now: datetime) -> Sequence[Case]:
        return await self._all(
            "state = 'open' AND next_rung_at <= :value ORDER BY level DESC, id", millis(now)
        )

    async def _one(self, where: str, value: str) -> Case | None:
        found = await self._all(where, value)
        return found[0] if found else None

    async def _all(self, where: str, value: str | int = "") -> Sequence[Case]:
        # `where` is always one of the conditions written in this class, never text from outside.
        rows = await self._tx.rows(f"SELECT * FROM cases WHERE {where}", {"value": value})
        return [case_of(row) for row in rows]

    async def update(
        self,
        case: str,
        *,
        level: Level,
        category: str,
        source: Source,
        entry: str | None,
        conversation: str | None,
        rung: int,
        next_rung_at: datetime | None,
    ) -> None:
        await self._tx.rows(
            f"""
            UPDATE cases SET level = :level, category = :category, source = :source, entry = :entry,
                conversation = :conversation, alias = {CALLED_THERE}, rung = :rung,
                next_rung_at = COALESCE(:next_rung_at, next_rung_at)
            WHERE id = :id
            """,
            {
                "id": case,
                "level": int(level),
                "category": category,
                "source": source.value,
                "entry": entry,
                "conversation": conversation,
                "rung": rung,
                "next_rung_at": millis_or_none(next_rung_at),
            },
        )

    async def guard(self, case: str, guard: CaseGuard | None, *, named: bool) -> None:
        await self._tx.rows(
            "UPDATE cases SET guard = :guard, named = :named WHERE id = :id",
            {"id": case, "guard": guard, "named": named},
        )

    async def begin_ladder(self, case: str, next_rung_at: datetime) -> None:
        await self._tx.rows(
            "UPDATE cases SET rung = 0, next_rung_at = :at WHERE id = :id AND state = 'open'",
            {"id": case, "at": millis(next_rung_at)},
        )

    async def claim(self, case: str, person: str, now: datetime) -> bool:
        # The condition decides: of two presses at once one changes the row.
        row = await self._tx.row(
            """
            UPDATE cases SET state = 'claimed', owner = :person, claimed_at = :now, acted_at = NULL,
                kept_at = NULL, reminded_at = NULL
            WHERE id = :id AND state = 'open' RETURNING id
            """,
            {"id": case, "person": person, "now": millis(now)},
        )
        return row is not None

    async def transcript_sent(self, case: str, last: int) -> None:
        await self._tx.rows(
            "UPDATE cases SET transcript_to = :last WHERE id = :id", {"id": case, "last": last}
        )

    async def follow(self, case: str, conversation: str) -> str:
        (row,) = await self._tx.rows(
            f"""
            UPDATE cases SET conversation = :conversation, alias = {CALLED_THERE}
            WHERE id = :id RETURNING alias
            """,
            {"id": case, "conversation": conversation},
        )
        return str(row["alias"])

    async def student_told(self, case: str) -> None:
        await self._tx.rows("UPDATE cases SET student_told = 1 WHERE id = :id", {"id": case})

    async def climb(self, case: str, rung: int, next_at: datetime) -> None:
        await self._tx.rows(
            "UPDATE cases SET rung = :rung, next_rung_at = :next_at WHERE id = :id",
            {"id": case, "rung": rung, "next_at": millis(next_at)},
        )

    async def close(self, case: str, outcome: Outcome, now: datetime) -> None:
        # A clock that was set back closes no case before its opening.
        await self._tx.rows(
            """
            UPDATE cases SET state = 'closed', outcome = :outcome,
                closed_at = CASE WHEN opened_at > :now THEN opened_at ELSE :now END
            WHERE id = :id
            """,
            {"id": case, "now": millis(now), "outcome": outcome.value},
        )
