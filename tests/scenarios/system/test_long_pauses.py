"""Telegram asks for a pause of a day: it is asked again after some minutes, and who can be told is told."""

import pytest

from tests.scenarios.system.test_second_copy import polls
from tests.world import World

DAY = 86_400


@pytest.mark.parametrize("pause", [DAY, 10**15, -5])
async def test_polling_goes_on_after_some_minutes(world: World, pause: int) -> None:
    student = await world.student()
    world.api.faults.refuse(1, method="getUpdates", retry_after=pause)
    before = world.clock.now()
    await polls(world, 1)
    waited = (world.clock.now() - before).total_seconds()
    student.new()
    await student.says("/help")

    assert 0 < waited <= 300
    assert student.new()


async def test_one_chat_is_tried_again_after_some_minutes_and_its_writer_is_told(world: World) -> None:
    team = await world.team(supporters=2)
    slow, quick = [await world.pair(supporter) for supporter in team.supporters]
    world.api.faults.refuse(2, chat=team.supporters[0].id, retry_after=DAY)
    await slow.says("untuk yang harus menunggu")
    await quick.says("untuk yang lain")
    assert team.supporters[1].heard[-1] == "untuk yang lain"

    await world.passes(minutes=11)
    assert "untuk yang harus menunggu" in team.supporters[0].heard
    assert world.text("delayed", count=1) in slow.heard


async def test_a_group_that_must_wait_for_a_day_is_lost_until_it_takes_something(world: World) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    await world.passes(seconds=30)
    world.api.faults.refuse(2, chat=team.group.id, retry_after=DAY)
    await team.supporters[0].taps("🚩")
    assert world.text("group-lost") in team.coordinator.heard
    assert "🙋" in str(team.coordinator.buttons)

    await world.passes(minutes=11)
    assert any(world.text("source-supporter") in text for text in team.group.heard)
    assert team.coordinator.heard.count(world.text("group-found")) == 1


async def test_every_chat_that_must_wait_is_tried_again(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    world.api.faults.refuse(6, retry_after=DAY)
    await student.says("masih ada orang?")
    for _ in range(4):
        await world.passes(minutes=5)

    assert "masih ada orang?" in team.supporters[0].heard
