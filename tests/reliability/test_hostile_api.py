"""A hostile Bot API, with the pass line of the crash loop: lost 0, out of order 0, unmarked repeats 0."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.reliability.hostile import Hostile, hostile

pytestmark = pytest.mark.property

QUIET = timedelta(hours=10)

STRANGE: tuple[dict[str, Any], ...] = (
    {"message": {"message_id": "x", "chat": {"id": "?"}, "date": {}}},
    {"new": []},
    {},
)


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Hostile]:
    async with hostile(tmp_path) as here:
        yield here


async def test_a_pause_of_35_seconds_for_one_chat_delays_nobody_else(here: Hostile) -> None:
    slow, *others = here.lines
    here.world.api.faults.refuse(times=1, chat=slow.reader.id, retry_after=35)
    await slow.write()
    for _ in range(16):
        await slow.write()
        for line in others:
            await line.write()
        await here.passes(seconds=2)
        assert all(line.is_complete() for line in others if line.reader is not slow.reader)
    assert len(slow.heard()) == 1

    await here.passes(seconds=4)
    assert slow.is_complete()
    assert (await here.tally()).passes


async def test_bursts_of_server_errors_at_every_method(here: Hostile) -> None:
    for _ in range(4):
        here.world.api.faults.server_error(times=25, method="*")
        await here.everybody_writes(3)
        await here.passes(seconds=5)

    assert (await here.tally()).passes


@pytest.mark.parametrize("seed", range(3))
async def test_refusals_cuts_after_acceptance_and_broken_lines_by_chance(here: Hostile, seed: int) -> None:
    here.world.api.faults.random(seed, refuse=0.1, cut=0.1, drop=0.1)
    await here.everybody_writes(20)
    tally = await here.tally(seconds=600)

    assert tally.cut_answers > 10
    assert tally.passes, tally


async def test_every_update_twice(here: Hostile) -> None:
    for line in here.lines:
        message = await line.writer.says(f"{line.name} {line.written}")
        line.written += 1
        for _ in range(2):
            here.world.api.updates.push({"message": message.raw})
    await here.everybody_writes()
    tally = await here.tally()

    assert (tally.passes, tally.repeated_marked) == (True, 0)


async def test_an_update_that_nobody_can_parse_in_the_middle_of_a_batch(here: Hostile) -> None:
    await here.world.closes()
    for strange in STRANGE:
        await here.everybody_writes()
        here.world.api.updates.push(strange)
    await here.everybody_writes()
    await here.world.opens()

    assert here.world.log.getvalue().count("unreadable_update") == 1
    assert (await here.tally()).passes


@pytest.mark.parametrize("lower", [3, 305])
async def test_update_ids_that_restart_lower_after_a_quiet_week(here: Hostile, lower: int) -> None:
    here.world.api.updates.next_id = 306
    await here.everybody_writes()
    await here.settle()
    for _ in range(20):
        here.world.clock.move(QUIET)
        await here.settle()
        await here.world.programme.alarms.tick()
    here.world.api.updates.restart_update_ids(lower)
    await here.everybody_writes(2)

    assert (await here.tally()).passes


@pytest.mark.parametrize("trouble", ["upgrade", "kicks_bot", "without_rights"])
async def test_trouble_with_the_group_disturbs_no_conversation(here: Hostile, trouble: str) -> None:
    group = here.team.group
    happens: dict[str, Callable[[], Awaitable[object]]] = {
        "upgrade": group.upgrade,
        "kicks_bot": group.kicks_bot,
        "without_rights": partial(group.without_rights, "send"),
    }
    await happens[trouble]()
    await here.everybody_writes()
    supporter = here.lines[1].writer
    await supporter.taps("🚩")
    await here.everybody_writes()
    await supporter.presses("🗨")

    assert (await here.tally()).passes
    alarmed = group.heard if trouble == "upgrade" else here.team.coordinator.heard
    assert any("🟡" in text or "🔔" in text for text in alarmed)
