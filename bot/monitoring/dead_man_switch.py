"""The dead man's switch: if nothing comes in, is handled or goes out, somebody hears of it."""

from datetime import datetime, timedelta

from bot.base.clock import Clock
from bot.base.logs import get_logger
from bot.monitoring.metrics import Meter
from care.system import downtime
from storage.programme.metrics import Gauges
from storage.store import Desk

PATIENCE = timedelta(minutes=5)
"""How long something may stand still before it counts as trouble."""
STILL_SENDS = timedelta(minutes=7)
"""The board is shown anew every five minutes: a bot that has sent nothing for longer cannot send."""
MINUTE = timedelta(minutes=1)


class DeadMan:
    """Log each beginning and end of trouble once, and tell the group as soon as that is possible."""

    def __init__(self, meter: Meter, clock: Clock) -> None:
        self._meter = meter
        self._began = clock.now()
        self._troubles: dict[str, datetime] = {}
        self._unsent: datetime | None = None
        self._log = get_logger()

    async def look(self, desk: Desk) -> None:
        """Compare what has stood still for five minutes with what did at the last look."""
        self._unsent = await Gauges(desk.tx).unsent_since()
        still = self._still(desk.work.now)
        for what in still.keys() - self._troubles.keys():
            await self._begins(desk, what, still[what])
        for what in self._troubles.keys() - still.keys():
            await self._ends(desk, what, self._troubles.pop(what))

    def turns(self, now: datetime) -> bool:
        """Return whether a look would find that something stands still now, or goes on again."""
        return self._still(now).keys() != self._troubles.keys()

    def _still(self, now: datetime) -> dict[str, datetime]:
        standing = self._standing().items()
        return {what: since for what, since in standing if since and now - since >= PATIENCE}

    def _standing(self) -> dict[str, datetime | None]:
        """Return since when nothing was heard, what came was not handled, and what should go was not sent."""
        unsent, sent = self._unsent, self._meter.sent_at
        return {
            "hearing": self._meter.reached_at or self._began,
            "handling": self._meter.unprocessed_since,
            "sending": max(unsent, sent or unsent) if unsent else None,
        }

    async def _begins(self, desk: Desk, what: str, since: datetime) -> None:
        self._troubles[what] = since
        self._log.error("standing_still", what=what, minutes=(desk.work.now - since) // MINUTE)
        sent = self._meter.sent_at
        # The group can be told only while something can be sent.
        if what != "sending" and sent and desk.work.now - sent <= STILL_SENDS:
            await downtime.tell_deaf(desk.work, since)

    async def _ends(self, desk: Desk, what: str, since: datetime) -> None:
        self._log.warning("going_on", what=what, minutes=(desk.work.now - since) // MINUTE)
        if what == "sending":
            await downtime.tell_unsent(desk.work, since)

    async def log_absence(self, desk: Desk) -> None:
        """Log at a start how long the bot was away."""
        before = (await desk.work.conversations.talks.hearing()).reached_at
        if before and desk.work.now - before >= PATIENCE:
            self._log.warning("was_away", minutes=(desk.work.now - before) // MINUTE)
