"""What a database is for storage, with commits that are shared by all who wait for one; and SQLite's own."""

import asyncio
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager, nullcontext, suppress
from pathlib import Path
from typing import IO, Any, ClassVar, TypeVar

from care.ports.unit_of_work import Unavailable
from storage.engine.catalog import SQLITE, Catalog
from storage.engine.faults import is_lost, plain
from storage.engine.opening import BUSY, Connections, Use, claim, connect, connect_to_read, kept_up, patiently
from storage.engine.rows import Row
from storage.engine.upkeep import Upkeep

__all__ = ["Database", "Params", "Row", "SqliteDatabase", "SqliteTransaction", "Transaction"]

T = TypeVar("T")
Params = Mapping[str, object]
BATCH = 64
"""The most jobs in one commit. One insert a commit makes about 1,100 a second, 64 in one commit 46,000."""


class Transaction(ABC):
    """Run statements inside one transaction."""

    catalog: ClassVar[Catalog]
    """Statements that ask the engine what tables there are."""
    begun = 0
    """What `changes` was when the present job began; those of one commit run one after another."""

    @abstractmethod
    async def rows(self, sql: str, params: Params | None = None) -> Sequence[Row]:
        """Run one statement and return all of its rows."""

    async def row(self, sql: str, params: Params | None = None) -> Row | None:
        """Run one statement and return its first row, or None."""
        found = await self.rows(sql, params)
        return found[0] if found else None

    async def value(self, sql: str, params: Params | None = None) -> Any:
        """Run one statement and return the first column of its first row, or None."""
        found = await self.row(sql, params)
        return found[0] if found else None

    @abstractmethod
    async def many(self, sql: str, params: Iterable[Params]) -> None:
        """Run one statement once for each of these parameters."""

    async def settled(self) -> None:  # noqa: B027 (nothing is on its way where each is waited for)
        """Return once every statement was run; raises what was refused, if that was not waited for."""

    @property
    @abstractmethod
    def changes(self) -> int:
        """Return how many rows were changed, as far as known, in this transaction or by this connection."""

    async def changed(self) -> int:
        """Return how many rows have been changed, once every statement was run."""
        await self.settled()
        return self.changes

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """Undo alone what happens inside, if it fails.

        An error that says that the database is lost is raised as it is: then the whole transaction is undone.
        """
        # Savepoints nest: the innermost of this name is meant.
        await self.rows("SAVEPOINT part")
        try:
            yield
            await self.rows("RELEASE part")
        except BaseException as error:
            if is_lost(error):
                raise
            await self.rows("ROLLBACK TO part")
            await self.rows("RELEASE part")
            raise


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

    @property
    def changes(self) -> int:
        return self.direct.total_changes


Job = Callable[[Transaction], Awaitable[T]]
Waiting = tuple[Job[Any], asyncio.Future[Any]]


class Database(Upkeep):
    """One connection; jobs that wait at the same time share one transaction and one commit."""

    faults: ClassVar[tuple[type[Exception], ...]] = (sqlite3.Error,)
    """What the engine raises; the file of keys, too, raises SQLite's."""
    gone: ClassVar[str]
    """What is said where the database is not in its place any more."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[Waiting] = []
        self.changes = 0
        """How many jobs have changed something; jobs that were run with `stirs=False` do not count."""
        self.trouble = ""
        """The engine's name for why the last commit failed; empty once something was written and kept."""
        self._committing: asyncio.Task[None] | None = None

    async def close(self) -> None:
        """Finish the commit that is under way, then close the connection."""
        if self._committing:
            await asyncio.gather(self._committing, return_exceptions=True)

    async def run(self, job: Job[T], *, stirs: bool = True) -> T:
        """Run the job in a transaction; return after its commit, raise after its rollback.

        Raises `Unavailable` for everything that the engine itself refuses. A job that fails is undone alone;
        the others of the same commit are kept. `stirs`: whether its changes count in `changes`.
        """
        done: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append((self._counted(job, stirs=stirs), done))
        self._start()
        return await done

    @property
    @abstractmethod
    def is_there(self) -> bool:
        """Return whether what was opened is still in its place."""

    @abstractmethod
    async def _commit(self, batch: Sequence[Waiting]) -> list[Any]:
        """Run these jobs in one transaction; return each result or error. Raises one of `faults`."""

    @abstractmethod
    async def _roll_back(self) -> None:
        """Undo the transaction that is open, if one is."""

    def _counted(self, job: Job[T], *, stirs: bool) -> Job[T]:
        async def counted(transaction: Transaction) -> T:
            before = transaction.begun = transaction.changes
            try:
                result = await job(transaction)
                await transaction.settled()
            finally:
                self.changes += stirs and transaction.changes != before
            return result

        return counted

    def _start(self) -> None:
        if self._committing is None or self._committing.done():
            self._committing = asyncio.create_task(self._commit_all())

    async def _commit_all(self) -> None:
        while self._waiting or self._upkeep:
            # Between two commits, because inside a transaction neither is possible.
            if self._upkeep:
                statements, done = self._upkeep.pop()
                _settle(done, await self._kept_up(statements))
            batch, self._waiting = self._waiting[:BATCH], self._waiting[BATCH:]
            for (_, done), outcome in zip(batch, await self._outcomes(batch), strict=True):
                _settle(done, outcome)

    async def _outcomes(self, batch: Sequence[Waiting]) -> list[Any]:
        try:
            return await self._commit(batch) if self.is_there else [Unavailable(self.gone)] * len(batch)
        except self.faults as error:
            await self._roll_back()
            self.trouble = plain(error)
            # Nothing of this commit is kept, so everybody who waited for it hears that.
            return [Unavailable(self.trouble)] * len(batch)


async def attempt(transaction: Transaction, job: Job[T], *, alone: bool) -> T | Exception:
    """Run a job and return its result or its error; raises what says that the database is lost.

    A job that shares its commit with no other needs no savepoint: the whole transaction is undone.
    """
    try:
        async with nullcontext() if alone else transaction.savepoint():
            return await job(transaction)
    except Exception as error:
        if is_lost(error):
            raise
        return error


def _settle(done: asyncio.Future[Any], outcome: object) -> None:
    if done.done():
        return  # the caller may have been cancelled meanwhile
    if isinstance(outcome, Exception):
        done.set_exception(outcome)
    else:
        done.set_result(outcome)


class SqliteDatabase(Database):
    """One connection to one file; what may wait for the disk or for a lock is done by aiosqlite's thread.

    `patience`: milliseconds for a lock.
    """

    gone = "the file is not in its place any more"
    emptying = ("PRAGMA wal_checkpoint(TRUNCATE)",)
    # `secure_delete` overwrites a deleted row, not the copies that moving rows between pages has left.
    remaking = ("VACUUM", *emptying)

    def __init__(
        self, path: Path, connections: Connections, lock: IO[bytes] | None = None, use: Use = Use.ALONE
    ) -> None:
        super().__init__()
        self._begins, self._lock = use.begins, lock
        self._path = path.resolve()
        self._file = self._found()
        self._connection, self._direct = connections
        self.patience = BUSY

    @classmethod
    async def open(cls, path: Path) -> "SqliteDatabase":
        """Open or create the file (mode 0600) and hold it; raises `NotOurs` or `InUse`."""
        lock = claim(path)
        try:
            return cls(path, await connect(path), lock)
        except BaseException:
            lock.close()
            raise

    @classmethod
    async def beside(cls, path: Path, use: Use) -> "SqliteDatabase":
        """Open a file that is there, also while a bot holds it; raises `NotOurs`."""
        return cls(path, await (connect_to_read if use is Use.READING else connect)(path), use=use)

    async def close(self) -> None:
        """Finish the commit that is under way, then close the file."""
        await super().close()
        await self._connection.close()
        # The lock goes last: another copy may open the file only once this one has closed it.
        if self._lock:
            self._lock.close()

    @property
    def is_there(self) -> bool:
        """Return whether the file is in its place: into one that was moved, SQLite writes for nothing."""
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
