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
from storage.engine.opening import WrongKey
from storage.engine.place import ServerPlace
from storage.engine.postgresql_opening import cannot_use, connect
from storage.engine.rows import Row
from storage.sealing.encryption import KEY, BrokenSeal, Seal, Vault, derive

TABLE = """
    CREATE TABLE IF NOT EXISTS wraps (number BIGINT PRIMARY KEY, wrap BYTEA NOT NULL, handed_at BIGINT)
"""
FOUND = "SELECT number, wrap, handed_at FROM wraps ORDER BY number"
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
    handed_at: int | None


@dataclass(frozen=True, slots=True)
class Wraps:
    """The wraps of one programme, in a transaction that is kept at the end or not at all."""

    connection: AsyncConnection[Row]
    place: ServerPlace
    machine: bytes

    async def found(self) -> tuple[Sequence[Wrap], int]:
        """Return what this machine's key opens, oldest first, and how many there are in all."""
        rows = await (await self.connection.execute(FOUND, binary=True)).fetchall()
        return opened(self.machine, self.place, [(row[1], row[2]) for row in rows]), len(rows)

    async def add(self, key: bytes, handed_at: int | None = None) -> bytes:
        """Wrap this key too."""
        sealed = _seal(self.machine).close(key, *_bound(self.place))
        await self.connection.execute(ADD, [sealed, handed_at])
        return key

    async def only(self, *keys: Wrap) -> None:
        """Leave these alone: the table is made anew, so that no other stands in its file."""
        await self.connection.execute(f"DROP TABLE wraps; {TABLE}")
        for one in keys:
            await self.add(one.key, one.handed_at)


def _seal(machine: bytes) -> Seal:
    return Seal(derive(machine, "programme keys"))


def _bound(place: ServerPlace) -> tuple[str, str]:
    return "programme", place.name


def opened(machine: bytes, place: ServerPlace, rows: Sequence[tuple[bytes, int | None]]) -> Sequence[Wrap]:
    """Return those of these wraps that this machine's key opens."""
    found = []
    for wrap, handed_at in rows:
        try:
            found.append(Wrap(_seal(machine).open(wrap, *_bound(place)), handed_at))
        except BrokenSeal:
            continue
    return found


@asynccontextmanager
async def wraps(place: ServerPlace, machine: bytes) -> AsyncIterator[Wraps]:
    """Hold the programme's wraps for one transaction; raises `NotOurs` or `InUse`."""
    connection = await connect(place)
    try:
        async with connection.transaction():
            role = f'"{place.schema}"'
            await connection.execute(f"SET LOCAL ROLE {role}; SET LOCAL search_path = {role}; {TABLE}")
            yield Wraps(connection, place, machine)
    except psycopg.Error as error:
        raise cannot_use(place, error) from None
    finally:
        await connection.close()


async def main_key(place: ServerPlace, machine: bytes, check: bytes | None) -> bytes:
    """Return the key of the programme with this `key_check`; one that has not begun gets a new one.

    What a change of the key has left is taken away. Raises `WrongKey` with one plain line, or `NotOurs`.
    """
    async with wraps(place, machine) as there:
        found, count = await there.found()
        if check is None and not count:
            return await there.add(os.urandom(KEY))
        right = fitting(place, machine, check, found, count)
        if count > len(right):
            await there.only(*right)
        return right[0].key if right else machine


def fitting(
    place: ServerPlace, machine: bytes, check: bytes | None, found: Sequence[Wrap], count: int
) -> Sequence[Wrap]:
    """Return the wrap of the key that fits, or none where it is the machine's key itself; or `WrongKey`."""
    if right := [one for one in reversed(found) if Vault(one.key).fits(check)]:
        return right[:1]
    if check is not None and Vault(machine).fits(check):
        return ()
    if found:
        raise WrongKey(UNFIT.format(place.shown, BRING))
    raise WrongKey(CLOSED.format(place.shown) if count else MISSING.format(place.shown, BRING))


async def stage(place: ServerPlace, machine: bytes, key: bytes) -> None:
    """Wrap another key beside the one that holds: the programme's database says which is the right one."""
    async with wraps(place, machine) as there:
        await there.add(key)


async def only(place: ServerPlace, machine: bytes, key: bytes) -> None:
    """Wrap this key, and leave no other; raises `NotOurs`."""
    async with wraps(place, machine) as there:
        await there.only(Wrap(key, None))


async def note_handed(place: ServerPlace, machine: bytes, key: bytes, now: datetime) -> None:
    """Note that a copy of this key was handed out."""
    async with wraps(place, machine) as there:
        await there.only(Wrap(key, millis(now)))
