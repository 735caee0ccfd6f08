"""Changing the main key: a transaction for the database, one for the keys, in an order that no crash breaks.

The database decides which key is the right one: the old one until its commit, the new one from then on.
Meanwhile each conversation's key is held under both, in a slot for each: under either main key the slots of
the other one open for nobody. The caller holds the programme's lock, by the database that is given here.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from care.model.audit_actions import PROGRAMME, AuditAction
from care.ports.unit_of_work import Unavailable
from storage.engine.database import Database, Transaction
from storage.engine.opening import NotOurs
from storage.engine.place import Home
from storage.keeping import untouched
from storage.keeping.every_column import UNDER_MAIN, hashed
from storage.offline.inspection import check_in, key_fits
from storage.offline.opening import change_in
from storage.programme import audit
from storage.sealing.conversation_keys import FORMER, keys_beside, slots_at
from storage.sealing.encryption import ADDRESS, KEY_CHECK, KEY_CHECKED, Former, Vault
from storage.sealing.former_key_file import is_former
from storage.sealing.key_slots import KeySlots, has_form
from storage.sealing.keyed_hashes import bring_along
from storage.sealing.sealed_columns import NewKey

RULE = "audit_unchanged"
"""The trigger that refuses every change of the audit record."""


@dataclass(frozen=True, slots=True)
class Changed:
    """How many chats, names, waiting rows and keys are under the new key; how many guests were forgotten."""

    chats: int
    names: int
    waiting: int
    guests: int
    keys: int


class Rotation:
    """The change of one programme's main key."""

    def __init__(self, database: Database, home: Home) -> None:
        self._database = database
        self._home = home

    async def fits(self, key: bytes) -> bool:
        """Return whether this is the key of the database; raises `NotOurs` where nobody can say."""
        return await change_in(self._database, self._home, partial(key_fits, key=key))

    async def check(self) -> bytes | None:
        """Return what says which key is the right one; raises `NotOurs` where nobody can say.

        Asked by the connection that holds the programme: what another one sees may be about to change.
        """
        return await change_in(self._database, self._home, check_in)

    async def require_keys(self, key: bytes) -> None:
        """Raise `NotOurs` if the conversations' keys cannot be used; called before a change begins.

        In a damaged file no key can be told from a free slot: all would be gone with the old main key.
        """
        path = keys_beside(self._home.path)
        if not self._home.keys and path.exists() and not is_former(path) and not has_form(path.read_bytes()):
            raise NotOurs(f"cannot use {path.name}: it is no file of keys")
        (await slots_at(self._home, Vault(key))).close()

    async def change(self, old: bytes, new: bytes, now: datetime | None = None) -> Changed:
        """Put everything under the new key; a failure leaves everything under the old one.

        `now`: when that is noted in the audit record; None: it is not.
        """
        # First the keys, under both: whichever key the database names after a crash, they open.
        keys = await self._stage(old, new)
        return await change_in(
            self._database, self._home, partial(_change, old=old, new=new, now=now, keys=keys)
        )

    async def finish(self, new: bytes) -> None:
        """Leave the conversations' keys under the new key alone, and nothing of the old one in a file.

        A second time changes nothing.
        """
        await self._leave_alone(new)
        try:
            # What lay under the old key is in free pages too: only a database made anew has none of it.
            await self._database.remake()
        except Unavailable as fault:
            raise NotOurs(f"cannot use {self._home.name}: {fault}") from None

    async def undo(self, old: bytes) -> None:
        """Remove the preparations for a change that was not completed."""
        await self._leave_alone(old)

    async def _leave_alone(self, key: bytes) -> None:
        """Overwrite every slot that this main key does not open."""
        async with self._slots(Vault(key)) as slots:
            slots.scrub()

    async def _stage(self, old: bytes, new: bytes) -> int:
        """Put each conversation's key under the new key too, beside the old one; return how many."""
        async with self._slots(Vault(old)) as slots:
            slots.scrub()
            found = {name: slots.key(name) for name in slots.names - {FORMER}}
            staged = {**found, FORMER: Former.of(old).packed}
            for name, key in staged.items():
                if key:
                    slots.put(name, key, Vault(new))
        return len(found)

    @asynccontextmanager
    async def _slots(self, vault: Vault) -> AsyncIterator[KeySlots]:
        """Open the keys for a change that is kept at the end of the block; raises `NotOurs`."""
        slots = await slots_at(self._home, vault)
        try:
            yield slots
            slots.flush()
        except OSError:
            where = "database" if self._home.keys else "file"
            raise NotOurs(f"cannot write the {where} of the conversations' keys: look at its disk") from None
        finally:
            slots.close()


async def _change(tx: Transaction, old: bytes, new: bytes, now: datetime | None, keys: int) -> Changed:
    former, vault = Vault(old), Vault(new)
    # A change of a row must not be covered by a new mark.
    await untouched.require_marks(tx, former)
    # Only hashes are kept of these, so they cannot be made anew under the new key.
    for table in hashed(NewKey.DROPPED):
        await tx.rows(f"DELETE FROM {table}")
    # As with these guests: without an address their hash cannot be made anew.
    guests = len(await tx.rows("DELETE FROM chats WHERE kind = 'guest' AND address IS NULL RETURNING hash"))
    chats = await _chats(tx, former, vault)
    sealed = await _sealed(tx, former, vault)
    await bring_along(tx, old, vault, hashed(NewKey.LIFTED))
    await _audit(tx, former, vault)
    if now:
        await audit.StoredAudit(tx, vault, now).note(PROGRAMME, AuditAction.KEY_CHANGED)
    # Last: marks are bound to hashes, which are new by now.
    await untouched.mark_all(tx, vault)
    await tx.rows(
        """
        INSERT INTO programme (id, key_check) VALUES (1, :check)
        ON CONFLICT (id) DO UPDATE SET key_check = excluded.key_check
        """,
        {"check": vault.rows.close(KEY_CHECK, *KEY_CHECKED)},
    )
    return Changed(chats, sealed["people"], sealed["outbox"], guests, keys)


async def _chats(tx: Transaction, former: Vault, vault: Vault) -> int:
    rows = await tx.rows("SELECT id, hash, address FROM chats WHERE address IS NOT NULL")
    await tx.many(
        "UPDATE chats SET hash = :hash, address = :address WHERE id = :id",
        [
            _chat_anew(row["id"], former.rows.open(row["address"], ADDRESS, row["hash"].hex()), vault)
            for row in rows
        ],
    )
    return len(rows)


def _chat_anew(chat: int, address: bytes, vault: Vault) -> Mapping[str, object]:
    anew = vault.hash("chat", address.decode())
    return {"id": chat, "hash": anew, "address": vault.rows.close(address, ADDRESS, anew.hex())}


async def _sealed(tx: Transaction, former: Vault, vault: Vault) -> dict[str, int]:
    """Encrypt anew every column that is sealed for its row's id; return how many rows of each table."""
    counts = {}
    for one in UNDER_MAIN:
        rows = await tx.rows(f"SELECT id, {one.column} FROM {one.table} WHERE {one.column} IS NOT NULL")
        await tx.many(
            f"UPDATE {one.table} SET {one.column} = :sealed WHERE id = :id",
            [
                {
                    "id": row,
                    "sealed": vault.rows.close(former.rows.open(sealed, one.purpose, row), one.purpose, row),
                }
                for row, sealed in rows
            ],
        )
        counts[one.table] = len(rows)
    return counts


async def _audit(tx: Transaction, former: Vault, vault: Vault) -> None:
    """Bind the rows of the audit record anew.

    Raises `NotOurs` if a row was changed, so that the change is not hidden.
    """
    head, rows = await tx.row(audit.HEAD), await tx.rows(audit.ROWS)
    if head is None and not rows:
        return  # nothing was noted yet
    if not audit.has_begun(head, rows):
        raise NotOurs("the record of who did what has not begun yet: run `sebaya migrate` first")
    # A change of the record must not be covered by new hashes.
    broken = audit.broken_at(former, head, rows)
    if head is None or broken:  # without a head, the record is broken at its first row
        raise NotOurs(f"the record of who did what was changed at row {broken}: nothing was done")
    chain, last = [], head["before"]
    for row in rows:
        last = audit.link(vault, last, (row["id"], row["at"], row["actor"], row["action"], row["about"]))
        chain.append({"id": row["id"], "chain": last})
    # A trigger refuses every change of the record; it is away inside this transaction only.
    makes = await tx.value(tx.catalog.trigger, {"name": RULE})
    await tx.rows(tx.catalog.without_trigger.format(name=RULE, table="audit"))
    await tx.many("UPDATE audit SET chain = :chain WHERE id = :id", chain)
    await tx.rows(makes)
    ends = audit.ChainHead(head["first"], head["before"], head["last"], last)
    await tx.rows(audit.SET_HEAD, ends.sealed(vault))
