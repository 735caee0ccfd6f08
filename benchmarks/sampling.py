"""Sampling a Sebaya that is fed, and what was found."""

import asyncio
import signal
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from benchmarks.contenders import Contender, running
from benchmarks.processes import PATIENCE, Api
from benchmarks.rounds import Feeding, feed
from bot.clock import SystemClock

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


async def sampled(api: Api, sebaya: Contender, feeding: Feeding, folder: Path) -> Sampled:
    """Feed Sebaya with the sampler inside, from after the warm-up to the last message."""
    out = folder / "profile.json"
    warm_up = Feeding(feeding.warm_up, feeding.conversations, 0)
    rest = Feeding(feeding.count, feeding.conversations, feeding.warm_up)
    async with running(sebaya, api, "-m", "benchmarks.profiled", str(out)) as child:
        if warm_up.count:
            await feed(sebaya, api, child, warm_up)
        child.signal(signal.SIGUSR1)
        played = await feed(sebaya, api, child, rest, warm=True)
        child.signal(signal.SIGUSR2)
        found = await _read(out)
    return Sampled(messages=feeding.count, faults=played.faults, **found)


async def _read(out: Path) -> dict[str, Any]:
    clock = SystemClock()
    async with asyncio.timeout(PATIENCE):
        while not out.exists():
            await clock.sleep(LOOK)
    found: dict[str, Any] = orjson.loads(out.read_bytes())
    return found
