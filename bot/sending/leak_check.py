"""The last check before a request leaves: nothing in it may tell who wrote it."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from care.contacts.own_names_in_text import tells
from handlers.rendering.relay_requests import Call

OURS = {"chat_id", "message_id", "photo", "voice", "media", "reply_markup"}
"""Parameters whose values Telegram or the bot made; words stand elsewhere."""


def identifies(call: Call, secrets: Collection[str]) -> bool:
    """Return whether the words of a request hold what identifies their writer, however it is spelled."""
    if not secrets:
        return False
    return any(tells(secrets, text) for text in _words(call.params) if text)


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            if name not in OURS or not isinstance(inner, str):
                yield from _words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner)
