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
from tests.live import live
from tests.reliability.failing_bot import NEVER
from tests.reliability.lives import KILLED, Lives, lives_of
from tests.reliability.school import School

REFUSED, CUT = 0.02, 0.01


class CrashLoop:
    """Writing and killing, then counting."""

    def __init__(self, school: School, lives: Lives, seed: int) -> None:
        self.school = school
        self.telegram = school.telegram
        self.lives = lives
        self.tally = Tally(seed)

    async def run(self, folder: Path, messages: int, kills: int) -> Tally:
        """Write and kill, drain, and count."""
        chance = self.school.chance
        self.telegram.api.faults.random(self.tally.seed, refuse=REFUSED, cut=CUT)
        life = await self.lives.begin(NEVER, 1)
        for _ in range(kills):
            await self.school.write(messages // (kills + 1))
            await self._progress(int(chance.uniform(1, 40)))
            self.lives.kill()
            assert await life == KILLED
            self.tally.kills += 1
            await self.school.write(int(chance.uniform(0, 5)))
            life = await self.lives.begin(NEVER, 1)
        await self.school.write(messages - sum(line.written for line in self.school.lines))
        self.telegram.api.faults.clear()
        await self.school.drain()
        self.lives.stop()
        assert await life == 0
        return self._count(folder)

    async def _progress(self, calls: int) -> None:
        """Let the bot get some requests answered: never a kill before first progress."""
        goal = len(self.telegram.api.calls) + calls
        await self.telegram.sees(lambda: len(self.telegram.api.calls) >= goal)

    def _count(self, folder: Path) -> Tally:
        self.tally.cut_answers = sum(call.fault == "cut" for call in self.telegram.api.calls)
        return self.tally.count(self.school.lines, folder / "sebaya.db")


async def crash_loop(folder: Path, *, conversations: int, messages: int, kills: int, seed: int) -> Tally:
    """Run the loop in this folder."""
    async with live(folder) as (telegram, bot):
        school = await School.begins(telegram, bot, conversations, seed)
        await bot.is_stopped()
        async with lives_of(bot) as lives:
            return await CrashLoop(school, lives, seed).run(folder, messages, kills)


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
