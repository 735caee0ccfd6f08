"""Nobody is blamed for what they could not do, and everybody hears the true reason."""

from datetime import timedelta

from tests.rota import MONDAY, comes, plans, signs_up, words
from tests.scenarios.chatting import goes_off_call
from tests.world import World

TONIGHT = "2-3", "23.15–00.30"


async def missed(world: World) -> int:
    """How many offers the one on duty has missed."""
    (row,) = await world.rows("SELECT missed FROM duties WHERE ended_at IS NULL")
    return int(row["missed"])


async def test_an_offer_of_which_the_bot_slept_through_is_not_missed(world: World) -> None:
    team = await world.team()
    await world.waits("halo")
    await world.is_off(hours=0.1)
    await world.passes(seconds=5)
    assert await missed(world) == 0
    assert team.supporters[0].last.text == world.text(
        "offer",
        topic=world.text("topic-none"),
        mood=0,
        level=world.text("level-none"),
        waited=6,
        seconds=60,
    )

    await team.supporters[0].presses("✅")
    assert team.supporters[0].heard[-1] == "halo"


async def test_an_offer_that_nobody_may_accept_is_not_missed(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await world.waits()
    await goes_off_call(team.desk)
    press = await supporter.presses("✅")
    assert press.answer == world.text("duty-no-counselor")
    await world.passes(minutes=3)

    assert await missed(world) == 0
    assert supporter.heard[-1] == world.text("offer-gone")


async def test_whoever_took_it_themselves_is_not_told_of_somebody_else(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await world.waits("halo")
    first = supporter.last
    await world.passes(seconds=60)
    await supporter.presses("✅")
    assert supporter.heard[-1] == "halo"

    press = await supporter.presses("✅", on=first)
    assert press.answer == world.text("offer-gone")


async def test_a_shift_for_which_the_days_hours_are_full_is_free_again_and_nobody_was_absent(
    world: World,
) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await plans(world, team, MONDAY, "23.15", "00.30")
    await signs_up(world, supporter, "23.15")
    await world.passes(hours=2, minutes=1)
    await supporter.says("/duty")
    await supporter.presses("🟢")
    await world.passes(minutes=120)
    await comes(world, "23:15")
    shift = words(world, MONDAY, *TONIGHT)
    full = world.text("duty-day-full", limit_span=world.text("span", hours=4, rest=0))

    assert supporter.heard[-1] == full
    assert world.text("shift-now", shift=shift) not in supporter.heard
    assert world.text("shift-free", shift=shift, count=1) in team.group.heard
    await comes(world, "23:30")
    assert world.text("no-show", name="Pendamping 1", shift=shift) not in team.coordinator.heard


async def test_a_slot_that_is_removed_after_midnight_lets_go_whom_last_night_still_called(
    world: World,
) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await supporter.presses("⚪")
    await plans(world, team, MONDAY, "23.45", "01.00")
    await signs_up(world, supporter, "23.45")
    await comes(world, "23:50")
    world.clock.move(timedelta(minutes=11))
    await team.desk.says("/shifts")
    await team.desk.presses(world.text("show-slots"))
    await team.desk.presses("23.45")
    await team.desk.presses("🗑")
    await team.desk.presses("✅")

    assert world.text("shift-cancelled", shift=words(world, MONDAY, "2-3", "23.45–01.00")) in supporter.heard
