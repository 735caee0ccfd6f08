"""Edits, deletion, pins, reactions and answers to presses."""

import pytest

from sandbox.methods.api import BotApi
from sandbox.people.people import Person
from tests.sandbox.asking import ask, inline, keys, refusal
from tests.sandbox.conftest import Clock

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup "
    "are exactly the same as a current content and reply markup of the message"
)


async def test_an_edit_changes_the_message_and_drops_its_buttons(api: BotApi, melati: Person) -> None:
    sent = await ask(api, "sendMessage", chat_id=101, text="Satu", reply_markup=inline("✅"))
    await ask(api, "editMessageText", chat_id=101, message_id=sent["message_id"], text="Dua")
    assert (melati.last.text, melati.last.buttons, melati.last.edited) == ("Dua", [], True)
    assert melati.heard == ["Satu"]


async def test_an_edit_without_a_change_is_refused(api: BotApi, melati: Person) -> None:
    sent = await ask(api, "sendMessage", chat_id=101, text="Satu", reply_markup=inline("✅"))
    same = {"chat_id": 101, "message_id": sent["message_id"], "reply_markup": inline("✅")}
    assert await refusal(api, "editMessageText", **same, text="Satu") == NOT_MODIFIED
    assert await refusal(api, "editMessageReplyMarkup", **same) == NOT_MODIFIED


async def test_only_a_message_that_is_there_can_be_edited(api: BotApi, melati: Person) -> None:
    words = await refusal(api, "editMessageText", chat_id=101, message_id=99, text="Dua")
    assert words == "Bad Request: message to edit not found"


async def test_a_person_s_message_cannot_be_edited(api: BotApi, melati: Person) -> None:
    written = await melati.says("Hai")
    words = await refusal(api, "editMessageText", chat_id=101, message_id=written.id, text="Dua")
    assert words == "Bad Request: message can't be edited"


async def test_a_message_that_brought_a_keyboard_cannot_be_edited(api: BotApi, melati: Person) -> None:
    sent = await ask(api, "sendMessage", chat_id=101, text="Satu", reply_markup=keys("🔚"))
    words = await refusal(api, "editMessageText", chat_id=101, message_id=sent["message_id"], text="Dua")
    assert words == "Bad Request: message can't be edited"


async def test_an_edit_takes_inline_keyboards_only(api: BotApi, melati: Person) -> None:
    sent = await ask(api, "sendMessage", chat_id=101, text="Satu")
    api.watchers.clear()
    place = {"chat_id": 101, "message_id": sent["message_id"]}
    words = await refusal(api, "editMessageText", **place, text="Dua", reply_markup=keys("🔚"))
    assert words == "Bad Request: inline keyboard expected"


async def test_captions_and_media_can_be_changed(api: BotApi, melati: Person) -> None:
    sent = await ask(api, "sendPhoto", chat_id=101, photo=b"one", caption="Satu")
    place = {"chat_id": 101, "message_id": sent["message_id"]}
    assert (await ask(api, "editMessageCaption", **place, caption="Dua"))["caption"] == "Dua"
    media = {"type": "photo", "media": "attach://new", "caption": "Tiga"}
    changed = await ask(api, "editMessageMedia", **place, media=media, new=b"other")
    assert changed["caption"] == "Tiga"
    assert changed["photo"] != sent["photo"]


async def test_an_edit_fits_the_kind_of_message(api: BotApi, melati: Person) -> None:
    text = await ask(api, "sendMessage", chat_id=101, text="Satu")
    photo = await ask(api, "sendPhoto", chat_id=101, photo=b"one")
    no_caption = await refusal(api, "editMessageCaption", chat_id=101, message_id=text["message_id"])
    no_text = await refusal(api, "editMessageText", chat_id=101, message_id=photo["message_id"], text="Dua")
    assert no_caption == "Bad Request: there is no caption in the message to edit"
    assert no_text == "Bad Request: there is no text in the message to edit"


async def test_a_deleted_message_is_gone(api: BotApi, melati: Person) -> None:
    sent = await ask(api, "sendMessage", chat_id=101, text="Satu")
    place = {"chat_id": 101, "message_id": sent["message_id"]}
    assert await ask(api, "deleteMessage", **place) is True
    assert "Satu" not in melati.screen()
    assert await refusal(api, "deleteMessage", **place) == "Bad Request: message to delete not found"


async def test_messages_can_be_deleted_for_48_hours(api: BotApi, clock: Clock, melati: Person) -> None:
    sent = await ask(api, "sendMessage", chat_id=101, text="Satu")
    clock.seconds += 48 * 3600 + 1
    words = await refusal(api, "deleteMessage", chat_id=101, message_id=sent["message_id"])
    assert words == "Bad Request: message can't be deleted for everyone"


async def test_many_are_deleted_at_once_and_missing_ones_are_skipped(api: BotApi, melati: Person) -> None:
    sent = [(await ask(api, "sendMessage", chat_id=101, text="Satu"))["message_id"] for _ in range(3)]
    assert await ask(api, "deleteMessages", chat_id=101, message_ids=[*sent, 999])
    assert [message.text for message in melati.chat.messages] == ["/start"]


async def test_a_pin_is_seen_and_told(api: BotApi, melati: Person) -> None:
    sent = await ask(api, "sendMessage", chat_id=101, text="Penting")
    await ask(api, "pinChatMessage", chat_id=101, message_id=sent["message_id"])
    assert [message.text for message in melati.chat.pinned] == ["Penting"]
    update = (await ask(api, "getUpdates"))[-1]
    assert update["message"]["pinned_message"]["text"] == "Penting"
    await ask(api, "unpinChatMessage", chat_id=101)
    assert not melati.chat.pinned


async def test_a_reaction_is_seen(api: BotApi, melati: Person) -> None:
    written = await melati.says("Terima kasih")
    place = {"chat_id": 101, "message_id": written.id}
    await ask(api, "setMessageReaction", **place, reaction=[{"type": "emoji", "emoji": "❤"}])
    assert written.reactions == ["❤"]
    words = await refusal(api, "setMessageReaction", **place, reaction=[{"type": "emoji", "emoji": "🛟"}])
    assert words == "Bad Request: REACTION_INVALID"


async def test_a_press_is_answered_once(api: BotApi, melati: Person) -> None:
    await ask(api, "sendMessage", chat_id=101, text="Mau?", reply_markup=inline("✅ Ya"))
    press = await melati.presses("✅")
    await ask(api, "answerCallbackQuery", callback_query_id=press.id, text="Baik", show_alert=True)
    await ask(api, "answerCallbackQuery", callback_query_id=press.id, text="Lagi")
    assert (press.answer, press.alert) == ("Baik", True)


@pytest.mark.parametrize("late", [0, 151])
async def test_an_old_or_unknown_press_cannot_be_answered(
    api: BotApi, clock: Clock, melati: Person, late: int
) -> None:
    await ask(api, "sendMessage", chat_id=101, text="Mau?", reply_markup=inline("✅"))
    press = await melati.presses("✅")
    clock.seconds += late
    known = press.id if late else "unknown"
    words = await refusal(api, "answerCallbackQuery", callback_query_id=known)
    assert words == "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def test_too_many_or_no_messages_cannot_be_deleted(api: BotApi, melati: Person) -> None:
    many = await refusal(api, "deleteMessages", chat_id=101, message_ids=[*range(1, 102)])
    none = await refusal(api, "deleteMessages", chat_id=101, message_ids=[])
    assert many == "Bad Request: too many message identifiers specified"
    assert none == "Bad Request: message identifiers are not specified"
