"""Keyed hashes that outlive what they were made of: blocks, pairs kept apart, exclusions, parents' codes.

When the main key changes nobody can make them anew: the people they were made of may be forgotten. So each is
hashed once more under the new key, and the old look-up key is kept, encrypted under the new key. Without the
new key nothing can be tried against them, even by somebody who had the old one.
"""

from collections.abc import Callable, Iterable, Sequence

from storage.engine.database import Row, Transaction
from storage.sealing.encryption import ADDRESS, LOOK_UP, OLD_LOOK_UP, LookUp, Vault, derive


async def older_keys(tx: Transaction, vault: Vault) -> tuple[bytes, ...]:
    """Return the look-up keys before this main key under which something may stand, oldest first."""
    rows = await tx.rows("SELECT id, key FROM former_look_ups ORDER BY id")
    return tuple(vault.rows.open(row["key"], OLD_LOOK_UP, row["id"]) for row in rows)


def account_hash(then: LookUp, addresses: Sequence[str]) -> bytes:
    """Hash one account."""
    return then.hash("chat", addresses[0])


def pair_hash(then: LookUp, addresses: Sequence[str]) -> bytes:
    """Hash two people who must not meet again, whichever comes first."""
    return then.hash("apart", " ".join(sorted(then.hash("chat", one).hex() for one in addresses)))


def excluded_hash(then: LookUp, addresses: Sequence[str]) -> bytes:
    """Hash a student and somebody who must know nothing about them, in this order."""
    return then.hash("excluded", " ".join(then.hash("chat", one).hex() for one in addresses))


def hashes_of(
    vault: Vault, chats: Iterable[Row], made: Callable[[LookUp, Sequence[str]], bytes]
) -> list[bytes]:
    """Return every hash under which something may stand about these accounts, today's first.

    `chats` are rows with hash and address; `made` is one of the functions above.
    """
    addresses = [vault.rows.open(row["address"], ADDRESS, row["hash"].hex()).decode() for row in chats]
    return [then.today(made(then, addresses)) for then in vault.look_ups()]


async def bring_along(tx: Transaction, old: bytes, vault: Vault, tables: Iterable[str]) -> None:
    """Put the hashes of these tables under the new key; keep the old look-up key if there are any."""
    left = [await _lift(tx, table, vault) for table in tables]
    if not any(left):
        await tx.rows("DELETE FROM former_look_ups")
        return
    number = await tx.value("SELECT COALESCE(MAX(id), 0) + 1 FROM former_look_ups")
    sealed = vault.rows.close(derive(old, LOOK_UP), OLD_LOOK_UP, number)
    await tx.rows("INSERT INTO former_look_ups (id, key) VALUES (:id, :key)", {"id": number, "key": sealed})


async def _lift(tx: Transaction, table: str, vault: Vault) -> int:
    rows = await tx.rows(f"SELECT hash FROM {table}")
    await tx.many(
        f"UPDATE {table} SET hash = :lifted WHERE hash = :hash",
        [{"lifted": vault.look_up.lifted(row["hash"]), "hash": row["hash"]} for row in rows],
    )
    return len(rows)
