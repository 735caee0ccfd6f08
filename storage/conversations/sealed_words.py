"""What people write, sealed under the key of its conversation."""

from dataclasses import replace
from typing import Any

import orjson

from care.model.messages import Content, Point, Span
from storage.sealing.conversation_keys import KeyRing

BODY, ORIGINAL, HELD = "messages", "messages.original", "held"
"""Purposes under which text is encrypted."""


BEFORE_POINTS = 4
"""Fields behind the formatting that were kept before there were places on the map."""


class KeyGone(Exception):
    """The conversation's key was destroyed: nothing of it can be written or read."""


def packed(content: Content) -> bytes:
    """Turn content into bytes, before encryption."""
    spans = [(span.kind, span.offset, span.length) for span in content.spans]
    rest = content.photo, content.voice, content.quote, content.veiled
    point = (content.point.latitude, content.point.longitude) if content.point else None
    return orjson.dumps([content.text, spans, *rest, point])


def unpacked(data: bytes) -> Content:
    """Read what `packed` made, in this version or an earlier one."""
    text, spans, *rest = orjson.loads(data)
    media, point = rest[:BEFORE_POINTS], rest[BEFORE_POINTS:]
    content = Content(text, tuple(Span(*span) for span in spans), *media)
    return replace(content, point=Point(*point[0])) if point and point[0] else content


async def read_body(
    keys: KeyRing, conversation: str, row: int | str, body: Any, column: str = BODY
) -> Content | None:
    """Decrypt one message; return None once the conversation's key is gone. Raises `BrokenSeal`."""
    seal = await keys.seal(conversation)
    return unpacked(seal.open(body, column, conversation, row)) if seal else None
