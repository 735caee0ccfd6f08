"""Formatted text: its length, its entities, and what Telegram finds in it by itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sandbox.wire.htmltext import parse_html
from sandbox.wire.responses import bad_request

if TYPE_CHECKING:
    from sandbox.wire.request_params import Params
    from sandbox.wire.responses import Json

Text = tuple[str, list["Json"]]

TRIGGERS = frozenset("/@#+.")
"""Characters without which nothing of `FOUND` can be in a text."""
FOUND = (
    (
        "url",
        re.compile(
            r"\bhttps?://[^\s<>\"]+|\b(?:[a-z0-9-]+\.)+(?:com|org|net|id|me|io)\b(?:/[^\s<>\"]*)?",
            re.IGNORECASE,
        ),
    ),
    ("email", re.compile(r"\b[\w.+-]+@[\w-]+\.[\w.-]*\w")),
    ("mention", re.compile(r"(?<![\w@/])@[A-Za-z]\w{3,31}\b")),
    ("bot_command", re.compile(r"(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?\b(?!/)")),
    ("hashtag", re.compile(r"(?<!\w)#\w*[^\W\d]\w*")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d(?:[ -]?\d){8,13}\b")),
)


def utf16_length(text: str) -> int:
    """Return the length as Telegram counts it, in UTF-16 code units."""
    return len(text) + sum(character > "\uffff" for character in text)


def formatted(params: Params, field: str, entities_field: str) -> Text:
    """Return the text of a request with all its entities; refuse markup that Telegram cannot parse."""
    text = params.text(field)
    mode = params.text("parse_mode").lower()
    if mode not in {"", "none", "html"}:
        raise bad_request("unsupported parse_mode")
    if mode == "html":
        text, entities = parse_html(text)
    else:
        entities = params.list(entities_field)
    return _trimmed(text, with_found(text, checked(text, entities)))


def checked(text: str, entities: list[Any]) -> list[Json]:
    """Return the entities, each of which must lie on whole characters of the text."""
    if not entities:
        return []
    borders = _borders(text)
    for entity in entities:
        _check(entity, borders, utf16_length(text))
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def with_found(text: str, entities: list[Json]) -> list[Json]:
    """Add commands, links, mentions and the like where no entity is yet."""
    if not TRIGGERS.intersection(text):
        return entities
    found = [entity for kind, pattern in FOUND for entity in _found(kind, pattern, text)]
    taken = [
        entity for entity in entities if entity["type"] not in {"bold", "italic", "underline", "spoiler"}
    ]
    for entity in found:
        if not any(_overlap(entity, other) for other in taken):
            taken.append(entity)
            entities = [*entities, entity]
    return sorted(entities, key=lambda entity: entity["offset"])


def _found(kind: str, pattern: re.Pattern[str], text: str) -> list[Json]:
    return [
        {"type": kind, "offset": utf16_length(text[: match.start()]), "length": utf16_length(match.group())}
        for match in pattern.finditer(text)
    ]


def _overlap(one: Json, other: Json) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"]
    )


def _borders(text: str) -> set[int]:
    borders, position = {0}, 0
    for character in text:
        position += utf16_length(character)
        borders.add(position)
    return borders


def _check(entity: Any, borders: set[int], length: int) -> None:
    try:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        entity["type"]
    except (TypeError, KeyError):
        raise bad_request("can't parse MessageEntity: Object expected as MessageEntity") from None
    beginning = f"entity beginning at UTF-16 offset {start}"
    if not 0 <= start < end or start >= length:
        raise bad_request(f"entity begins after the end of the text at UTF-16 offset {length}")
    if end > length:
        raise bad_request(f"{beginning} ends after the end of the text at UTF-16 offset {length}")
    if start not in borders or end not in borders:
        raise bad_request(f"{beginning} ends in a middle of a UTF-16 symbol at byte offset {end}")


def _trimmed(text: str, entities: list[Json]) -> Text:
    stripped = text.strip()
    if stripped == text:
        return text, entities
    lead = utf16_length(text) - utf16_length(text.lstrip())
    length = utf16_length(stripped)
    return stripped, [cut for entity in entities if (cut := _shifted(entity, lead, length))["length"] > 0]


def _shifted(entity: Json, lead: int, length: int) -> Json:
    start = max(entity["offset"] - lead, 0)
    end = min(entity["offset"] + entity["length"] - lead, length)
    return entity | {"offset": start, "length": end - start}
