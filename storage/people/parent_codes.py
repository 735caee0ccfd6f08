"""Codes for parents, as keyed hashes; which person used which code is not kept."""

from datetime import datetime

from storage.engine.converters import in_list, millis
from storage.engine.database import Transaction
from storage.sealing.encryption import Vault

SUBJECT = "parent-code"


class StoredParentCodes:
    """`care.ports.codes.ParentCodes` in SQL."""

    def __init__(self, tx: Transaction, vault: Vault) -> None:
        self._tx = tx
        self._vault = vault

    async def add(self, code: str, *, shared: bool, until: datetime, now: datetime) -> None:
        await self._tx.rows("DELETE FROM parent_codes WHERE valid_until <= :now", {"now": millis(now)})
        await self._tx.rows(
            "INSERT INTO parent_codes (hash, shared, valid_until) VALUES (:hash, :shared, :until)",
            {"hash": self._vault.hash(SUBJECT, code), "shared": shared, "until": millis(until)},
        )

    async def redeem(self, code: str, now: datetime) -> bool:
        # A code may stand under an older key: it is looked for under each.
        names, given = in_list(then.today(then.hash(SUBJECT, code)) for then in self._vault.look_ups())
        found = {**given, "now": millis(now)}
        fits = f"hash IN ({', '.join(names)}) AND valid_until > :now"
        # A code for one person is deleted with the look-up: of two tries at once one opens something.
        used_up = await self._tx.row(
            f"DELETE FROM parent_codes WHERE {fits} AND shared = 0 RETURNING 1", found
        )
        return (
            used_up is not None
            or await self._tx.row(f"SELECT 1 FROM parent_codes WHERE {fits}", found) is not None
        )

    async def withdraw(self) -> None:
        await self._tx.rows("DELETE FROM parent_codes")
