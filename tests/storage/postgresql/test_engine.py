"""PostgreSQL as an engine: shared commits, lost connections, one holder, one programme beside another."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import psycopg
import pytest

from care.ports.unit_of_work import Unavailable
from storage import migrate
from storage.engine import postgresql_opening
from storage.engine.database import Transaction
from storage.engine.lock import InUse
from storage.engine.opening import NotOurs
from storage.engine.place import ServerPlace, place_of
from storage.engine.postgresql import PostgresDatabase
from tests.postgresql import address, drop, fresh_place, place

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


@pytest.mark.parametrize(
    ("url", "said"),
    [
        (
            "postgresql://nobody@127.0.0.1:1/sebaya",
            "cannot use the PostgreSQL sebaya at 127.0.0.1: Connection refused",
        ),
        ("{address}&dbname=nowhere", 'database "nowhere" does not exist'),
        ("{address}&user=nobody_here", 'role "nobody_here" does not exist'),
        ("{address}&programme=Robert'); DROP", "a programme's name is up to 40 small letters"),
        ("postgresql://me@db/?programme=one", "no database is named"),
    ],
)
async def test_what_cannot_be_used_is_told_in_one_line(url: str, said: str) -> None:
    with pytest.raises(NotOurs) as refused:
        await PostgresDatabase.open(place_of(url.format(address=address())))

    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


async def test_an_older_server_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgresql_opening, "OLDEST", 990_000)
    with pytest.raises(NotOurs, match=r"^the PostgreSQL .* is 1\d.*: Sebaya needs 15 or newer$"):
        await PostgresDatabase.open(place("older"))


async def test_a_database_in_another_encoding_is_refused() -> None:
    with psycopg.connect(address(), autocommit=True) as server:
        server.execute("DROP DATABASE IF EXISTS latin")
        server.execute("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'")
    with pytest.raises(NotOurs, match=r"is in LATIN1: make one with ENCODING 'UTF8'$"):
        await PostgresDatabase.open(ServerPlace(f"{address()}&dbname=latin", "one", "latin"))
    with psycopg.connect(address(), autocommit=True) as server:
        server.execute("DROP DATABASE latin")


async def test_who_may_not_make_a_schema_hears_what_an_administrator_does() -> None:
    with psycopg.connect(address(), autocommit=True) as server:
        server.execute("CREATE ROLE small LOGIN")
        there = ServerPlace(f"{address()}&user=small", "by_small", "here")
        try:
            with pytest.raises(
                NotOurs, match=r"small may not .*: CREATE ROLE \"sebaya_by_small\" NOLOGIN; GRANT"
            ):
                await PostgresDatabase.open(there)
        finally:
            server.execute("DROP ROLE small")
            drop(there)


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
