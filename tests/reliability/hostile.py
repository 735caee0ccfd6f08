"""Pairs who talk in one process with a virtual clock, while their Telegram misbehaves."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.prove.pairs import Pairs
from tests.virtual import TableClock
from tests.world import Team, World


class Hostile(Pairs):
    """Pairs in a world of the tests."""

    world: World
    team: Team


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
