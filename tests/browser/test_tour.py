"""Student, supporter and counselor play the main job on the page, in both languages."""

import json
import re
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from sandbox.web.page import FOLDER
from tests.browser.chromium import NARROW, Windows
from tests.browser.hands import Hand
from tests.browser.rehearsal import Stages

pytestmark = pytest.mark.browser

WORRY = {"id": "jujur kadang aku pengen mati aja", "en": "sometimes i don't want to be alive anymore"}


async def at_step(page: Page, number: int) -> None:
    """The tour has gone on to this step by itself."""
    await expect(page.locator(".tour .count")).to_have_text(re.compile(rf"\b{number}\b.*10$"))


@pytest.mark.parametrize("language", ["id", "en"])
async def test_the_main_job_by_hand(windows: Windows, rehearse: Stages, output: Path, language: str) -> None:
    address = await rehearse(language)
    page = await windows.opens(address, language)
    student, group, counselor = (Hand(page, key) for key in ("student-1", "group", "counselor"))
    await student.starts()
    await at_step(page, 2)
    await student.presses("✅")
    await at_step(page, 3)
    await student.says("halo?")
    await at_step(page, 4)
    await student.skips_questions()
    await at_step(page, 5)
    supporter = Hand(page, str(await page.locator(".supporter.lit").get_attribute("data-key")))
    await supporter.presses("✅")
    await supporter.hears("halo?")
    await page.screenshot(path=output / f"tour-{language}-paired.png")
    await supporter.says("hai, aku di sini")
    await student.hears("hai, aku di sini")
    await student.says(WORRY[language])
    await at_step(page, 8)
    await group.presses("🙋")
    await counselor.presses("🗣")
    await at_step(page, 10)
    await counselor.says("aku konselor")
    await student.hears("aku konselor")
    await expect(page.locator(".tour .count")).to_have_count(0)
    await page.screenshot(path=output / f"tour-{language}-end.png")


async def test_a_rehearsal_moves_no_step_of_the_tour(windows: Windows, address: str) -> None:
    page = await windows.opens(address)
    supporter = Hand(page, "supporter-1")
    await supporter.says("/duty")
    await supporter.presses("⚪")
    await supporter.says("/training")
    await supporter.presses("🎭")
    await supporter.presses("melukai diri")
    await supporter.hears("LATIHAN: Malam")
    await supporter.presses("✅")
    await supporter.hears("malem2 gini")
    await supporter.says("hai, gimana kabarnya malam ini?")
    await supporter.hears("lagi ga baik2 aja")

    await at_step(page, 1)


@pytest.mark.parametrize("language", ["id", "en"])
async def test_the_tour_can_do_it_all(
    windows: Windows, rehearse: Stages, output: Path, language: str
) -> None:
    address = await rehearse(language)
    page = await windows.opens(address, language, **NARROW)
    next_one = page.locator(".tour .primary:enabled").or_(page.locator(".tour > button:only-of-type"))
    await next_one.wait_for()
    while await page.locator(".tour .count").count():
        await next_one.click()
        await next_one.wait_for()
    words = json.loads((FOLDER / "words" / f"{language}.json").read_text())
    await expect(page.locator(".tour")).to_contain_text(words["tourDone"])
    await Hand(page, "student-1").hears(words["say10"])
    await page.screenshot(path=output / f"tour-{language}-narrow.png")


async def test_the_tour_can_be_skipped_and_come_back(windows: Windows, address: str) -> None:
    page = await windows.opens(address)
    await page.locator(".tour .plain").click()
    await expect(page.locator(".tour")).to_be_hidden()
    await page.reload()
    await expect(page.locator(".tour")).to_be_hidden()
    await page.locator("#tourButton").click()
    await at_step(page, 1)


async def test_starting_over_in_the_other_language(windows: Windows, address: str) -> None:
    page = await windows.opens(address)
    await Hand(page, "student-1").starts()
    await page.locator("[data-language=en]").click()
    await page.locator("#follow").click()
    await expect(page.locator("#follow")).to_be_hidden()
    await expect(page.locator(".phone.group h2")).to_have_text("Counselors")
    await expect(page.locator('[data-key="student-1"] .first')).to_be_visible()
    await at_step(page, 1)
