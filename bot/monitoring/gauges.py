"""What a programme is like now, as gauges for Prometheus: counts and ages, never ids or words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import product

from prometheus_client.core import GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.monitoring.wellbeing import ALL_REASONS, Condition
from care.model.levels import Level
from storage.programme.metrics import Gauges, OpenCases, QueueFigures, WaitFigures
from storage.store import Desk

QUEUES = ("peer", "later", "counselor")
LEVELS = (Level.CONCERN, Level.URGENT, Level.EMERGENCY)


@dataclass(frozen=True, slots=True)
class Stored:
    """What the database says at one moment."""

    at: datetime
    queue: QueueFigures
    cases: Sequence[OpenCases]
    unclaimed: Mapping[int, datetime]
    waiting: Sequence[WaitFigures]
    on_call: int
    on_duty: int


@dataclass(frozen=True, slots=True)
class Build:
    """What does not change while the programme runs."""

    version: str
    mode: str
    schema: int


@dataclass(frozen=True, slots=True)
class Present:
    """All that is asked for once for a request; ages and sizes are in seconds and bytes.

    `backup_age` is None if no folder is set, infinite if there is no backup in it.
    """

    condition: Condition
    last_heard: float
    stored: Stored | None
    free: float | None
    backup_age: float | None


async def read(desk: Desk) -> Stored:
    """Read the figures of the database."""
    gauges = Gauges(desk.tx)
    queue, cases, unclaimed = await gauges.queue(), await gauges.open_cases(), await gauges.unclaimed()
    return Stored(desk.work.now, queue, cases, unclaimed, await gauges.waiting(), *await gauges.there())


def age(at: datetime | None, now: datetime, none: float = 0.0) -> float:
    """Return the seconds since then; `none` if it never was."""
    return max((now - at).total_seconds(), 0.0) if at else none


class PresentGauges(Collector):
    """Hand on what was read for this request."""

    def __init__(self, build: Build) -> None:
        self._build = build
        self.present: Present | None = None

    def collect(self) -> Iterator[Metric]:
        yield _build(self._build)
        if self.present:
            yield from _here(self.present)
            if stored := self.present.stored:
                yield from _outbox(stored)
                yield _cases(stored.cases)
                yield _unclaimed(stored)
                yield from _waiting(stored)
                yield _gauge(
                    "counselors_on_call", "Counselors on call who can be written to.", stored.on_call
                )
                yield _gauge("supporters_on_duty", "Supporters on duty.", stored.on_duty)


def _here(now: Present) -> Iterator[Metric]:
    database = now.condition.database
    up = float(not database and now.stored is not None)
    yield _gauge("database_up", "Whether the database can be read and written.", up)
    trouble = GaugeMetricFamily("sebaya_database_trouble", "Why it cannot be written.", labels=["reason"])
    for reason in ALL_REASONS:
        trouble.add_metric([reason], float(reason == database))
    yield trouble
    yield _gauge("well", "Whether database, courier and Telegram are all well.", float(now.condition.sound))
    yield _gauge("last_heard_seconds", "Seconds since Telegram last answered.", now.last_heard)
    if now.free is not None:
        yield _gauge("disk_free_bytes", "Room left where the database lies.", now.free)
    if now.backup_age is not None:
        yield _gauge("backup_age_seconds", "Age of the newest backup; +Inf: none yet.", now.backup_age)


def _build(build: Build) -> Metric:
    labels = {"version": build.version, "mode": build.mode, "schema": str(build.schema)}
    return InfoMetricFamily("sebaya_build", "The program, how updates come, the newest migration.", labels)


def _outbox(stored: Stored) -> Iterator[Metric]:
    rows = GaugeMetricFamily("sebaya_outbox_rows", "Rows that have not been sent.", labels=["state"])
    rows.add_metric(["ready"], stored.queue.ready)
    rows.add_metric(["sending"], stored.queue.sending)
    yield rows
    oldest = age(stored.queue.oldest, stored.at)
    yield _gauge("outbox_oldest_seconds", "Age of the oldest row in the outbox.", oldest)


def _cases(found: Sequence[OpenCases]) -> Metric:
    cases = GaugeMetricFamily("sebaya_open_cases", "Cases that are not closed.", labels=["level", "state"])
    counts = {(one.level, one.state): one.count for one in found}
    for level, state in product(LEVELS, ("open", "claimed")):
        cases.add_metric([level.word, state], counts.get((level, state), 0))
    return cases


def _unclaimed(stored: Stored) -> Metric:
    ages = GaugeMetricFamily(
        "sebaya_oldest_unclaimed_case_seconds", "Age of the oldest case that nobody has.", labels=["level"]
    )
    for level in LEVELS:
        ages.add_metric([level.word], age(stored.unclaimed.get(level), stored.at))
    return ages


def _waiting(stored: Stored) -> Iterator[Metric]:
    students = GaugeMetricFamily("sebaya_waiting_students", "Students who wait.", labels=["queue"])
    longest = GaugeMetricFamily("sebaya_longest_wait_seconds", "How long the first waits.", labels=["queue"])
    found = {one.queue: one for one in stored.waiting}
    for queue in QUEUES:
        students.add_metric([queue], found[queue].count if queue in found else 0)
        longest.add_metric([queue], age(found[queue].oldest if queue in found else None, stored.at))
    yield students
    yield longest


def _gauge(name: str, what: str, value: float) -> Metric:
    return GaugeMetricFamily(f"sebaya_{name}", what, value)
