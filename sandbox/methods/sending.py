"""sendMessage, sendPhoto, sendVoice, sendLocation, sendMediaGroup and sendChatAction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sandbox.methods.files import wanted_file
from sandbox.methods.keyboards import is_inline, reply_markup
from sandbox.methods.permissions import writable
from sandbox.wire.entities import formatted, utf16_length
from sandbox.wire.quotes import LONGEST as LONGEST_QUOTE
from sandbox.wire.quotes import quote_of
from sandbox.wire.request_params import Params
from sandbox.wire.responses import bad_request

if TYPE_CHECKING:
    from sandbox.state.chats import Chat, Stored
    from sandbox.state.state import State
    from sandbox.wire.responses import Json

TEXT_LIMIT = 4096
"""UTF-16 units of a text."""
CAPTION_LIMIT = 1024
"""UTF-16 units of a caption."""
BOUNDS = {"latitude": 90, "longitude": 180}
"""Degrees on either side."""
ALBUM_LIMIT = 10
"""Parts of an album."""
CHAT_ACTIONS = """
    typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker
    find_location record_video_note upload_video_note cancel
"""


def send_message(state: State, params: Params) -> Json:
    return _post(state, params, "text messages", text_content(params)).raw


def send_photo(state: State, params: Params) -> Json:
    return _post(state, params, "photos", media_content(state, params, "photo", params.raw.get("photo"))).raw


def send_voice(state: State, params: Params) -> Json:
    content = media_content(state, params, "voice", params.raw.get("voice"))
    return _post(state, params, "voice notes", content).raw


def send_location(state: State, params: Params) -> Json:
    if empty := next((name for name in BOUNDS if not params.text(name)), None):
        raise bad_request(f"{empty} is empty")
    place = {name: _degrees(params.text(name)) for name in BOUNDS}
    if any(abs(place[name]) > bound for name, bound in BOUNDS.items()):
        raise bad_request("invalid location specified")
    return _post(state, params, "locations", {"location": place}).raw


def _degrees(text: str) -> float:
    """Read a number; anything else counts as 0, as at Telegram."""
    try:
        return float(text)
    except ValueError:
        return 0.0


def send_media_group(state: State, params: Params) -> list[Json]:
    """Send all messages of an album, or none."""
    items = params.list("media")
    if not items:
        raise bad_request("there are no messages to send")
    if len(items) > ALBUM_LIMIT:
        raise bad_request("too many messages to send as an album")
    # All are checked before the first is posted.
    contents = [album_content(state, params, item) for item in items]
    album = {"media_group_id": str(state.number())} if len(items) > 1 else {}
    return [_post(state, params, "photos", content | album).raw for content in contents]


def send_chat_action(state: State, params: Params) -> bool:
    if params.text("action") not in CHAT_ACTIONS.split():
        raise bad_request("wrong parameter action in request")
    chat = writable(state, params)
    state.see("action", chat, {"action": params.text("action")})
    return True


def text_content(params: Params) -> Json:
    """Return the text fields of a message; refuse an empty text and one that is too long."""
    if not params.text("text"):
        raise bad_request("message text is empty")
    text, entities = formatted(params, "text", "entities")
    if not text:
        raise bad_request("text must be non-empty")
    if utf16_length(text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    preview = params.object("link_preview_options")
    return {"text": text} | _present(entities=entities, link_preview_options=preview)


def caption_content(params: Params) -> Json:
    """Return the caption fields of a message with media; an empty caption is no caption."""
    caption, entities = formatted(params, "caption", "caption_entities")
    if utf16_length(caption) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return _present(caption=caption, caption_entities=entities)


def media_content(state: State, params: Params, kind: str, given: Any) -> Json:
    file = wanted_file(state, params, kind, given)
    content = {"photo": file.details} if kind == "photo" else {kind: file.details[0]}
    spoiler = _present(has_media_spoiler=params.flag("has_spoiler"))
    return content | caption_content(params) | spoiler


def album_content(state: State, params: Params, item: Any) -> Json:
    """Return the fields of one item of an album or of an edited medium; files come from the whole request."""
    if not isinstance(item, dict) or item.get("type") != "photo":
        raise bad_request("can't parse InputMedia: type must be photo")
    return media_content(state, Params(params.raw | _caption_of(item)), "photo", item.get("media"))


def _caption_of(item: Json) -> Json:
    fields = ("caption", "caption_entities", "parse_mode", "has_spoiler")
    return {name: item.get(name, [] if name == "caption_entities" else "") for name in fields}


def _post(state: State, params: Params, what: str, content: Json) -> Stored:
    markup = reply_markup(params)
    chat = writable(state, params, what)
    content = content | _kept(params) | _reply(chat, params)
    if is_inline(markup):
        content["reply_markup"] = markup
    stored = state.post(chat, state.bot, content, markup=markup, silent=params.flag("disable_notification"))
    chat.heard.append(stored.raw.get("text") or stored.raw.get("caption") or f"[{_kind(stored)}]")
    if markup is not None and ("keyboard" in markup or "remove_keyboard" in markup):
        chat.keyboard_of = stored.id
    return stored


def _kept(params: Params) -> Json:
    return _present(has_protected_content=params.flag("protect_content"))


def _reply(chat: Chat, params: Params) -> Json:
    wanted = params.object("reply_parameters") or {
        "message_id": params.integer("reply_to_message_id"),
        "allow_sending_without_reply": params.flag("allow_sending_without_reply"),
    }
    if not wanted.get("message_id"):
        return {}
    replied = chat.messages.get(int(wanted["message_id"]))
    if replied is not None:
        return {"reply_to_message": quotable(replied)} | _quote(replied, wanted)
    if wanted.get("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")


def _quote(replied: Stored, wanted: Json) -> Json:
    """Return the quoted words; they must stand in the message that is answered, formatted in the same way."""
    if not wanted.get("quote"):
        return {}
    given: Json = {"quote": wanted["quote"], "parse_mode": wanted.get("quote_parse_mode", "")}
    given["quote_entities"] = wanted.get("quote_entities") or []
    text, entities = formatted(Params(given), "quote", "quote_entities")
    found = quote_of(replied.raw, text, entities, int(wanted.get("quote_position") or 0))
    if found is None or utf16_length(text) > LONGEST_QUOTE:
        raise bad_request("QUOTE_TEXT_INVALID")
    return {"quote": found}


def quotable(stored: Stored) -> Json:
    """Return a message as others show it: without what it replied to itself."""
    return {name: value for name, value in stored.raw.items() if name != "reply_to_message"}


def _kind(stored: Stored) -> str:
    return next(kind for kind in ("photo", "location", "voice") if kind in stored.raw)


def _present(**fields: Any) -> Json:
    return {name: value for name, value in fields.items() if value}
