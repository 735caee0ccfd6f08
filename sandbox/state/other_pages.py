"""What proxies, gateways and hotels answer in Telegram's place, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sandbox.wire.responses import Answer

if TYPE_CHECKING:
    from collections.abc import Mapping

JSON = ("Content-Type", "application/json; charset=utf-8")
PORTAL = "http://portal.contoh.id/masuk"


def _html(status: int, title: str, *headers: tuple[str, str]) -> Answer:
    page = f"<html><head><title>{title}</title></head><body>{title}</body></html>"
    return Answer(status, {}, page.encode(), headers)


def _gateway(status: int, body: str) -> Answer:
    return Answer(status, {}, body.encode(), (JSON,))


OTHER_PAGES: Mapping[str, Answer] = {
    "page-400": _html(400, "Bad Request"),
    "page-401": _html(401, "Authorization Required", ("WWW-Authenticate", 'Basic realm="proxy"')),
    "page-403": _html(403, "This page is not allowed here"),
    "page-404": _html(404, "Not Found"),
    "page-407": _html(407, "Proxy Authentication Required", ("Proxy-Authenticate", 'Basic realm="proxy"')),
    "page-409": _html(409, "Conflict"),
    "page-429": _html(429, "Too Many Requests", ("Retry-After", "86400")),
    "page-500": _html(500, "Internal Server Error"),
    "page-502": _html(502, "Bad Gateway"),
    "page-503": _html(503, "Down for maintenance", ("Retry-After", "3600")),
    "gateway-400": _gateway(400, '{"message": "Bad request", "code": "E400"}'),
    "gateway-401": _gateway(401, '{"message": "Unauthorized"}'),
    "gateway-403": _gateway(403, '{"ok": false, "error": "forbidden by policy"}'),
    "gateway-404": _gateway(404, '{"message": "no Route matched with those values"}'),
    "gateway-409": _gateway(409, '{"ok": false, "message": "Conflict"}'),
    "gateway-429": _gateway(429, '{"message": "API rate limit exceeded", "retry_after": 86400}'),
    "portal": _html(200, "Welcome to our network"),
    "portal-redirect": _html(302, "Found", ("Location", PORTAL)),
    "empty": Answer(200, {}, b""),
}
"""Each is an answer that says nothing of Telegram, whatever its status."""
