"""What is destroyed stands in no file of the server after the bound of docs/postgresql.md, nor in its log."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from benchmarks.own_server import KEYS, OwnServer
from bot.base.clock import seeded_chance
from care.detection.active_lexicon import ActiveLexicon
from storage.engine.place import Home
from storage.store import Store
from tests.postgresql import own_server
from tests.storage.rows import HOUR, Here, rules
from tests.virtual import NOON
from tests.world import KEY, lexicon

pytestmark = [pytest.mark.postgresql, pytest.mark.crash]
WORDS = "kata-kata yang tidak boleh tersisa di mana pun " * 4
TABLES, LOG = "base", "pg_wal"


@asynccontextmanager
async def programme(folder: Path, server: OwnServer) -> AsyncIterator[Here]:
    """A programme on this server, its keys in their own database, and no transaction."""
    store = await Store.open(
        Home(folder / "beside", server.place("searched"), server.place("searched", KEYS)),
        KEY,
        rules=rules(),
        chance=seeded_chance(1),
        watcher=ActiveLexicon(lexicon()),
    )
    try:
        yield Here(store)
    finally:
        await store.close()


async def said(here: Here) -> tuple[str, bytes, bytes]:
    """A conversation, the slot of its key, and the sealed words of its message."""
    await here.begin()
    seat, _ = await here.talk()
    await here.message(seat, WORDS)
    body = await here.value("SELECT body FROM messages")
    await here.end()
    slots = here.store._keys._slots
    return seat.conversation, slots._slot(slots._numbers[seat.conversation]), body


async def forget(here: Here, conversation: str) -> None:
    """The key is destroyed, and the row of the words deleted."""
    await here.begin(NOON + HOUR)
    await here.store._keys.destroy(conversation)
    await here.desk.tx.rows("DELETE FROM messages")
    await here.end()


async def test_a_destroyed_key_and_sealed_words_stand_in_no_file_once_a_purge_and_a_night_are_over(
    tmp_path: Path,
) -> None:
    with own_server() as server:
        async with programme(tmp_path, server) as here:
            conversation, slot, body = await said(here)
            await written(server)
            assert (server.holding(slot), server.holding(body)) == ({TABLES, LOG}, {TABLES, LOG})

            await forget(here, conversation)
            assert server.holding(slot) == {LOG}
            await here.store.checkpoint()
            assert server.holding(slot) == set()

            assert server.holding(body) >= {TABLES}
            await here.store.remake(NOON + HOUR)
            assert server.holding(body) == set()


async def test_without_the_rights_to_empty_the_log_the_key_is_gone_with_its_file(tmp_path: Path) -> None:
    with own_server(may_empty_log=False) as server:
        async with programme(tmp_path, server) as here:
            conversation, slot, _ = await said(here)
            await forget(here, conversation)
            await here.store.checkpoint()
            await here.store.remake(NOON + HOUR)
            for _ in range(2):
                await written(server)
                assert server.holding(slot) == {LOG}

            with server.administered() as connection:
                connection.execute("SELECT pg_switch_wal()")  # as `archive_timeout` does
            await written(server)
            assert server.holding(slot) == set()


async def written(server: OwnServer) -> None:
    """A checkpoint, as `checkpoint_timeout` makes them."""
    with server.administered() as connection:
        connection.execute("CHECKPOINT")
