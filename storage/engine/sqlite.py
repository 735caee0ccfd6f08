"""SQLite: one file, which one process holds at a time."""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import aiosqlite

from care.ports.unit_of_work import Unavailable
from storage.engine.catalog import SQLITE
from storage.engine.database import Database, Params, Transaction, Waiting, attempt
from storage.engine.opening import BUSY, Use, claim, connect, connect_to_read, kept_up, patiently

BEGIN = {Use.ALONE: "BEGIN IMMEDIATE", Use.BESIDE: "BEGIN IMMEDIATE", Use.READING: "BEGIN"}
"""IMMEDIATE takes the write lock at once, so that a statement in the middle never waits for it."""


class SqliteTransaction(Transaction):
    """Run statements in the event loop's own thread: a statement takes some microseconds, and going to
    SQLite's thread, which has nothing to do while a transaction is open, ten times as long.
    """

    catalog = SQLITE

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.direct = connection
        """The connection itself, for what is not done by a statement."""

    async def rows(self, sql: str, params: Params | None = None) -> Sequence[sqlite3.Row]:
        return self.direct.execute(sql, params or {}).fetchall()

    async def many(self, sql: str, params: Iterable[Params]) -> None:
        self.direct.executemany(sql, params)

    async def settled(self) -> None:
        return

    @property
    def changes(self) -> int:
        return self.direct.total_changes


class SqliteDatabase(Database):
    """One connection to one file; what may wait for the disk or for a lock is done by aiosqlite's thread.

    `patience`: milliseconds for a lock.
    """

    gone = "the file is not in its place any more"
    emptying = ("PRAGMA wal_checkpoint(TRUNCATE)",)
    # `secure_delete` overwrites a deleted row, not the copies that moving rows between pages has left.
    remaking = ("VACUUM", *emptying)

    def __init__(
        self,
        path: Path,
        connection: aiosqlite.Connection,
        direct: sqlite3.Connection,
        lock: IO[bytes] | None = None,
        use: Use = Use.ALONE,
    ) -> None:
        super().__init__()
        self._begins = BEGIN[use]
        self._path = path.resolve()
        self._file = self._found()
        self._connection, self._direct, self._lock = connection, direct, lock
        self.patience = BUSY

    @classmethod
    async def open(cls, path: Path) -> "SqliteDatabase":
        """Open or create the file (mode 0600) and hold it; raises `NotOurs` or `InUse`."""
        lock = claim(path)
        try:
            return cls(path, *await connect(path), lock)
        except BaseException:
            lock.close()
            raise

    @classmethod
    async def beside(cls, path: Path, use: Use) -> "SqliteDatabase":
        """Open a file that is there, also while a bot holds it; raises `NotOurs`."""
        opened = connect_to_read(path) if use is Use.READING else connect(path)
        return cls(path, *await opened, use=use)

    async def close(self) -> None:
        """Finish the commit that is under way, then close the file."""
        await super().close()
        await self._connection.close()
        # The lock goes last: another copy may open the file only once this one has closed it.
        if self._lock:
            self._lock.close()

    @property
    def is_there(self) -> bool:
        """Return whether the file that was opened is still in its place.

        SQLite would go on writing into one that was deleted or moved away, and all of it would be lost.
        """
        return self._found() == self._file

    def _found(self) -> tuple[int, int] | None:
        with suppress(OSError):
            found = self._path.stat()
            return found.st_dev, found.st_ino
        return None

    async def _kept_up(self, statements: Sequence[str]) -> Unavailable | None:
        return await kept_up(self._connection, statements, self.patience)

    async def _commit(self, batch: Sequence[Waiting]) -> list[Any]:
        await self._begin()
        transaction, before = SqliteTransaction(self._direct), self._direct.total_changes
        alone = len(batch) == 1
        outcomes = [await attempt(transaction, job, alone=alone) for job, _ in batch]
        if alone and isinstance(outcomes[0], Exception):
            await self._roll_back()
        elif self._direct.total_changes == before:
            self._direct.execute("COMMIT")  # there is nothing to wait for the disk with
        else:
            await self._connection.execute_fetchall("COMMIT")  # in SQLite's thread: it waits for the disk
            self.trouble = ""
        return outcomes

    async def _begin(self) -> None:
        """Begin at once, or wait in SQLite's thread while another process holds the database."""
        try:
            self._direct.execute(self._begins)
        except sqlite3.OperationalError as refused:
            # The low byte is the kind of refusal; above it stands which lock it was.
            if refused.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            await patiently(self._connection, self._begins, self.patience)

    async def _roll_back(self) -> None:
        if self._connection.in_transaction:
            with suppress(sqlite3.Error):  # SQLite may have undone it by itself
                await self._connection.rollback()
