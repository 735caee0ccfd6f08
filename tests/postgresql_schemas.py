"""Schemas of the tests' PostgreSQL that stand for files: brought forward once, emptied after each test."""

import itertools
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from bot.prove.ground import Ground
from storage.engine import reaching
from storage.engine.database import Database
from storage.engine.opening import Use
from storage.engine.place import ServerPlace
from storage.engine.postgresql import PostgresDatabase
from storage.engine.postgresql_opening import connect
from storage.engine.wire import Wire
from storage.migrate import migrate
from tests.postgresql import OURS, address, drop, forget_keys, keys_database, place, server
from tests.world import World

_numbers = itertools.count()
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
FORM = """
    SELECT (SELECT max(version) FROM {schema}.schema_version), (
        SELECT count(*) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE c.relnamespace = '{schema}'::regnamespace
    )
"""


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


async def _brought_forward(name: str) -> ServerPlace:
    made = place(name)
    database = await PostgresDatabase.open(made)
    await migrate(database)
    await database.close()
    return made


def form_of(there: ServerPlace) -> object:
    """Its version and how many columns it has, also of indexes: enough to see that a test has spoilt it."""
    return server().execute(FORM.format(schema=there.schema)).fetchone()


class Schemas:
    """Schemas of this process that were brought forward once, and are emptied when a test has ended."""

    def __init__(self) -> None:
        self._made: list[ServerPlace] = []
        self._used: dict[Path, ServerPlace] = {}
        self._wires: dict[ServerPlace, Wire] = {}
        self._lent: list[ServerPlace] = []
        self._lendable: list[ServerPlace] = []
        self._form: object = None
        """What all of them are like that nothing was done to."""

    async def beside(self, path: Path, use: Use) -> PostgresDatabase:
        """Open the schema that stands for this file, also while somebody holds it."""
        return await PostgresDatabase.open(await self._place_of(path), use)

    async def lend(self) -> dict[str, str]:
        """Settings of a programme here that the bot and commands reach as they would reach any."""
        there = self._lendable.pop() if self._lendable else await self._make()
        self._lent.append(there)
        url = f"{address().replace('postgres:@', 'postgres@')}&application_name={OURS}&programme={there.name}"
        return {"database_url": url, "keys_url": url.replace("/postgres?", f"/{keys_database()}?")}

    async def open(self, path: Path) -> PostgresDatabase:
        """Open the schema that stands for this file."""
        there = await self._place_of(path)
        kept = self._wires.get(there)
        if kept is None or is_left(kept):
            self._wires[there] = Wire(await connect(there))
        return Kept(there, self._wires)

    async def _place_of(self, path: Path) -> ServerPlace:
        there = self._used.get(path.resolve()) or await self._next()
        self._used[path.resolve()] = there
        return there

    async def _next(self) -> ServerPlace:
        if len(self._used) == len(self._made):
            self._made.append(await self._make())
        return self._made[len(self._used)]

    async def _make(self) -> ServerPlace:
        made = await _brought_forward(f"test_{os.getpid()}_{next(_numbers)}")
        self._form = self._form or form_of(made)
        return made

    def empty(self) -> None:
        """Give up all that was used."""
        for kept in self._wires.values():
            if is_left(kept):
                kept.connection.pgconn.finish()  # a test has left it in the middle of something
        for one in (*self._used.values(), *self._lent):
            server().execute(EMPTY.format(schema=one.schema))
        for spoilt in [one for one in self._used.values() if form_of(one) != self._form]:
            self._made.remove(spoilt)
            if wire := self._wires.pop(spoilt, None):
                wire.connection.pgconn.finish()
            drop(spoilt)
        self._used.clear()
        while self._lent:
            self._takes_back(self._lent.pop())

    def _takes_back(self, there: ServerPlace) -> None:
        forget_keys(there)
        form = form_of(there)
        if form == self._form:
            self._lendable.append(there)
        else:
            drop(there)

    def remove(self) -> None:
        """Take the schemas away."""
        for kept in self._wires.values():
            kept.connection.pgconn.finish()
        drop(*self._made, *self._lendable)


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
        patch.setattr(reaching, "SqliteDatabase", schemas)
        patch.setattr(World, "database_away", away)
        try:
            yield
        finally:
            schemas.empty()
