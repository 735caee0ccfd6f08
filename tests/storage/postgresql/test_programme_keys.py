"""A programme's own main key in a PostgreSQL: wrapped by the machine's, settled by what the database says."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest

from storage.engine.opening import NotOurs, WrongKey
from storage.engine.place import ServerPlace
from storage.sealing import programme_keys
from storage.sealing.encryption import KEY_CHECK, KEY_CHECKED, Vault
from tests.postgresql import address, fresh_place, server
from tests.world import KEY

pytestmark = pytest.mark.postgresql
OTHER = bytes(32)
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def place() -> Iterator[ServerPlace]:
    with fresh_place() as there:
        yield there


def check_of(key: bytes) -> bytes:
    return Vault(key).rows.close(KEY_CHECK, *KEY_CHECKED)


WRAPS = "SELECT wrap, handed_at FROM {}.wraps ORDER BY number"
EMPTIED = "DELETE FROM {}.wraps"
EXCHANGED = "UPDATE {}.wraps SET wrap = (SELECT wrap FROM {}.wraps)"


def rows_of(place: ServerPlace) -> list[tuple[object, ...]]:
    return server().execute(WRAPS.format(place.schema)).fetchall()


async def test_a_new_programme_gets_a_key_that_is_neither_the_machine_s_nor_another_s() -> None:
    with fresh_place() as one, fresh_place() as other:
        key = await programme_keys.main_key(one, KEY, None)
        another = await programme_keys.main_key(other, KEY, None)

        assert len({key, another, KEY}) == 3
        assert await programme_keys.main_key(one, KEY, None) == key  # cut off before the programme began
        assert await programme_keys.main_key(one, KEY, check_of(key)) == key
        ((wrap, _),) = rows_of(one)
        assert isinstance(wrap, bytes)
        assert key not in wrap


async def test_a_wrap_opens_for_its_own_programme_alone() -> None:
    with fresh_place() as one, fresh_place() as other:
        key = await programme_keys.main_key(one, KEY, None)
        await programme_keys.main_key(other, KEY, None)
        server().execute(EXCHANGED.format(other.schema, one.schema))
        with pytest.raises(WrongKey, match="the key file does not open the programme's own key"):
            await programme_keys.main_key(other, KEY, check_of(key))


async def test_a_programme_from_before_goes_on_with_the_machine_s_key(place: ServerPlace) -> None:
    assert await programme_keys.main_key(place, KEY, check_of(KEY)) == KEY
    assert rows_of(place) == []


@pytest.mark.parametrize("changed", [True, False])
async def test_a_change_of_the_key_that_was_cut_off_is_settled_by_the_database(
    place: ServerPlace, *, changed: bool
) -> None:
    old = await programme_keys.main_key(place, KEY, None)
    await programme_keys.stage(place, KEY, OTHER)
    right = OTHER if changed else old

    assert await programme_keys.main_key(place, KEY, check_of(right)) == right
    assert len(rows_of(place)) == 1
    assert await programme_keys.main_key(place, KEY, check_of(right)) == right


async def test_from_the_machine_s_key_to_one_of_its_own(place: ServerPlace) -> None:
    await programme_keys.stage(place, KEY, OTHER)
    assert await programme_keys.main_key(place, KEY, check_of(KEY)) == KEY
    assert rows_of(place) == []
    await programme_keys.stage(place, KEY, OTHER)
    assert await programme_keys.main_key(place, KEY, check_of(OTHER)) == OTHER


async def test_another_machine_s_key_is_refused_and_takes_nothing_away(place: ServerPlace) -> None:
    key = await programme_keys.main_key(place, KEY, None)
    for check in (None, check_of(key)):
        with pytest.raises(WrongKey, match=r"^the key file does not open the programme's own key in "):
            await programme_keys.main_key(place, OTHER, check)
    assert await programme_keys.main_key(place, KEY, check_of(key)) == key


async def test_a_programme_whose_wrap_is_gone_says_how_it_comes_back(place: ServerPlace) -> None:
    key = await programme_keys.main_key(place, KEY, None)
    server().execute(EMPTIED.format(place.schema))
    with pytest.raises(WrongKey, match=r"the programme's own key is not in .*: `sebaya programmes take-key"):
        await programme_keys.main_key(place, KEY, check_of(key))
    assert rows_of(place) == []
    await programme_keys.only(place, KEY, key)
    assert await programme_keys.main_key(place, KEY, check_of(key)) == key


async def test_a_wrap_of_another_database_is_told_apart(place: ServerPlace) -> None:
    await programme_keys.main_key(place, KEY, None)
    with pytest.raises(WrongKey, match="is not the one that its database was made with"):
        await programme_keys.main_key(place, KEY, check_of(OTHER))


async def test_that_a_copy_was_handed_out_is_noted_until_the_key_changes(place: ServerPlace) -> None:
    key = await programme_keys.main_key(place, KEY, None)
    await programme_keys.note_handed(place, KEY, key, NOW)
    assert rows_of(place)[0][1] == int(NOW.timestamp() * 1000)
    await programme_keys.stage(place, KEY, OTHER)
    assert await programme_keys.main_key(place, KEY, check_of(key)) == key
    assert rows_of(place)[0][1] == int(NOW.timestamp() * 1000)
    await programme_keys.stage(place, KEY, OTHER)
    assert await programme_keys.main_key(place, KEY, check_of(OTHER)) == OTHER
    assert rows_of(place)[0][1] is None


async def test_a_wrap_that_is_given_up_stands_in_no_file_of_the_table(place: ServerPlace) -> None:
    await programme_keys.main_key(place, KEY, None)
    ((wrap, _),) = rows_of(place)
    assert isinstance(wrap, bytes)
    assert wrap in bytes_of(place)
    await programme_keys.only(place, KEY, OTHER)
    assert wrap not in bytes_of(place)


def bytes_of(place: ServerPlace) -> bytes:
    folder = server().execute("SHOW data_directory").fetchone()
    server().execute("CHECKPOINT")
    path = server().execute(f"SELECT pg_relation_filepath('{place.schema}.wraps')").fetchone()
    assert folder
    assert path
    return Path(str(folder[0]), str(path[0])).read_bytes()


async def test_what_the_server_refuses_in_between_is_one_plain_line(place: ServerPlace) -> None:
    await programme_keys.main_key(place, KEY, None)
    with psycopg.connect(address(), autocommit=True) as other:
        other.execute(f"ALTER TABLE {place.schema}.wraps RENAME COLUMN wrap TO elsewhere")
        with pytest.raises(NotOurs, match=r"^cannot use the PostgreSQL .*does not exist$"):
            await programme_keys.main_key(place, KEY, None)
