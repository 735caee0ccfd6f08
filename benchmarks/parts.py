"""The parts of the benchmark: what each plays, and the figures that it gives."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import linear_regression

from benchmarks.contenders import CONTENDERS, SEBAYA, Contender, running
from benchmarks.feed import Plan
from benchmarks.processes import Api, Child
from benchmarks.rounds import Round, feed, play
from bot.base.clock import SystemClock

ONE_AT_A_TIME = 20
"""A bot that waits for each answer gets so many times fewer messages where answers take long."""
LOOK = 1.0


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much of everything."""

    runs: int = 5
    conversations: int = 200
    messages: int = 4_000
    warm_up: int = 400
    latency: float = 0.05
    rate: float = 25.0
    seconds: float = 60.0
    memory_messages: int = 100_000
    memory_window: int = 1_000
    history: int = 1_000_000
    ended: int = 10_000
    waiting: int = 10_000
    on_duty: int = 1_000

    @property
    def burst(self) -> Plan:
        """Everything is there at once."""
        return Plan(self.warm_up, self.messages, self.conversations)


Rounds = Mapping[str, list[Round]]


def field_of(names: Iterable[str], seed: Path) -> list[Contender]:
    """Who takes part; Sebaya with this programme."""
    chosen = [one for one in CONTENDERS if one.name in names]
    return [one.on(seed) if one.name == SEBAYA else one for one in chosen]


async def interleaved(api: Api, field: Iterable[Contender], runs: int, plans: Mapping[str, Plan]) -> Rounds:
    """Everybody once, then everybody again: what disturbs the machine disturbs all."""
    rounds: dict[str, list[Round]] = defaultdict(list)
    for _ in range(runs):
        for contender in field:
            rounds[contender.name].append(await play(contender, api, plans[contender.name]))
    return rounds


async def throughput(api: Api, field: list[Contender], sizes: Sizes) -> Rounds:
    """Messages in a second when the API answers at once."""
    return await interleaved(api, field, sizes.runs, {one.name: sizes.burst for one in field})


async def slow_answers(api: Api, field: list[Contender], sizes: Sizes) -> Rounds:
    """Messages in a second when each send takes the API a while."""
    many = replace(sizes.burst, latency=sizes.latency)
    few = replace(many, count=max(1, sizes.messages // ONE_AT_A_TIME), first=sizes.warm_up // ONE_AT_A_TIME)
    plans = {one.name: few if one.one_at_a_time else many for one in field}
    return await interleaved(api, field, sizes.runs, plans)


async def steady(api: Api, field: list[Contender], sizes: Sizes) -> Rounds:
    """How long a message stays in the bot when so many come in a second."""
    plan = replace(sizes.burst, count=int(sizes.rate * sizes.seconds), rate=sizes.rate)
    return await interleaved(api, field, 1, {one.name: plan for one in field})


async def long_past(api: Api, field: list[Contender], sizes: Sizes) -> Rounds:
    """Messages in a second with and without a long past."""
    return await interleaved(api, field, sizes.runs, {one.name: sizes.burst for one in field})


@dataclass(frozen=True, slots=True)
class Memory:
    """Resident MiB while messages pass, and its slope over the second half in KiB for 1,000 messages."""

    points: list[tuple[int, float]]
    slope: float
    faults: str

    @property
    def last(self) -> float:
        return self.points[-1][1]


async def memory(api: Api, sebaya: Contender, sizes: Sizes) -> Memory:
    """One process, many messages; people write only so far ahead of what arrives."""
    count, window = sizes.memory_messages, sizes.memory_window
    plan = Plan(sizes.warm_up, count, sizes.conversations, window=window)
    points: list[tuple[int, float]] = []
    async with running(sebaya, api) as child:
        watching = asyncio.create_task(_watch(api, child, points))
        played = await feed(sebaya, api, child, plan)
        watching.cancel()
        points.append((played.arrived, child.resident()))
    late = [point for point in points if point[0] >= count // 2]
    return Memory(points, _slope(late), played.faults)


async def _watch(api: Api, child: Child, points: list[tuple[int, float]]) -> None:
    clock = SystemClock()
    while True:
        await clock.sleep(LOOK)
        state = await api.ask("state")
        if state["count"] > state["arrived"] > 0:
            points.append((state["arrived"], child.resident()))


def _slope(points: list[tuple[int, float]]) -> float:
    if len({arrived for arrived, _ in points}) < 2:
        return 0.0
    return 1024 * 1000 * linear_regression(*zip(*points, strict=True)).slope


async def start_up(api: Api, field: list[Contender], runs: int) -> dict[str, list[float]]:
    """Seconds from starting the process to its `ready`."""
    seconds: dict[str, list[float]] = defaultdict(list)
    for _ in range(runs):
        for contender in field:
            async with running(contender, api) as child:
                seconds[contender.name].append(await child.logged("ready"))
    return seconds
