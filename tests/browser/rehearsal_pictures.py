"""Pictures of two rehearsals, played well and badly: `python -m tests.browser.rehearsal_pictures`."""

import asyncio
import sys
import tempfile
from pathlib import Path

from playwright.async_api import expect

from config.loading.training_files import load_training
from tests.browser.chromium import chromium, windows_of
from tests.browser.hands import Hand
from tests.browser.palette import small
from tests.browser.rehearsal import rehearsal
from tests.browser.screenshots import IMAGES
from tests.scenarios.training import test_played_through as lines

LOOK = {"viewport": {"width": 420, "height": 1100}, "color_scheme": "light"}
PLAYS = {
    "self-harm-well": lines.SELF_HARM_WELL,
    "self-harm-badly": lines.SELF_HARM_BADLY,
    "break-up-well": lines.BREAK_UP_WELL,
    "break-up-badly": lines.BREAK_UP_BADLY,
}


async def played(trainee: Hand, title: str, said: list[str]) -> None:
    """Choose a rehearsal, accept it, and go through to its end."""
    await trainee.says("/training")
    await trainee.presses("🎭")
    await trainee.presses(title)
    await trainee.presses("✅")
    flag = trainee.phone.locator(".keys button", has_text="🚩")
    for words in said:
        before = await trainee.bubbles.count()
        await (trainee.taps(words) if words == "🚩" else trainee.says(words))
        await expect(trainee.bubbles.nth(before + 1)).to_be_visible()
    await expect(flag).to_be_hidden()


async def pictures(language: str) -> None:
    """Every play in one language, on a demo of its own."""
    taught = load_training().of(language)
    with tempfile.TemporaryDirectory() as folder:
        async with (
            chromium() as browser,
            rehearsal(Path(folder) / "demo", language) as address,
            windows_of(browser) as windows,
        ):
            page = await windows.opens(address, language, **LOOK)
            trainee = Hand(page, "supporter-1")
            await trainee.presses("⚪")
            for name, said in PLAYS.items():
                script = taught.script(name.rpartition("-")[0])
                assert script
                await played(trainee, script.title, said[language])
                await page.wait_for_timeout(500)
                shown = small(await page.screenshot())
                (IMAGES / f"rehearsal-{name}-{language}.png").write_bytes(shown)
                sys.stdout.write(f"{name}, {language}: {len(shown) // 1000} kB\n")


if __name__ == "__main__":
    for one in ("id", "en"):
        asyncio.run(pictures(one))
