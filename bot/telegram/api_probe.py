"""Asks the Bot API something once: before a programme runs, or beside one that does."""

from __future__ import annotations

from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

import aiohttp

from bot.telegram.answers import told
from bot.telegram.proxy import FAULTS, Way, is_certificate

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

PATIENCE = 15.0
"""Seconds for one call."""
REFUSED_TOKEN = frozenset({401, 404})
"""Telegram answers 401 to a token that is not valid, 404 to one that cannot be."""
REFUSED_CHAT = frozenset({400, 403})
"""The bot is not in the chat, or there is no such chat."""


class Unreached(Exception):
    """No answer that Telegram could have given; the text is a kind of fault, never the address."""


class ProxyAway(Unreached):
    """The proxy cannot be reached, or refuses us; whether Telegram answers is not known."""


class CertificateRefused(Unreached):
    """What answers cannot show that it is Telegram today: this machine's clock, or somebody in between."""


@dataclass(frozen=True, slots=True)
class ProbeAnswer:
    """What Telegram said, and what time it was there; `code` is Telegram's own."""

    code: int
    result: Any
    date: datetime | None

    @property
    def granted(self) -> bool:
        return self.result is not None

    @property
    def token_refused(self) -> bool:
        return self.code in REFUSED_TOKEN

    @property
    def chat_refused(self) -> bool:
        return self.code in REFUSED_CHAT


class Probe:
    """One bot's Telegram; neither errors nor `repr` hold the token."""

    def __init__(self, api_url: str, token: str, way: Way | None = None) -> None:
        self._base = f"{api_url}/bot{token}"
        self.way = way or Way()

    async def ask(self, method: str, **params: object) -> ProbeAnswer:
        """Return the answer to one call; raises `Unreached`."""
        limit = aiohttp.ClientTimeout(total=PATIENCE)
        try:
            async with (
                aiohttp.ClientSession(
                    connector=self.way.connector(), timeout=limit, trust_env=False
                ) as session,
                session.post(f"{self._base}/{method}", json=params, allow_redirects=False) as response,
            ):
                return _answer(method, response.status, await response.read(), response.headers)
        except FAULTS as fault:
            away = self.way.is_proxys(fault)
            raise (ProxyAway if away else Unreached)(type(fault).__name__) from None
        except (aiohttp.ClientError, TimeoutError, OSError) as fault:
            odd = is_certificate(fault)
            raise (CertificateRefused if odd else Unreached)(type(fault).__name__) from None


def _answer(method: str, status: int, payload: bytes, headers: Mapping[str, str]) -> ProbeAnswer:
    known = told(method, payload)
    if known is None:
        raise Unreached(f"HTTP{status}")
    code, answer = known
    return ProbeAnswer(code, answer.get("result"), date_in(headers.get("Date", "")))


def date_in(header: str) -> datetime | None:
    """Return the time that a header `Date` tells."""
    try:
        return parsedate_to_datetime(header)
    except ValueError:
        return None
