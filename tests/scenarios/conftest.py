"""Every scenario can be played in both languages; `tests/both_languages.py` says which one is, and when."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.world import World, running


@pytest.fixture(params=["id", "en"])
async def world(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[World]:
    world = World(tmp_path, request.param)
    world.strict = request.param == "en" or os.environ.get("CI") == "true"
    async with running(world):
        yield world
