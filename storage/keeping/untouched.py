"""Whether a database is as the bot left it: its form, and the marks on rows that say who may act."""

from storage.engine.database import SqliteTransaction, Transaction
from storage.engine.opening import NotOurs
from storage.engine.upkeep import Noting
from storage.keeping.every_column import MARKED, TOUCHED, require_marks
from storage.migrate import APPLIED, PARTS, require_own, version_of
from storage.sealing import marks
from storage.sealing.encryption import Vault
from storage.sealing.marks_on_server import ServerMarks

MARKS_SINCE = 33
"""The migration that gave rows their marks."""


async def require_untouched(tx: Transaction, vault: Vault) -> int:
    """Raise `NotOurs` if the form or a marked row was changed without the key; return the version."""
    applied = await tx.rows(APPLIED)
    version = version_of(applied)
    if isinstance(tx, SqliteTransaction):
        require_own(await tx.rows(PARTS), applied)
        marks.teach(tx.direct, vault.marks)
        require_marks(tx.direct)
    elif version >= MARKS_SINCE and (found := await ServerMarks(vault.marks, MARKED).broken(tx)):
        raise NotOurs(TOUCHED.format(", ".join(found)))
    return version


async def keep_marked(tx: Transaction, vault: Vault, *, renewed: bool) -> None:
    """Mark rows from now on; all of them once after the form has changed, which may bind more."""
    if isinstance(tx, SqliteTransaction):
        if renewed:
            marks.mark_all(tx.direct, MARKED)
        marks.keep_marked(tx.direct, MARKED)
        return
    server = ServerMarks(vault.marks, MARKED)
    if renewed:
        await server.mark_all(tx)
    await server.keep(tx)
    if isinstance(tx, Noting):
        await tx.noting(server)
