"""Keyboards, links and quotes as Telegram takes or refuses them."""

from typing import Any

import pytest

from sandbox.methods.api import BotApi
from sandbox.people.people import Person
from tests.sandbox.asking import ask, inline, keys, refusal


@pytest.mark.parametrize("data", ["", "x" * 65, "é" * 33])
async def test_callback_data_has_1_to_64_bytes(api: BotApi, melati: Person, data: str) -> None:
    markup = inline("Ya", data=data)
    words = await refusal(api, "sendMessage", chat_id=101, text="Hai", reply_markup=markup)
    assert words == "Bad Request: BUTTON_DATA_INVALID"


async def test_a_button_does_something(api: BotApi, melati: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "Ya"}]]}
    words = await refusal(api, "sendMessage", chat_id=101, text="Hai", reply_markup=markup)
    assert words.endswith("Text buttons are unallowed in the inline keyboard")


async def test_only_inline_keyboards_come_back_in_the_message(api: BotApi, melati: Person) -> None:
    with_keys = await ask(api, "sendMessage", chat_id=101, text="Hai", reply_markup=keys("🔚"))
    with_buttons = await ask(api, "sendMessage", chat_id=101, text="Hai", reply_markup=inline("✅"))
    assert "reply_markup" not in with_keys
    assert with_buttons["reply_markup"] == inline("✅")


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("{broken", "can't parse reply keyboard markup JSON object"),
        ([], "object expected as reply markup"),
        (
            {"inline_keyboard": [{"text": "Ya"}]},
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
        ),
        (inline(" "), "inline keyboard button text must be non-empty"),
        (inline(*["Ya"] * 101), "reply markup is too long"),
        (inline(*["Ya"] * 99, data="x" * 64), "reply markup is too long"),
        (keys(*["Ya"] * 301), "reply markup is too long"),
        (keys("😀" * 2_500), "reply markup is too long"),
        (keys(""), "keyboard button text must be non-empty"),
    ],
)
async def test_bad_reply_markup_is_refused(api: BotApi, melati: Person, markup: Any, words: str) -> None:
    api.watchers.clear()
    said = await refusal(api, "sendMessage", chat_id=101, text="Hai", reply_markup=markup)
    assert said == f"Bad Request: {words}"


async def test_an_unknown_parse_mode_is_refused(api: BotApi, melati: Person) -> None:
    words = await refusal(api, "sendMessage", chat_id=101, text="Hai", parse_mode="LaTeX")
    assert words == "Bad Request: unsupported parse_mode"


async def test_links_to_nowhere_and_quotes_are_parsed(api: BotApi, melati: Person) -> None:
    text = "<a>tanpa</a> <blockquote expandable>kata</blockquote> <span class='tg-spoiler'>akhir</span>"
    sent = await ask(api, "sendMessage", chat_id=101, text=text, parse_mode="HTML")
    assert [entity["type"] for entity in sent["entities"]] == ["expandable_blockquote", "spoiler"]


@pytest.mark.parametrize(
    ("url", "refused"),
    [
        ("https://wa.me/628111129129", ""),
        ("tg://user?id=1", ""),
        ("wa.me/628111129129", ""),
        ("tel:119", "Unsupported URL protocol"),
        ("tel:+62811.1", "Unsupported URL protocol"),
        ("mailto://a.b", "Unsupported URL protocol"),
        ("nowhere", "Wrong HTTP URL"),
    ],
)
async def test_a_button_opens_the_web_and_dials_nothing(
    api: BotApi, melati: Person, url: str, refused: str
) -> None:
    markup = {"inline_keyboard": [[{"text": "Buka", "url": url}]]}
    sends = {"chat_id": melati.id, "text": "x", "reply_markup": markup}
    if refused:
        assert (await refusal(api, "sendMessage", **sends)).endswith(refused)
        return
    await ask(api, "sendMessage", **sends)
    assert melati.last.rows == markup["inline_keyboard"]


@pytest.mark.parametrize(
    ("quote", "refused"),
    [
        ({"quote": "bal", "quote_entities": [{"type": "bold", "offset": 0, "length": 3}]}, False),
        ({"quote": "<b>bal</b>", "quote_parse_mode": "HTML"}, False),
        ({"quote": "bal"}, True),
        ({"quote": "bal", "quote_entities": [{"type": "italic", "offset": 0, "length": 3}]}, True),
        ({"quote": "biasa"}, False),
        ({"quote": "biasa", "quote_entities": [{"type": "bold", "offset": 0, "length": 5}]}, True),
        ({"quote": "luar"}, True),
    ],
)
async def test_a_quote_matches_with_its_entities(
    api: BotApi, melati: Person, quote: dict[str, Any], *, refused: bool
) -> None:
    spans = [{"type": "bold", "offset": 2, "length": 5}]
    written = await melati.says("😀tebal biasa biasa", entities=spans)
    reply = {"message_id": written.id, **quote}
    sends = {"chat_id": 101, "text": "Ya", "reply_parameters": reply}
    if refused:
        assert await refusal(api, "sendMessage", **sends) == "Bad Request: QUOTE_TEXT_INVALID"
    else:
        assert (await ask(api, "sendMessage", **sends))["quote"]["text"] in quote["quote"]


@pytest.mark.parametrize(("position", "found"), [(0, 8), (12, 14), (99, 14)])
async def test_a_quote_is_looked_for_near_its_position(
    api: BotApi, melati: Person, position: int, found: int
) -> None:
    written = await melati.says("😀tebal biasa biasa")
    reply = {"message_id": written.id, "quote": "biasa", "quote_position": position}
    sent = await ask(api, "sendMessage", chat_id=101, text="Ya", reply_parameters=reply)
    assert sent["quote"]["position"] == found
