"""What people do in a bad hour is played by hand on the page, with every label whole."""

import pytest

from tests.browser.chromium import NARROW, Windows
from tests.browser.hands import cut_labels
from tests.browser.plays import PLAYS, Scene
from tests.browser.rehearsal import Stages
from tests.thorough import thorough

pytestmark = pytest.mark.browser
QUICK = ("first-door", "for-whom")
"""The others are played by `make thorough`: scenarios hold the same without a page."""


@pytest.mark.parametrize("language", ["id", thorough("en")])
@pytest.mark.parametrize("name", [name if name in QUICK else thorough(name) for name in PLAYS])
async def test_a_play_goes_to_its_end(windows: Windows, rehearse: Stages, name: str, language: str) -> None:
    page = await windows.opens(await rehearse(language), language, **NARROW)
    await PLAYS[name](Scene(page, language))

    assert not await cut_labels(page)
