"""The programme's own HTTP server: the webhook, `/healthz` and `/metrics` at one address."""

import os
from collections.abc import Iterable

from aiohttp import web

LARGEST = 1024 * 1024
"""The most bytes of a request; Telegram's updates are a hundredth of it."""
FAREWELL = 10.0
"""Seconds in which requests under way are finished and answered when the programme stops."""


class CannotListen(Exception):
    """The address cannot be used; the text says so in one plain line."""


class Server:
    """Listen from `open` until `close`."""

    def __init__(self, host: str, port: int, routes: Iterable[web.RouteDef]) -> None:
        self._host, self._port = host, port
        self.app = web.Application(client_max_size=LARGEST)
        self.app.add_routes(routes)
        self._runner = web.AppRunner(self.app, access_log=None, shutdown_timeout=FAREWELL)

    async def open(self) -> None:
        """Listen; raises `CannotListen` if another process does."""
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self._host, self._port).start()
        except OSError as trouble:
            reason = os.strerror(trouble.errno) if trouble.errno and trouble.errno > 0 else "no such address"
            raise CannotListen(
                f"cannot listen on SEBAYA_HTTP_HOST {self._host}, SEBAYA_HTTP_PORT {self._port}: {reason}"
            ) from None

    async def close(self) -> None:
        """Accept nothing new; finish and answer what is under way."""
        await self._runner.cleanup()
