"""PostgreSQL as an engine: shared commits, lost connections, one holder, one programme beside another."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import psycopg
import pytest

from care.ports.unit_of_work import Unavailable
from storage import migrate
from storage.engine import postgresql
from storage.engine.database import Transaction
from storage.engine.lock import InUse
from storage.engine.postgresql import PostgresDatabase
from tests.postgresql import address, fresh_place

pytestmark = pytest.mark.postgresql
END = "SELECT pg_terminate_backend(%s, 1000)"
WRITE = "INSERT INTO notes (words) VALUES (:words)"
Job = Callable[[Transaction], Awaitable[Any]]


@pytest.fixture
async def database() -> AsyncIterator[PostgresDatabase]:
    """A programme with one table of its own."""
    with fresh_place() as there:
        opened = await PostgresDatabase.open(there)
        await opened.run(lambda tx: tx.rows("CREATE TABLE notes (words TEXT)"))
        yield opened
        await opened.close()


def writes(words: str) -> Job:
    return lambda tx: tx.rows(WRITE, {"words": words})


async def written(database: PostgresDatabase) -> list[str]:
    rows = await database.run(lambda tx: tx.rows("SELECT words FROM notes ORDER BY words"))
    return [row["words"] for row in rows]


def loses_connection(database: PostgresDatabase) -> None:
    """The server ends the connection."""
    with psycopg.connect(address(), autocommit=True) as other:
        other.execute(END, [database._connection.info.backend_pid])


async def test_jobs_share_a_commit_and_one_that_fails_is_undone_alone(database: PostgresDatabase) -> None:
    async def fails(tx: Transaction) -> None:
        await tx.rows(WRITE, {"words": "undone"})
        await tx.rows("SELECT nothing FROM nowhere")

    jobs = (writes("first"), fails, writes("third"))
    outcomes = await asyncio.gather(*map(database.run, jobs), return_exceptions=True)

    assert [type(one) for one in outcomes] == [tuple, psycopg.errors.UndefinedTable, tuple]
    assert await written(database) == ["first", "third"]
    assert database.changes == 3  # one undone counts too: a look too many


async def test_a_job_that_goes_on_after_a_refused_statement_keeps_nothing_and_hears_it(
    database: PostgresDatabase,
) -> None:
    async def swallows(tx: Transaction) -> str:
        await tx.rows(WRITE, {"words": "lost"})
        try:
            await tx.rows("SELECT nothing FROM nowhere")
        except psycopg.errors.UndefinedTable:
            return "all is well"
        return ""

    with pytest.raises(Unavailable):
        await database.run(swallows)
    assert await written(database) == []


async def test_a_connection_that_was_lost_meanwhile_is_made_again(database: PostgresDatabase) -> None:
    loses_connection(database)
    await database.run(writes("after"))

    assert await written(database) == ["after"]
    with pytest.raises(InUse):
        await PostgresDatabase.open(database._place)


async def test_lost_in_the_middle_nothing_is_kept_and_everybody_hears_it(database: PostgresDatabase) -> None:
    async def loses(tx: Transaction) -> None:
        await tx.rows(WRITE, {"words": "lost"})
        loses_connection(database)
        await tx.rows(WRITE, {"words": "lost too"})

    outcomes = await asyncio.gather(*map(database.run, (writes("before"), loses)), return_exceptions=True)

    assert all(isinstance(one, Unavailable) for one in outcomes)
    assert database.trouble == "AdminShutdown"
    assert await written(database) == []
    await database.run(writes("again"))
    assert database.trouble == ""


@pytest.mark.parametrize("kept", [True, False])
async def test_lost_at_its_end_the_server_is_asked_whether_it_was_kept(
    database: PostgresDatabase, monkeypatch: pytest.MonkeyPatch, *, kept: bool
) -> None:
    leave = database._wire.leave

    async def lost() -> None:
        if kept:
            await leave()
        loses_connection(database)
        await (database._connection.execute("SELECT 1") if kept else leave())

    monkeypatch.setattr(database._wire, "leave", lost)
    if kept:
        await database.run(writes("kept"))
    else:
        with pytest.raises(Unavailable):
            await database.run(writes("lost"))

    assert await written(database) == (["kept"] if kept else [])


async def test_writing_tables_anew_does_not_wait_for_a_reader_that_takes_long(
    database: PostgresDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "BUSY", 10)
    with psycopg.connect(address()) as reader:
        reader.execute(f"SET LOCAL search_path = {database._place.schema}")
        reader.execute("SELECT words FROM notes")
        with pytest.raises(Unavailable, match="LockNotAvailable"):
            await database.remake()
        await database.run(writes("goes on"))

    await database.remake()
    assert await written(database) == ["goes on"]


async def test_no_table_of_another_programme_can_be_read_or_changed() -> None:
    with fresh_place() as one, fresh_place() as other:
        for there in (one, other):
            opened = await PostgresDatabase.open(there)
            await migrate.migrate(opened)
            await opened.close()
        opened = await PostgresDatabase.open(one)
        tables = [row["name"] for row in await opened.run(lambda tx: tx.rows(tx.catalog.tables))]
        for table in tables:
            for statement in ("SELECT * FROM {}", "DELETE FROM {}", "DROP TABLE {}"):
                named = statement.format(f"{other.schema}.{table}")
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    await opened.run(lambda tx, named=named: tx.rows(named))  # type: ignore[misc]  # bound at once
        await opened.close()

    assert len(tables) > 70


async def test_values_come_back_as_from_a_file(database: PostgresDatabase) -> None:
    asked = (
        "SELECT 2 > :one AS yes, CAST(:big AS BIGINT) AS big, SUM(3) AS sum, AVG(5) AS mean, :none AS nothing"
    )
    row = await database.run(lambda tx: tx.row(asked, {"one": True, "big": 2**40, "none": None}))
    assert row

    assert [(one, type(one)) for one in row] == [
        (1, int), (2**40, int), (3, int), (5.0, float), (None, type(None)),
    ]  # fmt: skip
    assert dict(row) == {"yes": 1, "big": 2**40, "sum": 3, "mean": 5.0, "nothing": None}


async def test_upkeep_that_fails_leaves_the_connection_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PostgresDatabase, "remaking", ("SELECT 1 / 0",))
    with fresh_place() as there:
        database = await PostgresDatabase.open(there)
        with pytest.raises(Unavailable):
            await database.remake()
        await database.run(lambda tx: tx.value("SELECT 1"))
        patience = await (await database._connection.execute("SHOW lock_timeout")).fetchone()
        await database.close()

    assert patience
    assert patience[0] == "0"
