"""A record that can only grow: each row is bound to the one before by a keyed hash."""

from collections.abc import Sequence
from datetime import datetime

from storage.columns import millis
from storage.database import Row, Transaction
from storage.seals import Vault

NOTHING = b""


class StoredAudit:
    """`care.ports.lexicon.Audit` in SQL."""

    def __init__(self, tx: Transaction, vault: Vault, now: datetime) -> None:
        self._tx = tx
        self._vault = vault
        self._now = now

    async def note(self, actor: str, action: str, about: str = "") -> None:
        last = await self._tx.row("SELECT id, chain FROM audit ORDER BY id DESC LIMIT 1")
        number, before = (last["id"] + 1, last["chain"]) if last else (1, NOTHING)
        values = number, millis(self._now), actor, action, about
        await self._tx.rows(
            """
            INSERT INTO audit (id, at, actor, action, about, chain)
            VALUES (:id, :at, :actor, :action, :about, :chain)
            """,
            {
                **dict(zip(("id", "at", "actor", "action", "about"), values, strict=True)),
                "chain": self._link(before, values),
            },
        )

    async def is_whole(self) -> bool:
        before = NOTHING
        for number, row in enumerate(await self._rows(), start=1):
            values = number, row["at"], row["actor"], row["action"], row["about"]
            if row["id"] != number or row["chain"] != self._link(before, values):
                return False
            before = row["chain"]
        return True

    async def _rows(self) -> Sequence[Row]:
        return await self._tx.rows("SELECT * FROM audit ORDER BY id")

    def _link(self, before: bytes, values: tuple[int | str, ...]) -> bytes:
        return self._vault.hash("audit", "\x1f".join((before.hex(), *map(str, values))))
