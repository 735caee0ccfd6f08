"""The HTTP client under python-telegram-bot: aiohttp and orjson, with errors that say what is certain."""

from datetime import timedelta
from typing import Any

import aiohttp
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, RetryAfter, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.telegram.answers import told
from bot.telegram.http_codec import Body, body, given, loaded, timeouts
from bot.telegram.proxy import FAULTS, Way, is_certificate

LONGEST_PAUSE = 300
"""Seconds after which Telegram is asked again, however long it wants to be left alone: a bot that waits for
a day hears no 🆘 that day, and one request in five minutes is no flood.
"""
STRAIGHT = Way()
JSON_HEADERS = {"Content-Type": "application/json"}


class NotSent(NetworkError):
    """The request certainly did not reach Telegram; sending it again repeats nothing.

    `TimedOut` and plain `NetworkError` are unclear: Telegram may have accepted the request.
    """


class ProxyAway(NotSent):
    """The proxy cannot be reached, or refuses us; whether Telegram answers is not known."""


class CertificateRefused(NotSent):
    """What answers cannot show that it is Telegram today: this machine's clock, or somebody in between."""


class FloodControl(RetryAfter):
    """Telegram asks for a pause; unlike its base it gives `retry_after` as a timedelta, without a warning."""

    @property
    def retry_after(self) -> timedelta:
        return self._retry_after


class AiohttpRequest(BaseRequest):
    """One pool of connections to the Bot API; time-outs are in seconds, None waits for ever.

    No error of this class holds the address, which contains the token, nor does any exception chained to it.
    """

    def __init__(
        self,
        *,
        read_timeout: float | None = 10.0,
        write_timeout: float | None = 20.0,
        connect_timeout: float | None = 5.0,
        pool_timeout: float | None = 5.0,
        connections: int = 256,
        way: Way = STRAIGHT,
    ) -> None:
        self._read, self._write = read_timeout, write_timeout
        self._connect, self._pool = connect_timeout, pool_timeout
        self._connections, self._way = connections, way
        self._session: aiohttp.ClientSession | None = None
        self._date = ""

    @property
    def date(self) -> str:
        """Return what time it was by the last answer, as HTTP writes it; empty before one."""
        return self._date

    @property
    def read_timeout(self) -> float | None:
        return self._read

    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                # More than the courier has requests in flight, so that polling never waits for one.
                connector=self._way.connector(self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                trust_env=False,
            )

    async def shutdown(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        limits = timeouts(
            read=given(read_timeout, self._read),
            write=given(write_timeout, self._write),
            connect=given(connect_timeout, self._connect),
            pool=given(pool_timeout, self._pool),
        )
        return checked(url, await self._exchange(method, url, body(request_data), limits))

    async def _exchange(self, method: str, url: str, content: Body, limits: aiohttp.ClientTimeout) -> bytes:
        if self._session is None:
            raise NotSent("not initialized")
        headers = JSON_HEADERS if isinstance(content, bytes) else None
        try:
            async with self._session.request(
                method, url, data=content, headers=headers, timeout=limits, allow_redirects=False
            ) as answer:
                self._date = answer.headers.get("Date", "")
                return await answer.read()
        except (aiohttp.ClientError, OSError, *FAULTS) as fault:
            failure = _translated(fault, self._way)
        raise failure  # outside `except`, so that it carries no context: aiohttp's errors show the address

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read what `checked` let through, as leniently as there."""
        answer: dict[str, Any] = loaded(payload)
        return answer


BEFORE = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL, *FAULTS)
"""What fails before anything was sent."""


def _translated(fault: Exception, way: Way) -> NetworkError:
    kind = type(fault).__name__
    if is_certificate(fault):
        return CertificateRefused(kind)
    if way.is_proxys(fault):
        return ProxyAway(kind)
    if isinstance(fault, BEFORE):
        return NotSent(kind)
    return TimedOut(kind) if isinstance(fault, TimeoutError) else NetworkError(kind)


def checked(url: str, payload: bytes) -> tuple[int, bytes]:
    """Return Telegram's own code and its answer.

    Raise an unclear error, without a quote, for anything else.
    """
    known = told(url.rpartition("/")[2], payload)
    if known is None:
        raise NetworkError("not an answer of Telegram's")
    code, answer = known
    if pause := answer.get("parameters", {}).get("retry_after"):
        raise FloodControl(min(max(pause, 1), LONGEST_PAUSE))
    return code, payload
