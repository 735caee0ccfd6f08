"""A record that can only grow: each row is bound to the one before by a keyed hash."""

from collections.abc import Iterable
from datetime import datetime

from storage.columns import millis
from storage.database import Row, Transaction
from storage.seals import Vault

NOTHING = b""
ROWS = "SELECT * FROM audit ORDER BY id"


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
                "chain": link(self._vault, before, values),
            },
        )

    async def is_whole(self) -> bool:
        return broken_at(self._vault, await self._tx.rows(ROWS)) is None


def link(vault: Vault, before: bytes, values: tuple[int | str, ...]) -> bytes:
    """What binds a row to the one before it."""
    return vault.hash("audit", "\x1f".join((before.hex(), *map(str, values))))


def broken_at(vault: Vault, rows: Iterable[Row]) -> int | None:
    """The number of the first row that was changed, moved or follows a removed one; None if all is whole."""
    before = NOTHING
    for number, row in enumerate(rows, start=1):
        values = number, row["at"], row["actor"], row["action"], row["about"]
        if row["id"] != number or row["chain"] != link(vault, before, values):
            return number
        before = row["chain"]
    return None
