"""Changing what was sent: the edit methods, deletion, pins and reactions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sandbox.methods.keyboards import is_inline, reply_markup
from sandbox.methods.permissions import check_delete, check_pin, message, readable, writable
from sandbox.methods.sending import album_content, caption_content, quotable, text_content
from sandbox.state.reactions import REACTIONS
from sandbox.wire.responses import bad_request

if TYPE_CHECKING:
    from sandbox.state.chats import Chat, Stored
    from sandbox.state.state import State
    from sandbox.wire.request_params import Params
    from sandbox.wire.responses import Json

MEDIA = ("photo", "voice", "video", "document", "animation", "audio")
TEXT = ("text", "entities", "link_preview_options")
CAPTION = ("caption", "caption_entities")
BATCH = 100
"""The most messages that one call may delete."""


def edit_message_text(state: State, params: Params) -> Json:
    content = text_content(params)
    chat, stored = _editable(state, params)
    if "text" not in stored.raw:
        raise bad_request("there is no text in the message to edit")
    return _change(state, params, (chat, stored), TEXT, content)


def edit_message_caption(state: State, params: Params) -> Json:
    content = caption_content(params)
    chat, stored = _editable(state, params)
    if not any(name in stored.raw for name in MEDIA):
        raise bad_request("there is no caption in the message to edit")
    return _change(state, params, (chat, stored), CAPTION, content)


def edit_message_media(state: State, params: Params) -> Json:
    content = album_content(state, params, params.object("media"))
    chat, stored = _editable(state, params)
    return _change(state, params, (chat, stored), (*TEXT, *MEDIA, *CAPTION, "has_media_spoiler"), content)


def edit_message_reply_markup(state: State, params: Params) -> Json:
    chat, stored = _editable(state, params)
    return _change(state, params, (chat, stored), (), {})


def delete_message(state: State, params: Params) -> bool:
    chat = readable(state, params)
    stored = message(chat, params, "delete")
    check_delete(state, chat, stored)
    state.remove(chat, stored.id)
    return True


def delete_messages(state: State, params: Params) -> bool:
    """Skip messages that are gone; delete nothing if one message cannot be deleted."""
    ids = params.list("message_ids")
    if not 1 <= len(ids) <= BATCH:
        raise bad_request(
            "too many message identifiers specified" if ids else "message identifiers are not specified"
        )
    chat = readable(state, params)
    found = [chat.messages[wanted] for wanted in map(int, ids) if wanted in chat.messages]
    # All are checked before the first is deleted.
    for stored in found:
        check_delete(state, chat, stored)
    for stored in found:
        state.remove(chat, stored.id)
    return True


def pin_chat_message(state: State, params: Params) -> bool:
    chat = writable(state, params)
    check_pin(state, chat)
    stored = message(chat, params, "pin")
    if stored.id not in chat.pinned:
        chat.pinned.append(stored.id)
        state.see("pin", chat, {"message_id": stored.id})
        state.service(chat, state.bot, {"pinned_message": quotable(stored)})
    return True


def unpin_chat_message(state: State, params: Params) -> bool:
    """Unpin a message; without one, the newest pin."""
    chat = writable(state, params)
    check_pin(state, chat)
    wanted = params.integer("message_id") if "message_id" in params.raw else (chat.pinned or [0])[-1]
    if wanted not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(wanted)
    state.see("unpin", chat, {"message_id": wanted})
    return True


def set_message_reaction(state: State, params: Params) -> bool:
    reaction = [_checked(item) for item in params.list("reaction")]
    if len(reaction) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    chat = writable(state, params)
    stored = message(chat, params, "react")
    stored.reactions[state.bot.id] = reaction
    state.see("reaction", chat, {"message_id": stored.id, "user": state.bot.id, "reaction": reaction})
    return True


def _editable(state: State, params: Params) -> tuple[Chat, Stored]:
    chat = writable(state, params)
    stored = message(chat, params, "edit")
    own = stored.raw["from"]["id"] == state.bot.id
    if not own or not (stored.markup is None or is_inline(stored.markup)):
        raise bad_request("message can't be edited")
    return chat, stored


def _change(
    state: State, params: Params, place: tuple[Chat, Stored], fields: tuple[str, ...], content: Json
) -> Json:
    """Put `content` in the place of `fields`; without a new keyboard the old one goes, as at Telegram."""
    chat, stored = place
    markup = reply_markup(params)
    if markup is not None and not is_inline(markup):
        raise bad_request("inline keyboard expected")
    changed = {
        name: value for name, value in stored.raw.items() if name not in {*fields, "reply_markup"}
    } | content
    if is_inline(markup):
        changed["reply_markup"] = markup
    if _shown(changed) == _shown(stored.raw):
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same "
            "as a current content and reply markup of the message"
        )
    stored.raw, stored.markup = changed | {"edit_date": state.date}, markup
    state.see("edit", chat, stored.raw)
    return stored.raw


def _shown(raw: Json) -> Json:
    return {name: value for name, value in raw.items() if name != "edit_date"}


def _checked(item: Any) -> Json:
    if not isinstance(item, dict) or item.get("type") not in {"emoji", "custom_emoji"}:
        raise bad_request("can't parse reaction types JSON object")
    if item["type"] == "emoji" and item.get("emoji") not in REACTIONS:
        raise bad_request("REACTION_INVALID")
    return item
