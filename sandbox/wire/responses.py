"""What a call of the Bot API can come to: an answer, a refusal, or a broken connection."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import orjson

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP status and Telegram's JSON envelope; or a proxy's `page` in its place, with its headers."""

    status: int
    body: Json
    page: bytes | None = None
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def content(self) -> bytes:
        """Return the bytes of the answer."""
        return orjson.dumps(self.body) if self.page is None else self.page

    @property
    def ok(self) -> bool:
        return bool(self.body["ok"])

    @property
    def result(self) -> Any:
        """Return what was asked for; raises `KeyError` if the call was refused."""
        return self.body["result"]


class Refusal(Exception):
    """Telegram does not do what was asked, and says why in its own words."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters

    def answer(self) -> Answer:
        body: Json = {"ok": False, "error_code": self.status, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return Answer(self.status, body)


class Cut(ConnectionError):
    """The call was carried out, and the connection broke before its answer arrived."""


class Dropped(ConnectionError):
    """The connection broke before the call was carried out."""


def granted(result: Any, description: str | None = None) -> Answer:
    body: Json = {"ok": True, "result": result}
    if description is not None:
        body["description"] = description
    return Answer(200, body)


def bad_request(reason: str, **parameters: int) -> Refusal:
    return Refusal(400, f"Bad Request: {reason}", **parameters)


def forbidden(reason: str) -> Refusal:
    return Refusal(403, f"Forbidden: {reason}")


def conflict(reason: str) -> Refusal:
    return Refusal(409, f"Conflict: {reason}")


def too_many_requests(retry_after: int) -> Refusal:
    return Refusal(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)
