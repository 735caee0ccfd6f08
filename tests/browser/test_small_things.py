"""What is easily overlooked on the page: cut labels, faint times, lost marks, controls out of reach."""

import re
from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.browser.chromium import NARROW, WIDE, Windows
from tests.browser.contrast import ENOUGH, ratios
from tests.browser.hands import Hand, cut_labels
from tests.browser.puppet import Puppet
from tests.browser.test_tour import at_step

pytestmark = pytest.mark.browser

ANSWER = "Aku bilang bahwa itu pasti berat, lalu bertanya apa yang paling berat baginya."
SMALL = (".foot", ".words", ".words .link", ".writer", ".quote b", ".quote span:last-child", ".word")
"""What stands in a bubble, in letters of any size."""
AT_HAND = ("#time", "[data-step=minute]", "[data-step=five]", "[data-step=hour]", "#kill", "#scenes")


def keys(*rows: tuple[str, ...]) -> dict[str, object]:
    """Buttons under a message."""
    made = [[{"text": text, "callback_data": f"{text}!"[-9:]} for text in row] for row in rows]
    return {"inline_keyboard": made}


@pytest.mark.parametrize("look", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_a_label_has_one_line_and_is_cut_as_telegram_cuts_it(
    windows: Windows, puppet: Puppet, look: dict[str, Any]
) -> None:
    page = await windows.opens(puppet.address, **look)
    await puppet.asks("sendMessage", text="Apa jawabmu?", reply_markup=keys((ANSWER,), ("Ya",)))
    under = {"keyboard": [[{"text": "🔚 Selesai"}, {"text": ANSWER}]]}
    await puppet.asks("sendMessage", text="Atau?", reply_markup=under)
    phone = Hand(page, "student-1").phone
    for buttons in (phone.locator(".inline button"), phone.locator(".keys button")):
        await expect(buttons).to_have_count(2)
        heights = await buttons.evaluate_all("all => all.map((one) => one.offsetHeight)")
        assert heights[0] == heights[1]
    assert await cut_labels(page) == [ANSWER, ANSWER]


@pytest.mark.parametrize("look", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_labels_of_the_lengths_that_the_bot_keeps_to_are_whole(
    windows: Windows, puppet: Puppet, look: dict[str, Any]
) -> None:
    page = await windows.opens(puppet.address, **look)
    rows = keys(
        ("🧑‍🏫 Bicara dengan konselor kami",),
        ("📤 Yang lainnya", "↩️ Kembalikan"),
        ("Perempuan", "Laki-laki", "Sen 02-03"),
        ("19.00", "19.15", "19.30", "19.45"),
        ("1 😞", "2 🙁", "3 😐", "4 🙂", "5 😊"),
    )
    await puppet.asks("sendMessage", text="Pilih", reply_markup=rows)
    await expect(Hand(page, "student-1").phone.locator(".inline button")).to_have_count(15)
    assert await cut_labels(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_everything_in_a_bubble_stands_out_enough(
    windows: Windows, puppet: Puppet, scheme: str
) -> None:
    page = await windows.opens(puppet.address, color_scheme=scheme)
    text = 'Tautan: <a href="https://example.org/">di sini</a>, atau /bantuan'
    await puppet.asks("sendMessage", text=text, parse_mode="HTML")
    await puppet.student.replies("https://example.org/ atau /bantuan")
    await puppet.asks("sendMessage", text="Kartu", chat=-201)
    await Hand(page, "group").hears("Kartu")
    bubbles = page.locator(".phone .bubble")
    for each in SMALL:
        found = await ratios(bubbles.locator(each))
        assert found, each
        assert min(found) >= ENOUGH, (each, found)


async def test_a_button_that_waits_for_its_answer_still_waits_when_its_message_changes(
    windows: Windows, puppet: Puppet
) -> None:
    page = await windows.opens(puppet.address)
    sent = await puppet.asks("sendMessage", text="Mau?", reply_markup=keys(("Tekan", "Lain")))
    student = Hand(page, "student-1")
    await student.presses("Tekan")
    await expect(student.phone.locator("[aria-busy=true]")).to_have_text("Tekan")
    place = {"message_id": sent["message_id"], "reply_markup": keys(("✔ Tekan", "Lain"))}
    await puppet.asks("editMessageText", text="Mau sekali?", **place)
    await student.hears("Mau sekali?")
    await expect(student.phone.locator("[aria-busy=true]")).to_have_text("✔ Tekan")


async def test_an_own_reaction_stays_marked_when_its_message_changes(
    windows: Windows, puppet: Puppet
) -> None:
    page = await windows.opens(puppet.address)
    sent = await puppet.asks("sendMessage", text="Semangt")
    student = Hand(page, "student-1")
    await student.acts_on("Semangt", "👍")
    await expect(student.phone.locator(".reactions .mine")).to_have_attribute("aria-pressed", "true")
    await puppet.asks("editMessageText", message_id=sent["message_id"], text="Semangat")
    await student.hears("Semangat")
    await expect(student.phone.locator(".reactions .mine")).to_have_attribute("aria-pressed", "true")


async def test_what_the_tour_lights_up_stays_lit_in_the_other_language(
    windows: Windows, puppet: Puppet
) -> None:
    page = await windows.opens(puppet.address)
    await puppet.asks("sendMessage", text="Setuju?", reply_markup=keys(("✅ Ya",)))
    await at_step(page, 2)
    await expect(page.locator(".inline .lit")).to_have_text("✅ Ya")
    await page.locator("[data-language=en]").click()
    await at_step(page, 2)
    await expect(page.locator(".inline .lit")).to_have_text("✅ Ya")


async def test_that_people_speak_another_language_is_said(windows: Windows, puppet: Puppet) -> None:
    page = await windows.opens(puppet.address)
    await expect(page.locator("#follow")).to_be_hidden()
    await page.locator("[data-language=en]").click()
    await expect(page.locator("#follow")).to_have_text(re.compile(r"Start over in English$"))


@pytest.mark.parametrize("language", ["id", "en"])
async def test_at_the_width_of_a_phone_clock_kill_and_tour_are_at_hand(
    windows: Windows, puppet: Puppet, language: str
) -> None:
    page = await windows.opens(puppet.address, language, **NARROW)
    await page.locator(".tour .plain").click()
    await expect(page.locator(".tour")).to_be_hidden()
    for control in AT_HAND:
        await expect(page.locator(control)).to_be_in_viewport(ratio=0.9)
    await page.locator("#tourButton").click()
    await at_step(page, 2)
    await page.locator("[data-step=shift]").scroll_into_view_if_needed()
    await expect(page.locator("[data-step=shift]")).to_be_in_viewport(ratio=0.9)
    assert await _fits(page)


async def _fits(page: Page) -> bool:
    fits: bool = await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    return fits
