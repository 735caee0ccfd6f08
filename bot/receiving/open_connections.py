"""Connections to the programme's own server: so many at most, and none that is waited for without end.

Each costs a file descriptor, of which the bot's own sends need some too (docs/decisions/0066).
"""

import asyncio
import resource
from typing import cast

from aiohttp import web
from aiohttp.typedefs import Handler

MOST = 256
"""The most open connections; Telegram opens a hundred at most, and monitoring a few."""
SHARE = 4
"""At most one in so many of the process's file descriptors: the database and the courier need the others."""
HEADERS_WITHIN = 10.0
"""Seconds in which a new connection has to send a whole request's headers."""
IDLE = 75.0
"""Seconds that a connection may stay open without a request after an answer; Telegram uses it again."""
REQUEST_WITHIN = 30.0
"""Seconds in which a request has to send its body and is answered."""


class OpenConnections:
    """Watch every connection; where there are too many, the one that has been silent longest ends."""

    def __init__(self) -> None:
        files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
        self._most = max(1, min(MOST, files // SHARE))
        # In the order of becoming silent: the first has said nothing for longest.
        self._silent: dict[asyncio.Transport, asyncio.TimerHandle] = {}
        self._busy: set[asyncio.Transport] = set()

    def watched(self, protocol: asyncio.Protocol) -> asyncio.Protocol:
        """Return the protocol of one connection, which is counted from now on."""
        return _Watched(protocol, self)

    def opened(self, transport: asyncio.Transport) -> None:
        """Count a new connection, and end the one that has been silent longest if there are too many."""
        self.falls_silent(transport, HEADERS_WITHIN)
        if len(self._silent) + len(self._busy) > self._most:
            self._end(next(iter(self._silent)))

    def falls_silent(self, transport: asyncio.Transport, within: float) -> None:
        """End the connection if no request comes within so many seconds."""
        self._busy.discard(transport)
        self._silent[transport] = asyncio.get_running_loop().call_later(within, self._end, transport)

    def closed(self, transport: asyncio.Transport) -> None:
        """Count a connection no longer."""
        self._busy.discard(transport)
        if timer := self._silent.pop(transport, None):
            timer.cancel()

    def _end(self, transport: asyncio.Transport) -> None:
        self.closed(transport)
        transport.abort()

    @web.middleware
    async def serve(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Handle a request whose headers have come; a body that does not come is not waited for."""
        transport = cast("asyncio.Transport", request.transport)
        if transport not in self._silent:
            return await handler(request)
        self._silent.pop(transport).cancel()
        self._busy.add(transport)
        try:
            async with asyncio.timeout(REQUEST_WITHIN):
                return await handler(request)
        except TimeoutError:
            return web.Response(status=408)
        finally:
            if transport in self._busy:
                self.falls_silent(transport, IDLE)


class _Watched(asyncio.Protocol):
    """Hand everything on to the server's protocol, and tell of the beginning and the end."""

    def __init__(self, inner: asyncio.Protocol, connections: OpenConnections) -> None:
        self._inner, self._connections = inner, connections
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._inner.connection_made(transport)
        # Not `isinstance`: libuv's transports are of no class of asyncio's.
        self._transport = cast("asyncio.Transport", transport)
        self._connections.opened(self._transport)

    def data_received(self, data: bytes) -> None:
        self._inner.data_received(data)

    def eof_received(self) -> bool | None:
        return self._inner.eof_received()

    def pause_writing(self) -> None:
        self._inner.pause_writing()

    def resume_writing(self) -> None:
        self._inner.resume_writing()

    def connection_lost(self, exc: Exception | None) -> None:
        if self._transport is not None:
            self._connections.closed(self._transport)
        self._inner.connection_lost(exc)
