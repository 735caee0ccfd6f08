"""Connecting to a programme's schema, making it where it is missing, and why it cannot be used."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import psycopg
from psycopg import AsyncConnection
from psycopg.adapt import AdaptersMap, Buffer
from psycopg.rows import no_result
from psycopg.types.bool import BoolBinaryLoader
from psycopg.types.numeric import Int8BinaryDumper, NumericBinaryLoader

from storage.engine.lock import InUse
from storage.engine.opening import NotOurs
from storage.engine.place import ServerPlace
from storage.engine.rows import Row

OLDEST, OLDEST_NAME = 150_000, "15"
PREPARED = 512
"""The most statements that the server keeps prepared for one connection; from the third time on."""
SESSION = "SET synchronous_commit = on; SET client_min_messages = warning; SET tcp_keepalives_idle = 10"
"""A commit survives a power cut whatever the server's default; a bot that is gone is noticed soon."""
PLACE_IS_THERE = "SELECT 1 FROM pg_namespace WHERE nspname = %s"
ROLE_IS_THERE = "SELECT 1 FROM pg_roles WHERE rolname = %s"


class OneOrZero(BoolBinaryLoader):
    """What a comparison gives is a whole number, as in SQLite."""

    def load(self, data: Buffer) -> int:  # type: ignore[override]  # a bool is read as 0 or 1
        return int(super().load(data))


class PlainNumber(NumericBinaryLoader):
    """A sum is a whole number, a mean a float, as in SQLite."""

    def load(self, data: Buffer) -> int | float:  # type: ignore[override]  # no Decimal
        found = super().load(data)
        return float(found) if found.as_tuple().exponent else int(found)


class BoolAsNumber(Int8BinaryDumper):
    """There are no columns of bool: True is 1."""

    def dump(self, obj: int) -> Buffer | None:
        return super().dump(int(obj))


@cache
def _row_class(names: tuple[str, ...]) -> type[Any]:
    places = {name: place for place, name in reversed(list(enumerate(names)))}

    class Named(tuple[Any, ...]):
        __slots__ = ()

        def __getitem__(self, key: Any) -> Any:
            return tuple.__getitem__(self, places[key] if isinstance(key, str) else key)

        def keys(self) -> tuple[str, ...]:
            return names

    return Named


def rows_of(cursor: Any) -> Any:
    """Make rows whose values are found by name or by place; psycopg's form of a row factory."""
    if cursor.description is None:
        return no_result
    return _row_class(tuple(column.name for column in cursor.description))


def adapt(adapters: AdaptersMap) -> None:
    """Let values go and come as they do with SQLite."""
    adapters.register_dumper(int, Int8BinaryDumper)
    adapters.register_dumper(bool, BoolAsNumber)
    adapters.register_loader("bool", OneOrZero)
    adapters.register_loader("numeric", PlainNumber)


async def connect(place: ServerPlace, *, alone: bool = True) -> AsyncConnection[Row]:
    """Connect, check the server, hold the programme's lock, and make its schema if there is none.

    Not `alone`: nothing is held or made, and where there is no such programme, that is said.

    Raises `NotOurs` with one plain line, or `InUse` if another process holds it.
    """
    connection = await reach(place)
    try:
        with told_plainly(place):
            if alone:
                await hold(connection, place)
            await _require_schema(connection, place, makes=alone)
    except BaseException:
        await connection.close()
        raise
    return connection


async def reach(place: ServerPlace) -> AsyncConnection[Row]:
    """Connect and check the server, beside whoever uses the programme; raises `NotOurs`."""
    with told_plainly(place):
        connection = await AsyncConnection.connect(
            place.url, autocommit=True, prepare_threshold=2, row_factory=rows_of
        )
    try:
        with told_plainly(place):
            connection.prepared_max = PREPARED
            adapt(connection.adapters)
            _require_fitting(connection, place)
            await connection.execute(SESSION)
    except BaseException:
        await connection.close()
        raise
    return connection


@contextmanager
def told_plainly(place: ServerPlace) -> Iterator[None]:
    """Raise `NotOurs` with one plain line for what the server or the library says."""
    try:
        yield
    except psycopg.Error as error:
        raise NotOurs(f"cannot use the PostgreSQL {place.shown}: {_said(error)}") from None


def _said(error: psycopg.Error) -> str:
    """Return what the server or the library says, in one line; it holds no password."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()] or [type(error).__name__]
    told = next((line for line in lines if "FATAL:" in line), lines[0])
    return told.rpartition("FATAL:")[2].rpartition("failed: ")[2].strip()


def _require_fitting(connection: AsyncConnection[Row], place: ServerPlace) -> None:
    info = connection.info
    if info.server_version < OLDEST:
        found = info.parameter_status("server_version")
        raise NotOurs(f"the PostgreSQL {place.shown} is {found}: Sebaya needs {OLDEST_NAME} or newer")
    encoding = info.parameter_status("server_encoding")
    if encoding != "UTF8":
        raise NotOurs(f"the database {place.shown} is in {encoding}: make one with ENCODING 'UTF8'")


async def hold(connection: AsyncConnection[Row], place: ServerPlace) -> None:
    """Hold the programme's lock as long as this connection lives."""
    asked = await connection.execute("SELECT pg_try_advisory_lock(%s)", [place.lock], binary=True)
    held = await asked.fetchone()
    if not held or not held[0]:
        raise InUse(
            f"another copy of Sebaya uses the programme {place.name} in {place.shown}: stop that one first, "
            "or give this one a programme of its own"
        )


async def is_made(connection: AsyncConnection[Row], place: ServerPlace) -> bool:
    """Return whether the programme has a schema."""
    return bool(await (await connection.execute(PLACE_IS_THERE, [place.schema])).fetchone())


async def _require_schema(connection: AsyncConnection[Row], place: ServerPlace, *, makes: bool) -> None:
    async with connection.transaction():
        await enter(connection, place, makes=makes)


async def enter(connection: AsyncConnection[Row], place: ServerPlace, *, makes: bool = True) -> None:
    """Take the programme's role and schema for the transaction that is open; make them where missing."""
    name, role = place.schema, f'"{place.schema}"'
    login = connection.info.user
    making = [
        f"CREATE ROLE {role} NOLOGIN",
        f'GRANT {role} TO "{login}"',
        f"CREATE SCHEMA {role} AUTHORIZATION {role}",
    ]
    if await is_made(connection, place):
        making = []
    elif not makes:
        raise NotOurs(f"there is no programme {place.name} in {place.shown}: `sebaya run` begins one")
    elif await (await connection.execute(ROLE_IS_THERE, [name])).fetchone():
        making = making[2:]
    try:
        for statement in making:
            await connection.execute(statement)
        await connection.execute(f"SET LOCAL ROLE {role}; SET LOCAL search_path = {role}")
    except psycopg.errors.InsufficientPrivilege:
        raise NotOurs(
            f"{login} may not use the programme {place.name} in {place.shown}: let an administrator of the "
            f"database run: {'; '.join(making or [f'GRANT {role} TO {login}'])}"
        ) from None
