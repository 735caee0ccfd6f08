"""A browser, a running demo, and a folder for what the tests saw."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.web.page import Page, serve
from tests.browser.chromium import Windows, chromium
from tests.browser.puppet import Puppet

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


@pytest.fixture
async def puppet(windows: Windows) -> AsyncIterator[Puppet]:
    made = Puppet()
    runner, port = await serve(Page(made.live, "127.0.0.1"), "127.0.0.1", 0)
    made.address = f"http://127.0.0.1:{port}/"
    await made.student.start()
    yield made
    await windows.close()
    await made.live.close()
    await runner.cleanup()
