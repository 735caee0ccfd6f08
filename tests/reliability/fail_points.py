"""Kill the bot at every named step, again and again, then count what was lost, repeated or out of order.

`python -m tests.reliability.fail_points --kills 20 --seed 4` prints a table with a line for each point.
"""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from bot.prove.tally import Tally
from tests.live import PATIENCE, LiveBot, live
from tests.reliability.failing_bot import NEVER, POINTS
from tests.reliability.lives import KILLED, Lives, lives_of
from tests.reliability.school import School

PACE = 3
"""Requests between two messages."""
SETTINGS = {"text_kept": "1s"}
"""So that what has ended can be purged at once."""


class FailPoints:
    """One school, and every point in turn."""

    def __init__(self, school: School, bot: LiveBot, lives: Lives) -> None:
        self.school = school
        self.telegram = school.telegram
        self.bot = bot
        self.lives = lives

    async def kill_at(self, point: str, kills: int) -> Tally:
        """Kill so often at this point, let everything arrive, and count."""
        tally = Tally()
        self.school.begin_lines(f"{point}-")
        for _ in range(kills):
            await self._kill_once(point)
            tally.kills += 1
        life = await self.lives.begin(NEVER, 1)
        await self.school.drain(PATIENCE)
        self.lives.stop()
        assert await life == 0
        return tally.count(self.school.lines, self.bot.folder / "sebaya.db")

    async def _kill_once(self, point: str) -> None:
        await self.school.write(3)
        life = await self.lives.begin(point, int(self.school.chance.uniform(1, 4)))
        async with asyncio.timeout(PATIENCE):
            while not life.done():
                await self._next_calls(life)
                await self.school.write(1)
        assert life.result() == KILLED, f"{point}: ended with {life.result()}"

    async def _next_calls(self, life: asyncio.Task[int]) -> None:
        """Until the bot has asked Telegram a little more, or is dead."""
        goal = len(self.telegram.api.calls) + PACE
        calls = asyncio.create_task(self.telegram.sees(lambda: len(self.telegram.api.calls) >= goal))
        await asyncio.wait({life, calls}, return_when=asyncio.FIRST_COMPLETED)
        calls.cancel()


async def something_to_purge(school: School, ended: int) -> None:
    """So many conversations that have ended, with words in them."""
    student = await school.telegram.student()
    for number in range(ended):
        await student.says("/talk")
        await student.says(f"cerita {number}")
        await student.says("/end")
    await school.telegram.sees(lambda: not school.telegram.api.updates.pending)


@asynccontextmanager
async def prepared(folder: Path, *, conversations: int, ended: int, seed: int) -> AsyncIterator[FailPoints]:
    """Everybody sits, and the bot is down."""
    async with live(folder, **SETTINGS) as (telegram, bot):
        school = await School.begins(telegram, bot, conversations, seed)
        await something_to_purge(school, ended)
        await bot.is_stopped()
        async with lives_of(bot) as lives:
            yield FailPoints(school, bot, lives)


async def fail_points(folder: Path, *, kills: int, seed: int) -> Mapping[str, Tally]:
    """A tally for each point."""
    async with prepared(folder, conversations=6, ended=max(kills, 4), seed=seed) as points:
        return {point: await points.kill_at(point, kills) for point in POINTS}


def main() -> int:
    """The command line: prints the table; status 1 if a point does not pass."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tallies = asyncio.run(fail_points(Path(folder), **vars(options)))
    for point, found in tallies.items():
        sys.stdout.write(
            f"{point}: kills {found.kills}, written {found.written}, lost {found.lost}, "
            f"out of order {found.out_of_order}, repeated unmarked {found.repeated_unmarked}, "
            f"repeated marked {found.repeated_marked}, integrity {found.integrity}\n"
        )
    return 0 if all(found.passes for found in tallies.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
