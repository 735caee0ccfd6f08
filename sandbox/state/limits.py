"""Telegram's limits on sending: 30 a second in all, 1 a second in a chat, 20 a minute in a group."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sandbox.state.faults import SENDING
from sandbox.wire.responses import too_many_requests

if TYPE_CHECKING:
    from collections.abc import Callable

HASTE = 0.5
"""Seconds within which the same offset again counts as hasty."""
LIMITED = SENDING | {"deletemessage", "deletemessages"}


@dataclass(frozen=True, slots=True)
class Rate:
    """How many a second in the long run, and how many at once."""

    per_second: float
    burst: int


@dataclass(slots=True)
class _Bucket:
    rate: Rate
    left: float
    at: float

    def wait(self, now: float) -> float:
        """Return the seconds until one more is allowed."""
        self.left = min(self.rate.burst, self.left + (now - self.at) * self.rate.per_second)
        self.at = now
        return max(0.0, (1 - self.left) / self.rate.per_second)


@dataclass(slots=True)
class Limits:
    """Off until `on` is set; then what is over a limit is refused with 429."""

    now: Callable[[], float]
    on: bool = False
    overall: Rate = Rate(30, 30)
    private: Rate = Rate(1, 4)
    group: Rate = Rate(20 / 60, 20)
    _asked: tuple[int, float] = (-1, 0.0)
    _buckets: dict[int | None, _Bucket] = field(default_factory=dict)

    def spend(self, method: str, chat: int | None, messages: int = 1) -> None:
        """Refuse what comes too early; an album counts as its messages."""
        if not self.on or chat is None or method not in LIMITED:
            return
        own = self._bucket(chat, self.private if chat > 0 else self.group)
        every = self._bucket(None, self.overall)
        wait = max(own.wait(self.now()), every.wait(self.now()))
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        own.left -= messages
        every.left -= messages

    def batch(self, offset: int, wanted: int) -> int:
        """Return how many updates a request gets: one, if it comes with the same offset too soon."""
        hasty = self.on and self._asked[0] == offset and self.now() < self._asked[1] + HASTE
        self._asked = (offset, self.now())
        return 1 if hasty else wanted

    def _bucket(self, key: int | None, rate: Rate) -> _Bucket:
        if key not in self._buckets:
            self._buckets[key] = _Bucket(rate, rate.burst, self.now())
        return self._buckets[key]
