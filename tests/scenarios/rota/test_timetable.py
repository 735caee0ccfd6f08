"""Coordinators make the week with buttons: slots, single dates, dates without duty."""

from tests.rota import TUESDAY, answers_times, long_date, plans, signs_up, words
from tests.world import World


async def test_only_a_coordinator_changes_the_timetable(world: World) -> None:
    team = await world.team()
    counselor = await team.joins("Pak Jati", "counselor")
    await team.desk.says("/shifts")
    press = await counselor.in_group(team.group).presses(world.text("add-slot"))
    assert press.answer == world.text("not-for-you")

    student = await world.student()
    await student.says("/shifts")
    assert student.last.text == world.text("not-for-you")
    await team.supporters[0].says("/shifts")
    assert world.text("add-slot") not in team.supporters[0].last.buttons


async def test_the_same_slot_twice_is_refused_and_an_overlapping_one_is_not(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await plans(world, team, TUESDAY, "20.00", "21.00")
    assert not await world.rows("SELECT * FROM slots WHERE length = 1")
    assert len(await world.rows("SELECT * FROM slots")) == 2

    press = await team.desk.presses("1", on=team.desk.chat.messages[-2])
    assert press.answer == world.text("slot-exists")
    assert len(await world.rows("SELECT * FROM slots")) == 2


async def test_a_slot_that_nobody_could_do_alone_is_refused(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "13.00", "18.00")

    assert not await world.rows("SELECT * FROM slots")


async def test_a_holiday_cancels_shifts_and_can_be_taken_back(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await signs_up(world, supporter, "20.00")
    await team.desk.says("/shifts")
    await team.desk.presses("🏖")
    await team.desk.presses("➕")
    await team.desk.presses("3 Mar")
    await team.desk.presses(world.text("days-long", count=3))
    assert supporter.heard[-1] == world.text(
        "shift-cancelled", shift=words(world, TUESDAY, "3-3", "20.00–22.00")
    )

    await supporter.says("/shifts")
    assert supporter.last.text.count(world.text("no-duty")) == 3
    assert not [label for label in supporter.last.buttons if "20.00" in label]
    await team.desk.presses("3 Mar")
    await signs_up(world, supporter, "20.00")


async def test_one_slot_is_left_out_on_one_date_and_comes_back_the_week_after(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await plans(world, team, TUESDAY, "16.00", "18.00")
    await team.desk.says("/shifts")
    await team.desk.presses("🗑")
    await team.desk.presses("20.00–22.00")
    await team.desk.presses("3 Mar")
    await team.supporters[0].says("/shifts")
    assert "16.00" in team.supporters[0].last.text
    assert "20.00" not in team.supporters[0].last.text

    await team.supporters[0].presses("▶️")
    assert "20.00" in team.supporters[0].last.text


async def test_a_slot_on_one_date_alone_comes_once(world: World) -> None:
    team = await world.team()
    await team.desk.says("/shifts")
    await team.desk.presses(world.text("add-slot"))
    await team.desk.presses(world.text("one-date"))
    await team.desk.presses("4 Mar")
    await answers_times(team.desk, "20.00", "22.00", 1)
    assert "4 Mar" in team.group.heard[-1]

    await team.supporters[0].says("/shifts")
    assert long_date(world, 2, "4-3") in team.supporters[0].last.text
    await team.supporters[0].presses("▶️")
    assert world.text("shifts-none") in team.supporters[0].last.text


async def test_a_slot_in_the_past_is_refused(world: World) -> None:
    team = await world.team()
    await team.desk.says("/shifts")
    await team.desk.presses(world.text("add-slot"))
    await team.desk.presses(world.text("one-date"))
    await team.desk.presses("2 Mar")
    for choice in ("16.00", "16.00", "18.00"):
        await team.desk.presses(choice)
    press = await team.desk.presses("1")

    assert press.answer == world.text("slot-past")
    assert not await world.rows("SELECT * FROM slots")


async def test_a_removed_slot_lets_its_supporters_go(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await signs_up(world, team.supporters[0], "20.00")
    await team.desk.says("/shifts")
    await team.desk.presses("🗑")
    await team.desk.presses("20.00–22.00")
    await team.desk.presses("🗑")
    await team.desk.presses("✅")

    assert world.text("slot-removed") == team.group.heard[-1]
    shift = words(world, TUESDAY, "3-3", "20.00–22.00")
    assert team.supporters[0].heard[-1] == world.text("shift-cancelled", shift=shift)
    press = await team.desk.presses("🗑")
    assert press.answer == world.text("button-gone")


async def test_a_slot_goes_only_after_a_yes_that_comes_soon(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "20.00", "22.00")
    slots = await world.rows("SELECT * FROM slots")
    slot = f"{world.text('weekday-1')} 20.00–22.00 (1)"
    await team.desk.presses("🗑")
    assert team.desk.last.text == world.text("slot-sure", slot=slot)
    await team.desk.presses("❌")
    assert team.desk.last.text == world.text("slot-chosen", slot=slot)
    await team.desk.presses("🗑")
    await world.passes(minutes=11)
    press = await team.desk.presses("✅")

    assert press.answer == world.text("button-gone")
    assert await world.rows("SELECT * FROM slots") == slots


async def test_a_private_chat_is_enough_for_a_coordinator(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "20.00", "22.00", desk=team.coordinator)

    assert (
        world.text("slot-added", slot=f"{world.text('weekday-1')} 20.00–22.00 (1)")
        == team.coordinator.heard[-1]
    )
