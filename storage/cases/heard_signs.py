"""What was heard in a talk, read from its flags and from the moods that its student gave."""

from collections.abc import Sequence
from datetime import datetime

from care.detection.talk_signs import REASONS, Heard
from care.model.entities import Case
from care.model.levels import Level
from storage.cases.case_rows import OF_CASE, span
from storage.engine.converters import in_list, millis, utc
from storage.engine.database import Transaction


class StoredHeardSigns:
    """`care.ports.cases.HeardSigns` in SQL."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def since(self, conversation: str, since: datetime) -> Sequence[Heard]:
        names, given = in_list(REASONS)
        rows = await self._tx.rows(
            f"""
            SELECT entry, level, raised_at FROM flags
            WHERE conversation = :id AND raised_at >= :since AND entry IS NOT NULL
                AND source IN ('words', 'lost-words') AND category NOT IN ({", ".join(names)})
            ORDER BY raised_at, id
            """,  # what the talk as a whole has raised says nothing new
            {"id": conversation, "since": millis(since), **given},
        )
        return [Heard(row["entry"], Level(row["level"]), utc(row["raised_at"])) for row in rows]

    async def mood_before(self, student: str, conversation: str, since: datetime) -> int | None:
        mood: int | None = await self._tx.value(
            """
            SELECT mood FROM conversations
            WHERE student = :student AND id <> :id AND ended_at >= :since AND mood IS NOT NULL
            ORDER BY ended_at DESC LIMIT 1
            """,
            {"student": student, "id": conversation, "since": millis(since)},
        )
        return mood

    async def reasons(self, case: Case) -> Sequence[tuple[str, str]]:
        names, given = in_list(REASONS)
        rows = await self._tx.rows(
            f"""
            SELECT category, entry FROM flags
            WHERE {OF_CASE} AND category IN ({", ".join(names)}) ORDER BY id
            """,
            {**span(case, Level.CONCERN), **given},
        )
        return [(row["category"], row["entry"] or "") for row in rows]
