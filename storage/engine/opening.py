"""Opening a programme's database, and why one cannot be used."""

import sqlite3
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import AsyncExitStack
from enum import Enum, auto
from pathlib import Path
from typing import IO, Any

import aiosqlite

from care.ports.unit_of_work import Unavailable
from storage.engine.faults import plain
from storage.engine.lock import CannotLock, take_lock

STATEMENTS = 512
"""The most prepared statements that are kept."""
BUSY = 2_000
"""Milliseconds to wait for a lock that another process holds."""


EXTRA_MISSING = "PostgreSQL needs the extra sebaya[postgresql], which is not installed"


PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
}
"""Settings that are read back after they were set.
`synchronous` 2 is FULL: a commit survives a power cut. `secure_delete` overwrites what is deleted; without it
the text stays in the file.
"""


class Use(Enum):
    """What a database is opened for."""

    ALONE = auto()
    """Nobody else may use it meanwhile; it is made where there is none."""
    BESIDE = auto()
    """To change something, also while the bot runs."""
    READING = auto()
    """To read, each transaction one moment of it, also while the bot runs; nothing is written."""

    @property
    def begins(self) -> str:
        """Return how SQLite begins: IMMEDIATE takes the write lock, so that no statement waits for it."""
        return "BEGIN" if self is Use.READING else "BEGIN IMMEDIATE"


class NotOurs(Exception):
    """This file cannot be the programme's database; the text says why in one plain line."""


class NoProgramme(NotOurs):
    """The server holds no such programme; the text says so in one plain line."""


class WrongKey(NotOurs):
    """The database was made with another main key."""


def claim(path: Path) -> IO[bytes]:
    try:
        if path.is_dir():
            raise NotOurs(f"the database {path.name} is a folder: give a file as SEBAYA_DATABASE_URL")
        path.touch(mode=0o600)
        # `touch` leaves the mode of a file that exists.
        path.chmod(0o600)
        return take_lock(path)
    except CannotLock as refused:
        raise NotOurs(str(refused)) from None
    except OSError as error:
        raise NotOurs(f"cannot write the database {path.name}: {error.strerror}") from None


Connections = tuple[aiosqlite.Connection, sqlite3.Connection]
"""One connection twice: for aiosqlite's thread and for the event loop's thread."""


async def connect(path: Path) -> Connections:
    """Open the file, or make it."""
    return await _connected(path, path, _prepare)


async def connect_to_read(path: Path) -> Connections:
    """Open a file that is there; nothing is written into it."""
    # mode=ro would leave a log that nobody removes.
    return await _connected(path, f"{path.resolve().as_uri()}?mode=rw", _only_read)


async def _connected(
    path: Path, address: Path | str, prepare: Callable[[aiosqlite.Connection], Awaitable[object]]
) -> Connections:
    made: list[sqlite3.Connection] = []

    def made_here(*args: Any, **options: Any) -> sqlite3.Connection:
        made.append(sqlite3.Connection(*args, **options))
        return made[0]

    # BEGIN and COMMIT are our own (no isolation level). Two threads use it, never at the same time.
    opening = aiosqlite.connect(
        address,
        uri=isinstance(address, str),
        isolation_level=None,
        timeout=BUSY / 1_000,
        check_same_thread=False,
        cached_statements=STATEMENTS,
        factory=made_here,
    )
    try:
        # Where it cannot be opened, aiosqlite would leave a thread behind.
        sqlite3.connect(address, uri=isinstance(address, str)).close()
        async with AsyncExitStack() as until_open:
            connection = await opening
            until_open.push_async_callback(connection.close)
            connection.row_factory = sqlite3.Row
            await prepare(connection)
            until_open.pop_all()
    except sqlite3.Error as error:
        raise NotOurs(f"cannot use the database {path.name}: {plain(error)}") from None
    return connection, made[0]


async def _prepare(connection: aiosqlite.Connection) -> None:
    for name, wanted in PRAGMAS.items():
        # Read back: SQLite passes over a setting that it does not know or cannot take, without a word.
        await connection.execute_fetchall(f"PRAGMA {name} = {wanted}")
        ((found,),) = await connection.execute_fetchall(f"PRAGMA {name}")
        if found != wanted:
            raise NotOurs(f"this SQLite refuses {name} = {wanted}")
    # Statements run in the event loop's thread, where waiting for a lock would stop the whole bot.
    await connection.execute_fetchall("PRAGMA busy_timeout = 0")


async def _only_read(connection: aiosqlite.Connection) -> None:
    await connection.execute_fetchall("PRAGMA query_only = 1")


async def patiently(connection: aiosqlite.Connection, statement: str, patience: int) -> Iterable[sqlite3.Row]:
    """Run a statement in SQLite's own thread, where it may wait so many ms for a lock."""
    await connection.execute_fetchall(f"PRAGMA busy_timeout = {patience}")
    try:
        return await connection.execute_fetchall(statement)
    finally:
        await connection.execute_fetchall("PRAGMA busy_timeout = 0")


async def kept_up(
    connection: aiosqlite.Connection, statements: Sequence[str], patience: int
) -> Unavailable | None:
    """Run these between two commits; return why not, if SQLite refuses."""
    try:
        # Only a checkpoint returns a row, and begins it with whether a reader was in the way.
        busy = [row[0] for one in statements for row in await patiently(connection, one, patience)]
    except sqlite3.Error as error:
        return Unavailable(plain(error))
    return Unavailable("SQLITE_BUSY") if any(busy) else None
