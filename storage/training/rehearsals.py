"""Rehearsals: how far a trainee is in a script; nothing of what was said."""

from collections.abc import Sequence
from datetime import datetime

from care.curriculum.training_records import Rehearsal
from storage.engine.converters import millis
from storage.engine.database import Row, Transaction

REHEARSAL = """
    SELECT r.*, p.chat, t.chat AS trainer_chat FROM rehearsals r
    JOIN people p ON p.id = r.person
    LEFT JOIN people t ON t.id = r.trainer
"""


def rehearsal_of(row: Row) -> Rehearsal:
    """Read a row of `REHEARSAL`."""
    return Rehearsal(
        row["id"],
        row["person"],
        row["chat"],
        row["script"],
        row["version"],
        row["alias"],
        row["node"],
        tuple(row["points"].split()),
        row["trainer"],
        row["trainer_chat"],
        row["harm"],
    )


class StoredRehearsals:
    """`care.ports.training.Rehearsals` in SQL."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def running(self, person: str) -> Rehearsal | None:
        row = await self._tx.row(
            f"{REHEARSAL} WHERE r.ended_at IS NULL AND (r.person = :person OR r.trainer = :person)",
            {"person": person},
        )
        return rehearsal_of(row) if row else None

    async def get(self, rehearsal: str) -> Rehearsal | None:
        row = await self._tx.row(f"{REHEARSAL} WHERE r.id = :id AND r.ended_at IS NULL", {"id": rehearsal})
        return rehearsal_of(row) if row else None

    async def begin(self, rehearsal: Rehearsal, now: datetime) -> None:
        await self._tx.rows(
            """
            INSERT INTO rehearsals (id, person, script, version, alias, begun_at, touched_at)
            VALUES (:id, :person, :script, :version, :alias, :now, :now)
            """,
            {
                "id": rehearsal.id,
                "person": rehearsal.person,
                "script": rehearsal.script,
                "version": rehearsal.version,
                "alias": rehearsal.alias,
                "now": millis(now),
            },
        )

    async def move(self, rehearsal: str, node: str, points: Sequence[str], now: datetime) -> None:
        await self._tx.rows(
            "UPDATE rehearsals SET node = :node, points = :points, touched_at = :now WHERE id = :id",
            {"id": rehearsal, "node": node, "points": " ".join(points), "now": millis(now)},
        )

    async def play(self, rehearsal: str, trainer: str, now: datetime) -> bool:
        # The condition decides: of two presses at once one trainer plays.
        row = await self._tx.row(
            """
            UPDATE rehearsals SET trainer = :trainer, touched_at = :now
            WHERE id = :id AND trainer IS NULL AND ended_at IS NULL RETURNING id
            """,
            {"id": rehearsal, "trainer": trainer, "now": millis(now)},
        )
        return row is not None

    async def harm(self, rehearsal: str, harm: str) -> None:
        await self._tx.rows(
            "UPDATE rehearsals SET harm = :harm WHERE id = :id", {"id": rehearsal, "harm": harm}
        )

    async def harmed(self, person: str) -> Sequence[tuple[str, str, int]]:
        rows = await self._tx.rows(
            """
            SELECT script, harm, COUNT(*) AS count FROM rehearsals
            WHERE person = :person AND harm IS NOT NULL
            GROUP BY script, harm ORDER BY MIN(begun_at), script, harm
            """,
            {"person": person},
        )
        return [(row["script"], row["harm"], row["count"]) for row in rows]

    async def end(self, rehearsal: str, now: datetime, *, finished: bool) -> None:
        await self._tx.rows(
            """
            UPDATE rehearsals SET ended_at = :now, finished = :finished, node = NULL, points = ''
            WHERE id = :id
            """,
            {"id": rehearsal, "now": millis(now), "finished": int(finished)},
        )

    async def idle(self, before: datetime) -> Sequence[Rehearsal]:
        rows = await self._tx.rows(
            f"{REHEARSAL} WHERE r.ended_at IS NULL AND r.touched_at <= :before ORDER BY r.id",
            {"before": millis(before)},
        )
        return [rehearsal_of(row) for row in rows]

    async def finished(self, person: str) -> Sequence[str]:
        rows = await self._tx.rows(
            """
            SELECT script FROM rehearsals WHERE person = :person AND finished = 1
            GROUP BY script ORDER BY MIN(ended_at)
            """,
            {"person": person},
        )
        return [row["script"] for row in rows]
