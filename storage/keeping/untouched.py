"""Whether a database is as the bot left it: its form, and the marks on rows that say who may act."""

from storage.engine.database import SqliteTransaction, Transaction
from storage.keeping.every_column import MARKED, require_marks
from storage.migrate import APPLIED, PARTS, require_own, version_of
from storage.sealing import marks
from storage.sealing.encryption import Vault


async def require_untouched(tx: Transaction, vault: Vault) -> int:
    """Raise `NotOurs` if the form or a marked row was changed without the key; return the version."""
    applied = await tx.rows(APPLIED)
    if isinstance(tx, SqliteTransaction):
        require_own(await tx.rows(PARTS), applied)
        marks.teach(tx.direct, vault.marks)
        require_marks(tx.direct)
    return version_of(applied)


async def keep_marked(tx: Transaction, *, renewed: bool) -> None:
    """Mark rows from now on; all of them once after the form has changed, which may bind more."""
    if isinstance(tx, SqliteTransaction):
        if renewed:
            marks.mark_all(tx.direct, MARKED)
        marks.keep_marked(tx.direct, MARKED)
