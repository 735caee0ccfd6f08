"""Conversations' keys in a database of their own: kept, destroyed, and read by nobody else."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest

from care.ports.unit_of_work import Unavailable
from storage.engine.opening import NotOurs
from storage.engine.place import ServerPlace, keys_place, place_of
from storage.sealing import key_table
from storage.sealing.conversation_keys import KeyRing
from storage.sealing.encryption import Vault
from storage.sealing.key_table import KeyTable
from tests.postgresql import a_login, address, fresh_place, server
from tests.world import KEY

pytestmark = pytest.mark.postgresql


@pytest.fixture
def place() -> Iterator[ServerPlace]:
    with fresh_place() as there:
        yield there


async def ring(place: ServerPlace, key: bytes = KEY) -> KeyRing:
    return KeyRing(await KeyTable.reach(place, Vault(key)))


def bytes_of_table(place: ServerPlace) -> bytes:
    """The file in which the server keeps the table."""
    folder = server().execute("SHOW data_directory").fetchone()
    server().execute("CHECKPOINT")
    path = server().execute(f"SELECT pg_relation_filepath('{place.schema}.slots')").fetchone()
    assert folder
    assert path
    return Path(str(folder[0]), str(path[0])).read_bytes()


def log_file() -> str:
    """Which file the server's log is written to, for one that has written something."""
    server().execute("SELECT pg_logical_emit_message(false, 'test', 'something')")
    row = server().execute("SELECT pg_walfile_name(pg_current_wal_insert_lsn())").fetchone()
    assert row
    return str(row[0])


async def test_a_key_is_there_again_after_a_start_and_gone_once_it_is_destroyed(place: ServerPlace) -> None:
    keys = await ring(place)
    await keys.make("one")
    await keys.make("two")
    sealed = await keys.seal("one")
    assert sealed
    written = sealed.close(b"words", "place")
    await keys.close()

    again = await ring(place)
    opened = await again.seal("one")
    assert opened
    assert opened.open(written, "place") == b"words"
    await again.destroy("one")
    assert await again.readable() == {"two"}
    await again.close()
    assert await (await ring(place)).readable() == {"two"}


async def test_a_destroyed_key_stands_nowhere_in_the_table_s_file(place: ServerPlace) -> None:
    keys = await ring(place)
    for number in range(300):
        await keys.make(f"talk-{number}")
    slots = keys._slots
    slot = slots._slot(slots._numbers["talk-7"])
    assert slot in bytes_of_table(place)
    await keys.destroy("talk-7")
    assert slot not in bytes_of_table(place)
    await keys.close()


async def test_a_key_is_gone_from_the_file_while_somebody_else_may_still_see_it(place: ServerPlace) -> None:
    keys = await ring(place)
    await keys.make("one")
    await keys.make("two")
    slot = keys._slots._slot(keys._slots._numbers["one"])
    with psycopg.connect(address()) as onlooker:
        onlooker.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
        onlooker.execute("SELECT 1 FROM pg_class LIMIT 1")
        await keys.destroy("one")
        assert slot not in bytes_of_table(place)
    await keys.destroy("two")
    await keys.close()

    assert await (await ring(place)).readable() == frozenset()


async def test_another_main_key_opens_none_and_scrubs_them(place: ServerPlace) -> None:
    keys = await ring(place)
    await keys.make("one")
    await keys.close()
    other = await ring(place, bytes(32))
    assert await other.readable() == frozenset()
    await other.scrub()
    await other.close()

    assert await (await ring(place)).readable() == frozenset()


async def test_what_could_not_be_written_is_told_and_written_later(place: ServerPlace) -> None:
    keys = await ring(place)
    await keys.make("one")
    table = keys._slots
    assert isinstance(table, KeyTable)
    assert table._connection
    server().execute("SELECT pg_terminate_backend(%s, 1000)", [table._connection.info.backend_pid])
    with pytest.raises(Exception, match="the key file cannot be written"):
        await keys.destroy("one")
    await keys.make("two")
    await keys.close()

    assert await (await ring(place)).readable() == {"two"}


async def test_the_log_that_holds_a_destroyed_key_is_ended_once(place: ServerPlace) -> None:
    keys = await ring(place)
    await keys.make("one")
    await keys.destroy("one")
    before = log_file()
    await keys.empty_log()
    assert log_file() > before
    await keys.make("two")
    before = log_file()
    await keys.empty_log()
    assert log_file() == before
    await keys.close()


async def test_a_login_that_may_not_end_the_log_leaves_it_to_the_server(place: ServerPlace) -> None:
    await (await ring(place)).close()
    with a_login("without_rights") as url:
        server().execute(f'GRANT "{place.schema}" TO without_rights')
        keys = await ring(replace(place_of(url), name=place.name))
        before = log_file()
        await keys.empty_log()
        await keys.close()
        assert log_file() == before


async def test_a_log_that_cannot_be_ended_is_told_and_ended_later(
    place: ServerPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = await ring(place)
    with monkeypatch.context() as away:
        away.setattr(key_table, "EMPTYING", ("SELECT pg_terminate_backend(pg_backend_pid())",))
        with pytest.raises(Unavailable, match="log of the keys"):
            await keys.empty_log()
    before = log_file()
    await keys.empty_log()
    await keys.close()
    assert log_file() > before


def test_keys_must_lie_in_another_database() -> None:
    here = place_of(address())
    with pytest.raises(NotOurs, match="names the programme's own database"):
        keys_place(address(), here)
    with pytest.raises(NotOurs, match="SEBAYA_KEYS_URL is missing"):
        keys_place(None, here)
    assert keys_place(None, None) is None
