"""Makes the pictures of README.md: `python -m tests.browser.screenshots`."""

import asyncio
import json
import sys
import tempfile
from pathlib import Path

from playwright.async_api import Page, expect

from sandbox.web.page import FOLDER
from tests.browser.chromium import chromium, windows_of
from tests.browser.hands import Hand, pair
from tests.browser.palette import small
from tests.browser.rehearsal import rehearsal

IMAGES = Path(__file__).parent.parent.parent / "docs" / "images"
LARGEST = 150_000
LOOK = {"viewport": {"width": 1360, "height": 850}, "color_scheme": "light"}


def words(language: str) -> dict[str, str]:
    """The page's texts."""
    known: dict[str, str] = json.loads((FOLDER / "words" / f"{language}.json").read_text())
    return known


async def plays(page: Page, language: str) -> None:
    """The main job up to the card in the group."""
    said = words(language)
    student, supporter = await pair(page)
    await student.says(said["say3"])
    await supporter.hears(said["say3"])
    await supporter.says(said["say6"])
    await student.hears(said["say6"])
    await student.says(said["say7"])
    group = Hand(page, "group")
    await expect(group.phone.locator(".inline button", has_text="🙋").last).to_be_visible()
    await page.locator(".tour .plain").click()


async def picture(language: str) -> Path:
    """One picture, small enough for a README."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    target = IMAGES / f"demo-{language}.png"
    with tempfile.TemporaryDirectory() as folder:
        async with (
            chromium() as browser,
            rehearsal(Path(folder) / "demo", language) as address,
            windows_of(browser) as windows,
        ):
            page = await windows.opens(address, language, **LOOK)
            await plays(page, language)
            await page.wait_for_timeout(500)
            target.write_bytes(small(await page.screenshot()))
    return target


def main() -> None:
    """Make both pictures."""
    for language in ("id", "en"):
        made = asyncio.run(picture(language))
        size = made.stat().st_size
        sys.stdout.write(f"{made.name}: {size // 1000} kB\n")
        if size > LARGEST:
            sys.exit(f"{made.name} is larger than {LARGEST // 1000} kB")


if __name__ == "__main__":
    main()
