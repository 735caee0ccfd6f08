"""A clock that moves only when told to: for programmes whose Telegram is in this process."""

from datetime import UTC, datetime, timedelta

from bot.base.clock import Clock, SystemClock

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


class TableClock(Clock):
    """Moves only when the world does; nobody sleeps by it."""

    def __init__(self) -> None:
        self._now = NOON
        self.set_by = timedelta(0)
        """By how much somebody has changed the machine's clock."""

    def now(self) -> datetime:
        return self._now

    def jumped(self) -> timedelta:
        jumped, self.set_by = self.set_by, timedelta(0)
        return jumped

    async def sleep(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)

    def move(self, by: timedelta) -> None:
        self._now += by


class MachineClock(TableClock):
    """The clock of a machine that somebody sets, as the running bot tells it."""

    def __init__(self) -> None:
        super().__init__()
        self._told = SystemClock(lambda: self._now + self.set_by, self._elapsed)

    def now(self) -> datetime:
        return self._told.now()

    def jumped(self) -> timedelta:
        return self._told.jumped()

    def _elapsed(self) -> float:
        return (self._now - NOON).total_seconds()
