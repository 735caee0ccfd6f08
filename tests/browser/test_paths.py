"""Ways that the main job does not take: an album, a hand-over, a case given on, a missed shift, a quiz.

Each is played at the width of a phone, where every label that was shown must be whole.
"""

from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from config.loading.texts import Texts
from config.loading.training_files import load_training
from handlers.wording.dates import clock_of
from tests.browser.chromium import NARROW, Windows
from tests.browser.hands import Hand, cut_labels, pair
from tests.browser.rehearsal import Stages
from tests.browser.test_tour import WORRY
from tests.thorough import thorough

pytestmark = pytest.mark.browser

DAY = 24 * 60
"""Minutes."""
GIVEN = dict.fromkeys(("name", "shift", "slot"), "…")


def stem(language: str, key: str) -> str:
    """The longest part of a text between its parameters."""
    return max(Texts.load().say(language, key, **GIVEN).split("…"), key=len).strip()


@pytest.mark.parametrize("language", ["id", thorough("en")])
async def test_an_album_a_hand_over_and_a_case_given_on(
    windows: Windows, rehearse: Stages, output: Path, language: str
) -> None:
    address = await rehearse(language)
    page = await windows.opens(address, language, **NARROW)
    student, first = await pair(page)
    await _sends_album(student, first)
    second = await _hands_over(student, first)
    await page.screenshot(path=output / f"paths-{language}-handed-over.png")
    await _gives_case_on(page, student, language)
    await page.screenshot(path=output / f"paths-{language}-given-on.png")
    await second.picks()
    assert not await cut_labels(page)


async def _sends_album(student: Hand, supporter: Hand) -> None:
    """Three photos with a caption arrive as one album."""
    await student.picks()
    await student.phone.locator("textarea").fill("dari kamarku")
    await student.chooses("Album")
    await supporter.hears("dari kamarku")
    await expect(supporter.phone.locator(".pictures.n3 img")).to_have_count(3)


async def _hands_over(student: Hand, first: Hand) -> Hand:
    """The student agrees to go on with the other supporter, who takes over; the first reads no more."""
    second = Hand(student.page, {"supporter-1": "supporter-2", "supporter-2": "supporter-1"}[first.key])
    await first.taps("🤝")
    await student.presses("✅")
    await second.presses("✅")
    await expect(second.phone.locator(".keys button", has_text="🚩")).to_be_visible()
    await student.says("halo lagi")
    await second.hears("halo lagi")
    assert "halo lagi" not in await first.texts()
    return second


async def _gives_case_on(page: Page, student: Hand, language: str) -> None:
    """The owner gives the case on with 📤, to whoever takes it; it is open again, and is taken once more."""
    release = stem(language, "release")
    group, counselor = Hand(page, "group"), Hand(page, "counselor")
    await student.says(WORRY[language])
    await group.presses("🙋")
    await counselor.presses("📤")
    await counselor.sees(release)
    await counselor.presses(release)
    await group.hears("📤")
    await group.presses("🙋")
    await counselor.sees("🗣")


@pytest.mark.parametrize("language", ["id", thorough("en")])
async def test_nobody_comes_to_a_shift(
    windows: Windows, rehearse: Stages, output: Path, language: str
) -> None:
    address = await rehearse(language)
    page = await windows.opens(address, language, **NARROW)
    supporter, group, counselor = (Hand(page, key) for key in ("supporter-1", "group", "counselor"))
    await supporter.presses("⚪")
    await _plans_shift(page, group, language)
    await supporter.says("/shifts")
    await supporter.presses("➕")
    await supporter.hears(stem(language, "shift-signed"))
    await page.locator("[data-step=hour]").click()
    await supporter.hears(stem(language, "shift-missed"))
    await counselor.hears(stem(language, "no-show"))
    await page.screenshot(path=output / f"paths-{language}-no-show.png")
    assert not await cut_labels(page)


async def _plans_shift(page: Page, group: Hand, language: str) -> None:
    """The coordinator plans a shift that begins soon, by buttons."""
    hour, minute, _ = map(int, (await page.locator("#time").inner_text()).split(":"))
    begins = hour * 60 + minute // 15 * 15 + 30
    await group.says("/shifts")
    await group.presses("➕")
    await group.presses(stem(language, "one-date"))
    await group.hears(stem(language, "slot-date"))
    dates = group.phone.locator(".inline").last.locator("button")
    await dates.nth(begins // DAY).click()
    for key, choice in (
        ("slot-hour", clock_of(begins // 60 * 60)),
        ("slot-minute", clock_of(begins)),
        ("slot-end", clock_of(begins + 60)),
        ("slot-needed", "1"),
    ):
        await group.hears(stem(language, key))
        await group.presses(choice)
    await group.hears(stem(language, "slot-added-once"))


MOVED = """(before) => {
  const at = (text) => text.split(":").reduce((all, part) => 60 * all + Number(part), 0);
  return (at(document.querySelector("#time").textContent) - at(before) + 86400) % 86400 >= 60;
}"""


async def a_card_is_read(page: Page) -> None:
    """The clock of the page is a minute further."""
    before = await page.locator("#time").inner_text()
    await page.locator("[data-step=minute]").click()
    await page.wait_for_function(MOVED, arg=before)


@pytest.mark.parametrize("language", ["id", thorough("en")])
async def test_the_answers_of_a_quiz_are_read_whole(
    windows: Windows, rehearse: Stages, output: Path, language: str
) -> None:
    address = await rehearse(language)
    page = await windows.opens(address, language, **NARROW)
    trainee = Hand(page, "supporter-1")
    await trainee.presses("⚪")
    await trainee.says("/training")
    await trainee.presses("▶")
    module = load_training().of(language).modules[0]
    for number in range(2, module.pages + 1):
        await a_card_is_read(page)
        await trainee.presses("▶")
        await trainee.hears(f"{number}/{module.pages}")
    await a_card_is_read(page)
    await trainee.presses("❓")
    await trainee.hears("A. ")
    shown = (await trainee.texts())[-1]
    (asked,) = [question for question in module.questions if question.text in shown]
    assert all(answer.text in shown for answer in asked.answers)
    await page.screenshot(path=output / f"paths-{language}-quiz.png")
    assert not await cut_labels(page)
    await trainee.presses("B")
    await trainee.hears("B. ")
    await trainee.sees("▶")
