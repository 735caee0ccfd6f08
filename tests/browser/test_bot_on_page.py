"""What a bot can do in a chat is seen on its phone; the bot here is this test."""

import pytest
from playwright.async_api import expect

from tests.browser.chromium import Windows
from tests.browser.hands import Hand
from tests.browser.puppet import EVIL, Puppet

pytestmark = pytest.mark.browser


async def test_names_are_only_text(windows: Windows, puppet: Puppet) -> None:
    page = await windows.opens(puppet.address)
    for key, name in (("student-1", EVIL), ("supporter-1", "سلمى"), ("group", "<i>Grup</i>")):
        await expect(Hand(page, key).phone.locator("h2")).to_have_text(name)


async def test_edits_reactions_and_deletions_are_seen(windows: Windows, puppet: Puppet) -> None:
    page = await windows.opens(puppet.address)
    sent = await puppet.asks("sendMessage", text="Semangt")
    place = {"message_id": sent["message_id"]}
    phone = Hand(page, "student-1")
    await phone.hears("Semangt")
    await puppet.asks("editMessageText", **place, text="Semangat")
    await expect(await phone.hears("Semangat")).to_contain_text("✎")
    await puppet.asks("setMessageReaction", **place, reaction=[{"type": "emoji", "emoji": "🔥"}])
    await expect(phone.phone.locator(".reactions button")).to_have_text("🔥")
    await puppet.asks("deleteMessage", **place)
    await expect(phone.bubbles.filter(has_text="Semangat")).to_have_count(0)


async def test_typing_shows_until_the_message_comes(windows: Windows, puppet: Puppet) -> None:
    page = await windows.opens(puppet.address)
    phone = Hand(page, "student-1").phone
    await puppet.asks("sendChatAction", action="typing")
    await expect(phone.locator(".sub")).to_have_text("Sebaya sedang mengetik…")
    await puppet.asks("sendMessage", text="Ya")
    await expect(phone.locator(".sub")).to_have_text("Siswa")


async def test_a_prompt_opens_the_composer_as_a_reply(windows: Windows, puppet: Puppet) -> None:
    page = await windows.opens(puppet.address)
    markup = {"force_reply": True, "input_field_placeholder": "Satu kalimat"}
    await puppet.asks("sendMessage", text="Ada catatan?", reply_markup=markup)
    student = Hand(page, "student-1")
    await expect(student.phone.locator("textarea")).to_have_attribute("placeholder", "Satu kalimat")
    await student.says("Tidak ada")
    await expect((await student.hears("Tidak ada")).locator(".quote")).to_contain_text("Ada catatan?")


@pytest.mark.parametrize(("alert", "place"), [(False, ".toast"), (True, ".alertbox .card p")])
async def test_the_answer_to_a_press_pops_up(
    windows: Windows, puppet: Puppet, alert: bool, place: str
) -> None:
    page = await windows.opens(puppet.address)
    keys = {"inline_keyboard": [[{"text": "Tekan", "callback_data": "x"}]]}
    await puppet.asks("sendMessage", text="Mau?", reply_markup=keys)
    student = Hand(page, "student-1")
    await student.presses("Tekan")
    await expect(student.phone.locator("[aria-busy=true]")).to_have_count(1)
    press = next(reversed(puppet.api.state.presses))
    await puppet.api.call(
        "answerCallbackQuery", {"callback_query_id": press, "text": EVIL, "show_alert": alert}
    )
    await expect(student.phone.locator(place)).to_have_text(EVIL)
    await expect(student.phone.locator("[aria-busy=true]")).to_have_count(0)


async def test_an_album_of_the_bot_is_one_picture_of_three(windows: Windows, puppet: Puppet) -> None:
    page = await windows.opens(puppet.address)
    await puppet.supporter.start()
    here = Hand(page, "supporter-1")
    await here.chooses("Album")
    photos = [
        message.raw["photo"][-1]["file_id"]
        for message in puppet.supporter.chat.messages
        if "photo" in message.raw
    ]
    await puppet.asks("sendMediaGroup", media=[{"type": "photo", "media": photo} for photo in photos])
    there = Hand(page, "student-1").phone.locator(".pictures.n3 img")
    await expect(there).to_have_count(3)
    assert await there.first.evaluate("image => image.decode().then(() => image.naturalWidth > 0)")


async def test_formatted_text_is_formatted(windows: Windows, puppet: Puppet) -> None:
    page = await windows.opens(puppet.address)
    text = (
        "😀 <b>tebal <i>dan miring</i></b> <tg-spoiler>rahasia</tg-spoiler> <blockquote>kutipan</blockquote>"
    )
    await puppet.asks("sendMessage", text=text, parse_mode="HTML")
    bubble = await Hand(page, "student-1").hears("tebal")
    await expect(bubble.locator("strong")).to_have_text("tebal dan miring")
    await expect(bubble.locator("strong em")).to_have_text("dan miring")
    await expect(bubble.locator("blockquote")).to_have_text("kutipan")
    await bubble.locator(".spoiler").click()
    await expect(bubble.locator(".spoiler.open")).to_have_text("rahasia")
