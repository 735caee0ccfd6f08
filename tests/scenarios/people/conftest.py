"""A programme that gives codes to parents."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.world import World, opened


@pytest.fixture(params=["id", "en"])
async def coded(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[World]:
    """In both languages."""
    async with opened(tmp_path, request.param, minors="code") as world:
        yield world
