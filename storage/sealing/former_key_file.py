"""The conversations' keys as versions before this form kept them: a SQLite file, taken over once and wiped.

The steps are such that a crash between any two leaves one file that holds every key: the slots are written
beside, the SQLite file steps aside (`.old`), the slots take its place, and what stepped aside is overwritten.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from storage.sealing.encryption import BrokenSeal, Vault
from storage.sealing.key_slots import flush_names, rewrite, wipe

SQLITE = b"SQLite format 3\x00"
TABLES = ("keys", "staged")
"""The second is there while a change of the main key is under way: each key under the new one."""


class Damaged(Exception):
    """SQLite finds pages of the file out of order."""


def take_over(path: Path, vault: Vault) -> None:
    """Bring a file of the former form into slots, or finish what was cut off; else change nothing.

    A file that SQLite finds damaged is wiped: no key in it could be destroyed as promised. Raises OSError,
    and sqlite3.Error where the disk and not the file is at fault.
    """
    old, new, journal = _beside(path, "old"), _beside(path, "new"), path.with_name(f"{path.name}-journal")
    if old.exists() and not path.exists():
        old.rename(path)
    if is_former(path):
        wipe(new)
        try:
            rewrite(new, keys_in(path, vault), vault)
        except Damaged:
            wipe(new)
            wipe(path)
        else:
            path.rename(old)
            new.rename(path)
            flush_names(path.parent)
    for left in (old, new, journal):
        wipe(left)


def is_former(path: Path) -> bool:
    """Return whether this is a SQLite file."""
    if not path.exists():
        return False
    with path.open("rb") as file:
        return file.read(len(SQLITE)) == SQLITE


def keys_in(path: Path, vault: Vault) -> dict[str, bytes]:
    """Return every key that this main key opens, by its name; raises `Damaged`."""
    try:
        # After a crash SQLite must be able to write: it undoes what was not committed.
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA secure_delete = 1").fetchall()
            ((found,),) = connection.execute("PRAGMA integrity_check(1)")
            if found != "ok":
                raise Damaged
            there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
            rows = [
                row
                for table in TABLES
                if table in there
                for row in connection.execute(f"SELECT conversation, wrapped FROM {table}")
            ]
    except sqlite3.Error as fault:
        raise Damaged if is_damaged(fault) else fault from None
    return {name: key for name, wrapped in rows if (key := _unwrapped(vault, name, wrapped))}


def is_damaged(fault: sqlite3.Error) -> bool:
    """Return whether SQLite could not read the file itself."""
    return getattr(fault, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def _unwrapped(vault: Vault, name: str, wrapped: bytes) -> bytes | None:
    try:
        return vault.keys.open(wrapped, "keys", name)
    except BrokenSeal:
        return None


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(f"{path.name}.{ending}")
