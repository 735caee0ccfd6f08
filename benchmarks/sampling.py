"""Sampling a Sebaya that is fed, and what was found."""

import asyncio
import signal
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from benchmarks.contenders import Contender, running
from benchmarks.feed import Plan
from benchmarks.processes import PATIENCE, Api
from benchmarks.rounds import feed
from bot.base.clock import SystemClock

LOOK = 0.05


@dataclass(frozen=True, slots=True)
class Sampled:
    """Shares of the loop thread's time, and trips to SQLite's thread, for so many messages."""

    messages: int
    seconds: float
    process_busy: float
    loop_busy: float
    samples: int
    alone: list[tuple[str, int]]
    within: list[tuple[str, int]]
    trips: list[tuple[str, int]]
    faults: str


async def sampled(api: Api, sebaya: Contender, plan: Plan, folder: Path) -> Sampled:
    """Feed Sebaya with the sampler inside, from after the warm-up to the last message."""
    out = folder / "profile.json"
    async with running(sebaya, api, "-m", "benchmarks.profiled", str(out)) as child:
        if plan.first:
            await feed(sebaya, api, child, Plan(0, plan.first, plan.conversations))
        child.signal(signal.SIGUSR1)
        played = await feed(sebaya, api, child, plan, warm=True)
        child.signal(signal.SIGUSR2)
        found = await _read(out)
    return Sampled(messages=plan.count, faults=played.faults, **found)


async def _read(out: Path) -> dict[str, Any]:
    clock = SystemClock()
    async with asyncio.timeout(PATIENCE):
        while not out.exists():
            await clock.sleep(LOOK)
    found: dict[str, Any] = orjson.loads(out.read_bytes())
    return found
