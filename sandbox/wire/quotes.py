"""A quote of a message: a piece of its words with the formatting that quotes keep."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sandbox.wire.entities import utf16_length

if TYPE_CHECKING:
    from sandbox.wire.responses import Json

KEPT = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler", "custom_emoji", "date_time"})
"""Kinds of entities in a quote; all others are left out."""
LONGEST = 1024
"""UTF-16 units of a quote."""


def quote_of(raw: Json, words: str, entities: list[Json] | None, position: int = 0) -> Json | None:
    """Return these words of a message as a `TextQuote`, nearest to `position` where they stand twice.

    `entities` must be those of the message there; None takes them as they are. Return None without a match.
    """
    text = str(raw.get("text") or raw.get("caption") or "")
    given = raw.get("entities") or raw.get("caption_entities") or []
    for place in sorted(_places(text, words), key=lambda place: abs(place - position)):
        there = _within(given, place, utf16_length(words))
        if entities is None or _plain(entities) == _plain(there):
            found = {"text": words, "position": place, "is_manual": True}
            return found | ({"entities": there} if there else {})
    return None


def _places(text: str, words: str) -> list[int]:
    """Return where the words begin, in UTF-16 units."""
    starts = [start for start in range(len(text)) if text.startswith(words, start)] if words else []
    return [utf16_length(text[:start]) for start in starts]


def _within(entities: list[Json], start: int, length: int) -> list[Json]:
    """Return the entities that quotes keep, cut to a stretch and counted from its beginning."""
    cut = []
    for entity in entities:
        begin = max(entity["offset"], start)
        end = min(entity["offset"] + entity["length"], start + length)
        if entity["type"] in KEPT and begin < end:
            cut.append(entity | {"offset": begin - start, "length": end - begin})
    return cut


def _plain(entities: list[Json]) -> set[tuple[Any, ...]]:
    kept = (entity for entity in entities if entity["type"] in KEPT)
    return {(one["type"], one["offset"], one["length"], one.get("custom_emoji_id")) for one in kept}
