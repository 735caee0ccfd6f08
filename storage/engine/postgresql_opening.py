"""Connecting to a programme's schema, making it where it is missing, and why it cannot be used."""

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
from storage.engine.rows import Row, row_class

OLDEST, OLDEST_NAME = 150_000, "15"
SESSION = """
    SET synchronous_commit = on; SET client_min_messages = warning; SET tcp_keepalives_idle = 10;
    SET plan_cache_mode = force_generic_plan; SET jit = off
"""
"""A commit survives a power cut whatever the server's default; a bot that is gone is noticed soon. Statements
are planned once, without their values, as SQLite plans them: a quarter less of the server's time."""
EMPTYING = ("SELECT pg_switch_wal()", "CHECKPOINT")
"""Begin a new file of the server's log, and remove those before it; a login may lack the rights for it."""
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


def rows_of(cursor: Any) -> Any:
    """Make rows whose values are found by name or by place; psycopg's form of a row factory."""
    if cursor.description is None:
        return no_result
    return row_class(tuple(column.name for column in cursor.description))


def adapt(adapters: AdaptersMap) -> None:
    """Let values go and come as they do with SQLite."""
    adapters.register_dumper(int, Int8BinaryDumper)
    adapters.register_dumper(bool, BoolAsNumber)
    adapters.register_loader("bool", OneOrZero)
    adapters.register_loader("numeric", PlainNumber)


async def connect(place: ServerPlace) -> AsyncConnection[Row]:
    """Connect, check the server, hold the programme's lock, and make its schema if there is none.

    Raises `NotOurs` with one plain line, or `InUse` if another process holds it.
    """
    try:
        connection = await AsyncConnection.connect(
            place.url, autocommit=True, prepare_threshold=None, row_factory=rows_of
        )
    except psycopg.Error as error:
        raise NotOurs(f"cannot use the PostgreSQL {place.shown}: {_said(error)}") from None
    try:
        adapt(connection.adapters)
        _require_fitting(connection, place)
        await connection.execute(SESSION)
        await _hold(connection, place)
        await _require_schema(connection, place)
    except psycopg.Error as error:
        await connection.close()
        raise NotOurs(f"cannot use the PostgreSQL {place.shown}: {_said(error)}") from None
    except BaseException:
        await connection.close()
        raise
    return connection


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


async def _hold(connection: AsyncConnection[Row], place: ServerPlace) -> None:
    """Hold the programme's lock as long as this connection lives."""
    asked = await connection.execute("SELECT pg_try_advisory_lock(%s)", [place.lock], binary=True)
    held = await asked.fetchone()
    if not held or not held[0]:
        raise InUse(
            f"another copy of Sebaya uses the programme {place.name} in {place.shown}: stop that one first, "
            "or give this one a programme of its own"
        )


async def _require_schema(connection: AsyncConnection[Row], place: ServerPlace) -> None:
    name, role = place.schema, f'"{place.schema}"'
    login = connection.info.user
    making = [
        f"CREATE ROLE {role} NOLOGIN",
        f'GRANT {role} TO "{login}"',
        f"CREATE SCHEMA {role} AUTHORIZATION {role}",
    ]
    if await (await connection.execute(PLACE_IS_THERE, [name])).fetchone():
        making = []
    elif await (await connection.execute(ROLE_IS_THERE, [name])).fetchone():
        making = making[2:]
    try:
        async with connection.transaction():
            for statement in making:
                await connection.execute(statement)
            await connection.execute(f"SET LOCAL ROLE {role}")
    except psycopg.errors.InsufficientPrivilege:
        raise NotOurs(
            f"{login} may not use the programme {place.name} in {place.shown}: let an administrator of the "
            f"database run: {'; '.join(making or [f'GRANT {role} TO {login}'])}"
        ) from None
