"""What people write, sealed under the key of its conversation."""

from dataclasses import replace
from typing import Any

import orjson

from care.model.messages import Content, Point, Quote, Span
from storage.sealing.conversation_keys import KeyRing

BODY, ORIGINAL, HELD = "messages", "messages.original", "held"
"""Purposes under which text is encrypted."""


BEFORE_POINTS = 4
"""Fields behind the formatting that were kept before there were places on the map."""


class KeyGone(Exception):
    """The conversation's key was destroyed: nothing of it can be written or read."""


def packed(content: Content) -> bytes:
    """Turn content into bytes, before encryption."""
    quote = content.quote and (content.quote.text, _flat(content.quote.spans), content.quote.position)
    rest = content.photo, content.voice, quote, content.veiled
    point = (content.point.latitude, content.point.longitude) if content.point else None
    return orjson.dumps([content.text, _flat(content.spans), *rest, point])


def unpacked(data: bytes) -> Content:
    """Read what `packed` made, in this version or an earlier one."""
    text, spans, *rest = orjson.loads(data)
    (photo, voice, quote, veiled), point = rest[:BEFORE_POINTS], rest[BEFORE_POINTS:]
    content = Content(text, _spans(spans), photo, voice, _quote(quote), veiled)
    return replace(content, point=Point(*point[0])) if point and point[0] else content


def _quote(kept: str | list[Any] | None) -> Quote | None:
    """Read a quote; an earlier version kept its words alone."""
    words, spans, position = kept if isinstance(kept, list) else (kept, [], 0)
    return Quote(words, _spans(spans), position) if words else None


def _flat(spans: tuple[Span, ...]) -> list[tuple[str, int, int]]:
    return [(span.kind, span.offset, span.length) for span in spans]


def _spans(flat: list[Any]) -> tuple[Span, ...]:
    return tuple(Span(*span) for span in flat)


async def read_body(
    keys: KeyRing, conversation: str, row: int | str, body: Any, column: str = BODY
) -> Content | None:
    """Decrypt one message; return None once the conversation's key is gone. Raises `BrokenSeal`."""
    seal = await keys.seal(conversation)
    return unpacked(seal.open(body, column, conversation, row)) if seal else None
