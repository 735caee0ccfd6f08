"""Checking the audit record from outside, also while the bot runs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from care.model.audit_actions import PROGRAMME, AuditAction
from storage.engine.database import Database, Transaction
from storage.engine.opening import NotOurs
from storage.engine.place import Home
from storage.keeping import untouched
from storage.migrate import newest
from storage.offline.inspection import require_programme
from storage.offline.opening import change, change_in, read_or_refuse
from storage.programme import audit
from storage.sealing.encryption import Vault


@dataclass(frozen=True, slots=True)
class Verified:
    """How many rows the record has, its first and last number, and the first changed row (`broken`).

    `foreign`: parts of the database that no migration makes so. `changed`: rows whose mark does not fit.
    """

    rows: int
    first: int
    last: int
    broken: int | None
    foreign: Sequence[str]
    changed: Sequence[str]


async def verified(home: Home, key: bytes) -> Verified:
    """Check every row; raises `NotOurs` if that cannot be done."""
    return await read_or_refuse(home, partial(_verified, vault=Vault(key)))


async def _verified(tx: Transaction, vault: Vault) -> Verified:
    await _require_fitting(tx, vault)
    head, rows = await tx.row(audit.HEAD), await tx.rows(audit.ROWS)
    foreign, changed = await untouched.touched(tx, vault)
    if not audit.has_begun(head, rows):
        raise NotOurs("the record of who did what has not begun yet: run `sebaya migrate`, then look again")
    first, last = (rows[0]["id"], rows[-1]["id"]) if rows else (0, 0)
    return Verified(len(rows), first, last, audit.broken_at(vault, head, rows), foreign, changed)


async def accept(database: Database, home: Home, key: bytes) -> Sequence[str]:
    """Mark every row as it is now, because somebody has looked at it; return those that were changed."""
    return await change_in(database, home, partial(_accept, vault=Vault(key)))


async def _accept(tx: Transaction, vault: Vault) -> Sequence[str]:
    await _require_fitting(tx, vault)
    changed = await untouched.changed_rows(tx, vault)
    await untouched.mark_all(tx, vault)
    return changed


async def note(home: Home, key: bytes, deed: AuditAction, now: datetime) -> None:
    """Note what was done from the command line, also while the bot runs; raises `NotOurs` if it cannot.

    In a database that an older program has left nothing is noted: it is not brought forward by this.
    """
    if await require_programme(home) == newest():
        await change(home, partial(_note, vault=Vault(key), deed=deed, now=now))


async def _note(tx: Transaction, vault: Vault, deed: AuditAction, now: datetime) -> None:
    await _require_fitting(tx, vault)
    await audit.StoredAudit(tx, vault, now).note(PROGRAMME, deed)


async def _require_fitting(tx: Transaction, vault: Vault) -> None:
    if not vault.fits(await tx.value("SELECT key_check FROM programme")):
        raise NotOurs("the key file does not fit this database: give the key that it was made with")
