"""A browser and a running demo, shared by the tests of a worker, and a folder for what the tests saw.

Each test has windows and a stage of its own: the demo starts over before it, as its page can ask for.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser
from pytest_asyncio import fixture

from sandbox.web.page import Page, serve
from tests.browser.chromium import Windows, chromium, windows_of
from tests.browser.puppet import Puppet
from tests.browser.rehearsal import Stages, rehearsal, starts_over

OUTPUT = Path(__file__).parent / "output"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Play them in one event loop, which the browser lives in."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest.fixture
def output() -> Path:
    """Where pictures and figures are kept."""
    OUTPUT.mkdir(exist_ok=True)
    return OUTPUT


@fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as opened:
        yield opened


@fixture(scope="session", loop_scope="session")
async def demo(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    """The address of a running demo."""
    async with rehearsal(tmp_path_factory.mktemp("rehearsal") / "demo") as running:
        yield running


@fixture(loop_scope="session")
async def windows(browser: Browser) -> AsyncIterator[Windows]:
    async with windows_of(browser) as opened:
        yield opened


@fixture(loop_scope="session")
async def rehearse(demo: str, windows: Windows) -> Stages:
    """Starts the demo over in a language; gives its address."""

    async def anew(language: str) -> str:
        await starts_over(demo, language)
        return demo

    return anew


@fixture(loop_scope="session")
async def address(rehearse: Stages) -> str:
    """A demo in Indonesian."""
    return await rehearse("id")


@fixture(loop_scope="session")
async def puppet(windows: Windows) -> AsyncIterator[Puppet]:
    made = Puppet()
    runner, port = await serve(Page(made.live, "127.0.0.1"), "127.0.0.1", 0)
    made.address = f"http://127.0.0.1:{port}/"
    await made.student.start()
    yield made
    await windows.close()
    await made.live.close()
    await runner.cleanup()
