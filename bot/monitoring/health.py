"""How the programme is: `/healthz` for monitoring, `/metrics` for Prometheus."""

import asyncio
import shutil
from collections.abc import Callable
from datetime import datetime
from math import inf
from pathlib import Path

import orjson
from aiohttp import web
from prometheus_client import ProcessCollector
from prometheus_client.aiohttp import make_aiohttp_handler

from bot.base.clock import Clock
from bot.monitoring.gauges import Build, Present, PresentGauges, Stored, age, read
from bot.monitoring.metrics import Meter
from bot.monitoring.wellbeing import PATIENCE, WellBeing
from care.ports.unit_of_work import Unavailable
from storage.store import Store

LastBackup = Callable[[], datetime | None]


class Health:
    """Read the database and the disk when asked; the meter knows the rest.

    `folder` is where the database lies; `last_backup` is None if the clock makes no backups.
    """

    def __init__(
        self,
        store: Store,
        meter: Meter,
        clock: Clock,
        being: WellBeing,
        build: Build,
        *,
        folder: Path,
        last_backup: LastBackup | None = None,
    ) -> None:
        self._store = store
        self._meter = meter
        self._clock = clock
        self._being = being
        self._folder = folder
        self._last_backup = last_backup
        self._gauges = PresentGauges(build)
        meter.registry.register(self._gauges)
        ProcessCollector(registry=meter.registry)
        self._expose = make_aiohttp_handler(meter.registry)

    def routes(self) -> list[web.RouteDef]:
        """Return the paths and their handlers."""
        return [web.get("/healthz", self.healthz), web.get("/metrics", self.metrics)]

    async def healthz(self, _: web.Request) -> web.Response:
        """Answer 200 while all is well, else 503."""
        now = await self._being.look()
        told = {
            "ok": now.well,
            "database_writable": not now.database,
            "courier_moving": now.courier_moving,
            "last_update_age": round((now.at - now.heard_at).total_seconds(), 1) if now.heard_at else None,
        }
        body = orjson.dumps(told)
        return web.Response(body=body, content_type="application/json", status=200 if told["ok"] else 503)

    async def metrics(self, request: web.Request) -> web.StreamResponse:
        """Answer with all figures in Prometheus's form; without those of the database while it is away."""
        now = await self._being.look()
        heard = age(self._meter.reached_at or self._meter.began, now.at)
        self._gauges.present = Present(now, heard, await self._stored(), *await self._disk(now.at))
        return await self._expose(request)

    async def _stored(self) -> Stored | None:
        try:
            async with asyncio.timeout(PATIENCE):
                return await self._store.run(self._clock.now(), read)
        except (Unavailable, TimeoutError):
            return None

    async def _disk(self, now: datetime) -> tuple[float | None, float | None]:
        """Return the room left and the age of the newest backup; None for what a disk does not say."""
        try:
            async with asyncio.timeout(PATIENCE):
                # In a thread: a disk that hangs must not hold the event loop.
                return await asyncio.to_thread(self._look_at_disk, now)
        except (OSError, TimeoutError):
            return None, None

    def _look_at_disk(self, now: datetime) -> tuple[float, float | None]:
        free = float(shutil.disk_usage(self._folder).free)
        return free, age(self._last_backup(), now, none=inf) if self._last_backup else None
