"""When Telegram last answered, as far as the database knows."""

from datetime import datetime, timedelta

from bot.monitoring.metrics import Meter

NEVER: tuple[datetime | None, datetime | None] = (None, None)


class LastContact:
    """What the meter knows, and what of it was noted in the database."""

    def __init__(self, meter: Meter) -> None:
        self._meter = meter
        self._noted = NEVER

    @property
    def unnoted(self) -> timedelta:
        """Return how far the last answer is from the one that was noted last."""
        apart = [
            abs(at - noted) if noted else timedelta.max
            for at, noted in zip(self._known(), self._noted, strict=True)
            if at
        ]
        return max(apart, default=timedelta(0))

    def noted(self) -> None:
        """Remember that all of it stands in the database."""
        self._noted = self._known()

    def _known(self) -> tuple[datetime | None, datetime | None]:
        return self._meter.heard_at, self._meter.reached_at
