"""A database that does not answer holds up its own programme alone, not the others of the process."""

import asyncio
import os
import signal

import pytest

from care.ports.unit_of_work import Unavailable
from storage.engine.database import Transaction
from storage.engine.postgresql import PostgresDatabase
from tests.postgresql import fresh_place
from tests.postgresql import server as administered

pytestmark = pytest.mark.postgresql
WRITE = "INSERT INTO notes (number) VALUES (:number)"


async def made(database: PostgresDatabase) -> PostgresDatabase:
    await database.run(lambda tx: tx.rows("CREATE TABLE notes (number BIGINT)"))
    return database


async def writes(tx: Transaction) -> int:
    await tx.rows(WRITE, {"number": 1})
    return int(await tx.value("SELECT COUNT(*) FROM notes"))


async def test_others_go_on_while_one_server_process_is_frozen() -> None:
    with fresh_place() as one, fresh_place() as other:
        frozen = await made(await PostgresDatabase.open(one))
        going = await made(await PostgresDatabase.open(other))
        pid = frozen._connection.info.backend_pid
        os.kill(pid, signal.SIGSTOP)
        try:
            waiting = asyncio.create_task(frozen.run(writes))
            async with asyncio.timeout(60):
                counted = [await going.run(writes) for _ in range(50)]
            assert counted == list(range(1, 51))
            assert not waiting.done()
        finally:
            os.kill(pid, signal.SIGCONT)
        assert await waiting == 1
        await frozen.close()
        await going.close()


async def test_a_server_process_that_is_frozen_for_good_is_told_of_once_it_is_ended() -> None:
    with fresh_place() as one:
        frozen = await made(await PostgresDatabase.open(one))
        pid = frozen._connection.info.backend_pid
        begun = asyncio.Event()

        async def job(tx: Transaction) -> None:
            await tx.value("SELECT 1")
            os.kill(pid, signal.SIGSTOP)
            begun.set()
            await writes(tx)

        waiting = asyncio.create_task(frozen.run(job))
        await begun.wait()
        administered().execute("SELECT pg_terminate_backend(%s)", [pid])
        os.kill(pid, signal.SIGCONT)
        with pytest.raises(Unavailable):
            await waiting
        assert await frozen.run(writes) == 1
        await frozen.close()
