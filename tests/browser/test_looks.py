"""How the page looks: pictures to be looked at, and nothing wider than the window."""

from pathlib import Path

import pytest

from tests.browser.chromium import NARROW, WIDE, Windows
from tests.browser.rehearsal import Stages
from tests.browser.screenshots import plays

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", ["id", "en"])
async def test_pictures_of_both_widths_by_day_and_night(
    windows: Windows, rehearse: Stages, output: Path, language: str
) -> None:
    address = await rehearse(language)
    await plays(await windows.opens(address, language), language)
    for width, look in (("1440", WIDE), ("390", NARROW)):
        for scheme in ("light", "dark"):
            page = await windows.opens(address, language, color_scheme=scheme, **look)
            await page.screenshot(path=output / f"look-{language}-{width}-{scheme}.png")
            assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            await page.locator("#scenes").click()
            await page.screenshot(path=output / f"look-{language}-{width}-{scheme}-scenes.png")
            assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
