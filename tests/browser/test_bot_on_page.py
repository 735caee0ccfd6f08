"""What a bot can do in a chat is seen on its phone; the bot here is this test."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from playwright.async_api import expect

from sandbox.methods.api import BotApi
from sandbox.people.people import Group, Person
from sandbox.people.world import Phone, Stage
from sandbox.web.page import Page, serve
from sandbox.web.session import Live
from tests.browser.chromium import Windows
from tests.browser.hands import Hand

pytestmark = pytest.mark.browser

EVIL = "<b onclick=alert(1)>Tebal</b>"


class Puppet:
    """A page whose bot does what the test says, with people of bad names."""

    def __init__(self) -> None:
        self.api = BotApi(token="1:puppet_of_a_test", now=lambda: 1_790_000_000.0)
        self.student = Person(self.api, id=101, first_name=EVIL)
        self.supporter = Person(self.api, id=102, first_name="سلمى")
        others = [("student-2", "Tanjung"), ("supporter-2", "Rimba"), ("counselor", "Melati")]
        rest = {key: Person(self.api, id=103 + n, first_name=name) for n, (key, name) in enumerate(others)}
        group = Group(self.api, id=-201, title="<i>Grup</i>")
        phones = [
            Phone("student-1", "student", EVIL, self.student, self.student),
            Phone("supporter-1", "supporter", "سلمى", self.supporter, self.supporter),
            *(Phone(key, key.partition("-")[0], one.user.first_name, one, one) for key, one in rest.items()),
            Phone("group", "group", "<i>Grup</i>", self.supporter.in_group(group)),
        ]
        self.live = Live(lambda: 1_790_000_000.0)
        self.live.show(Stage(self.api, phones, group, "id", "Asia/Jakarta"))
        self.address = ""

    async def asks(self, method: str, chat: int = 101, **params: Any) -> Any:
        answer = await self.api.call(method, {"chat_id": chat, **params})
        assert answer.ok, answer.body
        return answer.result


@pytest.fixture
async def puppet(windows: Windows) -> AsyncIterator[Puppet]:
    made = Puppet()
    runner, port = await serve(Page(made.live, "127.0.0.1"), "127.0.0.1", 0)
    made.address = f"http://127.0.0.1:{port}/"
    await made.student.start()
    yield made
    await windows.close()
    await made.live.close()
    await runner.cleanup()


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
