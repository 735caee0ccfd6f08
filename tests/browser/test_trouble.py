"""Whatever happens, the page stays right and nothing is lost."""

import asyncio

import pytest
from playwright.async_api import Page, expect

from tests.browser.chromium import Windows, usable
from tests.browser.hands import Hand, pair

pytestmark = pytest.mark.browser


async def turns(page: Page, name: str) -> None:
    if await page.locator("#drawer").is_hidden():
        await page.locator("#scenes").click()
    await page.locator(f'[data-trouble="{name}"]').click()


async def test_what_is_written_while_the_bot_is_dead_arrives_in_order(windows: Windows, address: str) -> None:
    page = await windows.opens(address)
    student, supporter = await pair(page)
    await page.locator("#kill").click()
    await expect(page.locator("#condition")).to_have_attribute("data-is", "stopped")
    for number in range(5):
        await student.says(f"saat mati {number}")
    await page.locator("#start").click()
    await expect(page.locator("#condition")).to_have_attribute("data-is", "running")
    await supporter.hears("saat mati 4")
    heard = [text for text in await supporter.texts() if "saat mati" in text]
    assert heard == [f"saat mati {number}" for number in range(5)]


async def test_killed_in_the_middle_of_a_burst_nothing_is_lost(windows: Windows, address: str) -> None:
    page = await windows.opens(address)
    student, supporter = await pair(page)
    for number in range(12):
        await student.says(f"kata {number:02}")
        if number == 6:
            await page.locator("#kill").click()
    await page.locator("#start").click()
    await supporter.hears("kata 11")
    heard = [text for text in await supporter.texts() if text.removeprefix("↻ ").startswith("kata ")]
    assert sorted({text.removeprefix("↻ ") for text in heard}) == [
        f"kata {number:02}" for number in range(12)
    ]


async def test_an_unclear_answer_is_repeated_with_a_mark(windows: Windows, address: str) -> None:
    page = await windows.opens(address)
    student, supporter = await pair(page)
    await turns(page, "cut")
    await student.says("sekali saja")
    await supporter.hears("↻")
    heard = [text for text in await supporter.texts() if "sekali saja" in text]
    assert heard == ["sekali saja", "↻ sekali saja"]
    await expect(page.locator('[data-trouble="cut"]')).to_have_attribute("aria-checked", "false")


async def test_a_busy_telegram_delays_and_loses_nothing(windows: Windows, address: str) -> None:
    page = await windows.opens(address)
    student, supporter = await pair(page)
    await turns(page, "busy")
    await student.says("lewat keramaian")
    await expect(page.locator(".calls .bad").first).to_have_text("429")
    await turns(page, "busy")
    await supporter.hears("lewat keramaian")


async def test_a_group_without_rights_sends_the_alarm_to_the_counselor(
    windows: Windows, address: str
) -> None:
    page = await windows.opens(address)
    _, supporter = await pair(page)
    await turns(page, "muted")
    await supporter.taps("🚩")
    counselor = Hand(page, "counselor")
    await expect(counselor.phone.locator(".inline button", has_text="🙋").first).to_be_visible()


async def test_a_blocked_bot_is_seen_on_the_phone(windows: Windows, address: str) -> None:
    page = await windows.opens(address)
    student, supporter = await pair(page)
    await turns(page, "student-1")
    await expect(student.phone.locator(".first")).to_be_visible()
    await supporter.says("masih di sana?")
    await expect(page.locator(".calls")).to_contain_text("bot was blocked by the user")
    await turns(page, "student-1")
    await expect(student.phone.locator("textarea")).to_be_visible()


async def test_time_moves_the_bot(windows: Windows, address: str) -> None:
    page = await windows.opens(address)
    student = Hand(page, "student-1")
    await student.starts()
    await student.presses("✅")
    await student.taps("💬")
    await student.skips_questions()
    before = await student.bubbles.count()
    await page.locator("[data-step=five]").click()
    await expect(student.bubbles.nth(before)).to_be_visible()


async def test_a_reload_in_the_middle_changes_nothing(windows: Windows, address: str) -> None:
    page = await windows.opens(address)
    student, supporter = await pair(page)
    await student.says("sebelum muat ulang")
    await supporter.hears("sebelum muat ulang")
    before = await supporter.texts()
    await page.reload()
    await usable(page)
    await supporter.picks()
    assert await supporter.texts() == before
    await student.says("sesudahnya")
    await supporter.hears("sesudahnya")


async def test_two_windows_stay_in_step(windows: Windows, address: str) -> None:
    one, other = await asyncio.gather(windows.opens(address), windows.opens(address))
    student, supporter = await pair(one)
    await student.says("dari jendela satu")
    there = Hand(other, supporter.key)
    await there.hears("dari jendela satu")
    await there.says("dari jendela dua")
    await student.hears("dari jendela dua")
    await Hand(other, "student-1").picks()
    assert await Hand(one, "student-1").texts() == await Hand(other, "student-1").texts()
