"""A sealed copy of the database, made while it is in use; the conversations' keys are in no backup.

What is sealed is a SQLite file, also of a programme in a PostgreSQL: one form, read by either engine.
"""

import asyncio
import json
import os
import shutil
import sqlite3
from collections.abc import Coroutine, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from storage.engine.opening import NotOurs
from storage.engine.place import Home
from storage.migrate import APPLIED, version_of
from storage.offline.inspection import require_programme
from storage.offline.opening import read_or_refuse
from storage.offline.pour import copy_out
from storage.sealing.encrypted_file import MAGIC, BadFile, opened, seal

PLAIN = b"SQLite format 3\x00"
PAGES = 512
"""How many pages are copied at a time."""


class BackupRefused(Exception):
    """There is no backup, or no usable one; the text says why in one plain line."""


@dataclass(frozen=True, slots=True)
class About:
    """What a backup says of itself: when it was made, which version, how many rows each table has."""

    made_at: str
    version: int
    rows: Mapping[str, int]

    @classmethod
    def told(cls, text: bytes) -> "About":
        """Read what a backup has written; anything more that a newer version wrote is ignored."""
        said = json.loads(text)
        return cls(said["made_at"], said["version"], said["rows"])

    @property
    def made(self) -> datetime:
        return datetime.fromisoformat(self.made_at)


def back_up(home: Home, target: Path, key: bytes, now: datetime) -> About:
    """Make `target`, or replace it once the new one is complete; raises `BackupRefused`."""
    copy, part = _beside(target, "copy"), _beside(target, "part")
    try:
        _require_place(target)
        with _new(part) as file:
            about = _copied(home, copy, now)
            with copy.open("rb") as source:
                seal(source, file, key, json.dumps(asdict(about)).encode())
            file.flush()
            os.fsync(file.fileno())
        # The old backup stays until the new one is on the disk.
        part.replace(target)
        # A new name is on the disk only once its folder is.
        _keep_names(target.parent)
    except OSError as fault:
        raise BackupRefused(
            f"cannot write {target}: {fault.strerror}; what was there before is as it was"
        ) from None
    except NotOurs as refused:
        raise BackupRefused(str(refused)) from None
    except sqlite3.Error as fault:
        name = getattr(fault, "sqlite_errorname", "damaged")
        raise BackupRefused(f"cannot copy the database: {name}; {target} is as it was") from None
    finally:
        # The copy is a plain database: it must not stay, whatever happened.
        for left in (copy, part):
            with suppress(OSError):
                left.unlink(missing_ok=True)
    return about


def _copied(home: Home, copy: Path, now: datetime) -> About:
    if home.server is None:
        _at_once(require_programme(home))
        return _snapshot(home.path, copy, now)
    _at_once(read_or_refuse(home, partial(copy_out, copy)))
    with closing(sqlite3.connect(copy)) as made:
        return _about(made, now)


def _at_once(asked: Coroutine[Any, Any, object]) -> None:
    """Wait for what is awaited elsewhere, whether or not this thread has an event loop of its own."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, asked).result()


def _require_place(target: Path) -> None:
    """Refuse a target that is not empty and is no backup."""
    if target.is_dir():
        raise BackupRefused(f"{target} is a folder: give a file in it, such as {target / 'today.backup'}")
    if target.exists() and target.stat().st_size and not _begins(target, MAGIC):
        raise BackupRefused(f"{target} is there and is no backup: give another name; it is as it was")


def unpack(source: Path, target: Path, key: bytes) -> About:
    """Make the database at `target` from the backup `source`; it is on the disk when this returns.

    Raises `BackupRefused`.
    """
    try:
        with source.open("rb") as sealed, _new(target) as file:
            parts = opened(sealed, key)
            about = About.told(next(parts))
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())
    except BadFile as bad:
        raise BackupRefused(f"{source} {bad}") from None
    except OSError as fault:
        raise BackupRefused(f"cannot read {source} or write {target.name}: {fault.strerror}") from None
    return about


def snapshot(database: Path, copy: Path, now: datetime) -> About:
    """Copy one moment of the database while others use it; raises `BackupRefused`."""
    try:
        return _snapshot(database, copy, now)
    except (OSError, sqlite3.Error) as fault:
        raise BackupRefused(f"cannot copy {database.name}: {type(fault).__name__}") from None


def adopt(source: Path, target: Path) -> About:
    """Take over a database that something else has copied completely; its time is that of the file.

    A write-ahead log that was copied with it goes along: what it holds was committed too. Raises
    `BackupRefused`.
    """
    try:
        for ending in ("", "-wal"):
            _take(Path(f"{source}{ending}"), Path(f"{target}{ending}"))
        with closing(sqlite3.connect(target)) as connection:
            made = datetime.fromtimestamp(source.stat().st_mtime, UTC)
            return _about(connection, made)
    except OSError as fault:
        raise BackupRefused(f"cannot read {source} or write {target.name}: {fault.strerror}") from None
    except sqlite3.Error:
        raise BackupRefused(f"{source} is no whole database of Sebaya: take another backup") from None


def _take(source: Path, target: Path) -> None:
    if not source.exists():
        return
    with source.open("rb") as copy, _new(target) as file:
        shutil.copyfileobj(copy, file)


def _about(connection: sqlite3.Connection, made: datetime) -> About:
    version = version_of(connection.execute(APPLIED).fetchall())
    return About(made.isoformat(timespec="seconds"), version, counted(connection))


def is_database(path: Path) -> bool:
    """Return whether this is a plain database and no sealed backup."""
    return _begins(path, PLAIN)


def is_backup(path: Path) -> bool:
    """Return whether this is a complete sealed backup; this does not say whether it opens."""
    return not path.name.startswith(".") and _begins(path, MAGIC)


def _begins(path: Path, head: bytes) -> bool:
    with suppress(OSError), path.open("rb") as file:
        return file.read(len(head)) == head
    return False


def counted(connection: sqlite3.Connection) -> dict[str, int]:
    """Return how many rows each table has."""
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    )
    names = [name for (name,) in tables.fetchall()]
    return {name: connection.execute(f"SELECT COUNT(*) FROM {name}").fetchone()[0] for name in names}


def _snapshot(database: Path, copy: Path, now: datetime) -> About:
    """Copy one moment of the database, read inside one transaction, however much is written meanwhile."""
    _new(copy).close()
    with (
        closing(sqlite3.connect(database, isolation_level=None)) as source,
        closing(sqlite3.connect(copy)) as made,
    ):
        source.execute("BEGIN")
        # A transaction begins to read with its first statement.
        source.execute("SELECT 1 FROM schema_version").fetchone()
        source.backup(made, pages=PAGES)
        # The copy is one file, without a write-ahead log beside it.
        made.execute("PRAGMA journal_mode = DELETE").fetchall()
        return _about(made, now)


def _beside(target: Path, ending: str) -> Path:
    return target.parent / f".{target.name}.{ending}"


def _new(path: Path) -> BinaryIO:
    """Make a new file that only its owner can read; delete what an earlier try left there."""
    path.unlink(missing_ok=True)
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")


def _keep_names(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
