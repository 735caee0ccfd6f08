"""Another copy with the same token is told once, to the log and to the group, and polling goes on."""

from datetime import datetime, timedelta

import pytest

from bot.base.clock import Clock
from sandbox.methods.polling import TERMINATED
from sandbox.people.owner import Owner
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


async def polls(world: World, sleeps: int) -> None:
    """Let the bot poll until it has waited so often."""
    world.programme.intake._clock = ShortClock(world.clock, sleeps)
    with pytest.raises(Enough):
        await world.programme.intake.run(lambda: None)


async def is_disturbed(world: World, times: int = 2) -> None:
    """So many requests for updates are ended by another copy's."""
    world.api.faults.refuse(times, method="getUpdates", status=409, description=f"Conflict: {TERMINATED}")
    await polls(world, times)


async def test_another_copy_is_told_once_within_a_minute(world: World) -> None:
    team = await world.team()
    before = world.clock.now()
    await is_disturbed(world, times=10)
    assert (world.clock.now() - before).total_seconds() <= 60
    await world.settle()

    assert world.log.getvalue().count('"another_copy_is_running"') == 1
    assert team.group.heard.count(world.text("another-copy")) == 1


async def test_one_passing_conflict_alarms_nobody(world: World) -> None:
    team = await world.team()
    for _ in range(3):
        await is_disturbed(world, times=1)
        await world.passes(minutes=2)

    assert '"another_copy_is_running"' not in world.log.getvalue()
    assert world.text("another-copy") not in team.group.heard


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://tempat-lain.contoh.id:8443/rahasia-7", "tempat-lain.contoh.id"),
        ("https://nama:sandi@contoh.id/rahasia-7", "contoh.id"),
        ("http://[rahasia-7", "?"),
    ],
)
async def test_a_webhook_set_elsewhere_is_removed_and_its_host_alone_is_named(
    world: World, url: str, host: str
) -> None:
    team = await world.team()
    for _ in range(3):
        await Owner(world.api).sets_webhook(url)
        await polls(world, 1)
    student = world.person()
    await student.start()

    assert world.api.state.hook.url == ""
    assert team.group.heard.count(world.text("webhook-elsewhere", host=host)) == 1
    assert world.text("another-copy") not in team.group.heard
    assert student.heard
    assert "rahasia-7" not in world.log.getvalue() + str(team.group.heard)


async def test_a_webhook_that_cannot_be_looked_at_now_is_removed_later(world: World) -> None:
    team = await world.team()
    await Owner(world.api).sets_webhook()
    world.api.faults.drop(1, method="getWebhookInfo")
    await polls(world, 2)
    await world.settle()

    assert world.api.state.hook.url == ""
    assert team.group.heard.count(world.text("webhook-elsewhere", host="tempat-lain.contoh.id")) == 1


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
