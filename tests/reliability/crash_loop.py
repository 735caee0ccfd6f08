"""Kill the bot in a loop while people write, then count what was lost, repeated or out of order.

`python -m tests.reliability.crash_loop --messages 10000 --kills 200 --seed 7` is the long form. With
`--engine postgresql --messages 2000 --kills 40 --stops 10` the database's server is stopped at once, too.
"""

import argparse
import asyncio
import sys
import tempfile
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from bot.prove.tally import Tally
from tests.live import live
from tests.reliability.failing_bot import NEVER
from tests.reliability.lives import KILLED, Lives, lives_of
from tests.reliability.school import School

if TYPE_CHECKING:
    from benchmarks.own_server import OwnServer

REFUSED, CUT = 0.02, 0.01
PROGRAMME = "killed"
ENDED = 1


class CrashLoop:
    """Writing, killing and stopping, then counting."""

    def __init__(self, school: School, lives: Lives, seed: int, server: "OwnServer | None") -> None:
        self.school = school
        self.telegram = school.telegram
        self.lives = lives
        self.tally = Tally(seed)
        self._server = server

    async def run(self, folder: Path, messages: int, kills: int, stops: int) -> Tally:
        """Write, kill and stop, drain, and count."""
        chance = self.school.chance
        self.telegram.api.faults.random(self.tally.seed, refuse=REFUSED, cut=CUT)
        await self._begin()
        for number in range(kills):
            await self.school.write(messages // (kills + 1))
            await self._progress(int(chance.uniform(1, 40)))
            if self.tally.stops < stops * (number + 1) // kills:
                await self._server_stops()
            self.lives.kill()
            assert await self._life == KILLED
            self.tally.kills += 1
            await self.school.write(int(chance.uniform(0, 5)))
            await self._begin()
        await self.school.write(messages - sum(line.written for line in self.school.lines))
        self.telegram.api.faults.clear()
        await self.school.drain()
        self.lives.stop()
        assert await self._life == 0
        return self._count(folder)

    async def _begin(self) -> None:
        self._life = await self.lives.begin(NEVER, 1)

    async def _server_stops(self) -> None:
        """The server of the database stops in the middle of the burst, people write on, and it is back."""
        assert self._server
        meanwhile = int(self.school.chance.uniform(1, 6))
        goal = len(self.telegram.api.calls) + meanwhile
        await asyncio.to_thread(self._server.stop)
        self.tally.stops += 1
        await self.school.write(meanwhile)
        await asyncio.to_thread(self._server.start)
        answered = asyncio.create_task(self.telegram.sees(lambda: len(self.telegram.api.calls) >= goal))
        while not answered.done():
            await asyncio.wait({answered, self._life}, return_when=asyncio.FIRST_COMPLETED)
            if self._life.done():
                # Without a database at its start, it ends, and whatever looks after it starts it again.
                assert self._life.result() == ENDED
                await self._begin()
        await answered

    async def _progress(self, calls: int) -> None:
        """Let the bot get some requests answered: never a kill before first progress."""
        goal = len(self.telegram.api.calls) + calls
        await self.telegram.sees(lambda: len(self.telegram.api.calls) >= goal)

    def _count(self, folder: Path) -> Tally:
        self.tally.cut_answers = sum(call.fault == "cut" for call in self.telegram.api.calls)
        if self._server:
            return self.tally.judged(self.school.lines, self._server.verdict(PROGRAMME))
        return self.tally.count(self.school.lines, folder / "sebaya.db")


async def crash_loop(
    folder: Path,
    *,
    conversations: int,
    messages: int,
    kills: int,
    seed: int,
    stops: int = 0,
    server: "OwnServer | None" = None,
) -> Tally:
    """Run the loop in this folder; where there is a `server`, the programme lies there."""
    settings = server.settings(PROGRAMME) if server else {}
    async with live(folder, **settings) as (telegram, bot):
        school = await School.begins(telegram, bot, conversations, seed)
        await bot.is_stopped()
        async with lives_of(bot) as lives:
            return await CrashLoop(school, lives, seed, server).run(folder, messages, kills, stops)


def _server(engine: str) -> "AbstractContextManager[OwnServer | None]":
    if engine == "sqlite":
        return nullcontext()
    from benchmarks.own_server import own_server  # noqa: PLC0415 (an extra)

    return own_server(on_disk=True)


def main() -> int:
    """The command line: prints the tally; status 1 if it does not pass."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--conversations", type=int, default=20)
    parser.add_argument("--messages", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stops", type=int, default=0, help="immediate stops of the server")
    parser.add_argument("--engine", choices=["sqlite", "postgresql"], default="sqlite")
    options = vars(parser.parse_args())
    engine, begun = options.pop("engine"), perf_counter()
    with tempfile.TemporaryDirectory() as folder, _server(engine) as server:
        tally = asyncio.run(crash_loop(Path(folder), server=server, **options))
    found = {**asdict(tally), "seconds": round(perf_counter() - begun)}
    sys.stdout.write("".join(f"{name}: {value}\n" for name, value in found.items()))
    return 0 if tally.passes else 1


if __name__ == "__main__":
    sys.exit(main())
