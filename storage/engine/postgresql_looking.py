"""A look at a programme in a PostgreSQL, also while the bot runs: nothing is held, nothing is changed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import psycopg

from storage.engine.opening import NotOurs
from storage.engine.place import ServerPlace
from storage.engine.postgresql import PostgresTransaction
from storage.engine.postgresql_opening import cannot_use, missing, reach

PICTURE = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"


class NothingYet(NotOurs):
    """The programme has no schema there, or may not be looked at; the text says so in one plain line."""


@asynccontextmanager
async def looking(place: ServerPlace) -> AsyncIterator[PostgresTransaction]:
    """Show the programme as it is at one moment, as its own role; raises `NothingYet` or `NotOurs`."""
    connection = await reach(place)
    try:
        if wanted := await missing(connection, place):
            raise NothingYet(f"{place.shown} holds no programme {place.name} yet: {'; '.join(wanted)}")
        role = f'"{place.schema}"'
        await connection.execute(f"{PICTURE}; SET LOCAL ROLE {role}; SET LOCAL search_path = {role}")
        yield PostgresTransaction(connection)
    except psycopg.Error as error:
        raise cannot_use(place, error) from None
    finally:
        await connection.close()
