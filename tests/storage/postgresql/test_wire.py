"""Statements that nobody waits for: refusals fall where they belong, what is prepared stays right."""

import asyncio
from collections.abc import AsyncIterator

import psycopg
import pytest

from storage.engine import wire
from storage.engine.database import Transaction
from storage.engine.postgresql import PostgresDatabase
from tests.postgresql import fresh_place

pytestmark = pytest.mark.postgresql
ADD = "INSERT INTO notes (number, words) VALUES (:number, :words)"
TWICE = psycopg.errors.UniqueViolation


@pytest.fixture
async def database() -> AsyncIterator[PostgresDatabase]:
    """A programme with one table of its own, in which 1 is taken."""
    with fresh_place() as there:
        opened = await PostgresDatabase.open(there)
        await opened.run(lambda tx: tx.rows("CREATE TABLE notes (number BIGINT PRIMARY KEY, words TEXT)"))
        await opened.run(lambda tx: adds(tx, 1))
        yield opened
        await opened.close()


async def adds(tx: Transaction, number: int) -> None:
    assert await tx.rows(ADD, {"number": number, "words": "x"}) == ()


async def numbers(database: PostgresDatabase) -> list[int]:
    return [row[0] for row in await database.run(lambda tx: tx.rows("SELECT number FROM notes ORDER BY 1"))]


async def test_a_refusal_of_a_job_s_last_statement_is_told_to_that_job_alone(
    database: PostgresDatabase,
) -> None:
    jobs = (2, 1, 3)
    outcomes = await asyncio.gather(
        *(database.run(lambda tx, n=n: adds(tx, n)) for n in jobs),  # type: ignore[misc]  # bound at once
        return_exceptions=True,
    )

    assert [type(one) for one in outcomes] == [type(None), TWICE, type(None)]
    assert await numbers(database) == [1, 2, 3]


async def test_a_refusal_before_a_savepoint_undoes_what_is_around_it(database: PostgresDatabase) -> None:
    reached = []

    async def job(tx: Transaction) -> None:
        await adds(tx, 2)
        await adds(tx, 1)
        async with tx.savepoint():
            reached.append("inside")

    outcomes = await asyncio.gather(
        database.run(lambda tx: adds(tx, 4)), database.run(job), return_exceptions=True
    )

    assert [type(one) for one in outcomes] == [type(None), TWICE]
    assert (reached, await numbers(database)) == ([], [1, 4])


async def test_a_part_that_fails_by_itself_is_undone_though_its_statement_was_refused_too(
    database: PostgresDatabase,
) -> None:
    async def part(tx: Transaction) -> None:
        async with tx.savepoint():
            await adds(tx, 1)
            raise ZeroDivisionError

    async def job(tx: Transaction) -> None:
        await adds(tx, 2)
        with pytest.raises(ZeroDivisionError):
            await part(tx)
        await adds(tx, 3)

    await database.run(job)
    assert await numbers(database) == [1, 2, 3]


async def test_a_refusal_that_is_the_last_of_a_commit_is_told(database: PostgresDatabase) -> None:
    async def job(tx: Transaction) -> None:
        await adds(tx, 2)
        await adds(tx, 1)

    with pytest.raises(TWICE):
        await database.run(job)
    with pytest.raises(TWICE):
        await database.run(job, stirs=False)
    assert await numbers(database) == [1]


async def test_more_statements_than_fit_are_all_run_and_counted(database: PostgresDatabase) -> None:
    many = range(2, 3 * wire.FULL)

    async def job(tx: Transaction) -> int:
        before = tx.changes
        await tx.many(ADD, [{"number": n, "words": "x" * 1_000} for n in many])
        for n in many:
            await adds(tx, -n)
        await tx.settled()
        return tx.changes - before

    assert await database.run(job) == 2 * len(many)
    assert len(await numbers(database)) == 2 * len(many) + 1


async def test_a_statement_is_prepared_again_where_that_was_refused(database: PostgresDatabase) -> None:
    async def refused(tx: Transaction) -> None:
        await adds(tx, 1)
        await tx.rows("UPDATE notes SET words = :words", {"words": "y"})

    async def again(tx: Transaction) -> None:
        await tx.rows("UPDATE notes SET words = :words", {"words": "z"})

    for _ in range(3):
        with pytest.raises(TWICE):
            await database.run(refused)
    for _ in range(3):
        await database.run(again)
    assert await database.run(lambda tx: tx.value("SELECT words FROM notes")) == "z"


async def test_what_was_prepared_fits_a_table_that_was_changed_since(database: PostgresDatabase) -> None:
    async def all_of_it(tx: Transaction) -> list[object]:
        return [tuple(row) for row in await tx.rows("SELECT * FROM notes")]

    for _ in range(3):
        await database.run(all_of_it)
    await database.run(lambda tx: tx.rows("ALTER TABLE notes ADD COLUMN more BIGINT"))

    assert await database.run(all_of_it) == [(1, "x", None)]


async def test_the_oldest_of_too_many_prepared_statements_is_given_up(
    database: PostgresDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wire, "PREPARED", 3)

    async def job(tx: Transaction) -> int:
        for n in range(5):
            assert await tx.value(f"SELECT {n} + :n", {"n": n}) == 2 * n
        asked = "SELECT COUNT(*) FROM pg_prepared_statements WHERE name LIKE 'sebaya%'"
        return int(await tx.value(asked))

    await database.run(lambda tx: tx.rows("SELECT 1"))
    for _ in range(3):
        assert await database.run(job) <= 3


async def test_a_relayed_message_s_statements_take_half_as_many_trips(
    database: PostgresDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    trips = []
    push = wire.Wire._push

    async def counted(self: wire.Wire) -> None:
        trips.append(1)
        await push(self)

    async def job(tx: Transaction) -> None:
        for n in range(6):
            async with tx.savepoint():
                await tx.row("SELECT words FROM notes WHERE number = :n", {"n": n})
                await adds(tx, 10 + n)

    monkeypatch.setattr(wire.Wire, "_push", counted)
    await database.run(job)

    # A read and what is written after it for each of six, the question of the end, and the commit.
    assert len(trips) == 2 * 6 + 2
