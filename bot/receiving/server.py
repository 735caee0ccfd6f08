"""The programme's own HTTP server: the webhook, `/healthz` and `/metrics` at one address."""

import asyncio
import os
from collections.abc import Iterable

from aiohttp import web

from bot.receiving.open_connections import OpenConnections

LARGEST = 1024 * 1024
"""The most bytes of a request; Telegram's updates are a hundredth of it."""
BACKLOG = 1024
"""Connections that the machine holds until they are accepted."""
FAREWELL = 10.0
"""Seconds in which requests under way are finished and answered when the programme stops."""


class CannotListen(Exception):
    """The address cannot be used; the text says so in one plain line."""


class Server:
    """Listen from `open` until `close`."""

    def __init__(self, host: str, port: int, routes: Iterable[web.RouteDef]) -> None:
        self._host, self._port = host, port
        self._connections = OpenConnections()
        self._listening: asyncio.Server | None = None
        self.app = web.Application(client_max_size=LARGEST, middlewares=[self._connections.serve])
        self.app.add_routes(routes)
        self._runner = web.AppRunner(self.app, access_log=None, shutdown_timeout=FAREWELL)

    async def open(self) -> None:
        """Listen; raises `CannotListen` if another process does."""
        await self._runner.setup()
        try:
            self._listening = await asyncio.get_running_loop().create_server(
                self._accept, self._host, self._port, backlog=BACKLOG
            )
        except OSError as trouble:
            reason = os.strerror(trouble.errno) if trouble.errno and trouble.errno > 0 else "no such address"
            raise CannotListen(
                f"cannot listen on SEBAYA_HTTP_HOST {self._host}, SEBAYA_HTTP_PORT {self._port}: {reason}"
            ) from None

    def _accept(self) -> asyncio.Protocol:
        assert self._runner.server is not None  # noqa: S101 (it is set up)
        return self._connections.watched(self._runner.server())

    async def close(self) -> None:
        """Accept nothing new; finish and answer what is under way."""
        if self._listening:
            self._listening.close()
        await self._runner.cleanup()
