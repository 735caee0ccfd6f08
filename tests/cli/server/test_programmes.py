"""`sebaya programmes`: a key that is handed out opens, one that is taken in holds, what is erased is gone."""

import asyncio
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bot.cli.key_commands import alone
from bot.programme_info import home_of
from config.settings.key_file import load_key, write_key
from storage.engine.lock import InUse
from storage.engine.opening import NotOurs, WrongKey
from storage.engine.place import Home, ServerPlace
from storage.offline import programmes
from storage.offline.inspection import key_check, main_key
from storage.offline.key_rotation import Rotation
from storage.sealing import programme_keys
from storage.sealing.encryption import Vault
from storage.sealing.programme_keys import Found, Wrap
from tests.cli.server.conftest import Command, begins, given
from tests.postgresql import keys_address, server
from tests.world import KEY, World

pytestmark = pytest.mark.postgresql
Places = tuple[ServerPlace, ServerPlace]
SCHEMAS = "SELECT count(*) FROM pg_namespace WHERE nspname = %s"
ROLES = "SELECT count(*) FROM pg_roles WHERE rolname = %s"
NO_WRAPS = "DELETE FROM {}.wraps"


def count(sql: str, place: ServerPlace, *, of_keys: bool = False) -> object:
    if of_keys:
        with psycopg.connect(keys_address()) as connection:
            return (connection.execute(sql, [place.schema]).fetchone() or [None])[0]
    return (server().execute(sql, [place.schema]).fetchone() or [None])[0]


def loses_wraps(keys: ServerPlace) -> None:
    with psycopg.connect(keys_address(), autocommit=True) as connection:
        connection.execute(NO_WRAPS.format(keys.schema))


async def test_a_key_that_was_handed_out_brings_a_programme_back_whose_wrap_is_lost(
    on_server: World, command: Command, places: Places, tmp_path: Path
) -> None:
    await begins(on_server)
    file = tmp_path / "own.key"
    status, said = await asyncio.to_thread(command, "programmes", "hand-out-key", str(file))
    key = load_key(file)

    assert status == 0
    assert str(file) in said
    assert key != KEY
    assert Vault(key).fits(await key_check(home_of(on_server.settings)))
    loses_wraps(places[1])
    with pytest.raises(WrongKey, match="take-key"):
        await on_server.opens()
    assert (await asyncio.to_thread(command, "programmes", "take-key", str(file)))[0] == 0
    await on_server.opens()
    await on_server.closes()


async def test_a_key_is_handed_out_while_the_bot_runs(
    on_server: World, command: Command, tmp_path: Path
) -> None:
    await on_server.opens()
    assert (await asyncio.to_thread(command, "programmes", "hand-out-key", str(tmp_path / "one")))[0] == 0
    await on_server.closes()


async def test_another_key_is_not_taken(
    on_server: World, command: Command, places: Places, tmp_path: Path
) -> None:
    await begins(on_server)
    write_key(tmp_path / "other", bytes(32))
    status, said = await asyncio.to_thread(command, "programmes", "take-key", str(tmp_path / "other"))

    assert status == 2
    assert "this is not the key of the programme" in said
    await on_server.opens()
    await on_server.closes()


async def test_what_is_not_there_has_no_key_to_hand_out(
    on_server: World, command: Command, tmp_path: Path
) -> None:
    status, said = await asyncio.to_thread(command, "programmes", "hand-out-key", str(tmp_path / "none"))

    assert (status, "holds nothing yet" in said) == (2, True)
    assert not (tmp_path / "none").exists()


async def test_the_machine_s_key_is_never_handed_out(
    on_server: World, command: Command, places: Places, tmp_path: Path
) -> None:
    await programme_keys.only(places[1], KEY, KEY)  # a programme from before
    await begins(on_server)
    loses_wraps(places[1])
    await on_server.opens()
    await on_server.closes()
    status, said = await asyncio.to_thread(command, "programmes", "hand-out-key", str(tmp_path / "machine"))

    assert (status, "rotate-key" in said) == (2, True)
    assert not (tmp_path / "machine").exists()


async def test_what_is_erased_is_gone_with_schema_role_and_keys(
    on_server: World, command: Command, places: Places
) -> None:
    await begins(on_server)
    name = places[0].name
    status, said = await asyncio.to_thread(command, "programmes", "erase", typed=f"{name}\n{name}\n")

    assert (status, f"Erased: the programme {name} in" in said) == (0, True)
    assert [count(SCHEMAS, places[0]), count(SCHEMAS, places[1], of_keys=True)] == [0, 0]
    assert count(ROLES, places[0]) == 0
    status, said = await asyncio.to_thread(command, "programmes", "erase", typed=f"{name}\n{name}\n")
    assert (status, "there is no such programme" in said) == (2, True)


def test_nothing_is_erased_unless_its_name_is_typed_twice(
    begun: World, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    given(monkeypatch, begun)
    home = home_of(begun.settings)
    assert home.server
    assert home.keys
    for typed in ("", "another\n", f"{home.keys.name}\n", f"{home.keys.name}\nno\n"):
        assert command("programmes", "erase", typed=typed)[0]
        assert [count(SCHEMAS, home.server), count(SCHEMAS, home.keys, of_keys=True)] == [1, 1]


async def test_nothing_is_erased_while_the_bot_runs(on_server: World, places: Places) -> None:
    await on_server.opens()
    with pytest.raises(InUse):
        await programmes.erase(home_of(on_server.settings), places[1])
    await on_server.closes()
    assert count(SCHEMAS, places[1], of_keys=True) == 1


async def test_an_erasure_that_was_cut_off_after_the_wrap_goes_on(on_server: World, places: Places) -> None:
    await begins(on_server)
    with psycopg.connect(keys_address(), autocommit=True) as connection:
        connection.execute(f"DROP SCHEMA {places[1].schema} CASCADE")

    assert await programmes.erase(home_of(on_server.settings), places[1]) == ""
    assert count(SCHEMAS, places[0]) == 0


def test_a_file_has_no_wrap(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SEBAYA_BOT_TOKEN", "1:not_a_token_but_of_its_form")
    for words in (["hand-out-key", "file"], ["take-key", "file"], ["erase"]):
        status, said = command("programmes", *words)
        assert (status, "lies in a file" in said) == (2, True)


async def test_rotate_key_gives_the_programme_a_new_key_and_leaves_the_machine_s(
    on_server: World, command: Command, places: Places
) -> None:
    await begins(on_server)
    home = home_of(on_server.settings)
    before = await main_key(home, KEY)
    status, said = await asyncio.to_thread(command, "rotate-key")
    after = await main_key(home, KEY)

    assert (status, "new main key of its own" in said) == (0, True)
    assert len({before, after, KEY}) == 3
    assert load_key(on_server.folder / "sebaya.key") == KEY
    assert [one.key for one in (await programme_keys.looked_at(places[1], KEY)).opened] == [after]
    await on_server.opens()
    await on_server.closes()


async def test_a_programme_from_before_gets_a_key_of_its_own_by_rotate_key(
    on_server: World, command: Command, places: Places
) -> None:
    await programme_keys.only(places[1], KEY, KEY)
    await begins(on_server)
    loses_wraps(places[1])
    assert (await asyncio.to_thread(command, "rotate-key"))[0] == 0

    assert await main_key(home_of(on_server.settings), KEY) != KEY
    await on_server.opens()
    await on_server.closes()


@pytest.mark.parametrize("kept", [True, False])
async def test_a_change_of_the_key_that_is_cut_off_is_settled_by_the_next_start(
    on_server: World, places: Places, *, kept: bool
) -> None:
    await begins(on_server)
    home, other = home_of(on_server.settings), bytes(32)
    before = await main_key(home, KEY)
    async with alone(home) as database:
        await programme_keys.stage(places[1], KEY, other)
        if kept:
            await Rotation(database, home).change(before, other)
    assert (await programme_keys.looked_at(places[1], KEY)).total == 2

    await on_server.opens()
    await on_server.closes()
    right = Wrap(other if kept else before)
    assert await programme_keys.looked_at(places[1], KEY) == Found([right], 1)


async def test_a_change_of_the_key_that_fails_leaves_everything_under_the_old_one(
    on_server: World, command: Command, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    await begins(on_server)
    before = await main_key(home_of(on_server.settings), KEY)

    async def fails(*_: object) -> None:
        raise NotOurs("the server went away")

    monkeypatch.setattr(Rotation, "change", fails)
    assert await asyncio.to_thread(command, "rotate-key") == (2, "the server went away")

    assert await programme_keys.looked_at(places[1], KEY) == Found([Wrap(before)], 1)
    await on_server.opens()
    await on_server.closes()


async def test_a_change_that_was_kept_after_all_is_known_by_the_connection_that_made_it(
    on_server: World, command: Command, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    await begins(on_server)
    home, change = home_of(on_server.settings), Rotation.change
    before, check = await main_key(home, KEY), await key_check(home)

    async def is_kept_and_fails(*given: Any) -> None:
        await change(*given)
        raise NotOurs("the server went away")

    async def sees_the_former(_: Home) -> bytes | None:
        return check

    monkeypatch.setattr(Rotation, "change", is_kept_and_fails)
    monkeypatch.setattr(programmes, "key_check", sees_the_former)
    assert await asyncio.to_thread(command, "rotate-key") == (2, "the server went away")

    found = (await programme_keys.looked_at(places[1], KEY)).opened
    assert before not in {one.key for one in found}
    await on_server.opens()
    await on_server.closes()
