"""A running bot whose folder is where commands are given."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from config.settings.key_file import write_key
from tests.cli.patient import Patient, treated
from tests.world import KEY, TOKEN, World


@pytest.fixture
async def world(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lent: dict[str, str]
) -> AsyncIterator[World]:
    """It is closed afterwards."""
    world = World(tmp_path, **lent)
    write_key(tmp_path / "sebaya.key", KEY)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SEBAYA_BOT_TOKEN", TOKEN)
    await world.opens()
    yield world
    await world.programme.close()


@pytest.fixture
async def patient(tmp_path: Path) -> AsyncIterator[Patient]:
    """A programme of which something may be broken."""
    async with treated(tmp_path) as patient:
        yield patient
