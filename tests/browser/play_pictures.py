"""Pictures of the plays, in both languages: `python -m tests.browser.play_pictures`, or some by name."""

import asyncio
import sys
import tempfile
from pathlib import Path

from tests.browser.chromium import chromium, windows_of
from tests.browser.palette import small
from tests.browser.plays import PLAYS, Scene
from tests.browser.rehearsal import rehearsal, starts_over
from tests.browser.screenshots import IMAGES

LOOK = {"viewport": {"width": 420, "height": 1000}, "color_scheme": "light"}


async def pictures(language: str, names: list[str]) -> None:
    """Each play on a stage of its own."""
    with tempfile.TemporaryDirectory() as folder:
        async with (
            chromium() as browser,
            rehearsal(Path(folder) / "demo", language) as address,
        ):
            for name in names:
                async with windows_of(browser) as windows:
                    await starts_over(address, language)
                    page = await windows.opens(address, language, **LOOK)
                    await (await PLAYS[name](Scene(page, language))).picks()
                    await page.locator(".tour .plain").click()
                    await page.wait_for_timeout(500)
                    shown = small(await page.screenshot())
                    (IMAGES / f"play-{name}-{language}.png").write_bytes(shown)
                    sys.stdout.write(f"{name}, {language}: {len(shown) // 1000} kB\n")


if __name__ == "__main__":
    for one in ("id", "en"):
        asyncio.run(pictures(one, sys.argv[1:] or list(PLAYS)))
