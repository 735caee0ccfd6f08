"""What is kept, and for how long, is played in both languages; commands are given where the bot lives."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.base.clock import SystemClock
from config.settings.key_file import write_key
from tests.cli.test_command_line import run
from tests.scenarios.conftest import world
from tests.world import KEY, TOKEN, World

if TYPE_CHECKING:
    from tests.keeping.on_server import There

__all__ = ["world"]
_names = itertools.count()
Told = Callable[..., Awaitable[tuple[int, str]]]


@pytest.fixture
async def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lent: dict[str, str]) -> AsyncIterator[World]:
    """A running bot, in the folder that commands are given in; it is closed afterwards."""
    folder = tmp_path / "programme"
    folder.mkdir()
    world = World(folder, "en", **lent)
    write_key(folder / "sebaya.key", KEY)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SEBAYA_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("SEBAYA_LANGUAGE", "en")
    monkeypatch.setattr(SystemClock, "now", lambda _: world.clock.now())
    await world.opens()
    yield world
    await world.programme.close()


@pytest.fixture
def sebaya(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Told:
    """A command line, with its status and what it says; the bot may run meanwhile."""

    async def told(*words: str) -> tuple[int, str]:
        capsys.readouterr()
        status = await asyncio.to_thread(run, monkeypatch, *words)
        said = capsys.readouterr()
        return status, said.out + said.err

    return told


@pytest.fixture
def backup_key_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The settings name where the key of backups lies."""
    monkeypatch.setenv("SEBAYA_BACKUP_KEY_FILE", "../backup.key")


@pytest.fixture
async def on_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator["tuple[World, There]"]:
    """A running bot whose programme lies in a PostgreSQL, in the folder that commands are given in."""
    from tests.keeping.on_server import There  # noqa: PLC0415 (an extra)

    folder, there = tmp_path / "programme", There(f"kept_{next(_names)}")
    folder.mkdir()
    write_key(folder / "sebaya.key", KEY)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SEBAYA_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("SEBAYA_LANGUAGE", "en")
    monkeypatch.setenv("SEBAYA_DATABASE_URL", there.url)
    monkeypatch.setenv("SEBAYA_KEYS_URL", there.keys_url)
    world = World(folder, "en", **there.settings)
    monkeypatch.setattr(SystemClock, "now", lambda _: world.clock.now())
    try:
        await world.opens()
        yield world, there
        await world.programme.close()
    finally:
        there.drop()
