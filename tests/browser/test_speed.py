"""How long it takes until the page can be used, and until a message is on the other phone."""

import json
import time
from pathlib import Path
from statistics import median

import pytest

from tests.browser.chromium import Windows
from tests.browser.hands import pair
from tests.browser.rehearsal import rehearsal

pytestmark = pytest.mark.browser

MEASURES = """([from, to, text]) => new Promise((resolve) => {
  const log = document.querySelector(`[data-key="${to}"] .log`);
  const input = document.querySelector(`[data-key="${from}"] textarea`);
  const start = performance.now();
  new MutationObserver((_, watching) => {
    if (!log.textContent.includes(text)) return;
    watching.disconnect();
    resolve(performance.now() - start);
  }).observe(log, { childList: true, subtree: true });
  input.value = text;
  input.form.requestSubmit();
})"""


async def test_figures(windows: Windows, tmp_path: Path, output: Path) -> None:
    began = time.perf_counter()
    async with rehearsal(tmp_path / "demo") as address:
        page = await windows.opens(address)
        usable = time.perf_counter() - began
        student, supporter = await pair(page)
        taken = [
            await page.evaluate(MEASURES, [student.key, supporter.key, f"ukur {number:02}"])
            for number in range(20)
        ]
        await windows.close()
    figures = {
        "usable_s": round(usable, 2),
        "median_ms": round(median(taken)),
        "slowest_ms": round(max(taken)),
    }
    (output / "figures.json").write_text(json.dumps(figures))
    print(figures)  # noqa: T201 (it is what the test is for)
