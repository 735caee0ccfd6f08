"""The last look before a request leaves: nothing in it may tell who wrote it."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from handlers.relaying import Call

OURS = {"chat_id", "message_id", "photo", "voice", "media", "reply_markup"}
"""Parameters whose values Telegram or we made; words stand elsewhere."""


def identifies(call: Call, secrets: Collection[str]) -> bool:
    """Whether the words of a request hold what their writer is known by (compared in small letters)."""
    if not secrets:
        return False
    words = "\n".join(_words(call.params)).casefold()
    return any(_stands_in(secret.casefold(), words) for secret in secrets)


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            if name not in OURS or isinstance(inner, list):
                yield from _words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner)


def _stands_in(secret: str, words: str) -> bool:
    """As a word of its own: a short name inside another word identifies nobody."""
    start = words.find(secret)
    while start >= 0:
        around = words[start - 1 : start] + words[start + len(secret) : start + len(secret) + 1]
        if not any(sign.isalnum() for sign in around):
            return True
        start = words.find(secret, start + 1)
    return False
