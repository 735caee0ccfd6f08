"""What a programme has done, as counters: kinds and outcomes, never ids or words."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import product
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Histogram
from telegram import Bot
from telegram.error import TelegramError

from bot.base.clock import Clock
from bot.telegram.error_classes import ErrorClass, verdict_of
from bot.telegram.telegram import Telegram
from bot.telegram.update_keys import KINDS

SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
"""Upper bounds of the histogram's buckets."""

UPDATES = (
    *product(KINDS, ("handled", "repeated", "failed", "unreadable")),
    ("other", "ignored"),
)
"""What can become of an update: a counter that appears with its first event shows no rise from nothing."""
REQUESTS = tuple(product(("taken", "unreadable", "forged", "unavailable")))
SAFETY = tuple(product(("shortened", "lost")))
BEATS = tuple(product(("sent", "withheld", "failed")))

Outcomes = Iterable[tuple[str, str]]
"""The kind of each update, and what became of it."""


class Meter:
    """Count for one programme.

    Remember when Telegram last answered and when the outbox was last looked at.
    """

    def __init__(self, clock: Clock) -> None:
        # Not the library's global one: a process holds several programmes.
        self.registry = CollectorRegistry()
        self.heard_at: datetime | None = None
        self.reached_at: datetime | None = None
        self.stepped_at: datetime | None = None
        self.sent_at: datetime | None = None
        self.unprocessed_since: datetime | None = None
        self._clock = clock
        self.began = clock.now()
        self._updates = self._counter("updates", "Updates that were committed.", UPDATES, "kind", "outcome")
        self._requests = self._counter("webhook_requests", "Requests at the web hook.", REQUESTS, "outcome")
        self._refusals = self._counter(
            "refusals", "Requests that Telegram did not accept.", product(ErrorClass), "verdict"
        )
        self._safety = self._counter(
            "safety_texts_refused",
            "Texts for somebody in danger that could not be sent in full.",
            SAFETY,
            "outcome",
        )
        self._beats = self._counter("heartbeats", "Beats of the outward heartbeat.", BEATS, "outcome")
        self._send = Histogram(
            "sebaya_send_seconds",
            "How long Telegram took to answer a request of the courier.",
            buckets=SECONDS,
            registry=self.registry,
        )

    def heard(self) -> None:
        """Note that Telegram answered a request for updates, or brought one."""
        self.heard_at = self.reached_at = self._clock.now()

    def fetched(self) -> None:
        """Note that Telegram has given updates, which are not committed yet."""
        self.unprocessed_since = self.unprocessed_since or self._clock.now()

    def reached(self) -> None:
        """Note that Telegram answered: what people write comes through."""
        self.reached_at = self._clock.now()

    def stepped(self, at: datetime) -> None:
        """Note that the courier looked at the outbox then."""
        self.stepped_at = at

    def took(self, outcomes: Outcomes) -> None:
        """Count these updates, which have been committed."""
        self.unprocessed_since = None
        for kind, outcome in outcomes:
            self._updates.labels(kind, outcome).inc()

    def requested(self, outcome: str) -> None:
        """Count a request at the webhook."""
        self._requests.labels(outcome).inc()

    def answered(self, since: datetime, refusal: TelegramError | None = None) -> None:
        """Count an answer of Telegram to a request of that time, or its refusal."""
        now = self._clock.now()
        self._send.observe(max((now - since).total_seconds(), 0.0))
        if refusal is None:
            self.sent_at = now
        else:
            self._refusals.labels(verdict_of(refusal).value).inc()

    def refused_safety(self, outcome: str) -> None:
        """Count a text for somebody in danger that went in a shorter form, or was lost."""
        self._safety.labels(outcome).inc()

    def beat(self, outcome: str) -> None:
        """Count a minute in which the outward heartbeat was sent, failed, or was withheld."""
        self._beats.labels(outcome).inc()

    def _counter(self, name: str, what: str, known: Iterable[tuple[str, ...]], *labels: str) -> Counter:
        """Return a counter that shows all known labels with 0 from the start."""
        counter = Counter(f"sebaya_{name}", what, labels, registry=self.registry)
        for values in known:
            counter.labels(*values)
        return counter


class MeteredTelegram(Telegram):
    """The courier's Telegram: every request is timed, every refusal counted."""

    def __init__(self, bot: Bot, meter: Meter, clock: Clock) -> None:
        super().__init__(bot)
        self._meter = meter
        self._clock = clock

    async def call(self, method: str, params: Mapping[str, Any], *, wait: float | None = None) -> Any:
        since = self._clock.now()
        try:
            result = await super().call(method, params, wait=wait)
        except TelegramError as refusal:
            self._meter.answered(since, refusal)
            raise
        self._meter.answered(since)
        return result
