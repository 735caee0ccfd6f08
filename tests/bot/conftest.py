"""Worlds for the parts of the running program."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.hooked import HookedWorld, hooked


@pytest.fixture
async def hook(tmp_path: Path) -> AsyncIterator[HookedWorld]:
    """A programme that Telegram calls."""
    async with hooked(tmp_path) as world:
        yield world
