"""The main key of a programme in a PostgreSQL: random, wrapped by the machine's, in the database of keys.

One machine's key serves many programmes. A programme is erased with its wrap, and leaves with its own key.
The programme's database says which wrap is the right one (`key_check`), so a change of the key that was cut
off is settled by the next start. Programmes from before there were wraps go on with the machine's key itself.
"""

import os
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

import psycopg
from psycopg import AsyncConnection

from storage.engine.converters import millis
from storage.engine.opening import NoProgramme, WrongKey
from storage.engine.place import ServerPlace
from storage.engine.postgresql_opening import cannot_use, connect, leave
from storage.engine.rows import Row
from storage.sealing.encryption import KEY, BrokenSeal, Seal, Vault, derive

TABLE = """
    CREATE TABLE IF NOT EXISTS wraps (number BIGINT PRIMARY KEY, wrap BYTEA NOT NULL, handed_at BIGINT)
"""
FOUND = "SELECT wrap, handed_at FROM wraps ORDER BY number"
NUMBERED = "SELECT number, wrap FROM wraps"
HANDED = "UPDATE wraps SET handed_at = %s WHERE number = %s"
ADD = "INSERT INTO wraps SELECT COALESCE(MAX(number), 0) + 1, %s, %s FROM wraps"
CLOSED = (
    "the key file does not open the programme's own key in {}: give the machine's key, with which it was "
    "wrapped"
)
UNFIT = "the programme's own key in {} is not the one that its database was made with: {}"
MISSING = "the programme's own key is not in {}: {}"
BRING = "`sebaya programmes take-key FILE` brings it from the copy that was handed out"


class Wrap(NamedTuple):
    """A key that was wrapped, and when a copy of it was handed out, in ms."""

    key: bytes
    handed_at: int | None = None


class Found(NamedTuple):
    """What this machine's key opens, oldest first, and how many wraps there are in all."""

    opened: Sequence[Wrap]
    total: int


@dataclass(frozen=True, slots=True)
class Wraps:
    """The wraps of one programme, in a transaction that is kept at the end or not at all."""

    connection: AsyncConnection[Row]
    place: ServerPlace
    machine: bytes

    async def found(self) -> Found:
        rows = await (await self.connection.execute(FOUND, binary=True)).fetchall()
        return Found([one for row in rows if (one := self.opened(row[0], row[1]))], len(rows))

    async def add(self, key: bytes, handed_at: int | None = None) -> bytes:
        """Wrap this key too."""
        await self.connection.execute(ADD, [_seal(self.machine).close(key, *_bound(self.place)), handed_at])
        return key

    async def only(self, *keys: Wrap) -> None:
        """Leave these alone: the table is made anew, so that no other stands in its file."""
        await self.connection.execute(f"DROP TABLE wraps; {TABLE}")
        for one in keys:
            await self.add(one.key, one.handed_at)

    def opened(self, wrap: bytes, handed_at: int | None) -> Wrap | None:
        try:
            return Wrap(_seal(self.machine).open(wrap, *_bound(self.place)), handed_at)
        except BrokenSeal:
            return None


def _seal(machine: bytes) -> Seal:
    return Seal(derive(machine, "programme keys"))


def _bound(place: ServerPlace) -> tuple[str, str]:
    return "programme", place.name


@asynccontextmanager
async def wraps(place: ServerPlace, machine: bytes) -> AsyncIterator[Wraps]:
    """Hold the programme's wraps for one transaction; raises `NotOurs` or `InUse`."""
    connection = await connect(place)
    try:
        async with _as_programme(connection, place):
            await connection.execute(TABLE)
            yield Wraps(connection, place, machine)
    except psycopg.Error as error:
        raise cannot_use(place, error) from None
    finally:
        await leave(connection)


async def looked_at(place: ServerPlace, machine: bytes) -> Found:
    """Return the wraps as they are, also while somebody holds them; raises `NotOurs`."""
    try:
        connection = await connect(place, alone=False)
    except NoProgramme:
        return Found((), 0)
    try:
        async with _as_programme(connection, place):
            there = await (await connection.execute("SELECT to_regclass('wraps') IS NOT NULL")).fetchone()
            return await Wraps(connection, place, machine).found() if there and there[0] else Found((), 0)
    except psycopg.Error as error:
        raise cannot_use(place, error) from None
    finally:
        await leave(connection)


@asynccontextmanager
async def _as_programme(connection: AsyncConnection[Row], place: ServerPlace) -> AsyncIterator[None]:
    async with connection.transaction():
        await connection.execute(f'SET LOCAL ROLE "{place.schema}"; SET LOCAL search_path = "{place.schema}"')
        yield


async def main_key(place: ServerPlace, machine: bytes, check: bytes | None) -> bytes:
    """Return the key of the programme with this `key_check`; one that has not begun gets a new one.

    What a change of the key has left is taken away, so the caller holds the programme. Raises `WrongKey` with
    one plain line, `NotOurs`, or `InUse`.
    """
    async with wraps(place, machine) as there:
        found = await there.found()
        if check is None and not found.total:
            return await there.add(os.urandom(KEY))
        right = fitting(place, machine, check, found)
        # Not what another machine's key has wrapped: where that one is wrong, nothing is lost.
        if found.opened and found.total > len(right):
            await there.only(*right)
        return right[0].key if right else machine


async def find_key(place: ServerPlace, machine: bytes, check: bytes | None) -> bytes:
    """Return the key of the programme with this `key_check`, also while it is held; nothing is changed.

    Before it has begun, whichever there is, else the machine's. Raises `WrongKey` or `NotOurs`.
    """
    found = await looked_at(place, machine)
    if check is None and not found.total:
        return machine
    right = fitting(place, machine, check, found)
    return right[0].key if right else machine


def fitting(place: ServerPlace, machine: bytes, check: bytes | None, found: Found) -> Sequence[Wrap]:
    """Return the wrap of the key that fits, or none where it is the given key itself; or raise `WrongKey`."""
    if right := [one for one in reversed(found.opened) if Vault(one.key).fits(check)]:
        return right[:1]
    if check is not None and Vault(machine).fits(check):
        return ()
    if found.opened:
        raise WrongKey(UNFIT.format(place.shown, BRING))
    raise WrongKey(CLOSED.format(place.shown) if found.total else MISSING.format(place.shown, BRING))


async def stage(place: ServerPlace, machine: bytes, key: bytes) -> None:
    """Wrap another key beside the one that holds: the programme's database says which is the right one."""
    async with wraps(place, machine) as there:
        await there.add(key)


async def only(place: ServerPlace, machine: bytes, key: bytes) -> None:
    """Wrap this key, and leave no other; raises `NotOurs`."""
    async with wraps(place, machine) as there:
        await there.only(Wrap(key))


async def note_handed(place: ServerPlace, machine: bytes, key: bytes, now: datetime) -> None:
    """Note that a copy of this key was handed out; no wrap is taken away."""
    async with wraps(place, machine) as there:
        rows = await (await there.connection.execute(NUMBERED, binary=True)).fetchall()
        for number, wrap in ((row[0], row[1]) for row in rows):
            opened = there.opened(wrap, None)
            if opened and opened.key == key:
                await there.connection.execute(HANDED, [millis(now), number])
