"""After `sebaya rotate-key` nothing that the old key opens stands in a file of the server's tables.

Of the server's log docs/postgresql.md says when it is gone; `tests/storage/postgresql` searches that.
"""

import asyncio
from pathlib import Path

import psycopg
import pytest

from storage.engine.database import Transaction
from storage.engine.place import ServerPlace
from storage.keeping.every_column import SEALED
from storage.offline.opening import read
from tests.cli.server.conftest import Command
from tests.postgresql import server
from tests.world import World

pytestmark = pytest.mark.postgresql


async def under_main(tx: Transaction) -> set[bytes]:
    """Every value that lies under the main key, and every hash of an account."""
    found = {row["hash"] for row in await tx.rows("SELECT hash FROM chats")}
    for one in SEALED:
        if one.lost is None:
            rows = await tx.rows(f"SELECT {one.column} FROM {one.table} WHERE {one.column} IS NOT NULL")  # noqa: S608 (names of our own columns)
            found.update(row[one.column] for row in rows)
    return found


def in_tables() -> bytes:
    """Every byte of every table of the server, of the keys' database too."""
    server().execute("CHECKPOINT")
    row = server().execute("SHOW data_directory").fetchone()
    assert row
    files = [path for path in Path(str(row[0]), "base").rglob("*") if path.is_file()]
    return b"".join(path.read_bytes() for path in files)


def slots_of(keys: ServerPlace) -> set[bytes]:
    """The conversations' keys as they lie in their table."""
    with psycopg.connect(keys.url) as connection:
        found = connection.execute(f"SELECT slot FROM {keys.schema}.slots").fetchall()  # noqa: S608 (our own name)
    return {slot for (slot,) in found}


async def test_nothing_that_the_old_key_opens_is_left_in_a_table(on_server: World, command: Command) -> None:
    await on_server.opens()
    team = await on_server.team()
    await (await on_server.pair(team.supporters[0])).says("sebelum kunci baru")
    await on_server.closes()
    before = await read(on_server.home, under_main)
    assert on_server.home.keys
    slots = slots_of(on_server.home.keys)
    raw = in_tables()
    assert len(before) > 8
    assert len(slots) == 1
    assert [one for one in (*before, *slots) if one not in raw] == []

    assert (await asyncio.to_thread(command, "rotate-key"))[0] == 0
    raw = in_tables()
    assert [one for one in (*before, *slots) if one in raw] == []
    assert [one for one in await read(on_server.home, under_main) if one not in raw] == []
