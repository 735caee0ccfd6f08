"""The bot was away for most of a day: Telegram forgot what was written, and people are told so."""

from contextlib import suppress
from datetime import timedelta

from telegram.error import NetworkError

from sandbox.people.people import Person
from tests.world import World

WRITTEN = "ini penting, jangan hilang"


async def sleeps(world: World, *, hours: float) -> None:
    """The bot is switched off for so long, and started again."""
    await world.closes()
    world.clock.move(timedelta(hours=hours))
    await world.opens()


def times_told(world: World, person: Person, hours: int) -> int:
    """How often somebody was told of an absence of so many hours."""
    return person.heard.count(world.text("was-away", away=hours))


async def test_what_telegram_forgot_is_told_honestly_and_the_conversation_goes_on(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await world.closes()
    await student.says(WRITTEN)
    world.clock.move(timedelta(hours=25))
    await world.opens()

    assert WRITTEN not in supporter.heard
    assert times_told(world, student, 25) == times_told(world, supporter, 25) == 1
    assert world.text("was-away-group", away=25, count=2) in team.group.heard

    await student.says("aku tulis lagi")
    assert supporter.heard[-1] == "aku tulis lagi"


async def test_whoever_waits_is_told_too(world: World) -> None:
    await world.team(supporters=0)
    waiting = await world.waits("halo")
    asked = await world.student()
    await asked.taps("💬")
    at_home = await world.student()
    await sleeps(world, hours=21)

    assert times_told(world, waiting, 21) == times_told(world, asked, 21) == 1
    assert times_told(world, at_home, 21) == 0


async def test_an_absence_is_told_before_anything_that_became_due_in_it(world: World) -> None:
    await world.team()
    waiting = await world.waits("halo")
    before = len(waiting.heard)
    await sleeps(world, hours=25)
    await world.passes(seconds=4)

    assert waiting.heard[before] == world.text("was-away", away=25)


async def test_a_night_is_no_absence(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    before = len(student.heard), len(team.group.heard)
    await sleeps(world, hours=19)
    await world.passes(seconds=4)

    assert (len(student.heard), len(team.group.heard)) == before


async def test_one_absence_is_told_once(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await sleeps(world, hours=30)
    await sleeps(world, hours=0)
    await world.passes(minutes=2)
    assert times_told(world, student, 30) == 1

    await sleeps(world, hours=22)
    assert times_told(world, student, 22) == 1


async def test_a_start_that_never_got_any_updates_ends_no_absence(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    for _ in range(2):
        await world.programme.close()
        world.clock.move(timedelta(hours=15))
        world.api.faults.drop(method="getUpdates")
        with suppress(NetworkError):
            await world.opens()
    await world.settle()

    assert times_told(world, student, 30) == 1


async def test_a_telegram_that_was_out_of_reach_for_a_day_is_an_absence_too(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    for _ in range(25):
        world.clock.move(timedelta(hours=1))
        await world.programme.alarms.tick()
    await world.settle()
    await world.passes(seconds=4)

    assert times_told(world, student, 25) == 1


async def test_a_quiet_day_is_no_absence(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    for _ in range(25):
        world.clock.move(timedelta(hours=1))
        await world.settle()
        await world.programme.alarms.tick()
    await world.settle()

    assert times_told(world, student, 25) == 0
