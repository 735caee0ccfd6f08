"""Holidays: planned for a school year, kept by everybody on duty, and told to those who ask for a peer."""

import pytest

from tests.rota import TUESDAY, comes, long_date, plans, signs_up
from tests.scenarios.chatting import goes_on_call
from tests.world import Team, World

MONDAY_16 = 0, "16-3"


async def holiday(world: World, team: Team, first: str, days: int, month: str = "") -> None:
    """The coordinator sets so many days without duty, of a later month if one is named."""
    await team.desk.says("/shifts")
    await team.desk.presses("🏖")
    await team.desk.presses("➕")
    if month:
        await team.desk.presses(month)
    await team.desk.presses(first)
    await team.desk.presses(world.text("days-long", count=days))


def away(world: World, weekday: int = 0, date: str = "16-3") -> str:
    """What is told until this date, where nobody has promised to come after it."""
    return world.text("peers-away", date=long_date(world, weekday, date), known=0, opens="…")


async def test_a_student_reads_until_when_there_are_no_peers_with_helplines_and_a_counselor(
    world: World,
) -> None:
    team = await world.team()
    await team.supporters[0].presses("⚪")
    await holiday(world, team, "2 Mar", 14)
    student = await world.waits()

    assert away(world) in student.heard
    assert any(text.startswith(world.text("helplines")) for text in student.heard)
    assert student.last.text == world.text("closed-choice")
    await student.presses("🔔")
    assert student.heard[-1] == world.text("call-noted-open", away=1, date=long_date(world, *MONDAY_16))


async def test_an_opening_after_the_holiday_is_told_with_it(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await team.supporters[0].presses("⚪")
    await holiday(world, team, "2 Mar", 14)
    await signs_up_in(world, team, weeks=2)
    student = await world.waits()

    opens = f"{long_date(world, TUESDAY, '17-3')}, 20.00"
    until = long_date(world, *MONDAY_16)
    assert world.text("peers-away", date=until, known=1, opens=opens) in student.heard


async def signs_up_in(world: World, team: Team, weeks: int) -> None:
    """The supporter signs up for a shift some weeks ahead."""
    supporter = team.supporters[0]
    await supporter.says("/shifts")
    for _ in range(weeks):
        await supporter.presses("▶️")
    await supporter.presses(" 20.00–")


async def test_nobody_goes_on_duty_on_a_holiday_and_who_is_called_then_is_told(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await supporter.presses("⚪")
    await holiday(world, team, "2 Mar", 14)
    await supporter.says("/duty")
    press = await supporter.presses("🟢")

    assert press.answer == world.text("duty-holiday", date=long_date(world, *MONDAY_16))
    await comes(world, "19:00", days=14)
    await goes_on_call(team.desk)
    await supporter.says("/duty")
    assert (await supporter.presses("🟢")).answer is None


async def test_a_duty_outside_shifts_ends_where_a_holiday_begins(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await supporter.presses("⚪")
    await holiday(world, team, "3 Mar", 3)
    await comes(world, "23:00")
    await supporter.says("/duty")
    await supporter.presses("🟢")
    assert supporter.heard[-1] == world.text("duty-on", until="00.00")

    await comes(world, "23:50")
    assert (await supporter.presses("🟢")).answer == world.text(
        "duty-holiday", date=long_date(world, 4, "6-3")
    )


async def test_who_was_promised_a_time_is_told_at_once_and_on_the_first_morning(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await signs_up(world, team.supporters[0], "20.00")
    await team.supporters[0].presses("⚪")
    promised, other = await world.waits(), await world.student()
    await promised.presses("🔔")
    await holiday(world, team, "3 Mar", 14)
    await world.passes(seconds=2)
    told = away(world, TUESDAY, "17-3")
    assert promised.heard[-1] == told

    await comes(world, "00:30", days=1)
    assert promised.heard.count(told) == 1
    await comes(world, "07:00")
    await comes(world, "07:00", days=1)
    assert promised.heard.count(told) == 2
    assert told not in other.heard


@pytest.mark.parametrize("month", ["Jan 2027", "Feb 2027"])
async def test_a_holiday_is_planned_for_a_school_year_and_taken_back_whole(world: World, month: str) -> None:
    team = await world.team()
    await holiday(world, team, "18 ", 42, month)
    assert len(await world.rows("SELECT * FROM days_off")) == 42

    await team.desk.presses("🔓")
    assert not await world.rows("SELECT * FROM days_off")


async def test_a_slot_takes_thirty_supporters_and_its_number_can_be_changed(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "20.00", "22.00", 2)
    await team.desk.says("/shifts")
    await team.desk.presses("🗑")
    await team.desk.presses("20.00–22.00")
    await team.desk.presses("👥")
    await team.desk.presses("30")

    assert "(30)" in team.group.heard[-1]
    assert (await world.rows("SELECT needed FROM slots")) == [{"needed": 30}]
