"""Pairs who talk in one process on a virtual clock, while their Telegram misbehaves."""

from datetime import timedelta
from typing import TYPE_CHECKING

from telegram.error import TelegramError

from bot.prove.ground import Ground
from bot.prove.tally import Line, Tally, both_ways

if TYPE_CHECKING:
    from bot.prove.people import Staff

PAIRS = 3
TICK = 2


class Pairs:
    """A programme whose bot shrugs off what Telegram does to it, as the running one would."""

    def __init__(self, world: Ground) -> None:
        self.world = world
        self.team: Staff
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
        return Tally(cut_answers=cut).judged(self.lines, self.world.lies.verdict(self.world.folder))
