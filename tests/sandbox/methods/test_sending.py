"""What the bot sends arrives, and what Telegram would refuse is refused in its words."""

from typing import Any

import pytest

from sandbox.methods.api import BotApi
from sandbox.people.people import Person
from tests.sandbox.asking import ask, refusal


async def test_a_message_is_seen_by_the_person(api: BotApi, melati: Person) -> None:
    await ask(api, "sendMessage", chat_id=101, text="Hai", protect_content=True)
    assert melati.heard == ["Hai"]
    assert melati.last.protected


async def test_method_names_are_found_in_any_case(api: BotApi, melati: Person) -> None:
    api.watchers.clear()
    assert (await ask(api, "sendmessage", chat_id="101", text="Hai"))["text"] == "Hai"


async def test_an_unknown_method_is_not_found(api: BotApi) -> None:
    api.watchers.clear()
    answer = await api.call("sendLove", {})
    assert answer.body == {"ok": False, "error_code": 404, "description": "Not Found: method not found"}


async def test_a_chat_that_nobody_has_is_not_found(api: BotApi) -> None:
    assert await refusal(api, "sendMessage", chat_id=404, text="Hai") == "Bad Request: chat not found"


async def test_a_bot_cannot_write_first(api: BotApi) -> None:
    Person(api, id=102, first_name="Kenanga")
    words = await refusal(api, "sendMessage", chat_id=102, text="Hai")
    assert words == "Forbidden: bot can't initiate conversation with a user"


async def test_who_blocked_the_bot_gets_nothing(api: BotApi, melati: Person) -> None:
    await melati.blocks()
    assert (
        await refusal(api, "sendMessage", chat_id=101, text="Hai") == "Forbidden: bot was blocked by the user"
    )
    await melati.unblocks()
    assert await ask(api, "sendMessage", chat_id=101, text="Hai")


async def test_a_deleted_account_gets_nothing(api: BotApi, melati: Person) -> None:
    melati.deactivates()
    assert await refusal(api, "sendMessage", chat_id=101, text="Hai") == "Forbidden: user is deactivated"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Bad Request: message text is empty"),
        (" \n ", "Bad Request: text must be non-empty"),
        ("a" * 4097, "Bad Request: message is too long"),
        ("😀" * 2049, "Bad Request: message is too long"),
    ],
)
async def test_a_text_has_a_length(api: BotApi, melati: Person, text: str, words: str) -> None:
    assert await refusal(api, "sendMessage", chat_id=101, text=text) == words


async def test_lengths_count_utf16_units(api: BotApi, melati: Person) -> None:
    assert await ask(api, "sendMessage", chat_id=101, text="😀" * 2048)


async def test_a_caption_is_shorter(api: BotApi, melati: Person) -> None:
    photo = (await melati.sends_photo()).raw["photo"][-1]["file_id"]
    words = await refusal(api, "sendPhoto", chat_id=101, photo=photo, caption="a" * 1025)
    assert words == "Bad Request: message caption is too long"


async def test_html_becomes_entities(api: BotApi, melati: Person) -> None:
    text = '😀 <b>tebal <i>miring</i></b> &lt;3 <a href="http://contoh.id/a">sini</a>'
    sent = await ask(api, "sendMessage", chat_id=101, text=text, parse_mode="HTML")
    assert sent["text"] == "😀 tebal miring <3 sini"
    assert sent["entities"] == [
        {"type": "bold", "offset": 3, "length": 12},
        {"type": "italic", "offset": 9, "length": 6},
        {"type": "text_link", "offset": 19, "length": 4, "url": "http://contoh.id/a"},
    ]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>é</i>", 'Unmatched end tag at byte offset 5, expected "</b>", found "</i>"'),
        ("<h1>a</h1>", 'Unsupported start tag "h1" at byte offset 0'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
async def test_bad_html_is_refused(api: BotApi, melati: Person, text: str, complaint: str) -> None:
    words = await refusal(api, "sendMessage", chat_id=101, text=text, parse_mode="HTML")
    assert words == f"Bad Request: can't parse entities: {complaint}"


@pytest.mark.parametrize(
    ("offset", "length", "words"),
    [
        (
            0,
            9,
            "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 3",
        ),
        (3, 1, "entity begins after the end of the text at UTF-16 offset 3"),
    ],
)
async def test_entities_lie_within_the_text(
    api: BotApi, melati: Person, offset: int, length: int, words: str
) -> None:
    entity = {"type": "bold", "offset": offset, "length": length}
    said = await refusal(api, "sendMessage", chat_id=101, text="😀a", entities=[entity])
    assert said == f"Bad Request: {words}"


async def test_entities_do_not_split_an_emoji(api: BotApi, melati: Person) -> None:
    entity = {"type": "bold", "offset": 1, "length": 2}
    words = await refusal(api, "sendMessage", chat_id=101, text="😀a", entities=[entity])
    assert "ends in a middle of a UTF-16 symbol" in words


async def test_links_and_commands_are_found(api: BotApi, melati: Person) -> None:
    sent = await ask(api, "sendMessage", chat_id=101, text="/sos dan https://contoh.id ke @nama_contoh")
    assert [entity["type"] for entity in sent["entities"]] == ["bot_command", "url", "mention"]


async def test_text_is_trimmed_with_its_entities(api: BotApi, melati: Person) -> None:
    sent = await ask(api, "sendMessage", chat_id=101, text="  <b>a</b> ", parse_mode="HTML")
    assert (sent["text"], sent["entities"][0]["offset"]) == ("a", 0)


async def test_a_reply_shows_what_it_answers(api: BotApi, melati: Person) -> None:
    asked = await melati.says("Ada orang?")
    await ask(api, "sendMessage", chat_id=101, text="Ada", reply_parameters={"message_id": asked.id})
    assert melati.last.reply_to == asked


@pytest.mark.parametrize("given", [{"reply_parameters": {"message_id": 99}}, {"reply_to_message_id": 99}])
async def test_a_reply_needs_its_message(api: BotApi, melati: Person, given: dict[str, Any]) -> None:
    api.watchers.clear()
    words = await refusal(api, "sendMessage", chat_id=101, text="Ada", **given)
    assert words == "Bad Request: message to be replied not found"


async def test_a_reply_may_do_without(api: BotApi, melati: Person) -> None:
    reply = {"message_id": 99, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await ask(
        api, "sendMessage", chat_id=101, text="Ada", reply_parameters=reply
    )


async def test_media_go_by_their_file_id(api: BotApi, melati: Person) -> None:
    photo, voice = await melati.sends_photo(), await melati.sends_voice()
    sent = await ask(api, "sendPhoto", chat_id=101, photo=photo.raw["photo"][0]["file_id"], caption="Lihat")
    heard = await ask(api, "sendVoice", chat_id=101, voice=voice.raw["voice"]["file_id"])
    assert sent["photo"] == photo.raw["photo"]
    assert heard["voice"] == voice.raw["voice"]
    assert melati.heard == ["Lihat", "[voice]"]


async def test_media_can_be_uploaded(api: BotApi, melati: Person) -> None:
    sent = await ask(api, "sendPhoto", chat_id=101, photo=("foto.jpg", b"abc", "image/jpeg"))
    file = await ask(api, "getFile", file_id=sent["photo"][-1]["file_id"])
    assert file["file_size"] == 3


@pytest.mark.parametrize(
    ("photo", "words"),
    [
        ("nothing", "Bad Request: wrong file identifier/HTTP URL specified"),
        ("https://contoh.id/a.jpg", "Bad Request: failed to get HTTP URL content"),
        ("voice-2", "Bad Request: can't use file of type Voice as Photo"),
    ],
)
async def test_a_wrong_file_is_refused(api: BotApi, melati: Person, photo: str, words: str) -> None:
    await melati.sends_photo()
    await melati.sends_voice()
    assert await refusal(api, "sendPhoto", chat_id=101, photo=photo) == words


async def test_an_album_arrives_together(api: BotApi, melati: Person) -> None:
    files = [photo.raw["photo"][-1]["file_id"] for photo in await melati.sends_album(2)]
    media = [{"type": "photo", "media": file, "caption": file} for file in files]
    sent = await ask(api, "sendMediaGroup", chat_id=101, media=media)
    assert [message["caption"] for message in sent] == files
    assert sent[0]["media_group_id"] == sent[1]["media_group_id"]


async def test_an_album_has_at_most_ten(api: BotApi, melati: Person) -> None:
    media = [{"type": "photo", "media": "x"}] * 11
    words = await refusal(api, "sendMediaGroup", chat_id=101, media=media)
    assert words == "Bad Request: too many messages to send as an album"


async def test_typing_is_seen(api: BotApi, melati: Person) -> None:
    with api.happenings.listening() as events:
        await ask(api, "sendChatAction", chat_id=101, action="typing")
        assert events.get_nowait().detail == {"action": "typing"}
    words = await refusal(api, "sendChatAction", chat_id=101, action="dancing")
    assert words == "Bad Request: wrong parameter action in request"
