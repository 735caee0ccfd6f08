"""Token bucket: how often something may happen, kept by buckets that are told the time."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Rate:
    """`per_second` on average, at most `burst` at once."""

    per_second: float
    burst: int


class Bucket:
    """A token bucket, held as the one moment at which it is full again."""

    __slots__ = ("_depth", "_full_at", "_interval")

    def __init__(self, rate: Rate) -> None:
        self._interval = timedelta(seconds=1 / rate.per_second)
        self._depth = self._interval * rate.burst
        self._full_at = LONG_AGO

    def ready_at(self, now: datetime, spare: float = 0) -> datetime:
        """Return the earliest moment, `now` or later, at which a token and `spare` of the burst are there."""
        return max(now, self._owed(now) - self._depth * (1 - spare) + self._interval)

    def take(self, now: datetime) -> None:
        """Use a token, there or not; what is taken too early is paid back by waiting longer."""
        self._full_at = self._owed(now) + self._interval

    def is_full(self, now: datetime) -> bool:
        """Return whether forgetting this bucket would change nothing."""
        return self._full_at <= now

    def _owed(self, now: datetime) -> datetime:
        """Return when the bucket is full; no later than an empty one's, if the machine's clock went back."""
        return min(max(self._full_at, now), now + self._depth)
