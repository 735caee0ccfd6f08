"""Reply markup as Telegram checks it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sandbox.wire.responses import bad_request

if TYPE_CHECKING:
    from sandbox.wire.request_params import Params
    from sandbox.wire.responses import Json

DATA_LIMIT = 64
"""Bytes of a button's data."""
BUTTON_LIMIT = 100
"""Buttons under one message."""
KEY_LIMIT = 300
"""Keys of one keyboard under a chat."""
MARKUP_LIMIT = 10_000
"""Bytes of a whole markup, as JSON with a blank after each comma and colon."""
PROTOCOLS = frozenset({"http", "https", "tg", "ton"})
ACTIONS = frozenset(
    {
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
    }
)


def reply_markup(params: Params) -> Json | None:
    """Return the checked `reply_markup` of a request; None if it says nothing."""
    markup = params.object("reply_markup")
    if "inline_keyboard" in markup:
        return inline_keyboard(markup)
    if markup.get("keyboard"):
        _check_rows(markup["keyboard"], "keyboard", _check_key)
        _check_size(markup, markup["keyboard"], KEY_LIMIT)
        return markup
    return markup if markup.get("remove_keyboard") or markup.get("force_reply") else None


def inline_keyboard(markup: Json) -> Json | None:
    """Return an inline keyboard without its empty rows."""
    rows = markup["inline_keyboard"]
    _check_rows(rows, "inline_keyboard", _check_button)
    kept = [row for row in rows if row]
    _check_size(markup, kept, BUTTON_LIMIT)
    return {"inline_keyboard": kept} if kept else None


def is_inline(markup: Json | None) -> bool:
    return markup is not None and "inline_keyboard" in markup


def _check_size(markup: Json, rows: list[list[Any]], most: int) -> None:
    """Refuse too many buttons, and a markup that is too long as a whole with fewer of them."""
    if sum(map(len, rows)) > most or len(json.dumps(markup, ensure_ascii=False).encode()) > MARKUP_LIMIT:
        raise bad_request("reply markup is too long")


def _check_rows(rows: Any, field: str, check: Any) -> None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{field}" must be an Array of Arrays')
    for row in rows:
        for button in row:
            check(button)


def _check_key(key: Any) -> None:
    text = key.get("text") if isinstance(key, dict) else key
    if not isinstance(text, str):
        raise bad_request("can't parse keyboard button: KeyboardButton must be a String or an Object")
    if not text.strip():
        raise bad_request("keyboard button text must be non-empty")


def _check_button(button: Any) -> None:
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    if not ACTIONS & button.keys():
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if "callback_data" in button and not 1 <= len(str(button["callback_data"]).encode()) <= DATA_LIMIT:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button:
        _check_url(str(button["url"]))


def _check_url(url: str) -> None:
    """Refuse what Telegram refuses: other protocols than the web's and its own, such as `tel:`."""
    protocol, colon, _ = url.partition("://")
    if url.startswith("tel:") or (colon and protocol.lower() not in PROTOCOLS):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol")
    if "." not in url and protocol.lower() != "tg":
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
