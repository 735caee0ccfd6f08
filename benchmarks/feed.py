"""What the fake API holds ready, what was confirmed, and what arrived when."""

from collections import Counter
from dataclasses import dataclass

from benchmarks.traffic import FIRST_UPDATE, Traffic

EARLY = 1e-6
"""A timer's rounding, in messages."""


@dataclass(frozen=True, slots=True)
class Plan:
    """So many messages, from number `first`: all at once, at a rate, or so many ahead of what arrived."""

    first: int
    count: int
    conversations: int
    rate: float | None = None
    window: int | None = None
    latency: float = 0.0


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of a plan. Times are seconds; delays run from a message's being there to its sending."""

    count: int
    arrived: int
    seconds: float
    repeated: int
    out_of_order: int
    misplaced: int
    others: int
    delay_p50: float
    delay_p99: float
    delay_max: float

    @property
    def complete(self) -> bool:
        """Everything arrived, once, where it belongs."""
        return self.arrived == self.count and not self.repeated and not self.misplaced

    @property
    def faults(self) -> str:
        """What was not as it should be, in words; empty if nothing."""
        faults = {
            "lost": self.count - self.arrived,
            "repeated": self.repeated,
            "out of order": self.out_of_order,
            "misplaced": self.misplaced,
        }
        return ", ".join(f"{count} {name}" for name, count in faults.items() if count)


class Feed:
    """One plan at a time; update ids go on from plan to plan, as Telegram's do."""

    def __init__(self) -> None:
        self.confirmed = 0
        self.begin(Plan(0, 0, 1), 0.0)

    def begin(self, plan: Plan, now: float) -> None:
        """From now on this is what people write."""
        self.plan = plan
        self.traffic = Traffic(plan.conversations)
        self.confirmed = max(self.confirmed, plan.first)
        self._begun = now
        self._first_given: float | None = None
        self._last_arrived = now
        self._arrivals: dict[int, float] = {}
        self._there_at: dict[int, float] = {}
        self._newest: dict[int, int] = {}
        self._counts: Counter[str] = Counter()

    @property
    def arrived(self) -> int:
        return len(self._arrivals)

    @property
    def is_done(self) -> bool:
        return self.arrived == self.plan.count

    def there(self, now: float) -> int:
        """The number after the newest message that has been written by now."""
        plan, most = self.plan, self.plan.count
        if plan.rate is not None:
            most = min(most, int((now - self._begun) * plan.rate + EARLY) + 1)
        if plan.window is not None:
            most = min(most, self.arrived + plan.window)
        return plan.first + most

    def next_at(self) -> float | None:
        """When the next message after those confirmed is written, if that is a matter of time."""
        if self.plan.rate is None or self.confirmed - self.plan.first >= self.plan.count:
            return None
        return self._begun + (self.confirmed - self.plan.first) / self.plan.rate

    def confirm(self, offset: int) -> None:
        """Updates below `offset` are not given again."""
        self.confirmed = max(self.confirmed, offset - FIRST_UPDATE)

    def batch(self, limit: int, now: float) -> range:
        """The messages to give now; they stay until they are confirmed."""
        numbers = range(self.confirmed, max(self.confirmed, min(self.there(now), self.confirmed + limit)))
        if numbers and self._first_given is None:
            self._first_given = now
        for number in numbers:
            self._there_at.setdefault(number, self._written(number, now))
        return numbers

    def _written(self, number: int, now: float) -> float:
        if self.plan.rate is None:
            return now
        return self._begun + (number - self.plan.first) / self.plan.rate

    def arrive(self, number: int | None, chat: int, now: float) -> None:
        """A request to send this message to this chat has come; what a group is told belongs to no plan."""
        if chat < 0:
            return
        if number is None or not self.plan.first <= number < self.plan.first + self.plan.count:
            self._counts["others"] += 1
            return
        if chat != self.traffic.reader(number):
            self._counts["misplaced"] += 1
        if number in self._arrivals:
            self._counts["repeated"] += 1
            return
        self._counts["out_of_order"] += self._newest.get(chat, -1) > number
        self._newest[chat] = max(number, self._newest.get(chat, -1))
        self._arrivals[number] = self._last_arrived = now

    def tally(self) -> Tally:
        """What has become of the plan."""
        delays = sorted(at - self._there_at.get(number, at) for number, at in self._arrivals.items())
        return Tally(
            self.plan.count,
            self.arrived,
            self._last_arrived - (self._first_given or self._begun),
            self._counts["repeated"],
            self._counts["out_of_order"],
            self._counts["misplaced"],
            self._counts["others"],
            percentile(delays, 0.50),
            percentile(delays, 0.99),
            percentile(delays, 1.0),
        )


def percentile(ordered: list[float], share: float) -> float:
    """The value that this share of them does not exceed; 0 of nothing."""
    if not ordered:
        return 0.0
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
