"""When the bot hears, handles or sends nothing, or was away, the group and the log say so."""

from datetime import timedelta

from telegram.error import NetworkError

from tests.scenarios.casework.test_ownership import in_danger
from tests.scenarios.team.test_board import boards
from tests.world import World


async def struggles(world: World, *, minutes: int, method: str | None) -> None:
    """For so long no request of this kind (None: none that sends) gets through; alarms ring all the while."""
    world.api.faults.drop(10**6, method=method)
    for _ in range(minutes * 6):
        world.clock.move(timedelta(seconds=10))
        await world.programme.alarms.tick()
        try:
            await world.settle()
        except NetworkError:
            await world.programme.courier.drain()
    world.api.faults.clear()


async def test_who_waits_when_the_bot_comes_back_is_told_to_the_group_and_the_log(world: World) -> None:
    team = await world.team(supporters=0)
    await in_danger(world)
    await world.passes(seconds=10)
    await world.is_off(hours=0.5)
    await world.passes(seconds=10)

    told = {"since": "19.00", "until": "19.30"}
    assert world.text("back-again", **told, count=1, waiting=0) in team.group.heard
    assert world.text("board-away", **told) in boards(world, team)[0].text
    assert '"was_away"' in world.log.getvalue()


async def test_with_nobody_waiting_the_board_says_so_and_nobody_is_called(world: World) -> None:
    team = await world.team(supporters=0)
    await world.passes(seconds=10)
    before = len(team.group.heard)
    await world.is_off(hours=0.5)
    await world.passes(seconds=10)

    assert len(team.group.heard) == before
    assert world.text("board-away", since="19.00", until="19.30") in boards(world, team)[0].text


async def test_a_bot_that_hears_nothing_but_can_write_says_so_while_it_lasts(world: World) -> None:
    team = await world.team(supporters=0)
    await world.passes(seconds=10)
    await struggles(world, minutes=8, method="getUpdates")

    assert team.group.heard.count(world.text("deaf", since="19.00")) == 1
    assert '"standing_still"' in world.log.getvalue()
    await world.settle()
    await world.passes(seconds=5)
    assert '"going_on"' in world.log.getvalue()


async def test_what_could_not_be_sent_for_minutes_is_explained_once_it_can(world: World) -> None:
    team = await world.team(supporters=0)
    await in_danger(world)
    await world.passes(seconds=10)
    await struggles(world, minutes=8, method=None)
    assert '"standing_still"' in world.log.getvalue()
    await world.passes(minutes=3)

    told = {world.text("nothing-sent", since="19.01", until=f"19.{minute:02}") for minute in range(8, 11)}
    assert len(told & set(team.group.heard)) == 1
