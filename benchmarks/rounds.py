"""One round of one bot: warmed up, fed, counted."""

import asyncio
from dataclasses import asdict, dataclass
from typing import Any

from benchmarks.contenders import Contender, running
from benchmarks.feed import Plan, Tally
from benchmarks.processes import Api, Child

PATIENCE = 900.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Round(Tally):
    """What one round measured, of whom: processor time in seconds, memory in MiB."""

    contender: str
    busy: float
    resident: float

    @property
    def rate(self) -> float:
        """Messages in a second."""
        return self.arrived / self.seconds if self.seconds else 0.0

    @property
    def cost(self) -> float:
        """Milliseconds of processor time for one message."""
        return 1000 * self.busy / self.arrived if self.arrived else 0.0


async def play(contender: Contender, api: Api, plan: Plan) -> Round:
    """A fresh process: what comes before the plan's first message warms it up and is not counted."""
    async with running(contender, api) as child:
        return await feed(contender, api, child, plan)


async def feed(contender: Contender, api: Api, child: Child, plan: Plan, *, warm: bool = False) -> Round:
    """Feed a running process; it is warmed up first, unless it is `warm`."""
    if plan.first and not warm:
        await _fed(api, Plan(0, plan.first, plan.conversations))
    before = child.busy()
    tally = await _fed(api, plan)
    return Round(contender=contender.name, busy=child.busy() - before, resident=child.resident(), **tally)


async def _fed(api: Api, plan: Plan) -> dict[str, Any]:
    await api.ask("begin", **asdict(plan))
    try:
        return await asyncio.wait_for(api.ask("wait"), PATIENCE)
    except TimeoutError:
        tally = await api.ask("state")
        tally.pop("polled")
        return tally
