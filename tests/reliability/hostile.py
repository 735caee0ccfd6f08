"""Pairs who talk in one process with a virtual clock, while their Telegram misbehaves."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from telegram.error import TelegramError

from tests.reliability.tally import Line, Tally, both_ways
from tests.virtual import TableClock
from tests.world import Team, World

PAIRS = 3
TICK = 2


class Hostile:
    """A world whose bot shrugs off what Telegram does to it, as the running one would."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.team: Team
        self.lines: list[Line] = []
        world.api.settle = self.settle

    async def sit_down(self, pairs: int = PAIRS) -> None:
        """Students and supporters, with a line each way."""
        self.team = await self.world.team(supporters=pairs)
        self.lines = both_ways([(await self.world.pair(one), one) for one in self.team.supporters])

    async def settle(self) -> None:
        """Let the bot work; a request for updates that fails is made again at the next occasion."""
        try:
            await self.world.settle()
        except TelegramError:
            await self.world.programme.courier.drain()

    async def everybody_writes(self, times: int = 1) -> None:
        """One message on each line, so many times."""
        for _ in range(times):
            for line in self.lines:
                await line.write()

    async def passes(self, *, seconds: int) -> None:
        """Let time pass, from one tick of the alarms to the next."""
        for _ in range(0, seconds, TICK):
            self.world.clock.move(timedelta(seconds=TICK))
            await self.world.programme.alarms.tick()
            await self.settle()

    async def tally(self, seconds: int = 120) -> Tally:
        """Let everything arrive that will within so many seconds, and count."""
        for _ in range(0, seconds, TICK):
            if all(line.is_complete() for line in self.lines):
                break
            await self.passes(seconds=TICK)
        await self.passes(seconds=4)
        cut = sum(call.fault == "cut" for call in self.world.api.calls)
        return Tally(cut_answers=cut).count(self.lines, self.world.folder / "sebaya.db")


@asynccontextmanager
async def hostile(folder: Path, clock: TableClock | None = None, **settings: str) -> AsyncIterator[Hostile]:
    """Everybody sits and has said something."""
    world = World(folder, **settings)
    world.clock = clock or world.clock
    await world.opens()
    here = Hostile(world)
    try:
        await here.sit_down()
        await here.everybody_writes()
        yield here
    finally:
        await world.programme.close()
