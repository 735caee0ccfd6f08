"""People act as they would in Telegram, and read what is on their screens."""

import pytest

from sandbox.methods.api import BotApi
from sandbox.people.people import Person
from tests.sandbox.asking import ask, inline, keys, refusal
from tests.sandbox.oracle import Oracle


async def test_all_that_a_person_can_send_is_a_real_update(api: BotApi, melati: Person) -> None:
    written = await melati.says("Halo *apa* kabar? https://contoh.id", entities=[])
    await melati.says("lagi", reply_to=written)
    await melati.sends_photo("pantai")
    await melati.sends_album(3, "liburan")
    await melati.sends_sticker("🐢")
    await melati.sends_voice(4)
    await melati.sends_video_note()
    await melati.sends_document(caption="ini")
    await melati.sends_contact()
    await melati.sends_location()
    await melati.sends_poll()
    await melati.forwards("kata orang")
    await melati.edits(written, "Halo")
    await melati.blocks()
    updates = (await api.call("getUpdates", {})).result
    assert len(updates) == 17
    for update in updates:
        Oracle().check_update(update)


async def test_start_carries_the_payload_of_a_link(api: BotApi, melati: Person) -> None:
    await melati.follows("https://t.me/sebaya_bot?start=kode-7")
    message = (await ask(api, "getUpdates"))[-1]["message"]
    assert message["text"] == "/start kode-7"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]


async def test_a_press_finds_the_newest_button_and_returns_the_answer(api: BotApi, melati: Person) -> None:
    await ask(api, "sendMessage", chat_id=101, text="Lama", reply_markup=inline("✅ Ya", data="old"))
    await ask(api, "sendMessage", chat_id=101, text="Baru", reply_markup=inline("✅ Ya", "❌", data="new"))

    async def bot() -> None:
        query = (await ask(api, "getUpdates"))[-1]["callback_query"]
        await ask(api, "answerCallbackQuery", callback_query_id=query["id"], text=query["data"])

    api.settle = bot
    assert (await melati.presses("✅")).answer == "new"


async def test_a_press_can_be_on_an_older_message_and_on_a_gone_one(api: BotApi, melati: Person) -> None:
    await ask(api, "sendMessage", chat_id=101, text="Lama", reply_markup=inline("✅", data="old"))
    old = melati.last
    await ask(api, "sendMessage", chat_id=101, text="Baru", reply_markup=inline("✅", data="new"))
    assert (await melati.presses("✅", on=old)).data == "old"
    await ask(api, "deleteMessage", chat_id=101, message_id=old.id)
    await melati.presses("✅", on=old)
    assert (await ask(api, "getUpdates"))[-1]["callback_query"]["message"]["date"] == 0


async def test_a_missing_button_is_named_with_those_that_are_there(api: BotApi, melati: Person) -> None:
    await ask(api, "sendMessage", chat_id=101, text="Mau?", reply_markup=inline("❌ Tidak"))
    with pytest.raises(AssertionError, match=r"no button '✅' among \['❌ Tidak'\]"):
        await melati.presses("✅")


async def test_a_tap_sends_the_label_of_a_key(api: BotApi, melati: Person) -> None:
    await ask(api, "sendMessage", chat_id=101, text="Hai", reply_markup=keys("🆘 Tolong", "🔚"))
    await melati.taps("🆘")
    assert melati.chat.messages[-1].text == "🆘 Tolong"
    with pytest.raises(AssertionError, match=r"no key '🟢' among \['🆘 Tolong', '🔚'\]"):
        await melati.taps("🟢")


async def test_a_keyboard_goes_when_it_is_removed_or_its_message_deleted(api: BotApi, melati: Person) -> None:
    sent = await ask(api, "sendMessage", chat_id=101, text="Hai", reply_markup=keys("🔚"))
    await ask(api, "sendMessage", chat_id=101, text="Masih")
    assert melati.keys == ["🔚"]
    await ask(api, "deleteMessage", chat_id=101, message_id=sent["message_id"])
    assert melati.keys == []
    await ask(api, "sendMessage", chat_id=101, text="Hai", reply_markup=keys("🔚"))
    await ask(api, "sendMessage", chat_id=101, text="Bye", reply_markup={"remove_keyboard": True})
    assert melati.keys == []


async def test_an_answer_replies_to_the_newest_prompt(api: BotApi, melati: Person) -> None:
    with pytest.raises(AssertionError, match="nothing here asks for a reply"):
        await melati.answers("sebab")
    asked = await ask(api, "sendMessage", chat_id=101, text="Kenapa?", reply_markup={"force_reply": True})
    assert (await melati.answers("sebab")).raw["reply_to_message"]["message_id"] == asked["message_id"]


async def test_new_gives_what_was_not_read_yet(api: BotApi, melati: Person) -> None:
    await ask(api, "sendMessage", chat_id=101, text="Satu")
    assert melati.new() == ["Satu"]
    await ask(api, "sendMessage", chat_id=101, text="Dua")
    assert melati.new() == ["Dua"]
    assert melati.new() == []


async def test_the_bot_never_learns_of_a_deletion(api: BotApi, melati: Person) -> None:
    written = await melati.says("jangan dibaca")
    await melati.deletes(written)
    assert written.deleted
    assert len(await ask(api, "getUpdates")) == 2


async def test_blocking_is_told_as_a_change_of_membership(api: BotApi, melati: Person) -> None:
    await melati.blocks()
    change = (await ask(api, "getUpdates"))[-1]["my_chat_member"]
    assert change["new_chat_member"]["status"] == "kicked"
    with pytest.raises(AssertionError, match="has blocked the bot"):
        await melati.says("Hai")
    await melati.start()
    assert not melati.user.blocked


async def test_a_screen_can_be_read_by_people(api: BotApi, melati: Person) -> None:
    await ask(api, "sendMessage", chat_id=101, text="Hai", reply_markup=keys("🔚"))
    await ask(api, "sendMessage", chat_id=101, text="Mau?", reply_markup=inline("✅", "❌"))
    assert melati.screen().splitlines() == [
        "── Melati (private 101) ──",
        "#1 Melati: /start",
        "#2 Sebaya: Hai",
        "#3 Sebaya: Mau?",
        "      [✅] [❌]",
        "⌨  [🔚]",
    ]


async def test_every_action_ends_when_the_bot_has_settled(api: BotApi, melati: Person) -> None:
    async def bot() -> None:
        await ask(api, "sendMessage", chat_id=101, text="Saya di sini")

    api.settle = bot
    await melati.says("Ada orang?")
    assert melati.last.text == "Saya di sini"


async def test_whoever_listens_sees_what_happens(api: BotApi, melati: Person) -> None:
    with api.happenings.listening() as events:
        written = await melati.says("Hai")
        await melati.edits(written, "Halo")
        await ask(api, "sendMessage", chat_id=101, text="Ya?")
        kinds = [events.get_nowait().kind for _ in range(events.qsize())]
    assert kinds == ["message", "edit", "message", "call"]


async def test_a_tampered_press_can_be_sent(api: BotApi, melati: Person) -> None:
    await ask(api, "sendMessage", chat_id=101, text="Mau?", reply_markup=inline("✅", data="signed"))
    await melati.sends_press("forged")
    assert (await ask(api, "getUpdates"))[-1]["callback_query"]["data"] == "forged"


async def test_a_reaction_can_be_taken_back(api: BotApi, melati: Person) -> None:
    await ask(api, "getUpdates", allowed_updates=["message_reaction"])
    await ask(api, "sendMessage", chat_id=101, text="Semangat")
    await melati.reacts(melati.last, "🔥")
    await melati.reacts(melati.last, None)
    changes = [update["message_reaction"] for update in (await ask(api, "getUpdates"))[1:]]
    assert [len(change["new_reaction"]) for change in changes] == [1, 0]
    assert melati.last.reactions == []


async def test_nobody_edits_what_another_wrote(api: BotApi, melati: Person) -> None:
    await ask(api, "sendMessage", chat_id=101, text="Semangat")
    with pytest.raises(AssertionError, match="Melati did not write #2"):
        await melati.edits(melati.last, "Halo")


async def test_who_forbids_voice_gets_none(api: BotApi, melati: Person) -> None:
    voice = (await melati.sends_voice()).raw["voice"]["file_id"]
    melati.refuses_voice()
    words = await refusal(api, "sendVoice", chat_id=101, voice=voice)
    assert words == "Bad Request: VOICE_MESSAGES_FORBIDDEN"
    melati.refuses_voice(refuses=False)
    assert await ask(api, "sendVoice", chat_id=101, voice=voice)
