"""Who was certified before practice was asked for, and by when they do what is new."""

from collections.abc import Sequence
from datetime import datetime

from care.curriculum.practice_records import CatchUp
from storage.engine.converters import millis, utc_or_none
from storage.engine.database import Row, Transaction

CATCH_UP = "SELECT u.*, p.chat FROM catch_ups u JOIN people p ON p.id = u.person"


def catch_up_of(row: Row) -> CatchUp:
    """Read a row of `CATCH_UP`."""
    return CatchUp(row["person"], row["chat"], utc_or_none(row["since"]), row["told"])


class StoredCatchUps:
    """`care.ports.training.CatchUps` in SQL; the rows were made when the database was brought forward."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def of(self, person: str) -> CatchUp | None:
        row = await self._tx.row(f"{CATCH_UP} WHERE u.person = :person", {"person": person})
        return catch_up_of(row) if row else None

    async def all(self) -> Sequence[CatchUp]:
        rows = await self._tx.rows(
            f"""
            {CATCH_UP} JOIN chats h ON h.id = p.chat AND h.started = 1
            JOIN members m ON m.person = u.person AND m.role = 'supporter' AND m.standing = 'active'
            ORDER BY u.person
            """
        )
        return [catch_up_of(row) for row in rows]

    async def told(self, person: str, stage: int, since: datetime) -> None:
        await self._tx.rows(
            "UPDATE catch_ups SET told = :stage, since = COALESCE(since, :since) WHERE person = :person",
            {"person": person, "stage": stage, "since": millis(since)},
        )

    async def settle(self, person: str) -> None:
        await self._tx.rows("DELETE FROM catch_ups WHERE person = :person", {"person": person})
