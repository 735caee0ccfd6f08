"""A browser, a running demo, and a folder for what the tests saw."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.browser.chromium import Windows, chromium

OUTPUT = Path(__file__).parent / "output"


@pytest.fixture
def output() -> Path:
    """Where pictures and figures are kept."""
    OUTPUT.mkdir(exist_ok=True)
    return OUTPUT


@pytest.fixture
async def windows() -> AsyncIterator[Windows]:
    async with chromium() as opened:
        yield opened


@pytest.fixture
async def address(windows: Windows, tmp_path: Path) -> AsyncIterator[str]:
    """A demo in Indonesian."""
    async with windows.rehearse(tmp_path / "demo") as running:
        yield running
