"""Reading and changing a programme's database from outside, on either engine, also while the bot runs."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from care.ports.unit_of_work import Unavailable
from storage.engine.database import Database, Transaction
from storage.engine.faults import plain
from storage.engine.opening import NotOurs, Use
from storage.engine.place import Home
from storage.engine.reaching import reach
from storage.sealing.encryption import BrokenSeal

T = TypeVar("T")
Job = Callable[[Transaction], Awaitable[T]]


class Unreadable(Exception):
    """The engine cannot read the database; the text is its name for the fault."""


async def read(home: Home, job: Job[T]) -> T:
    """Run the job on one moment of the database, also while the bot runs; nothing is changed.

    Raises `Unreadable`, and `NotOurs` where there is no such programme or no server.
    """
    database = await reach(home, Use.READING)
    try:
        return await database.run(job)
    except Unavailable as fault:
        raise Unreadable(str(fault)) from None
    except database.faults as fault:
        raise Unreadable(plain(fault)) from None
    finally:
        await database.close()


async def read_or_refuse(home: Home, job: Job[T]) -> T:
    """As `read`; raises `NotOurs` alone."""
    try:
        return await read(home, job)
    except Unreadable as fault:
        raise NotOurs(f"cannot read {home.name}: {fault}") from None


async def change(home: Home, job: Job[T]) -> T:
    """Run the job in one transaction, also while the bot runs; raises `NotOurs`, and then nothing is kept."""
    database = await reach(home, Use.BESIDE)
    try:
        return await change_in(database, home, job)
    finally:
        await database.close()


async def change_in(database: Database, home: Home, job: Job[T]) -> T:
    """Run the job in one transaction of a database that is open; raises `NotOurs`."""
    try:
        return await database.run(job)
    except BrokenSeal:
        raise NotOurs(f"{home.name} holds what the key does not open; nothing was changed") from None
    except Unavailable as fault:
        raise NotOurs(f"cannot use {home.name}: {fault}") from None
    except database.faults as fault:
        raise NotOurs(f"cannot use {home.name}: {plain(fault)}") from None
