"""Chats, messages and calls as the page shows them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from collections.abc import Callable

    from sandbox.people.world import Phone, Stage
    from sandbox.state.chats import Stored
    from sandbox.state.events import Call
    from sandbox.state.screen import Seen
    from sandbox.wire.responses import Json

SERVICE = (
    "new_chat_members",
    "left_chat_member",
    "pinned_message",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
)
QUOTED = 120
"""The most characters of a quoted message."""
SHOWN = 900
"""The most characters of a request's parameters."""


def snapshot(stage: Stage) -> Json:
    """Return all that a page needs to draw itself anew."""
    return {
        "language": stage.language,
        "zone": stage.zone,
        "bot": stage.api.state.bot.username,
        "phones": [phone_view(stage, phone) for phone in stage.phones],
        "calls": [call_view(stage, call) for call in stage.api.calls],
    }


def phone_view(stage: Stage, phone: Phone) -> Json:
    """Return one phone with everything in its chat."""
    messages = [message_view(seen) for seen in phone.actor.chat.messages]
    user = phone.actor.user
    who = {
        "key": phone.key,
        "role": phone.role,
        "name": phone.name,
        "user": user.id,
        "holder": user.first_name,
    }
    return {**who, **standing(stage, phone), "messages": messages}


def standing(stage: Stage, phone: Phone) -> Json:
    """Return what surrounds the messages: keyboard, menu, and whether one can write."""
    chat, user = phone.actor.chat.stored, phone.actor.user
    private = phone.person is not None
    return {
        "keyboard": chat.keyboard,
        "started": user.started or not private,
        "blocked": private and user.blocked,
        "commands": _commands(stage, private=private, language=user.language_code or ""),
    }


def message_view(seen: Seen) -> Json:
    """Return one message; fields that say nothing are left out."""
    raw, writer = seen.raw, seen.raw["from"]
    view: Json = {
        "id": seen.id,
        "date": raw["date"],
        "from": writer["id"],
        "name": writer["first_name"],
        "bot": writer["is_bot"],
        "kind": seen.kind,
        "text": seen.text,
        "entities": seen.entities,
        "rows": [[_button(button) for button in row] for row in seen.rows],
        "reactions": _reactions(seen.stored),
        "edited": seen.edited,
        "pinned": seen.pinned,
        "force": _force(seen),
        "reply": _quote(raw.get("reply_to_message")),
        "album": raw.get("media_group_id"),
        "forwarded": "forward_origin" in raw,
        **_attached(seen),
    }
    return {name: value for name, value in view.items() if value}


def call_view(stage: Stage, call: Call) -> Json:
    """Return one request of the bot: what, to whom, and its result."""
    phone = stage.phone_of(call.chat)
    body = call.answer.body if call.answer else {}
    return {
        "at": call.at,
        "method": call.method,
        "to": phone.key if phone else None,
        "ok": bool(body.get("ok")) and call.fault is None,
        "status": call.answer.status if call.answer else 0,
        "said": body.get("description", ""),
        "fault": call.fault,
        "params": _short(call.params),
    }


def _button(button: Json) -> Json:
    return {"text": button["text"]} | ({"url": button["url"]} if "url" in button else {})


def _reactions(stored: Stored) -> list[Json]:
    given = [(who, item.get("emoji", "⭐")) for who, items in stored.reactions.items() for item in items]
    counted = Counter(emoji for _, emoji in given)
    return [
        {"emoji": emoji, "count": count, "by": [who for who, what in given if what == emoji]}
        for emoji, count in counted.items()
    ]


def _force(seen: Seen) -> Json | None:
    if not seen.asks_reply:
        return None
    return {"hint": (seen.keyboard or {}).get("input_field_placeholder", "")}


def _quote(raw: Json | None) -> Json | None:
    if raw is None:
        return None
    words = str(raw.get("text") or raw.get("caption") or "")[:QUOTED]
    return {
        "id": raw["message_id"],
        "name": raw["from"]["first_name"],
        "text": words,
        "photo": "photo" in raw,
    }


def _attached(seen: Seen) -> Json:
    read = ATTACHED.get(seen.kind)
    return read(seen.raw) if read else {}


def _service(raw: Json) -> Json:
    kind = next((name for name in SERVICE if name in raw), "other")
    people = raw.get("new_chat_members") or [raw.get("left_chat_member") or {}]
    return {"kind": kind, "names": [who["first_name"] for who in people if who]}


ATTACHED: dict[str, Callable[[Json], Json]] = {
    "photo": lambda raw: {"photo": raw["photo"][-1]["file_id"], "spoiler": raw.get("has_media_spoiler")},
    "sticker": lambda raw: {"sticker": raw["sticker"].get("emoji", "🙂")},
    "voice": lambda raw: {"seconds": raw["voice"]["duration"]},
    "video_note": lambda raw: {"seconds": raw["video_note"]["duration"]},
    "document": lambda raw: {"file": raw["document"].get("file_name", "")},
    "contact": lambda raw: {"file": f"{raw['contact']['first_name']} {raw['contact']['phone_number']}"},
    "service": lambda raw: {"service": _service(raw)},
}


def _commands(stage: Stage, *, private: bool, language: str) -> list[Json]:
    """Return the menu for this chat: Telegram takes the narrower scope and the reader's language first."""
    menus = stage.api.state.commands
    for scope in ("all_private_chats" if private else "all_group_chats", "default"):
        for spoken in (language, ""):
            if menu := menus.get((scope, spoken)):
                return menu
    return []


def _short(params: Any) -> str:
    """Return the parameters as text, cut if they are long."""
    text = orjson.dumps(params, default=lambda _: "(file)", option=orjson.OPT_INDENT_2).decode()
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
