"""Where a programme lies, held by this process alone while it arrives there or leaves it."""

import os
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing, contextmanager, suppress
from pathlib import Path
from typing import IO

from storage.engine.database import SqliteTransaction, Transaction
from storage.engine.faults import plain
from storage.engine.lock import take_lock
from storage.engine.opening import PRAGMAS, NotOurs
from storage.engine.whereabouts import Whereabouts, tables_of, whereabouts_in
from storage.migrate import make_form, newest
from storage.sealing.conversation_keys import keys_beside, open_slots
from storage.sealing.encryption import Vault
from storage.sealing.key_slots import KeySlots, flush_names, wipe

Job = Callable[[Transaction], Awaitable[None]]
LOGS = ("-wal", "-shm", "-journal")


class HeldHome(ABC):
    """A place for one programme and its conversations' keys; nobody else uses it until `close`.

    What the engine refuses is raised as `NotOurs`, with one plain line.
    """

    shown: str
    """How the place is called in messages: without a login or a password."""
    keys_shown: str = ""
    """How the keys' own place is called, if they have one."""

    @abstractmethod
    async def in_the_way(self) -> str:
        """Return what stands there, named for a message; empty where there is room."""

    @abstractmethod
    def transaction(self) -> AbstractAsyncContextManager[Transaction]:
        """Open one transaction; it is committed at the end of the block, undone after an error."""

    @abstractmethod
    async def lay(self, job: Job) -> None:
        """Make a new database with this version's tables, filled by `job`: all of it is kept, or nothing."""

    @abstractmethod
    async def clear(self) -> None:
        """Remove the database and its conversations' keys."""

    @abstractmethod
    async def slots(self, vault: Vault) -> KeySlots:
        """Open the conversations' keys; the caller closes them."""

    @abstractmethod
    async def has_database(self) -> bool:
        """Return whether there are tables."""

    @abstractmethod
    async def close(self) -> None:
        """Let others use the place again."""

    async def whereabouts(self) -> Whereabouts | None:
        """Return where the programme is, if it is not here, or not yet."""
        if not await self.has_database():
            return None
        async with self.transaction() as tx:
            return await whereabouts_in(tx)

    async def require_programme(self) -> None:
        """Raise `NotOurs` if there is no programme to take away."""
        if not await self.has_database():
            raise NotOurs(f"there is no programme in {self.shown}: look at SEBAYA_DATABASE_URL")
        async with self.transaction() as tx:
            if "schema_version" not in await tables_of(tx):
                raise NotOurs(f"what is in {self.shown} is none of Sebaya's")


class HeldFile(HeldHome):
    """A SQLite file with the file of keys beside it."""

    def __init__(self, path: Path, lock: IO[bytes]) -> None:
        self._path = path
        self._lock = lock
        self.shown = f"the file {path.resolve()}"

    @classmethod
    def hold(cls, path: Path) -> "HeldFile":
        """Hold the place; raises `InUse`, `CannotLock` or `NotOurs`."""
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as fault:
            raise NotOurs(f"cannot write {path.parent}: {fault.strerror}") from None
        return cls(path, take_lock(path))

    async def close(self) -> None:
        self._lock.close()

    async def has_database(self) -> bool:
        return self._path.exists() and self._path.stat().st_size > 0

    async def in_the_way(self) -> str:
        logs = (self._path.with_name(f"{self._path.name}{ending}") for ending in LOGS)
        there = [one for one in (self._path, keys_beside(self._path), *logs) if one.exists()]
        return ", ".join(str(one) for one in there)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        with _open(self._path) as connection:
            for name, value in PRAGMAS.items():
                # References are looked at once at the end, where rows come in any order.
                if name != "foreign_keys":
                    connection.execute(f"PRAGMA {name} = {value}").fetchall()
            connection.execute("BEGIN IMMEDIATE")
            yield SqliteTransaction(connection)
            connection.execute("COMMIT")
            # A change that says where the programme is must not wait in a log that somebody leaves behind.
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    async def lay(self, job: Job) -> None:
        made = self._path.with_name(f".{self._path.name}.arriving")
        try:
            await make_file(made, newest(), job)
            made.replace(self._path)
            flush_names(self._path.parent)
        except OSError as fault:
            raise NotOurs(f"cannot write {self._path}: {fault.strerror}") from None
        finally:
            for left in (made, made.with_name(f"{made.name}-journal")):
                with suppress(OSError):
                    left.unlink(missing_ok=True)

    async def clear(self) -> None:
        try:
            wipe(keys_beside(self._path))
            for ending in ("", *LOGS):
                self._path.with_name(f"{self._path.name}{ending}").unlink(missing_ok=True)
        except OSError as fault:
            raise NotOurs(f"cannot remove {self._path}: {fault.strerror}") from None

    async def slots(self, vault: Vault) -> KeySlots:
        return open_slots(self._path, vault)


async def make_file(path: Path, version: int, job: Job) -> None:
    """Make a new database file with the tables of this version, filled by `job`; it is on the disk then.

    Raises OSError or `NotOurs`.
    """
    path.unlink(missing_ok=True)
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    with _open(path) as connection:
        connection.execute("PRAGMA synchronous = 2")
        connection.execute("BEGIN IMMEDIATE")
        tx = SqliteTransaction(connection)
        await make_form(tx, version)
        await job(tx)
        connection.execute("COMMIT")


@contextmanager
def _open(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a file; closing undoes what is not committed."""
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.row_factory = sqlite3.Row
            yield connection
    except sqlite3.Error as error:
        raise NotOurs(f"cannot use the database {path.name}: {plain(error)}") from None
