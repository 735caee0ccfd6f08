"""A programme in a PostgreSQL, with its keys in a database of their own, and a command line for it."""

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
    """A programme that has not begun."""
    folder = tmp_path / "programme"
    folder.mkdir()
    monkeypatch.chdir(folder)
    write_key(folder / "sebaya.key", KEY)
    url = f"{places[0].url}&programme={places[0].name}"
    for name, value in {"BOT_TOKEN": TOKEN, "DATABASE_URL": url, "KEYS_URL": keys_address()}.items():
        monkeypatch.setenv(f"SEBAYA_{name}", value)
    return World(folder, database_url=url, keys_url=keys_address())


@pytest.fixture
def command() -> Command:
    """A command line with what is typed, its status and all that it says."""

    def told(*words: str, typed: str = "") -> tuple[int, str]:
        found = CliRunner().invoke(app, words, input=typed)
        if isinstance(found.exception, MISTAKES):
            return 2, f"{found.output}{found.exception}"
        return found.exit_code, found.output

    return told
