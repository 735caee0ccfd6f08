"""What is usual at this hour: told when it is known, and not claimed otherwise."""

from datetime import timedelta

from tests.world import World


async def has_waited(world: World, minutes: float, times: int, *, days_ago: float = 1) -> None:
    """So many waits that took so long, that long ago."""
    at = world.clock.now() - timedelta(days=days_ago)
    hour = at.astimezone(world.programme.facts.zone).hour
    for _ in range(times):
        await world.rows(
            "INSERT INTO waits (hour, ended_at, waited, met) VALUES (:hour, :at, :waited, 1)",
            hour=hour,
            at=int(at.timestamp() * 1000),
            waited=int(minutes * 60_000),
        )


async def test_the_usual_wait_of_this_hour_is_told(world: World) -> None:
    await world.team()
    await has_waited(world, 7, times=12, days_ago=3)
    student = await world.waits()

    assert student.last.text == world.text("waiting-place", place=1, known=1, usual=7)
    assert "7" in student.last.text


async def test_waits_of_other_hours_or_of_long_ago_say_nothing(world: World) -> None:
    await world.team()
    await has_waited(world, 7, times=12, days_ago=1.5)
    await has_waited(world, 7, times=12, days_ago=29)
    await has_waited(world, 7, times=9)
    student = await world.waits()

    assert student.last.text == world.text("waiting-place", place=1)


async def test_every_wait_is_kept_without_whose_it_was(world: World) -> None:
    team = await world.team()
    await world.waits()
    await world.passes(seconds=30)
    await team.supporters[0].presses("✅")
    leaver = await world.waits()
    await world.passes(seconds=20)
    await leaver.taps("🔚")
    kept = await world.rows("SELECT * FROM waits ORDER BY id")

    assert [(row["waited"], row["met"]) for row in kept] == [(30_000, 1), (20_000, 0)]
    assert set(kept[0]) == {"id", "hour", "ended_at", "waited", "met"}
    assert kept[0]["hour"] == world.clock.now().astimezone(world.programme.facts.zone).hour


async def test_who_still_waits_has_a_counselor_and_helplines_one_tap_away(world: World) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    student = await world.waits()
    await world.passes(minutes=3)
    assert student.last.text == world.text("waiting-still", place=1)
    await student.presses(world.text("show-resources"))
    assert "119" in student.last.text

    await student.presses(world.text("want-counselor"))
    assert (await world.rows("SELECT state FROM cases"))[0]["state"] == "open"
