"""Checking the audit record from outside, also while the bot runs."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from care.model.audit_actions import AuditAction
from storage.engine.opening import NotOurs
from storage.keeping.every_column import MARKED
from storage.migrate import newest
from storage.offline.inspection import require_programme, touched_in
from storage.offline.key_rotation import opened
from storage.programme import audit
from storage.sealing import marks
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


def verified(database: Path, key: bytes) -> Verified:
    """Check every row; raises `NotOurs` if that cannot be done."""
    vault = Vault(key)
    try:
        with closing(sqlite3.connect(database)) as connection:
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA query_only = 1")
            # One moment of the database for head and rows, also while the bot writes.
            connection.execute("BEGIN")
            _require_fitting(connection, vault)
            head, rows = connection.execute(audit.HEAD).fetchone(), connection.execute(audit.ROWS).fetchall()
            foreign, changed = touched_in(connection, vault)
    except sqlite3.Error as error:
        raise NotOurs(
            f"cannot read {database.name}: {getattr(error, 'sqlite_errorname', 'damaged')}"
        ) from None
    if not audit.has_begun(head, rows):
        raise NotOurs("the record of who did what has not begun yet: run `sebaya migrate`, then look again")
    first, last = (rows[0]["id"], rows[-1]["id"]) if rows else (0, 0)
    return Verified(len(rows), first, last, audit.broken_at(vault, head, rows), foreign, changed)


def accept(database: Path, key: bytes) -> Sequence[str]:
    """Mark every row as it is now, because somebody has looked at it; return those that were changed."""
    vault = Vault(key)
    with opened(database) as connection:
        _require_fitting(connection, vault)
        _, changed = touched_in(connection, vault)
        marks.mark_all(connection, MARKED)
    return changed


def note(database: Path, key: bytes, deed: AuditAction, now: datetime) -> None:
    """Note what was done from the command line, also while the bot runs; raises `NotOurs` if it cannot.

    In a database that an older program has left nothing is noted: it is not brought forward by this.
    """
    if require_programme(database) != newest():
        return
    with opened(database) as connection:
        _require_fitting(connection, Vault(key))
        audit.note_at_once(connection, Vault(key), deed, now)


def _require_fitting(connection: sqlite3.Connection, vault: Vault) -> None:
    (check,) = connection.execute("SELECT key_check FROM programme").fetchone() or (None,)
    if not vault.fits(check):
        raise NotOurs("the key file does not fit this database: give the key that it was made with")
