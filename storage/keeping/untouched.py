"""Whether a database is as the bot left it: its form, and the marks on rows that say who may act."""

from collections.abc import Sequence

from storage.engine.database import SqliteTransaction, Transaction
from storage.engine.opening import NotOurs
from storage.engine.upkeep import Noting
from storage.form import differences, require_own
from storage.keeping.every_column import MARKED, TOUCHED
from storage.migrate import APPLIED, version_of
from storage.sealing import marks
from storage.sealing.encryption import Vault
from storage.sealing.marks import RowMarks
from storage.sealing.marks_on_server import ServerMarks

MARKS_SINCE = 33
"""The migration that gave rows their marks."""


async def require_untouched(tx: Transaction, vault: Vault) -> int:
    """Raise `NotOurs` if the form or a marked row was changed without the key; return the version."""
    await require_own(tx, made_anew=ServerMarks(vault.marks, MARKED).parts)
    await require_marks(tx, vault)
    return await _version(tx)


async def require_marks(tx: Transaction, vault: Vault) -> None:
    """Raise `NotOurs` if a row was changed without the key."""
    if found := await changed_rows(tx, vault):
        raise NotOurs(TOUCHED.format(", ".join(found)))


async def changed_rows(tx: Transaction, vault: Vault) -> Sequence[str]:
    """Return how each row is called that was changed without the key.

    A database from before there were marks is taken as it is.
    """
    return await RowMarks(vault.marks, MARKED).broken(tx) if await has_marks(tx) else ()


async def touched(tx: Transaction, vault: Vault) -> tuple[Sequence[str], Sequence[str]]:
    """Return what of the database's form is not ours, and which rows were changed without the key."""
    triggers = () if isinstance(tx, SqliteTransaction) else ServerMarks(vault.marks, MARKED).statements
    return await differences(tx, triggers), await changed_rows(tx, vault)


async def mark_all(tx: Transaction, vault: Vault) -> None:
    """Mark every row as it is."""
    await RowMarks(vault.marks, MARKED).mark_all(tx)


async def has_marks(tx: Transaction) -> bool:
    """Return whether the database is of a version whose rows have marks."""
    return await _version(tx) >= MARKS_SINCE


async def keep_marked(tx: Transaction, vault: Vault, *, renewed: bool) -> None:
    """Mark rows from now on; all of them once after the form has changed, which may bind more."""
    if renewed:
        await mark_all(tx, vault)
    if isinstance(tx, SqliteTransaction):
        marks.teach(tx.direct, vault.marks)
        marks.keep_marked(tx.direct, MARKED)
        return
    server = ServerMarks(vault.marks, MARKED)
    await server.keep(tx)
    if isinstance(tx, Noting):
        await tx.noting(server)


async def _version(tx: Transaction) -> int:
    return version_of(await tx.rows(APPLIED))
