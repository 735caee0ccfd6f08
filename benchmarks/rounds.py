"""One round of one bot: warmed up, fed, counted."""

import asyncio
from dataclasses import dataclass
from typing import Any

from benchmarks.contenders import Contender, running
from benchmarks.processes import Api, Child

PATIENCE = 900.0


@dataclass(frozen=True, slots=True)
class Feeding:
    """How a bot is fed: see `benchmarks.feed.Plan`."""

    count: int
    conversations: int
    warm_up: int
    rate: float | None = None
    window: int | None = None
    latency: float = 0.0


@dataclass(frozen=True, slots=True)
class Round:
    """What one round measured. Times are in seconds, memory in MiB."""

    contender: str
    count: int
    arrived: int
    seconds: float
    busy: float
    resident: float
    repeated: int
    out_of_order: int
    misplaced: int
    others: int
    delay_p50: float
    delay_p99: float
    delay_max: float

    @property
    def rate(self) -> float:
        """Messages in a second."""
        return self.arrived / self.seconds if self.seconds else 0.0

    @property
    def cost(self) -> float:
        """Milliseconds of processor time for one message."""
        return 1000 * self.busy / self.arrived if self.arrived else 0.0

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


async def play(contender: Contender, api: Api, feeding: Feeding) -> Round:
    """A fresh process: a warm-up that is not counted, then what is."""
    async with running(contender, api) as child:
        return await feed(contender, api, child, feeding)


async def feed(
    contender: Contender, api: Api, child: Child, feeding: Feeding, *, warm: bool = False
) -> Round:
    """Feed a running process; it is warmed up first, unless it is `warm`."""
    if feeding.warm_up and not warm:
        await _fed(api, Feeding(feeding.warm_up, feeding.conversations, 0), first=0)
    before = child.busy()
    tally = await _fed(api, feeding, first=feeding.warm_up)
    return Round(contender.name, busy=child.busy() - before, resident=child.resident(), **tally)


async def _fed(api: Api, feeding: Feeding, *, first: int) -> dict[str, Any]:
    await api.ask(
        "begin",
        first=first,
        count=feeding.count,
        conversations=feeding.conversations,
        rate=feeding.rate,
        window=feeding.window,
        latency=feeding.latency,
    )
    try:
        return await asyncio.wait_for(api.ask("wait"), PATIENCE)
    except TimeoutError:
        tally = await api.ask("state")
        tally.pop("polled")
        return tally
