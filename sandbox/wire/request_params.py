"""Parameters of a call, read as leniently as Telegram reads them."""

from __future__ import annotations

from typing import Any

import orjson

from sandbox.wire.responses import Json, bad_request

JSON_FIELDS = {
    "allowed_updates": "allowed updates",
    "caption_entities": "caption entities",
    "commands": "commands",
    "entities": "message entities",
    "link_preview_options": "link preview options",
    "media": "media",
    "message_ids": "message identifiers",
    "quote_entities": "quote entities",
    "reaction": "reaction types",
    "reply_markup": "reply keyboard markup",
    "reply_parameters": "reply parameters",
    "scope": "bot command scope",
}


def normal(params: Json) -> Json:
    """Drop what is absent, and decode the fields that arrived as JSON text."""
    return {name: _decoded(name, value) for name, value in params.items() if value is not None}


def _decoded(name: str, value: Any) -> Any:
    if name not in JSON_FIELDS or not isinstance(value, str):
        return value
    try:
        return orjson.loads(value) if value else None
    except orjson.JSONDecodeError:
        return value


class Params:
    """Typed access to normalised parameters."""

    __slots__ = ("raw",)

    def __init__(self, raw: Json) -> None:
        self.raw = raw

    def text(self, name: str) -> str:
        value = self.raw.get(name, "")
        return value if isinstance(value, str) else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """Return a number; one that cannot be read counts as absent."""
        try:
            return int(self.raw.get(name, default))
        except (TypeError, ValueError):
            return default

    def flag(self, name: str) -> bool:
        value = self.raw.get(name, False)
        return value.lower() in {"true", "yes", "1"} if isinstance(value, str) else bool(value)

    def list(self, name: str) -> list[Any]:
        value = self._json(name)
        if value is not None and not isinstance(value, list):
            raise bad_request(f"can't parse {JSON_FIELDS[name]} JSON object")
        return value or []

    def object(self, name: str) -> Json:
        value = self._json(name)
        if value is not None and not isinstance(value, dict):
            raise bad_request(
                "object expected as reply markup" if name == "reply_markup" else _unreadable(name)
            )
        return value or {}

    def _json(self, name: str) -> Any:
        value = self.raw.get(name)
        if isinstance(value, str):
            raise bad_request(_unreadable(name))
        return value


def _unreadable(name: str) -> str:
    return f"can't parse {JSON_FIELDS[name]} JSON object"
