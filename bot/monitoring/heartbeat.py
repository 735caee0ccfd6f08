"""The outward heartbeat: an outside service is told that all is well, and calls somebody if it is not."""

from collections.abc import Callable
from datetime import timedelta

import aiohttp

from bot.base.clock import Clock
from bot.base.logs import get_logger
from bot.monitoring.metrics import Meter
from bot.monitoring.wellbeing import WellBeing
from bot.telegram.proxy import FAULTS

EVERY = timedelta(minutes=1)
LONGEST = aiohttp.ClientTimeout(total=10.0)
Connect = Callable[[], aiohttp.BaseConnector]


class Heartbeat:
    """Ping an address each minute, only while loop, database and Telegram are well.

    A process that is frozen, killed or cut off pings nothing: the service notices the silence.
    """

    def __init__(
        self, url: str, being: WellBeing, meter: Meter, clock: Clock, connect: Connect = aiohttp.TCPConnector
    ) -> None:
        self._url = url
        self._being = being
        self._meter = meter
        self._clock = clock
        self._connect = connect
        self._last = "sent"
        self._log = get_logger()

    async def run(self) -> None:
        """Ping until cancelled."""
        while True:
            await self.beat()
            await self._clock.sleep(EVERY.total_seconds())

    async def beat(self) -> None:
        """Ping once if all is well; log where that begins to fail, and where it goes again."""
        outcome, kind = "withheld", ""
        if (await self._being.look()).sound:
            kind = await self._ping()
            outcome = "failed" if kind else "sent"
        self._meter.beat(outcome)
        if outcome != self._last:
            self._log.warning("heartbeat", outcome=outcome, kind=kind)
        self._last = outcome

    async def _ping(self) -> str:
        """Ask for the address, as such services expect; return what went wrong, without the address."""
        try:
            async with (
                aiohttp.ClientSession(
                    connector=self._connect(), cookie_jar=aiohttp.DummyCookieJar(), timeout=LONGEST
                ) as session,
                session.get(self._url, allow_redirects=False) as answer,
            ):
                return "" if answer.ok else f"HTTP-{answer.status}"
        except (aiohttp.ClientError, OSError, *FAULTS) as fault:
            return type(fault).__name__
