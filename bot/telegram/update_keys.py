"""Raw updates: what makes one the same as another, who sent it, and whether it asks for help now."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import orjson

from care.detection.help_signs import calls_for_help

Raw = Mapping[str, Any]

KINDS = ("message", "edited_message", "callback_query", "my_chat_member", "chat_member", "message_reaction")
"""What we ask Telegram for; anything else is ignored quietly."""
PRESS = "callback_query"
ASKING = {"message", "edited_message", PRESS}
"""Kinds in which somebody can ask for help."""
SOS_PRESS = "sos#"
"""How the data of an inline 🆘 begins."""


def kind_of(raw: Raw) -> str | None:
    """The kind of an update that we know, else None."""
    return next((kind for kind in KINDS if isinstance(raw.get(kind), dict)), None)


def key_of(raw: Raw, kind: str) -> str:
    """Equal for the same update, however often and under whichever update id it arrives.

    Raises KeyError or TypeError where accounts and chats have no numbers: the library would take them.
    """
    body = raw[kind]
    _require_numbers(body, body.get("message") or {})
    if kind == "callback_query":
        return f"{kind}:{body['id']}"
    chat = body["chat"]["id"]
    if kind == "message":
        return f"{kind}:{chat}:{body['message_id']}"
    return f"{kind}:{chat}:{body.get('message_id', '')}:{_digest(body)}"


def any_key_of(raw: Raw, kind: str) -> str:
    """As `key_of`; where that fails, equal for equal content."""
    try:
        return key_of(raw, kind)
    except (AttributeError, KeyError, TypeError):
        return f"{kind}:?:{_digest(raw[kind])}"


def _require_numbers(*bodies: Raw) -> None:
    found = [body[part]["id"] for body in bodies for part in ("chat", "from", "user") if body.get(part)]
    if not all(isinstance(number, int) for number in found):
        raise TypeError("an id is no number")


def _digest(body: Raw) -> str:
    """Edits, reactions and membership: the same message with another date or content is another update."""
    return sha256(orjson.dumps(body, option=orjson.OPT_SORT_KEYS)).hexdigest()


def sender_of(raw: Raw) -> Raw:
    """The Telegram account behind an update; empty if there is none that could be."""
    kind = kind_of(raw)
    body = raw[kind] if kind else {}
    sender = body.get("from") or body.get("user")
    return sender if isinstance(sender, dict) and isinstance(sender.get("id"), int) else {}


def words_of(raw: Raw) -> str:
    """What somebody writes in a private chat, changed words and those under a picture too; else nothing."""
    body = _body(raw)
    chat, words = body.get("chat"), body.get("text") or body.get("caption")
    private = isinstance(chat, dict) and chat.get("type") == "private"
    return words if private and sender_of(raw) and isinstance(words, str) else ""


def replied_of(raw: Raw) -> int | None:
    """The message that this one replies to."""
    replied = _body(raw).get("reply_to_message")
    number = replied.get("message_id") if isinstance(replied, dict) else None
    return number if isinstance(number, int) else None


def number_of(raw: Raw) -> int:
    """Of the message that somebody writes or changes; 0 where there is none."""
    number = _body(raw).get("message_id")
    return number if isinstance(number, int) else 0


def _body(raw: Raw) -> Raw:
    """A message as it is written, or written anew."""
    kind = kind_of(raw)
    return raw[kind] if kind in {"message", "edited_message"} else {}


def asks_for_help(raw: Raw) -> bool:
    """🆘 in every form, in a private chat: key, button, command, or anywhere in what somebody writes."""
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
    """All that a message says in signs and words."""
    parts = [message.get("text"), message.get("caption")]
    for name, field in (("sticker", "emoji"), ("poll", "question")):
        part = message.get(name)
        parts.append(part.get(field) if isinstance(part, dict) else None)
    return "\n".join(part for part in parts if isinstance(part, str))
