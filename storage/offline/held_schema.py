"""A programme's place in a PostgreSQL: its schema, and the schema of the same name with its keys."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from psycopg import AsyncConnection

from storage.engine.database import Transaction
from storage.engine.place import Home, ServerPlace
from storage.engine.postgresql import TURN, PostgresTransaction
from storage.engine.postgresql_opening import enter, hold, is_made, leave, reach, told_plainly
from storage.engine.rows import Row
from storage.engine.whereabouts import tables_of
from storage.migrate import make_form, newest
from storage.offline.held_home import HeldHome, Job
from storage.sealing.encryption import Vault
from storage.sealing.key_slots import KeySlots
from storage.sealing.key_table import KeyTable

FUNCTIONS = """
    SELECT p.oid::regprocedure::text AS name FROM pg_proc p
    WHERE p.pronamespace = current_schema()::regnamespace
"""
KEYS = "SELECT COUNT(*) FROM slots"


class HeldSchema(HeldHome):
    """One schema, and one for its conversations' keys in another database."""

    def __init__(self, place: ServerPlace, keys: ServerPlace, connection: AsyncConnection[Row]) -> None:
        self._place, self._keys = place, keys
        self._connection = connection
        self.shown, self.keys_shown = Home(Path(), place).name, keys.shown

    @classmethod
    async def hold(cls, place: ServerPlace, keys: ServerPlace) -> "HeldSchema":
        """Hold the place; nothing is made there. Raises `InUse` or `NotOurs`."""
        connection = await reach(place)
        try:
            with told_plainly(place):
                await hold(connection, place)
        except BaseException:
            await connection.close()
            raise
        return cls(place, keys, connection)

    async def close(self) -> None:
        await leave(self._connection)

    async def has_database(self) -> bool:
        return bool(await _tables(self._connection, self._place))

    async def in_the_way(self) -> str:
        if await self.has_database():
            return self.shown
        async with _reached(self._keys) as connection:
            if "slots" in await _tables(connection, self._keys):
                async with _transaction(connection, self._keys) as tx:
                    if await tx.value(KEYS):
                        return f"a table of conversations' keys of {Home(Path(), self._keys).name}"
        return ""

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        async with _transaction(self._connection, self._place) as tx:
            # One after the other with commands that change something beside the bot.
            await self._connection.execute(f"{TURN}{self._place.turn})")
            yield tx

    async def lay(self, job: Job) -> None:
        async with self.transaction() as tx:
            await make_form(tx, newest())
            await job(tx)

    async def clear(self) -> None:
        async with _reached(self._keys) as connection:
            # Whatever else lies there is not the conversations'.
            if "slots" in await _tables(connection, self._keys):
                async with _transaction(connection, self._keys) as tx:
                    await tx.rows("DROP TABLE slots")
        await _empty(self._connection, self._place)

    async def slots(self, vault: Vault) -> KeySlots:
        return await KeyTable.reach(self._keys, vault)


@asynccontextmanager
async def _reached(place: ServerPlace) -> AsyncIterator[AsyncConnection[Row]]:
    connection = await reach(place)
    try:
        yield connection
    finally:
        await connection.close()


@asynccontextmanager
async def _transaction(connection: AsyncConnection[Row], place: ServerPlace) -> AsyncIterator[Transaction]:
    """Open one transaction in the programme's role and schema, which are made where they are missing."""
    with told_plainly(place):
        async with connection.transaction():
            await enter(connection, place)
            yield PostgresTransaction(connection)


async def _tables(connection: AsyncConnection[Row], place: ServerPlace) -> frozenset[str]:
    """Return the tables of a schema; none where there is no schema."""
    with told_plainly(place):
        if not await is_made(connection, place):
            return frozenset()
    async with _transaction(connection, place) as tx:
        return await tables_of(tx)


async def _empty(connection: AsyncConnection[Row], place: ServerPlace) -> None:
    """Drop what the programme's role has made in its schema; the schema itself may be an administrator's."""
    tables = await _tables(connection, place)
    if not tables:
        return
    async with _transaction(connection, place) as tx:
        await tx.rows(f"DROP TABLE {', '.join(sorted(tables))} CASCADE")
        for row in await tx.rows(FUNCTIONS):
            await tx.rows(f"DROP FUNCTION {row['name']}")
