"""Which updates have been handled, as keyed hashes, kept 48 hours."""

from datetime import datetime

from storage.columns import millis
from storage.database import Transaction
from storage.seals import Vault


class Seen:
    """De-duplication inside the transaction that handles."""

    def __init__(self, tx: Transaction, vault: Vault) -> None:
        self._tx = tx
        self._vault = vault

    async def is_new(self, key: str, now: datetime) -> bool:
        """Remember this key; False if it was known."""
        row = await self._tx.row(
            "INSERT INTO seen (hash, seen_at) VALUES (:hash, :now) ON CONFLICT DO NOTHING RETURNING seen_at",
            {"hash": self._vault.hash("update", key), "now": millis(now)},
        )
        return row is not None

    async def forget(self, before: datetime) -> None:
        """Drop what was seen before then."""
        await self._tx.rows("DELETE FROM seen WHERE seen_at < :before", {"before": millis(before)})
