"""How the programme is: `/healthz` for monitoring, `/metrics` for Prometheus."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import product

import orjson
from aiohttp import web
from prometheus_client import ProcessCollector
from prometheus_client.aiohttp import make_aiohttp_handler
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.base.clock import Clock
from bot.monitoring.metrics import Meter
from care.model.levels import Level
from care.ports.unit_of_work import Unavailable
from storage.programme.metrics import Gauges, OpenCases, QueueFigures
from storage.store import Desk, Store

PATIENCE = 5.0
"""Seconds that the database is given to answer."""
MOVING = timedelta(seconds=30)
"""The courier looks at the outbox every ten seconds, if nothing wakes it earlier."""
HEARD = timedelta(minutes=2)
"""A request for updates is held for 25 seconds; a failed one is repeated after 30 at the latest."""


@dataclass(frozen=True, slots=True)
class HealthFigures:
    """What the database says at one moment."""

    at: datetime
    queue: QueueFigures
    cases: Sequence[OpenCases]


class Health:
    """Read the database when asked; the meter knows the rest."""

    def __init__(self, store: Store, meter: Meter, clock: Clock, *, polls: bool) -> None:
        self._store = store
        self._meter = meter
        self._clock = clock
        self._polls = polls
        self._gauges = PresentGauges()
        meter.registry.register(self._gauges)
        ProcessCollector(registry=meter.registry)
        self._expose = make_aiohttp_handler(meter.registry)

    def routes(self) -> list[web.RouteDef]:
        """Return the paths and their handlers."""
        return [web.get("/healthz", self.healthz), web.get("/metrics", self.metrics)]

    async def healthz(self, _: web.Request) -> web.Response:
        """Answer 200 while all is well, else 503."""
        writable, now = await self._is_writable(), self._clock.now()
        moving = _within(self._meter.stepped_at, MOVING, now)
        heard = self._meter.heard_at
        hears = not self._polls or _within(heard, HEARD, now)
        told = {
            "ok": writable and moving and hears,
            "database_writable": writable,
            "courier_moving": moving,
            "last_update_age": round((now - heard).total_seconds(), 1) if heard else None,
        }
        body = orjson.dumps(told)
        return web.Response(body=body, content_type="application/json", status=200 if told["ok"] else 503)

    async def metrics(self, request: web.Request) -> web.StreamResponse:
        """Answer with all figures in Prometheus's form; without those of the database while it is away."""
        self._gauges.figures = await self._figures()
        return await self._expose(request)

    async def _is_writable(self) -> bool:
        try:
            async with asyncio.timeout(PATIENCE):
                # Does not stir: else each look would make alarms and courier read the database.
                await self._store.run(self._clock.now(), lambda desk: Gauges(desk.tx).touch(), stirs=False)
        except (Unavailable, TimeoutError):
            return False
        return True

    async def _figures(self) -> HealthFigures | None:
        try:
            async with asyncio.timeout(PATIENCE):
                return await self._store.run(self._clock.now(), _figures)
        except (Unavailable, TimeoutError):
            return None


class PresentGauges(Collector):
    """Hand on the figures that were read for this request."""

    def __init__(self) -> None:
        self.figures: HealthFigures | None = None

    def collect(self) -> Iterator[Metric]:
        figures = self.figures
        yield GaugeMetricFamily("sebaya_database_up", "Whether the database answered.", float(bool(figures)))
        if figures is not None:
            yield _rows(figures.queue)
            yield _oldest(figures.queue, figures.at)
            yield _cases(figures.cases)


def _rows(queue: QueueFigures) -> Metric:
    rows = GaugeMetricFamily("sebaya_outbox_rows", "Rows that have not been sent.", labels=["state"])
    rows.add_metric(["ready"], queue.ready)
    rows.add_metric(["sending"], queue.sending)
    return rows


def _oldest(queue: QueueFigures, now: datetime) -> Metric:
    age = (now - queue.oldest).total_seconds() if queue.oldest else 0.0
    return GaugeMetricFamily("sebaya_outbox_oldest_seconds", "Age of the oldest row in the outbox.", age)


def _cases(found: Sequence[OpenCases]) -> Metric:
    cases = GaugeMetricFamily("sebaya_open_cases", "Cases that are not closed.", labels=["level", "state"])
    counts = {(one.level, one.state): one.count for one in found}
    for level, state in product((Level.CONCERN, Level.URGENT, Level.EMERGENCY), ("open", "claimed")):
        cases.add_metric([level.word, state], counts.get((level, state), 0))
    return cases


async def _figures(desk: Desk) -> HealthFigures:
    gauges = Gauges(desk.tx)
    return HealthFigures(desk.work.now, await gauges.queue(), await gauges.open_cases())


def _within(at: datetime | None, span: timedelta, now: datetime) -> bool:
    return at is not None and now - at <= span
