"""A real browser, and what it complained about."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from playwright.async_api import Browser, Page, async_playwright, expect

from tests.browser.rehearsal import PATIENCE

ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
NARROW: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
TELLS_VIOLATIONS = """document.addEventListener("securitypolicyviolation",
    (event) => console.error("violates the policy:", event.violatedDirective, event.blockedURI))"""


def executable() -> str:
    """Where Chromium is; without one the test is skipped, and fails where nothing may be skipped."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        missing = "there is no Chromium here; `apt-get install chromium` brings one"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    return path


class Windows:
    """Windows of one browser; `complaints` holds errors, violations and requests to elsewhere."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self.complaints: list[str] = []

    async def opens(self, address: str, language: str = "id", **look: Any) -> Page:
        """A window of its own on the page, in this language, once it can be used."""
        context = await self._browser.new_context(**(WIDE | look))
        context.set_default_timeout(PATIENCE * 1000)
        await context.add_init_script(TELLS_VIOLATIONS)
        await context.add_init_script(
            f"localStorage.getItem('sebaya-language') ?? "
            f"localStorage.setItem('sebaya-language', '{language}')"
        )
        page = await context.new_page()
        self._watch(page, address)
        await page.goto(address)
        await usable(page)
        return page

    def _watch(self, page: Page, address: str) -> None:
        page.on("console", lambda said: self._heard(said.type, said.text))
        page.on("pageerror", lambda error: self._heard("error", str(error)))
        page.on("request", lambda asked: self._asked(asked.url, address))

    async def close(self) -> None:
        """Close every window."""
        for context in self._browser.contexts:
            await context.close()

    def _asked(self, url: str, address: str) -> None:
        if not url.startswith((address, "data:")):
            self.complaints.append(f"asked elsewhere: {url}")

    def _heard(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            self.complaints.append(text)


async def usable(page: Page) -> None:
    """Return once somebody can play."""
    await page.wait_for_selector("#veil", state="hidden")
    await page.wait_for_selector(".phone.shown")


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """A browser, for as many tests as like; each has windows of its own."""
    path = executable()
    expect.set_options(timeout=PATIENCE * 1000)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        try:
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def windows_of(browser: Browser) -> AsyncIterator[Windows]:
    """Windows for one test, which are closed at its end; nothing may have been complained about by then."""
    windows = Windows(browser)
    try:
        yield windows
    finally:
        await windows.close()
    assert not windows.complaints, "\n".join(windows.complaints)
