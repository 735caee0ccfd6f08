"""Everything can be reached and done without a pointer."""

import pytest
from playwright.async_api import expect

from tests.browser.chromium import Windows
from tests.browser.hands import Hand

pytestmark = pytest.mark.browser


async def test_a_student_comes_in_by_keyboard_alone(windows: Windows, address: str) -> None:
    page = await windows.opens(address)
    student = Hand(page, "student-1").phone
    await student.locator(".first").focus()
    await page.keyboard.press("Enter")
    agree = student.locator(".inline button", has_text="✅")
    await agree.focus()
    await page.keyboard.press("Enter")
    await expect(student.locator(".keys button", has_text="💬")).to_be_visible()
    await student.locator("textarea").focus()
    await page.keyboard.type("halo dari papan ketik")
    await page.keyboard.press("Enter")
    await expect(student.locator(".own", has_text="halo dari papan ketik")).to_be_visible()


async def test_a_menu_is_walked_by_arrows_and_left_by_escape(windows: Windows, address: str) -> None:
    page = await windows.opens(address)
    group = Hand(page, "group").phone
    commands = group.get_by_role("button", name="Perintah")
    await commands.focus()
    await page.keyboard.press("Enter")
    items = group.get_by_role("menuitem")
    await expect(items.first).to_be_focused()
    await page.keyboard.press("ArrowDown")
    await expect(items.nth(1)).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(items).to_have_count(0)
    await expect(commands).to_be_focused()


async def test_every_control_has_a_name(windows: Windows, address: str) -> None:
    page = await windows.opens(address)
    await page.locator("#scenes").click()
    nameless = """() => [...document.querySelectorAll("button, textarea, input")]
        .filter((each) => each.checkVisibility())
        .filter(({ ariaLabel, textContent, labels }) =>
            !(ariaLabel || textContent.trim() || labels?.[0]?.textContent.trim()))
        .map((each) => each.outerHTML)"""
    assert await page.evaluate(nameless) == []


async def test_only_the_phone_in_use_speaks(windows: Windows, address: str) -> None:
    page = await windows.opens(address)
    await Hand(page, "student-1").phone.locator(".first").focus()
    await expect(page.locator(".log[aria-live=polite]")).to_have_count(1)
