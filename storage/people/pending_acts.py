"""Privileged acts that wait."""

from collections.abc import Sequence
from datetime import datetime

from care.model.acts import Act, Awaits, PendingAct
from storage.engine.converters import millis, millis_or_none, utc
from storage.engine.database import Row, Transaction


class StoredPendingActs:
    """`care.ports.codes.PendingActs` in SQL."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def add(self, act: PendingAct) -> None:
        await self._tx.rows(
            """
            INSERT INTO acts (id, act, person, about, detail, here, stage, asked_at)
            VALUES (:id, :act, :person, :about, :detail, :here, :stage, :at)
            """,
            {
                "id": act.id,
                "act": act.act.value,
                "person": act.person,
                "about": act.about,
                "detail": act.detail,
                "here": act.here,
                "stage": act.awaits.value,
                "at": millis(act.asked_at),
            },
        )

    async def get(self, act: str) -> PendingAct | None:
        row = await self._tx.row("SELECT * FROM acts WHERE id = :id", {"id": act})
        return _act_of(row) if row else None

    async def wait_for(self, act: str, awaits: Awaits, look_at: datetime | None = None) -> None:
        await self._tx.rows(
            "UPDATE acts SET stage = :stage, look_at = :look_at WHERE id = :id",
            {"id": act, "stage": awaits.value, "look_at": millis_or_none(look_at)},
        )

    async def take(self, act: str) -> bool:
        return bool(await self._tx.rows("DELETE FROM acts WHERE id = :id RETURNING id", {"id": act}))

    async def drop_unproven(self, person: str) -> None:
        await self._tx.rows("DELETE FROM acts WHERE person = :person AND stage = 'pin'", {"person": person})

    async def drop_of(self, person: str) -> None:
        await self._tx.rows("DELETE FROM acts WHERE person = :person", {"person": person})

    async def agreed(self, now: datetime, look_again_at: datetime) -> Sequence[PendingAct]:
        agreed = await self._tx.rows("SELECT * FROM acts WHERE agreed = 1")
        await self._tx.rows(
            "UPDATE acts SET look_at = :again WHERE agreed = 0 AND look_at <= :now",
            {"now": millis(now), "again": millis(look_again_at)},
        )
        return [_act_of(row) for row in agreed]

    async def forget(self, asked_before: datetime) -> Sequence[PendingAct]:
        rows = await self._tx.rows(
            "DELETE FROM acts WHERE asked_at <= :before RETURNING *", {"before": millis(asked_before)}
        )
        return [_act_of(row) for row in rows]


def _act_of(row: Row) -> PendingAct:
    return PendingAct(
        row["id"],
        Act(row["act"]),
        row["person"],
        row["about"],
        row["detail"],
        row["here"],
        Awaits(row["stage"]),
        utc(row["asked_at"]),
    )
