"""A programme with a small training, in both languages."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.scenarios.learning import taught
from tests.world import World


@pytest.fixture(params=["id", "en"])
async def world(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[World]:
    """With a small training in place of ours."""
    async with taught(tmp_path, request.param) as world:
        yield world
