"""Which updates were handled, as keyed hashes, kept 48 hours."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from storage.engine.converters import in_list, millis
from storage.engine.database import Transaction
from storage.sealing.encryption import Vault


class Seen:
    """Recognise updates that come again, inside the transaction that handles them."""

    def __init__(self, tx: Transaction, vault: Vault) -> None:
        self._tx = tx
        self._vault = vault

    async def new(self, keys: Iterable[str], now: datetime) -> list[str]:
        """Remember these keys; return those that were not known, in their order."""
        # One statement for a whole batch of updates, in the order in which they came.
        hashes = {self._vault.hash("update", key): key for key in keys}
        if self._vault.former:
            hashes = await self._unseen_before(hashes)
        if not hashes:
            return []
        names, given = in_list(hashes)
        rows = await self._tx.rows(
            f"""
            INSERT INTO seen (hash, seen_at) VALUES {", ".join(f"({name}, :now)" for name in names)}
            ON CONFLICT DO NOTHING RETURNING hash
            """,
            {**given, "now": millis(now)},
        )
        unknown = {row["hash"] for row in rows}
        return [key for digest, key in hashes.items() if digest in unknown]

    async def _unseen_before(self, hashes: Mapping[bytes, str]) -> dict[bytes, str]:
        """Leave out what was seen under the former key: its hashes cannot be made anew."""
        former = {self._vault.former_hash("update", key): key for key in hashes.values()}
        names, given = in_list(former)
        rows = await self._tx.rows(f"SELECT hash FROM seen WHERE hash IN ({', '.join(names)})", given)
        known = {former[row["hash"]] for row in rows}
        return {digest: key for digest, key in hashes.items() if key not in known}

    async def forget(self, before: datetime) -> None:
        """Forget what was seen before this time."""
        await self._tx.rows("DELETE FROM seen WHERE seen_at < :before", {"before": millis(before)})
