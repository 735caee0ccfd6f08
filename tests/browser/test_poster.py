"""The poster fits one sheet of paper, asks for nothing from elsewhere, and its address can be read."""

import re
from pathlib import Path

import pytest
from playwright.async_api import Browser

from bot.cli.poster import page
from config.settings.settings import load_settings

pytestmark = pytest.mark.browser
LONG = {
    "SEBAYA_BOT_TOKEN": "10001:an_invented_token_of_some_length",
    "SEBAYA_PROGRAMME_NAME": "Sebaya SMA Harapan Nusantara Kota Bandung",
    "SEBAYA_PROGRAMME_CONTACT": "Bu Melati, ruang BK lantai 2, hari kerja 07.00-15.00, bk@harapan.sch.id",
}
WIDTH = 794
"""Of a sheet of A4 on a screen."""


@pytest.mark.parametrize("language", ["id", "en"])
async def test_the_poster_is_one_sheet(browser: Browser, tmp_path: Path, language: str) -> None:
    sheet = tmp_path / "poster.html"
    sheet.write_text(page(load_settings(LONG, env_file=None), language, "sebaya_sma_harapan_nusantara_bot"))
    asked: list[str] = []
    shown = await browser.new_page(viewport={"width": WIDTH, "height": 1123})
    shown.on("request", lambda request: asked.append(request.url))
    await shown.goto(sheet.as_uri())
    printed = await shown.pdf(prefer_css_page_size=True)
    wide = await shown.evaluate("document.documentElement.scrollWidth")
    qr = await shown.locator("svg").bounding_box()
    await shown.close()

    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == 1
    assert wide <= WIDTH
    assert qr is not None
    assert qr["width"] > 200
    assert asked == [sheet.as_uri()]
