"""The log tells once that the database is lost, why, and that it is found."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bot.monitoring.wellbeing import reason_of
from tests.world import World, opened


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        yield world


def told(world: World) -> list[tuple[str, object]]:
    """What the log says of the database being lost and found."""
    lines = [json.loads(line) for line in world.log.getvalue().splitlines()]
    return [
        (line["event"], line.get("reason", line.get("seconds")))
        for line in lines
        if line["event"] in {"database_lost", "database_found"}
    ]


async def full(world: World) -> str:
    (found,) = await world.pragma("page_count")
    await world.pragma(f"max_page_count = {found}")
    return "max_page_count = 1073741823"


async def read_only(world: World) -> str:
    await world.pragma("query_only = 1")
    return "query_only = 0"


@pytest.mark.parametrize(("breaks", "reason"), [(full, "full"), (read_only, "read-only")])
async def test_a_database_that_takes_nothing_is_told_with_its_reason_and_when_it_takes_again(
    world: World, breaks: Callable[[World], Awaitable[str]], reason: str
) -> None:
    student = await world.pair((await world.team()).supporters[0])
    mended = await breaks(world)
    world.api.settle = world.tries
    for _ in range(8):
        await student.says("halo " * 700)
    for _ in range(3):
        await world.programme.alarms.tick()
    assert told(world) == [("database_lost", reason)]

    await world.pragma(mended)
    await world.programme.alarms.tick()
    await world.programme.alarms.tick()
    assert told(world) == [("database_lost", reason), ("database_found", 0)]


async def test_a_database_that_another_process_holds_is_busy(world: World) -> None:
    with world.database_away():
        await world.person().says("halo")
        await world.programme.alarms.tick()
    await world.settle()
    await world.programme.alarms.tick()

    assert told(world) == [("database_lost", "busy"), ("database_found", 0)]


def test_every_name_of_an_error_has_a_reason() -> None:
    assert reason_of("SQLITE_FULL") == "full"
    assert reason_of("SQLITE_IOERR_WRITE") == "disk"
    assert reason_of("SQLITE_READONLY_DBMOVED") == "read-only"
    assert reason_of("OperationalError") == "other"
