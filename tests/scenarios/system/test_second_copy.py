"""Another copy with the same token is told once, to the log and to the group, and polling goes on."""

from datetime import datetime, timedelta

import pytest

from bot.base.clock import Clock
from tests.world import World


class Enough(Exception):
    """Polling has waited often enough."""


class ShortClock(Clock):
    """The world's clock, which ends whoever has slept so many times."""

    def __init__(self, clock: Clock, sleeps: int) -> None:
        self._clock = clock
        self._left = sleeps

    def now(self) -> datetime:
        return self._clock.now()

    def jumped(self) -> timedelta:
        return self._clock.jumped()

    async def sleep(self, seconds: float) -> None:
        await self._clock.sleep(seconds)
        self._left -= 1
        if not self._left:
            raise Enough


async def is_disturbed(world: World, times: int = 1) -> None:
    """So many requests for updates are ended by another copy's."""
    world.programme.intake._clock = ShortClock(world.clock, times)
    world.api.faults.refuse(times, method="getUpdates", status=409, description="Conflict: terminated")
    with pytest.raises(Enough):
        await world.programme.intake.run(lambda: None)


async def test_another_copy_is_told_once_within_a_minute(world: World) -> None:
    team = await world.team()
    before = world.clock.now()
    await is_disturbed(world, times=10)
    assert (world.clock.now() - before).total_seconds() <= 60
    await world.settle()

    assert world.log.getvalue().count('"another_copy_is_running"') == 1
    assert team.group.heard.count(world.text("another-copy")) == 1


async def test_another_copy_that_comes_back_later_is_told_again(world: World) -> None:
    team = await world.team()
    await is_disturbed(world)
    await world.passes(minutes=11)
    await is_disturbed(world)
    await world.settle()

    assert team.group.heard.count(world.text("another-copy")) == 2


async def test_what_could_not_be_told_is_told_at_the_next_sign(world: World) -> None:
    team = await world.team()
    with world.database_away():
        await is_disturbed(world)
    await is_disturbed(world)
    await world.settle()

    assert team.group.heard.count(world.text("another-copy")) == 1


async def test_another_copy_is_logged_where_there_is_no_group(world: World) -> None:
    await is_disturbed(world)

    assert '"another_copy_is_running"' in world.log.getvalue()
