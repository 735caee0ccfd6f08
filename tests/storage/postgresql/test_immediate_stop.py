"""The server is stopped at once in a burst: what was confirmed is there, once, and the rest is told."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.base.clock import SystemClock
from care.ports.unit_of_work import Unavailable
from storage.engine.database import Transaction
from storage.engine.place import place_of
from storage.engine.postgresql import PostgresDatabase
from tests.postgresql import started

pytestmark = [pytest.mark.postgresql, pytest.mark.crash]
BURST, STOPPED_AFTER = 600, (100, 300)
WRITE = "INSERT INTO notes (words) VALUES (:words) ON CONFLICT (words) DO NOTHING"


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Any]:
    """A server for this test alone, as it is delivered: it waits for the disk."""
    server = started(tmp_path / "data")
    yield server
    server.cleanup()


def stop_at_once(server: Any) -> None:
    server.get_postmaster_info().process.send_signal(3)  # SIGQUIT: PostgreSQL's immediate stop
    server.get_postmaster_info().process.wait(10)


async def test_what_was_confirmed_before_an_immediate_stop_is_there_once(own_server: Any) -> None:
    database = await PostgresDatabase.open(place_of(f"{own_server.get_uri()}&programme=burst"))
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
            await asyncio.to_thread(stop_at_once, own_server)
            await asyncio.to_thread(own_server.ensure_postgres_running)

    async def trickles(part: int) -> None:
        for number in range(BURST // 6):
            await writes(f"{part}-{number}")

    await asyncio.gather(stops(), *(trickles(part) for part in range(6)))
    rows = await database.run(lambda tx: tx.rows("SELECT words FROM notes"))
    await database.close()

    assert sorted(row["words"] for row in rows) == sorted(confirmed)
    assert len(confirmed) == BURST
    assert told
