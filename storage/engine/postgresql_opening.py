"""Connecting to a programme's schema, making it where it is missing, and why it cannot be used."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from typing import Any

import psycopg
from psycopg import AsyncConnection
from psycopg.adapt import AdaptersMap, Buffer
from psycopg.rows import no_result
from psycopg.types.bool import BoolBinaryLoader
from psycopg.types.numeric import Int8BinaryDumper, NumericBinaryLoader

from storage.engine.lock import InUse
from storage.engine.opening import NoProgramme, NotOurs
from storage.engine.place import ServerPlace
from storage.engine.rows import Row

OLDEST, OLDEST_NAME = 150_000, "15"
PREPARED = 512
"""The most statements that the server keeps prepared for one connection; from the third time on."""
SESSION = "SET synchronous_commit = on; SET client_min_messages = warning; SET tcp_keepalives_idle = 10"
"""A commit survives a power cut whatever the server's default; a bot that is gone is noticed soon."""
STANDING = """
    SELECT (SELECT rolname FROM pg_roles WHERE oid = n.nspowner),
        r.oid IS NOT NULL, pg_has_role(r.oid, 'MEMBER')
    FROM (VALUES (CAST(%s AS TEXT))) AS one (name)
    LEFT JOIN pg_namespace n ON n.nspname = one.name LEFT JOIN pg_roles r ON r.rolname = one.name
"""
"""Who owns the programme's schema, whether its role is there, and whether this login may take that role."""
HINTS = {
    "no password supplied": "it asks for a password: give it in a file (mode 0600) that PGPASSFILE names",
    "no encryption": "it wants TLS: add sslmode=verify-full to the address",
}
"""What is said in place of the library's words."""


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
    """As `reach`, and hold the programme's lock, and make its schema if there is none.

    Not `alone`: nothing is held or made, and where there is no such programme, that is said.

    Raises `NotOurs` with one plain line, or `InUse` if another process holds it.
    """
    connection = await reach(place)
    try:
        if alone:
            _require_writable(connection, place)
            await hold(connection, place)
        await _require_schema(connection, place, makes=alone)
    except psycopg.Error as error:
        await connection.close()
        raise cannot_use(place, error) from None
    except BaseException:
        await connection.close()
        raise
    return connection


async def leave(connection: AsyncConnection[Row]) -> None:
    """Close the connection; the lock is given back before this returns, not when the server notices."""
    with suppress(psycopg.Error):
        await connection.execute("SELECT pg_advisory_unlock_all()")
    await connection.close()


async def reach(place: ServerPlace) -> AsyncConnection[Row]:
    """Connect and check the server; raises `NotOurs` with one plain line."""
    try:
        connection = await AsyncConnection.connect(
            place.url, autocommit=True, prepare_threshold=2, row_factory=rows_of
        )
    except psycopg.Error as error:
        raise cannot_use(place, error) from None
    try:
        connection.prepared_max = PREPARED
        adapt(connection.adapters)
        _require_fitting(connection, place)
        await connection.execute(SESSION)
    except psycopg.Error as error:
        await connection.close()
        raise cannot_use(place, error) from None
    except BaseException:
        await connection.close()
        raise
    return connection


@contextmanager
def told_plainly(place: ServerPlace) -> Iterator[None]:
    """Raise `NotOurs` for what the server or the library says."""
    try:
        yield
    except psycopg.Error as error:
        raise cannot_use(place, error) from None


def cannot_use(place: ServerPlace, error: psycopg.Error) -> NotOurs:
    """Return why the server cannot be used, in one plain line."""
    return NotOurs(f"cannot use the PostgreSQL {place.shown}: {_said(error)}")


def _said(error: psycopg.Error) -> str:
    """Return what the server or the library says, in one line; it holds no password."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()] or [type(error).__name__]
    told = next((line for line in lines if "FATAL:" in line), lines[0])
    said = told.rpartition("FATAL:")[2].rpartition("failed: ")[2].strip()
    return next((hint for found, hint in HINTS.items() if found in said), said)


def _require_fitting(connection: AsyncConnection[Row], place: ServerPlace) -> None:
    info = connection.info
    if info.server_version < OLDEST:
        found = info.parameter_status("server_version")
        raise NotOurs(f"the PostgreSQL {place.shown} is {found}: Sebaya needs {OLDEST_NAME} or newer")
    encoding = info.parameter_status("server_encoding")
    if encoding != "UTF8":
        raise NotOurs(f"the database {place.shown} is in {encoding}: make one with ENCODING 'UTF8'")


def _require_writable(connection: AsyncConnection[Row], place: ServerPlace) -> None:
    info = connection.info
    if info.parameter_status("in_hot_standby") == "on":
        raise NotOurs(f"the PostgreSQL {place.shown} is a stand-by: name the server that takes changes")
    if info.parameter_status("default_transaction_read_only") == "on":
        raise NotOurs(
            f"the PostgreSQL {place.shown} takes no changes: let an administrator turn "
            "default_transaction_read_only off for this login and database"
        )


async def hold(connection: AsyncConnection[Row], place: ServerPlace) -> None:
    """Hold the programme's lock as long as this connection lives."""
    asked = await connection.execute("SELECT pg_try_advisory_lock(%s)", [place.lock], binary=True)
    held = await asked.fetchone()
    if not held or not held[0]:
        raise InUse(
            f"another copy of Sebaya uses the programme {place.name} in {place.shown}: stop that one first, "
            "or give this one a programme of its own"
        )


async def _require_schema(connection: AsyncConnection[Row], place: ServerPlace, *, makes: bool) -> None:
    if not makes and not await is_made(connection, place):
        raise NoProgramme(f"there is no programme {place.name} in {place.shown}: `sebaya run` begins one")
    async with connection.transaction():
        await enter(connection, place)


async def is_made(connection: AsyncConnection[Row], place: ServerPlace) -> bool:
    """Return whether the programme has a schema."""
    return not any(one.startswith("CREATE SCHEMA") for one in await missing(connection, place))


async def enter(connection: AsyncConnection[Row], place: ServerPlace) -> None:
    """Take the programme's role and schema for the transaction that is open; make them where missing."""
    login, making = connection.info.user, await missing(connection, place)
    role = f'"{place.schema}"'
    try:
        for statement in making:
            await connection.execute(statement)
        await connection.execute(f"SET LOCAL ROLE {role}; SET LOCAL search_path = {role}")
    except psycopg.errors.InsufficientPrivilege:
        raise NotOurs(
            f"{login} may not use the programme {place.name} in {place.shown}: let an administrator of the "
            f"database run: {'; '.join(making) or _grant(place, login)}"
        ) from None


async def missing(connection: AsyncConnection[Row], place: ServerPlace) -> Sequence[str]:
    """Return the statements that the programme's role and schema still want."""
    found = await (await connection.execute(STANDING, [place.schema], binary=True)).fetchone()
    owner, is_role, is_member = found or (None, 0, None)
    name = f'"{place.schema}"'
    return [
        *([] if is_role else [f"CREATE ROLE {name} NOLOGIN"]),
        *([] if is_member else [_grant(place, connection.info.user)]),
        *([] if owner else [f"CREATE SCHEMA {name} AUTHORIZATION {name}"]),
        *([f"ALTER SCHEMA {name} OWNER TO {name}"] if owner not in {None, place.schema} else []),
    ]


def _grant(place: ServerPlace, login: str) -> str:
    return f'GRANT "{place.schema}" TO "{login}"'
