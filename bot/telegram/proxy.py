"""The way out: every connection to Telegram goes through the proxy that is set, or straight if none is."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from ssl import SSLCertVerificationError
from urllib.parse import urlsplit

import aiohttp
from aiohttp_socks import ProxyConnectionError, ProxyConnector, ProxyError, ProxyTimeoutError

from config.settings.redaction import Hidden

FAULTS = (ProxyConnectionError, ProxyError, ProxyTimeoutError)
"""What fails before anything has gone to Telegram."""
BEYOND: Mapping[str, frozenset[int]] = {
    "http": frozenset({500, 502, 503, 504}),
    "socks5": frozenset({1, 3, 4, 5, 6}),
}
"""Codes with which a proxy says that it cannot reach Telegram; others refuse us (RFC 9110 and RFC 1928)."""

PATIENCE = 5.0
"""Seconds until a proxy counts as away."""


def is_certificate(fault: BaseException) -> bool:
    """Return whether a connection failed because a certificate was not accepted, straight or in a proxy."""
    causes = (fault, fault.__cause__, getattr(fault, "certificate_error", None))
    return any(isinstance(one, SSLCertVerificationError) for one in causes)


@dataclass(frozen=True, slots=True)
class Way:
    """How Telegram is reached; `repr` does not show the proxy's address, which may hold a password."""

    proxy: Hidden | None = None

    def connector(self, limit: int = 100) -> aiohttp.TCPConnector:
        """Return a pool of at most `limit` connections; names are looked up by the proxy, if there is one."""
        if self.proxy is None:
            return aiohttp.TCPConnector(limit=limit)
        return ProxyConnector.from_url(self.proxy.get_secret_value(), limit=limit, rdns=True)

    def is_proxys(self, fault: Exception) -> bool:
        """Tell whether it is the proxy that cannot be reached, or that refuses us: Telegram was not asked."""
        if isinstance(fault, ProxyError) and self.proxy:
            scheme = urlsplit(self.proxy.get_secret_value()).scheme
            return fault.error_code not in BEYOND[scheme]
        return isinstance(fault, ProxyConnectionError)

    async def answers(self) -> bool:
        """Return whether something takes connections where the proxy should be."""
        with suppress(OSError):
            parts = urlsplit(self.proxy.get_secret_value() if self.proxy else "")
            async with asyncio.timeout(PATIENCE):
                _, writer = await asyncio.open_connection(parts.hostname, parts.port)
            writer.close()
            return True
        return False

    @property
    def place(self) -> str:
        """Return the proxy's host and port, without user and password; empty if there is none."""
        return urlsplit(self.proxy.get_secret_value()).netloc.rpartition("@")[2] if self.proxy else ""
