"""The webhook: takes one update a request, and answers 200 only after its commit."""

import asyncio
import hmac
from urllib.parse import urlsplit

from aiohttp import web

from bot.base.logs import get_logger
from bot.monitoring.metrics import Meter
from bot.receiving.webhook_batches import Batches
from bot.telegram.http_codec import loaded
from bot.telegram.update_keys import Raw
from care.ports.unit_of_work import Unavailable

HEADER = "X-Telegram-Bot-Api-Secret-Token"
STATUS = {"taken": 200, "unreadable": 200, "forged": 403, "unavailable": 503}
"""Telegram brings again whatever is not answered 2xx; what nobody can ever read is accepted and dropped."""


class Webhook:
    """Receive while it is open; `away` is set when the database could not keep an update."""

    def __init__(self, batches: Batches, url: str, secret: str, meter: Meter) -> None:
        self.url = url
        self.secret = secret
        self.is_open = False
        self.away = asyncio.Event()
        self._batches = batches
        self._meter = meter
        self._log = get_logger()

    def routes(self) -> list[web.RouteDef]:
        """Return the route: updates come to the path of the webhook's address."""
        return [web.post(urlsplit(self.url).path or "/", self.receive)]

    async def receive(self, request: web.Request) -> web.Response:
        """Answer one request, from whomever it comes."""
        outcome = await self._outcome(request)
        self._meter.requested(outcome)
        return web.Response(status=STATUS[outcome])

    def reached(self) -> None:
        """Note that Telegram brings updates here: an hour without one does not mean trouble."""
        self._meter.reached()

    async def _outcome(self, request: web.Request) -> str:
        # Before the body is read: a request without the secret is refused at once.
        if not self._is_from_telegram(request):
            return "forged"
        if not self.is_open:
            return "unavailable"
        raw = await _update_in(request)
        if raw is None:
            self._log.warning("unreadable_update", kind="body")
            return "unreadable"
        return await self._take(raw)

    async def _take(self, raw: Raw) -> str:
        self._meter.heard()
        try:
            await self._batches.take(raw)
        except Unavailable:
            self.away.set()
            return "unavailable"
        return "taken"

    def _is_from_telegram(self, request: web.Request) -> bool:
        given = request.headers.get(HEADER, "").encode(errors="surrogateescape")
        return hmac.compare_digest(given, self.secret.encode())


async def _update_in(request: web.Request) -> Raw | None:
    """Return the update in the body; None if it is too large or no update."""
    try:
        raw = loaded(await request.read())
    except web.HTTPRequestEntityTooLarge:
        return None
    return raw if isinstance(raw, dict) and isinstance(raw.get("update_id"), int) else None
