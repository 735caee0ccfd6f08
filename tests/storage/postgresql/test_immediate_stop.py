"""The server is stopped at once in a burst: what was confirmed is there, once, and the rest is told."""

import asyncio

import pytest

from benchmarks.own_server import OwnServer
from bot.base.clock import SystemClock
from care.ports.unit_of_work import Unavailable
from storage.engine.database import Transaction
from storage.engine.postgresql import PostgresDatabase
from tests.postgresql import own_server

pytestmark = [pytest.mark.postgresql, pytest.mark.crash]
BURST, STOPPED_AFTER = 600, (100, 300)
WRITE = "INSERT INTO notes (words) VALUES (:words) ON CONFLICT (words) DO NOTHING"


async def test_what_was_confirmed_before_an_immediate_stop_is_there_once() -> None:
    with own_server() as server:
        confirmed, told, rows = await burst(server)

    assert sorted(rows) == sorted(confirmed)
    assert len(confirmed) == BURST
    assert told


async def burst(server: OwnServer) -> tuple[list[str], list[str], list[str]]:
    """What was confirmed while the server was stopped twice, what was told instead, and what is there."""
    database = await PostgresDatabase.open(server.place("burst"))
    await database.run(lambda tx: tx.rows("CREATE TABLE notes (words TEXT PRIMARY KEY)"))
    confirmed: list[str] = []
    told: list[str] = []

    async def writes(words: str) -> None:
        async def job(tx: Transaction) -> None:
            await tx.rows(WRITE, {"words": words})

        while words not in confirmed:
            try:
                await database.run(job)
                confirmed.append(words)
            except Unavailable as why:
                told.append(str(why))
                await SystemClock().sleep(0.05)

    async def stops() -> None:
        for number in STOPPED_AFTER:
            while len(confirmed) < number:
                await SystemClock().sleep(0.001)
            await asyncio.to_thread(server.stop)
            await asyncio.to_thread(server.start)

    async def trickles(part: int) -> None:
        for number in range(BURST // 6):
            await writes(f"{part}-{number}")

    await asyncio.gather(stops(), *(trickles(part) for part in range(6)))
    rows = await database.run(lambda tx: tx.rows("SELECT words FROM notes"))
    await database.close()
    return confirmed, told, [row["words"] for row in rows]
