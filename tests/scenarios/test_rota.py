"""The week's shifts: made with buttons, signed up for, given back, swapped, begun, missed."""

from pathlib import Path

import pytest

from tests.rota import MONDAY, SUNDAY, TUESDAY, WEDNESDAY, answers_times, comes, plans, signs_up, words
from tests.world import World, opened

TONIGHT = "02-03", "20.00–22.00"


async def test_a_coordinator_makes_a_slot_with_buttons_and_a_supporter_signs_up(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "20.15", "22.15", 2)
    await signs_up(world, team.supporters[0], "20.15")
    await team.supporters[0].says("/shifts")
    week = team.supporters[0].last.text

    assert world.text("shift-line-mine", hours="20.15–22.15", there=1, needed=2) in week
    assert f"{world.text('weekday-1')} 03-03" in week
    assert "Pendamping 1" not in week


async def test_the_group_reads_who_comes(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await signs_up(world, team.supporters[0], "20.00")
    await team.desk.says("/shifts")

    assert (
        world.text("shift-line", hours="20.00–22.00", there=1, needed=1) + ": Pendamping 1"
        in team.group.heard[-1]
    )


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


async def test_nobody_can_do_two_shifts_at_once(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await plans(world, team, TUESDAY, "21.00", "23.00")
    await signs_up(world, team.supporters[0], "20.00")
    press = await team.supporters[0].presses("21.00–23.00")

    assert press.answer == world.text("shift-overlaps")


async def test_nobody_signs_up_for_more_hours_than_a_day_or_a_week_allows(tmp_path: Path) -> None:
    async with opened(tmp_path, daily_hours="4h", weekly_hours="5h") as world:
        team = await world.team()
        for begins, ends in (("13.00", "15.00"), ("16.00", "18.30"), ("20.00", "22.00")):
            await plans(world, team, TUESDAY, begins, ends)
        await plans(world, team, WEDNESDAY, "20.00", "21.30")
        await signs_up(world, team.supporters[0], "13.00")
        press = await team.supporters[0].presses("16.00–18.30")
        assert press.answer == world.text("shift-too-much")
        await signs_up(world, team.supporters[0], "20.00")

        press = await team.supporters[0].presses("20.00–21.30")
        assert press.answer == world.text("shift-too-much")


async def test_a_slot_that_nobody_could_do_alone_is_refused(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "13.00", "18.00")

    assert not await world.rows("SELECT * FROM slots")


async def test_a_full_shift_takes_nobody_more(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await second.says("/shifts")
    await signs_up(world, first, "20.00")
    press = await second.presses("20.00–22.00")
    assert press.answer == world.text("shift-full")

    await second.says("/shifts")
    assert not [label for label in second.last.buttons if "20.00" in label]


async def test_an_old_button_signs_nobody_up_for_what_has_begun_or_is_over(world: World) -> None:
    team = await world.team()
    await plans(world, team, MONDAY, "20.00", "22.00")
    await team.supporters[0].says("/shifts")
    await comes(world, "21:00")
    press = await team.supporters[0].presses("20.00–22.00")
    assert press.answer == world.text("shift-begun")

    await comes(world, "22:00")
    press = await team.supporters[0].presses("20.00–22.00")
    assert press.answer == world.text("shift-gone")


async def test_a_certificate_that_ends_before_the_shift_opens_no_shift(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await world.rows("UPDATE certificates SET valid_until = issued_at + 3600000")
    await team.supporters[0].says("/shifts")
    press = await team.supporters[0].presses("20.00–22.00")

    assert press.answer == world.text("shift-not-certified")


async def test_a_shift_is_reminded_of_begun_with_one_tap_and_lasts_to_its_end(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await supporter.presses("⚪")
    await plans(world, team, MONDAY, "20.00", "23.00")
    await signs_up(world, supporter, "20.00")
    shift = words(world, MONDAY, "02-03", "20.00–23.00")

    await comes(world, "19:29")
    assert world.text("shift-soon", shift=shift) not in supporter.heard
    await comes(world, "19:30")
    assert world.text("shift-soon", shift=shift) == supporter.heard[-1]
    await comes(world, "20:00")
    assert world.text("shift-now", shift=shift) == supporter.heard[-1]

    await supporter.presses("🟢")
    assert world.text("duty-on", until="23.00") == supporter.heard[-1]
    await comes(world, "20:30")
    assert (await world.rows("SELECT turnout FROM shifts"))[0]["turnout"] == "started"
    assert world.text("shift-missed", shift=shift) not in supporter.heard


async def test_who_is_on_duty_already_stays_to_the_end_of_the_shift(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await plans(world, team, MONDAY, "20.00", "22.00")
    await plans(world, team, MONDAY, "22.00", "23.00")
    await signs_up(world, supporter, "20.00")
    await signs_up(world, supporter, "22.00")
    await comes(world, "20:00")
    assert supporter.heard[-1] == world.text("duty-on", until="22.00")

    await comes(world, "22:00")
    assert supporter.heard[-1] == world.text("duty-on", until="23.00")
    assert world.text("duty-over") not in supporter.heard
    await comes(world, "23:00")
    assert supporter.heard[-1] == world.text("duty-over")


async def test_who_does_not_come_is_told_of_to_the_coordinators_alone(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await supporter.presses("⚪")
    await plans(world, team, MONDAY, "20.00", "22.00")
    await signs_up(world, supporter, "20.00")
    told = world.text("no-show", name="Pendamping 1", shift=words(world, MONDAY, *TONIGHT))
    await comes(world, "20:00")
    await comes(world, "20:09")
    assert told not in team.coordinator.heard

    await comes(world, "20:10")
    assert team.coordinator.heard.count(told) == 1
    assert told not in team.group.heard
    assert world.text("shift-missed", shift=words(world, MONDAY, *TONIGHT)) == supporter.heard[-1]

    await supporter.says("/duty")
    await supporter.presses("🟢")
    assert world.text("duty-on", until="22.00") == supporter.heard[-1]


async def test_nobody_is_absent_where_duty_could_not_begin(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await supporter.presses("⚪")
    await plans(world, team, MONDAY, "20.00", "22.00")
    await signs_up(world, supporter, "20.00")
    await team.desk.says("/oncall")
    await comes(world, "20:00")
    press = await supporter.presses("🟢")
    assert press.answer == world.text("duty-no-counselor")
    await comes(world, "20:10")

    assert [row["turnout"] for row in await world.rows("SELECT turnout FROM shifts")] == ["excused"]


@pytest.mark.parametrize(("back", "turnout"), [("20:40", "called"), ("22:30", "excused")])
async def test_a_bot_that_was_off_blames_nobody(world: World, back: str, turnout: str) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await supporter.presses("⚪")
    await plans(world, team, MONDAY, "20.00", "22.00")
    await signs_up(world, supporter, "20.00")
    await comes(world, back)

    assert [row["turnout"] for row in await world.rows("SELECT turnout FROM shifts")] == [turnout]
    asked = world.text("shift-now", shift=words(world, MONDAY, *TONIGHT))
    assert supporter.heard.count(asked) == (turnout == "called")


async def test_a_bot_that_went_off_after_calling_calls_again(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await supporter.presses("⚪")
    await plans(world, team, MONDAY, "20.00", "22.00")
    await signs_up(world, supporter, "20.00")
    await comes(world, "20:00")
    await comes(world, "20:45")

    asked = world.text("shift-now", shift=words(world, MONDAY, *TONIGHT))
    assert supporter.heard.count(asked) == 2
    assert not [text for text in team.coordinator.heard if "Pendamping 1" in text and "20.00" in text]


async def test_a_shift_is_given_back_one_minute_before_and_the_group_knows(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await plans(world, team, MONDAY, "20.00", "22.00")
    await signs_up(world, supporter, "20.00")
    shift = words(world, MONDAY, *TONIGHT)
    await comes(world, "19:59")
    await supporter.presses("↩️")

    assert supporter.heard[-1] == world.text("shift-given-back", shift=shift)
    assert team.group.heard[-1] == world.text("shift-free", shift=shift, count=1)
    await comes(world, "20:15")
    assert world.text("shift-now", shift=shift) not in supporter.heard


async def test_a_shift_that_nobody_has_read_of_is_given_back_quietly(world: World) -> None:
    team = await world.team()
    await plans(world, team, WEDNESDAY, "20.00", "22.00")
    await signs_up(world, team.supporters[0], "20.00")
    before = len(team.group.heard)
    await team.supporters[0].presses("↩️")

    assert len(team.group.heard) == before
    assert not await world.rows("SELECT * FROM shifts")


async def test_a_colleague_takes_a_shift_over_and_a_second_comes_too_late(world: World) -> None:
    team = await world.team(supporters=3)
    giver, taker, late = team.supporters
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await signs_up(world, giver, "20.00")
    shift = words(world, TUESDAY, "03-03", "20.00–22.00")
    await giver.presses("🔀")
    assert giver.heard[-1] == world.text("swap-asked", shift=shift, count=2)
    assert taker.heard[-1] == late.heard[-1] == world.text("swap-wanted", shift=shift)

    await taker.presses("✅")
    assert giver.heard[-1] == world.text("swap-taken", shift=shift)
    press = await late.presses("✅")
    assert press.answer == world.text("swap-gone")
    assert len(await world.rows("SELECT * FROM shifts")) == 1


async def test_a_shift_stays_with_who_asked_until_it_is_taken(world: World) -> None:
    team = await world.team(supporters=2)
    giver, _ = team.supporters
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await signs_up(world, giver, "20.00")
    await giver.presses("🔀")
    press = await giver.presses("🔀")
    assert press.answer == world.text("swap-asked-before")

    await giver.presses("⚪")
    await comes(world, "20:00", days=1)
    assert giver.heard[-1] == world.text("shift-now", shift=words(world, TUESDAY, "03-03", "20.00–22.00"))


async def test_duty_that_ended_while_the_bot_was_off_is_not_carried_into_the_next_shift(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await signs_up(world, supporter, "20.00")
    await comes(world, "20:00", days=1)

    assert world.text("duty-over") in supporter.heard
    assert world.text("shift-now", shift=words(world, TUESDAY, "03-03", "20.00–22.00")) in supporter.heard
    assert not await world.rows("SELECT * FROM duties WHERE ended_at IS NULL")


async def test_nobody_is_asked_for_a_swap_who_could_not_do_it(world: World) -> None:
    team = await world.team(supporters=2)
    giver, busy = team.supporters
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await plans(world, team, TUESDAY, "21.00", "23.00")
    await signs_up(world, giver, "20.00")
    await signs_up(world, busy, "21.00")
    press = await giver.presses("🔀")

    assert press.answer == world.text("swap-nobody")


async def test_a_shift_of_somebody_who_may_no_longer_be_on_duty_is_free_again(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await signs_up(world, team.supporters[0], "20.00")
    await world.rows("UPDATE members SET standing = 'suspended' WHERE role = 'supporter'")
    await team.desk.says("/shifts")
    assert world.text("shift-line", hours="20.00–22.00", there=0, needed=1) in team.group.heard[-1]

    await comes(world, "19:30", days=1)
    shift = words(world, TUESDAY, "03-03", "20.00–22.00")
    assert world.text("shift-lapsed", name="Pendamping 1", shift=shift) in team.coordinator.heard
    assert not await world.rows("SELECT * FROM shifts")


async def test_a_holiday_cancels_shifts_and_can_be_taken_back(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await signs_up(world, supporter, "20.00")
    await team.desk.says("/shifts")
    await team.desk.presses("🏖")
    await team.desk.presses("➕")
    await team.desk.presses("03-03")
    await team.desk.presses(world.text("days-long", count=3))
    assert supporter.heard[-1] == world.text(
        "shift-cancelled", shift=words(world, TUESDAY, "03-03", "20.00–22.00")
    )

    await supporter.says("/shifts")
    assert supporter.last.text.count(world.text("no-duty")) == 3
    assert not [label for label in supporter.last.buttons if "20.00" in label]
    await team.desk.presses("03-03")
    await signs_up(world, supporter, "20.00")


async def test_one_slot_is_left_out_on_one_date_and_comes_back_the_week_after(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await plans(world, team, TUESDAY, "16.00", "18.00")
    await team.desk.says("/shifts")
    await team.desk.presses("🗑")
    await team.desk.presses("20.00–22.00")
    await team.desk.presses("03-03")
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
    await team.desk.presses("04-03")
    await answers_times(team.desk, "20.00", "22.00", 1)
    assert "04-03" in team.group.heard[-1]

    await team.supporters[0].says("/shifts")
    assert f"{world.text('weekday-2')} 04-03" in team.supporters[0].last.text
    await team.supporters[0].presses("▶️")
    assert world.text("shifts-none") in team.supporters[0].last.text


async def test_a_slot_in_the_past_is_refused(world: World) -> None:
    team = await world.team()
    await team.desk.says("/shifts")
    await team.desk.presses(world.text("add-slot"))
    await team.desk.presses(world.text("one-date"))
    await team.desk.presses("02-03")
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

    assert world.text("slot-removed") == team.group.heard[-1]
    shift = words(world, TUESDAY, "03-03", "20.00–22.00")
    assert team.supporters[0].heard[-1] == world.text("shift-cancelled", shift=shift)
    press = await team.desk.presses("🗑")
    assert press.answer == world.text("button-gone")


async def test_status_shows_tonight_and_its_gaps(world: World) -> None:
    team = await world.team()
    await team.desk.says("/status")
    assert world.text("status-shifts") not in team.group.heard[-1]
    await plans(world, team, MONDAY, "20.00", "22.00")
    await plans(world, team, MONDAY, "22.00", "23.00", 2)
    await signs_up(world, team.supporters[0], "20.00")
    await team.desk.says("/status")

    assert "20.00–22.00" in team.group.heard[-1]
    assert ": Pendamping 1" in team.group.heard[-1]
    assert world.text("gap-line", hours="22.00–23.00", there=0, needed=2) in team.group.heard[-1]


async def test_gaps_are_told_the_afternoon_before_and_once(world: World) -> None:
    team = await world.team()
    await plans(world, team, WEDNESDAY, "20.00", "22.00")
    gaps = world.text("gaps", day=f"{world.text('weekday-2')} 04-03")
    told = f"{gaps}\n{world.text('gap-line', hours='20.00–22.00', there=0, needed=1)}"
    await comes(world, "15:59", days=1)
    assert told not in team.group.heard

    await comes(world, "16:00")
    assert team.group.heard.count(told) == 1
    await comes(world, "18:00")
    await comes(world, "09:00", days=1)
    assert team.group.heard.count(told) == 1


async def test_a_covered_day_is_announced_only_if_nobody_is_on_call(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await signs_up(world, team.supporters[0], "20.00")
    before = len(team.group.heard)
    await comes(world, "19:30")
    assert len(team.group.heard) == before

    await plans(world, team, WEDNESDAY, "20.00", "22.00")
    await signs_up(world, team.supporters[0], "20.00")
    await team.desk.says("/oncall")
    await comes(world, "16:00", days=1)
    assert world.text("gap-on-call") in team.group.heard[-1]


async def test_a_shift_past_midnight_reminds_begins_and_ends_at_its_hours(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await supporter.presses("⚪")
    await plans(world, team, MONDAY, "23.00", "01.00")
    await signs_up(world, supporter, "23.00")
    await comes(world, "23:00")
    await supporter.presses("🟢")
    assert supporter.heard[-1] == world.text("duty-on", until="01.00")

    await comes(world, "00:30", days=1)
    await team.desk.says("/status")
    assert "23.00–01.00" in team.group.heard[-1]
    await comes(world, "01:00")
    assert supporter.heard[-1] == world.text("duty-over")


@pytest.mark.parametrize("language", ["id", "en"])
async def test_when_the_clocks_change_a_shift_begins_as_the_clock_shows(
    tmp_path: Path, language: str
) -> None:
    async with opened(tmp_path, language, timezone="Europe/Berlin") as world:
        team = await world.team()
        world.clock.move(world.clock.now().replace(month=3, day=28, hour=12) - world.clock.now())
        supporter = team.supporters[0]
        await supporter.presses("⚪")
        await plans(world, team, SUNDAY, "02.30", "04.00")
        await signs_up(world, supporter, "03.00")
        await comes(world, "01:59", days=1)
        assert (
            world.text("shift-now", shift=words(world, SUNDAY, "29-03", "03.00–04.00")) not in supporter.heard
        )

        await world.passes(minutes=1)
        assert world.text("shift-now", shift=words(world, SUNDAY, "29-03", "03.00–04.00")) in supporter.heard


async def test_a_private_chat_is_enough_for_a_coordinator(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "20.00", "22.00", desk=team.coordinator)

    assert (
        world.text("slot-added", slot=f"{world.text('weekday-1')} 20.00–22.00 (1)")
        == team.coordinator.heard[-1]
    )
