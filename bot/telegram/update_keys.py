"""Raw updates: what makes two the same, who sent one, and whether it asks for help now."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import orjson

from care.detection.help_signs import calls_for_help

Raw = Mapping[str, Any]

KINDS = ("message", "edited_message", "callback_query", "my_chat_member", "chat_member", "message_reaction")
"""What the bot asks Telegram for; anything else is ignored."""
ELSEWHERE = {"business_connection_id", "guest_query_id"}
"""Fields of a message in a chat that is not the bot's own, though it may have the same number."""
WRITTEN = ("message", "edited_message")
"""Kinds in which somebody's words are."""
PRESS = "callback_query"
ASKING = {*WRITTEN, PRESS}
"""Kinds in which somebody can ask for help."""
SOS_PRESS = "sos#"
"""The beginning of the data of an inline 🆘."""


def kind_of(raw: Raw) -> str | None:
    """Return the kind of an update if we know it, and it is about a chat of the bot's own; else None."""
    kind = next((kind for kind in KINDS if isinstance(raw.get(kind), dict)), None)
    return None if kind is None or ELSEWHERE & raw[kind].keys() else kind


def key_of(raw: Raw, kind: str) -> str:
    """Return a key that is equal for the same update, however often and under whichever update id it arrives.

    Raises KeyError or TypeError if accounts and chats have no numbers, which the library would accept.
    """
    body = raw[kind]
    _require_numbers(body, body.get("message") or {})
    if kind == "callback_query":
        return f"{kind}:{body['id']}"
    chat = body["chat"]["id"]
    # Ephemeral messages have no id of their own, and their second number is used again.
    if kind == "message" and "ephemeral_message_id" not in body:
        return f"{kind}:{chat}:{body['message_id']}"
    return f"{kind}:{chat}:{body.get('message_id', '')}:{_digest(body)}"


def any_key_of(raw: Raw, kind: str) -> str:
    """As `key_of`; where that fails, return a key that is equal for equal content."""
    try:
        return key_of(raw, kind)
    except (AttributeError, KeyError, TypeError):
        return f"{kind}:?:{_any_digest(raw, kind)}"


def _any_digest(raw: Raw, kind: str) -> str:
    """Hash the content; for what is nested too deeply, what identifies it at Telegram."""
    try:
        return _digest(raw[kind])
    except TypeError:
        return _digest({"update": raw.get("update_id")})


def _require_numbers(*bodies: Raw) -> None:
    found = [body[part]["id"] for body in bodies for part in ("chat", "from", "user") if body.get(part)]
    if not all(isinstance(number, int) for number in found):
        raise TypeError("an id is no number")


def _digest(body: Raw) -> str:
    """Hash the content: an edit, reaction or membership with another date or content is another update."""
    # Sorted, so that equal content gives equal bytes.
    return sha256(orjson.dumps(body, option=orjson.OPT_SORT_KEYS)).hexdigest()


def sender_of(raw: Raw) -> Raw:
    """Return the Telegram account behind an update; empty if there is none."""
    kind = kind_of(raw)
    body = raw[kind] if kind else {}
    sender = body.get("from") or body.get("user")
    return sender if isinstance(sender, dict) and isinstance(sender.get("id"), int) else {}


def words_of(raw: Raw) -> str:
    """Return what somebody writes in a private chat, with edits and captions; else nothing."""
    body = message_of(raw)
    chat, words = body.get("chat"), body.get("text") or body.get("caption")
    private = isinstance(chat, dict) and chat.get("type") == "private"
    return words if private and sender_of(raw) and isinstance(words, str) else ""


def replied_of(raw: Raw) -> int | None:
    """Return the message that this one replies to."""
    replied = message_of(raw).get("reply_to_message")
    number = replied.get("message_id") if isinstance(replied, dict) else None
    return number if isinstance(number, int) else None


def number_of(raw: Raw) -> int:
    """Return the id of the message that somebody writes or edits; 0 if there is none."""
    number = message_of(raw).get("message_id")
    return number if isinstance(number, int) else 0


def message_of(raw: Raw) -> Raw:
    """Return a message that was written or edited; empty for anything else."""
    kind = kind_of(raw)
    return raw[kind] if kind in WRITTEN else {}


def asks_for_help(raw: Raw) -> bool:
    """Return whether it is a 🆘 in a private chat: as key, button, command, or anywhere in a text."""
    kind = kind_of(raw)
    if kind not in ASKING or not sender_of(raw):
        return False
    body = raw[kind]
    message = body.get("message") if kind == PRESS else body
    if not isinstance(message, dict) or (message.get("chat") or {}).get("type") != "private":
        return False
    if kind == PRESS:
        return str(body.get("data") or "").startswith(SOS_PRESS)
    return calls_for_help(_shown_in(message))


def _shown_in(message: Raw) -> str:
    """Return all that a message says in emoji and words."""
    parts = [message.get("text"), message.get("caption")]
    for name, field in (("sticker", "emoji"), ("poll", "question")):
        part = message.get(name)
        parts.append(part.get(field) if isinstance(part, dict) else None)
    return "\n".join(part for part in parts if isinstance(part, str))
