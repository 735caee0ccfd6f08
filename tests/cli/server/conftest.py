"""A programme in a PostgreSQL, with its keys in a database of their own, and a command line for it."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import MISTAKES, app
from config.settings.key_file import write_key
from storage.engine.place import ServerPlace
from tests.postgresql import keys_address, two_places
from tests.world import KEY, TOKEN, World

Command = Callable[..., tuple[int, str]]


@pytest.fixture
def places() -> Iterator[tuple[ServerPlace, ServerPlace]]:
    with two_places() as both:
        yield both


@pytest.fixture
def on_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, places: tuple[ServerPlace, ServerPlace]
) -> World:
    """A programme that has not begun, in the folder where commands are given."""
    world = world_in(tmp_path, places)
    given(monkeypatch, world)
    return world


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A programme that has begun, and whose bot is stopped; whoever changes it puts it back."""
    with two_places() as both:
        world = world_in(tmp_path_factory.mktemp("begun"), both)
        asyncio.run(begins(world))
        yield world


async def begins(world: World) -> None:
    """The bot starts once and ends."""
    await world.opens()
    await world.closes()


def world_in(folder: Path, places: tuple[ServerPlace, ServerPlace]) -> World:
    folder /= "programme"
    folder.mkdir()
    write_key(folder / "sebaya.key", KEY)
    url = f"{places[0].url}&programme={places[0].name}"
    return World(folder, database_url=url, keys_url=keys_address(), erasures_file=str(folder / "erasures"))


def given(monkeypatch: pytest.MonkeyPatch, world: World) -> None:
    """Commands are given in this programme's folder."""
    monkeypatch.chdir(world.folder)
    monkeypatch.setenv("SEBAYA_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("SEBAYA_DATABASE_URL", world.settings.database_url)
    monkeypatch.setenv("SEBAYA_KEYS_URL", keys_address())


@pytest.fixture
def command() -> Command:
    """A command line with what is typed, its status and all that it says."""

    def told(*words: str, typed: str = "") -> tuple[int, str]:
        found = CliRunner().invoke(app, words, input=typed)
        if isinstance(found.exception, MISTAKES):
            return 2, f"{found.output}{found.exception}"
        return found.exit_code, found.output

    return told
