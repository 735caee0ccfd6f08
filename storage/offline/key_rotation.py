"""Changing the main key: one transaction for each file, in an order that no crash can break.

The database decides which key is the right one: the old one until its commit, the new one from then on.
Meanwhile the file of conversation keys holds each key under both, in a slot for each: under either main key
the slots of the other one open for nobody. The caller holds the lock on the database.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from care.model.audit_actions import AuditAction
from storage.engine.opening import PRAGMAS, NotOurs
from storage.keeping.every_column import MARKED, UNDER_MAIN, hashed, require_marks
from storage.programme import audit
from storage.sealing import marks
from storage.sealing.conversation_keys import FORMER, keys_beside, open_slots
from storage.sealing.encryption import (
    ADDRESS,
    KEY_CHECK,
    KEY_CHECKED,
    BrokenSeal,
    Former,
    Vault,
)
from storage.sealing.former_key_file import is_former
from storage.sealing.key_slots import KeySlots, has_form
from storage.sealing.keyed_hashes import bring_along
from storage.sealing.sealed_columns import NewKey


@dataclass(frozen=True, slots=True)
class Changed:
    """How many chats, names, waiting rows and keys are under the new key; how many guests were forgotten."""

    chats: int
    names: int
    waiting: int
    guests: int
    keys: int


def fits(database: Path, key: bytes) -> bool:
    """Return whether this is the key of the database."""
    with opened(database) as connection:
        (check,) = connection.execute("SELECT key_check FROM programme").fetchone() or (None,)
    return Vault(key).fits(check)


def require_keys(database: Path, key: bytes) -> None:
    """Raise `NotOurs` if the file of conversation keys cannot be used; called before a change begins.

    In a damaged file no key can be told from a free slot: all would be gone with the old main key.
    """
    path = keys_beside(database)
    if path.exists() and not is_former(path) and not has_form(path.read_bytes()):
        raise NotOurs(f"cannot use {path.name}: it is no file of keys")
    open_slots(database, Vault(key)).close()


def change(database: Path, old: bytes, new: bytes, now: datetime | None = None) -> Changed:
    """Put everything under the new key; a failure leaves everything under the old one.

    `now`: when that is noted in the audit record; None: it is not.
    """
    former, vault = Vault(old), Vault(new)
    # First the keys, under both: whichever key the database names after a crash, they open.
    keys = _stage(database, former, vault, Former.of(old))
    with opened(database) as connection:
        # A change of a row must not be covered by a new mark.
        marks.teach(connection, former.marks)
        require_marks(connection)
        # Only hashes are kept of these, so they cannot be made anew under the new key.
        for table in hashed(NewKey.DROPPED):
            connection.execute(f"DELETE FROM {table}")
        # As with these guests: without an address their hash cannot be made anew.
        guests = connection.execute("DELETE FROM chats WHERE kind = 'guest' AND address IS NULL").rowcount
        chats = _chats(connection, former, vault)
        sealed = _sealed(connection, former, vault)
        bring_along(connection, old, vault, hashed(NewKey.LIFTED))
        _audit(connection, former, vault)
        if now:
            audit.note_at_once(connection, vault, AuditAction.KEY_CHANGED, now)
        # Last: marks are bound to hashes, which are new by now.
        marks.teach(connection, vault.marks)
        marks.mark_all(connection, MARKED)
        connection.execute(
            """
            INSERT INTO programme (id, key_check) VALUES (1, :check)
            ON CONFLICT (id) DO UPDATE SET key_check = excluded.key_check
            """,
            {"check": vault.rows.close(KEY_CHECK, *KEY_CHECKED)},
        )
    return Changed(chats, sealed["people"], sealed["outbox"], guests, keys)


def finish(database: Path, new: bytes) -> None:
    """Leave the conversations' keys under the new key alone, and nothing of the old one in a file.

    A second time changes nothing.
    """
    _leave_alone(database, new)
    with _connected(database) as connection:
        # What lay under the old key is in free pages too: only a database made anew has none of it.
        for statement in ("PRAGMA secure_delete = 1", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
            connection.execute(statement).fetchall()


def undo(database: Path, old: bytes) -> None:
    """Remove the preparations for a change that was not completed."""
    _leave_alone(database, old)


def _leave_alone(database: Path, key: bytes) -> None:
    """Overwrite every slot that this main key does not open."""
    with _slots(database, Vault(key)) as slots:
        slots.scrub()


def _stage(database: Path, former: Vault, vault: Vault, remembered: Former) -> int:
    """Put each conversation's key under the new key too, beside the old one; return how many."""
    with _slots(database, former) as slots:
        slots.scrub()
        found = {name: slots.key(name) for name in slots.names - {FORMER}}
        staged = {**found, FORMER: remembered.packed}
        for name, key in staged.items():
            if key:
                slots.put(name, key, vault)
    return len(found)


@contextmanager
def _slots(database: Path, vault: Vault) -> Iterator[KeySlots]:
    """Open the keys for a change that is on the disk at the end of the block; raises `NotOurs`."""
    slots = open_slots(database, vault)
    try:
        yield slots
        slots.flush()
    except OSError:
        raise NotOurs("cannot write the file of the conversations' keys: look at its disk") from None
    finally:
        slots.close()


def _chats(connection: sqlite3.Connection, former: Vault, vault: Vault) -> int:
    rows = connection.execute("SELECT id, hash, address FROM chats WHERE address IS NOT NULL").fetchall()
    for chat, digest, sealed in rows:
        address = former.rows.open(sealed, ADDRESS, digest.hex())
        anew = vault.hash("chat", address.decode())
        connection.execute(
            "UPDATE chats SET hash = :hash, address = :address WHERE id = :id",
            {"id": chat, "hash": anew, "address": vault.rows.close(address, ADDRESS, anew.hex())},
        )
    return len(rows)


def _sealed(connection: sqlite3.Connection, former: Vault, vault: Vault) -> dict[str, int]:
    """Encrypt anew every column that is sealed for its row's id; return how many rows of each table."""
    counts = {}
    for one in UNDER_MAIN:
        table, column, purpose = one.table, one.column, one.purpose
        rows = connection.execute(f"SELECT id, {column} FROM {table} WHERE {column} IS NOT NULL").fetchall()
        connection.executemany(
            f"UPDATE {table} SET {column} = ? WHERE id = ?",
            [
                (vault.rows.close(former.rows.open(sealed, purpose, row), purpose, row), row)
                for row, sealed in rows
            ],
        )
        counts[table] = len(rows)
    return counts


def _audit(connection: sqlite3.Connection, former: Vault, vault: Vault) -> None:
    """Bind the rows of the audit record anew.

    Raises `NotOurs` if a row was changed, so that the change is not hidden.
    """
    connection.row_factory = sqlite3.Row
    head, rows = connection.execute(audit.HEAD).fetchone(), connection.execute(audit.ROWS).fetchall()
    if head is None and not rows:
        return  # nothing was noted yet
    if not audit.has_begun(head, rows):
        raise NotOurs("the record of who did what has not begun yet: run `sebaya migrate` first")
    # A change of the record must not be covered by new hashes.
    if broken := audit.broken_at(former, head, rows):
        raise NotOurs(f"the record of who did what was changed at row {broken}: nothing was done")
    first, before = head["first"], head["before"]
    last = before
    # A trigger refuses every change of the record; it is away inside this transaction only.
    with _open_for_change(connection, "audit_unchanged"):
        for row in rows:
            last = audit.link(vault, last, (row["id"], row["at"], row["actor"], row["action"], row["about"]))
            connection.execute(
                "UPDATE audit SET chain = :chain WHERE id = :id", {"id": row["id"], "chain": last}
            )
    connection.execute(audit.SET_HEAD, audit.ChainHead(first, before, head["last"], last).sealed(vault))


@contextmanager
def _open_for_change(connection: sqlite3.Connection, trigger: str) -> Iterator[None]:
    """Take this trigger away for the block; after a failure the rollback brings it back."""
    named = {"name": trigger}
    (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = :name", named).fetchone()
    connection.execute(f"DROP TRIGGER {trigger}")
    yield
    connection.execute(sql)


@contextmanager
def _connected(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a connection; raises `NotOurs` with one plain line for trouble with the file or a seal."""
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            yield connection  # closing undoes what is not committed
    except BrokenSeal:
        raise NotOurs(f"{path.name} holds what the key does not open; nothing was changed") from None
    except sqlite3.Error as error:
        raise NotOurs(f"cannot use {path.name}: {getattr(error, 'sqlite_errorname', 'damaged')}") from None


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the file for one transaction; it is committed at the end of the block."""
    with _connected(path) as connection:
        for name, value in PRAGMAS.items():
            connection.execute(f"PRAGMA {name} = {value}").fetchall()
        connection.execute("BEGIN IMMEDIATE")
        yield connection
        connection.execute("COMMIT")
