"""Kill the bot in a loop while people write, then count what was lost, repeated or out of order.

`python -m tests.reliability.crash_loop --messages 10000 --kills 200 --seed 7` is the long form.
"""

import argparse
import asyncio
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from bot.prove.tally import Tally
from tests.live import LiveBot, live
from tests.reliability.school import School

REFUSED, CUT = 0.02, 0.01


class CrashLoop:
    """Writing and killing, then counting."""

    def __init__(self, school: School, bot: LiveBot, seed: int) -> None:
        self.school = school
        self.telegram = school.telegram
        self.bot = bot
        self.tally = Tally(seed)

    async def run(self, messages: int, kills: int) -> Tally:
        """Write and kill, drain, and count."""
        chance = self.school.chance
        self.telegram.api.faults.random(self.tally.seed, refuse=REFUSED, cut=CUT)
        for _ in range(kills):
            await self.school.write(messages // (kills + 1))
            await self._progress(int(chance.uniform(1, 40)))
            await self.bot.is_killed()
            self.tally.kills += 1
            await self.school.write(int(chance.uniform(0, 5)))
            await self.bot.begins()
        await self.school.write(messages - sum(line.written for line in self.school.lines))
        return await self._count()

    async def _progress(self, calls: int) -> None:
        """Let the bot get some requests answered: never a kill before first progress."""
        goal = len(self.telegram.api.calls) + calls
        await self.telegram.sees(lambda: len(self.telegram.api.calls) >= goal)

    async def _count(self) -> Tally:
        self.telegram.api.faults.clear()
        await self.school.drain()
        await self.bot.is_stopped()
        self.tally.cut_answers = sum(call.fault == "cut" for call in self.telegram.api.calls)
        return self.tally.count(self.school.lines, self.bot.folder / "sebaya.db")


async def crash_loop(folder: Path, *, conversations: int, messages: int, kills: int, seed: int) -> Tally:
    """Run the loop in this folder."""
    async with live(folder) as (telegram, bot):
        school = await School.begins(telegram, bot, conversations, seed)
        return await CrashLoop(school, bot, seed).run(messages, kills)


def main() -> int:
    """The command line: prints the tally; status 1 if it does not pass."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--conversations", type=int, default=20)
    parser.add_argument("--messages", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tally = asyncio.run(crash_loop(Path(folder), **vars(options)))
    sys.stdout.write("".join(f"{name}: {value}\n" for name, value in asdict(tally).items()))
    return 0 if tally.passes else 1


if __name__ == "__main__":
    sys.exit(main())
