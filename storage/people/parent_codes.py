"""Codes for parents, as keyed hashes; of a code for one also who used it, so that it can be taken back."""

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

    async def redeem(self, code: str, person: str, now: datetime) -> bool:
        names, given = self._hashes(code)
        found = {**given, "now": millis(now)}
        fits = f"hash IN ({names}) AND valid_until > :now"
        # A code for one person is deleted with the look-up: of two tries at once one opens something.
        used_up = await self._tx.row(
            f"DELETE FROM parent_codes WHERE {fits} AND shared = 0 RETURNING 1", found
        )
        if used_up is None:
            return await self._tx.row(f"SELECT 1 FROM parent_codes WHERE {fits}", found) is not None
        await self._tx.rows(
            """
            INSERT INTO parent_consents (person, hash) VALUES (:person, :hash)
            ON CONFLICT (person) DO UPDATE SET hash = excluded.hash
            """,
            {"person": person, "hash": self._vault.hash(SUBJECT, code)},
        )
        return True

    async def take_back(self, code: str) -> str | None:
        names, given = self._hashes(code)
        row = await self._tx.row(
            f"DELETE FROM parent_consents WHERE hash IN ({names}) RETURNING person", given
        )
        return row["person"] if row else None

    def _hashes(self, code: str) -> tuple[str, dict[str, object]]:
        # A code may stand under an older key: it is looked for under each.
        names, given = in_list(then.today(then.hash(SUBJECT, code)) for then in self._vault.look_ups())
        return ", ".join(names), given

    async def withdraw(self) -> None:
        await self._tx.rows("DELETE FROM parent_codes")
