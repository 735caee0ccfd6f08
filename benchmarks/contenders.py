"""Who is measured: the bare bots, and Sebaya through its front door."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.processes import PATIENCE, Api, Child
from benchmarks.seeding import environment
from bot.base.clock import SystemClock

SEBAYA = "sebaya"
LOOK = 0.02


@dataclass(frozen=True, slots=True)
class Contender:
    """One bot; `seed` is the folder that its programme is copied from.

    `renewed`: makes what lies elsewhere anew before each start, and returns the settings that say where.
    """

    name: str
    title: str
    one_at_a_time: bool = False
    seed: Path | None = None
    renewed: Callable[[], Mapping[str, str]] = dict

    def on(self, seed: Path, name: str | None = None) -> "Contender":
        """The same with a programme of its own."""
        return Contender(name or self.name, self.title, self.one_at_a_time, seed)


CONTENDERS = (
    Contender("ptb", "python-telegram-bot, default", one_at_a_time=True),
    Contender("ptb-aiohttp", "python-telegram-bot, our request, side by side"),
    Contender("aiogram", "aiogram 3, default"),
    Contender(SEBAYA, "Sebaya"),
)


@asynccontextmanager
async def running(contender: Contender, api: Api, *profiled: str) -> AsyncIterator[Child]:
    """The bot as a process that polls the fake API; `profiled` stands before Sebaya's `run`."""
    await api.ask("renew")
    with tempfile.TemporaryDirectory() as name:
        child = await _start(contender, Path(name), api.url, profiled or ("-m", "bot"))
        try:
            await _polls(api, child)
            yield child
        finally:
            await child.end()


async def _start(contender: Contender, folder: Path, url: str, front_door: tuple[str, ...]) -> Child:
    if contender.seed is None:
        return await Child.start(["-m", "benchmarks.copy_bots", contender.name, url])
    for path in contender.seed.iterdir():
        _copy(path, folder / path.name)
    settings = {**environment(folder, url), **contender.renewed()}
    return await Child.start([*front_door, "run"], settings, folder)


def _copy(source: Path, target: Path) -> None:
    """A copy that is on the disk: what the system still has to write must not count."""
    shutil.copy(source, target)
    with target.open("rb") as file:
        os.fsync(file.fileno())


async def _polls(api: Api, child: Child) -> None:
    clock = SystemClock()
    try:
        async with asyncio.timeout(PATIENCE):
            while not (await api.ask("state"))["polled"]:
                await clock.sleep(LOOK)
    except TimeoutError:
        raise RuntimeError("\n".join(child.said) or "it does not poll") from None
