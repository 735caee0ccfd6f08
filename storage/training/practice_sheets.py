"""Sheets of live rehearsals: a level for each skill."""

from collections.abc import Mapping
from datetime import datetime

from care.curriculum.practice_records import Sheet, Skill
from storage.engine.converters import millis, utc_or_none
from storage.engine.database import Row, Transaction

SHEET = """
    SELECT s.*, r.harm, p.chat, t.chat AS trainer_chat FROM practice_sheets s
    JOIN rehearsals r ON r.id = s.rehearsal
    JOIN people p ON p.id = s.person
    LEFT JOIN people t ON t.id = s.trainer
"""


def sheet_of(row: Row) -> Sheet:
    """Read a row of `SHEET`; a skill that is not looked at any more is left out."""
    pairs = (word.split(":") for word in row["levels"].split())
    return Sheet(
        row["rehearsal"],
        row["person"],
        row["chat"],
        row["trainer"],
        row["trainer_chat"],
        {Skill(name): int(level) for name, level in pairs if name in set(Skill)},
        utc_or_none(row["done_at"]),
        row["harm"],
    )


class StoredSheets:
    """`care.ports.training.Sheets` in SQL."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def begin(self, rehearsal: str, person: str, trainer: str, now: datetime) -> None:
        await self._tx.rows(
            """
            INSERT INTO practice_sheets (rehearsal, person, trainer, begun_at)
            VALUES (:rehearsal, :person, :trainer, :now)
            """,
            {"rehearsal": rehearsal, "person": person, "trainer": trainer, "now": millis(now)},
        )

    async def get(self, rehearsal: str) -> Sheet | None:
        row = await self._tx.row(f"{SHEET} WHERE s.rehearsal = :id", {"id": rehearsal})
        return sheet_of(row) if row else None

    async def fill(self, rehearsal: str, levels: Mapping[Skill, int]) -> None:
        words = " ".join(f"{skill}:{level}" for skill, level in levels.items())
        await self._tx.rows(
            "UPDATE practice_sheets SET levels = :levels WHERE rehearsal = :id",
            {"id": rehearsal, "levels": words},
        )

    async def end(self, rehearsal: str, now: datetime) -> None:
        await self._tx.rows(
            "UPDATE practice_sheets SET done_at = :now WHERE rehearsal = :id",
            {"id": rehearsal, "now": millis(now)},
        )

    async def drop(self, rehearsal: str) -> None:
        await self._tx.rows("DELETE FROM practice_sheets WHERE rehearsal = :id", {"id": rehearsal})

    async def latest(self, person: str) -> Sheet | None:
        return await self._newest("s.person = :person AND s.done_at IS NOT NULL", person)

    async def waiting(self, person: str) -> Sheet | None:
        return await self._newest("s.person = :person AND s.done_at IS NULL", person)

    async def _newest(self, which: str, person: str) -> Sheet | None:
        row = await self._tx.row(
            f"{SHEET} WHERE {which} ORDER BY COALESCE(s.done_at, s.begun_at) DESC, s.rehearsal DESC LIMIT 1",
            {"person": person},
        )
        return sheet_of(row) if row else None
