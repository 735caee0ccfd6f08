"""A clock that was hours ahead and is put right at a restart silences nothing."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.scenarios.casework.test_cases import flagged
from tests.world import Team, World, opened

AHEAD = timedelta(hours=7)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        yield world


async def is_put_right(world: World) -> None:
    """The bot is stopped, the machine's clock is set back, the bot is started."""
    await world.closes()
    world.clock.move(-AHEAD)
    await world.opens()


async def with_an_open_alert(world: World) -> Team:
    """Everything happens under a clock that is ahead."""
    world.clock.move(AHEAD)
    team = await world.team()
    student = await world.waits()
    await student.says("aku pengen mati aja")
    return team


async def test_an_open_alert_is_repeated_one_step_after_the_start(world: World) -> None:
    team = await with_an_open_alert(world)
    await is_put_right(world)
    team.coordinator.new()
    await world.passes(minutes=6)

    assert "🔔" in "".join(team.coordinator.new())
    assert world.text("clock-changed", way="back", minutes=420) in team.group.heard


async def test_it_is_told_once_and_not_at_a_clock_that_is_right(world: World) -> None:
    team = await with_an_open_alert(world)
    await is_put_right(world)
    for _ in range(2):
        await world.passes(minutes=2)
        await world.closes()
        await world.opens()

    assert sum("🕰️" in text for text in team.group.heard) == 1


async def test_an_owner_who_does_nothing_is_reminded_as_ever(world: World) -> None:
    team = await with_an_open_alert(world)
    await team.desk.presses("🙋")
    await is_put_right(world)
    team.coordinator.new()
    await world.passes(minutes=20)

    assert team.coordinator.new()


async def test_what_is_tried_again_is_tried_within_minutes(world: World) -> None:
    world.clock.move(AHEAD)
    team = await world.team()
    student = await world.pair(team.supporters[0])
    world.api.faults.refuse(times=1, chat=team.supporters[0].id, retry_after=30)
    await student.says("sampai juga")
    await is_put_right(world)
    await world.passes(minutes=5)

    assert "sampai juga" in team.supporters[0].heard


async def test_a_question_to_the_counselors_is_repeated(world: World) -> None:
    world.clock.move(AHEAD)
    team = await world.team()
    await flagged(world, team)
    await team.supporters[0].taps("🧭")
    await team.supporters[0].replies("bagaimana sebaiknya?")
    await is_put_right(world)
    await world.passes(minutes=6)

    assert await world.rows("SELECT repeat_at FROM threads") == [{"repeat_at": None}]


async def test_the_destruction_of_keys_does_not_come_sooner(world: World) -> None:
    world.clock.move(AHEAD)
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.taps("🔚")
    (before,) = await world.rows("SELECT ended_at FROM conversations")
    await is_put_right(world)

    assert await world.rows("SELECT ended_at FROM conversations") == [before]


@pytest.mark.parametrize(("by", "way"), [(AHEAD, "ahead"), (-AHEAD, "back")])
async def test_a_clock_that_jumps_while_the_bot_runs_is_told(world: World, by: timedelta, way: str) -> None:
    team = await world.team()
    world.clock.set_by = by
    await world.passes(seconds=10)

    assert [text for text in team.group.heard if "🕰️" in text] == [
        world.text("clock-changed", way=way, minutes=420)
    ]
