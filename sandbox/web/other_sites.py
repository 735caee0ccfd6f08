"""Pages of other sites, open in a browser on this machine, are refused by everything that listens here."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from aiohttp import web

if TYPE_CHECKING:
    from aiohttp.typedefs import Handler, Middleware

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def refused(host: str) -> Middleware:
    """Return what refuses them, by the name of the host or by the origin; `host` is where it listens."""
    hosts = LOOPBACK if host in LOOPBACK else None

    @web.middleware
    async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
        origin = request.headers.get("Origin")
        # A foreign name that leads to this machine gets no answer, whoever looked it up.
        if hosts and _host(f"//{request.host}") not in hosts:
            raise web.HTTPMisdirectedRequest
        # Neither sockets nor plain posts are bound by the browser's same-origin rule.
        if origin is not None and urlsplit(origin).netloc != request.host:
            raise web.HTTPForbidden
        return await handler(request)

    return guard


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
