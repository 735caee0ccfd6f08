"""What the clock does with shifts: reminding, calling, no-shows, gaps, midnight, clock changes."""

from pathlib import Path

import pytest

from tests.rota import MONDAY, SUNDAY, TUESDAY, WEDNESDAY, comes, long_date, plans, signed_up, signs_up, words
from tests.scenarios.chatting import goes_off_call
from tests.world import World, opened

TONIGHT = "2-3", "20.00–22.00"


async def test_a_shift_is_reminded_of_begun_with_one_tap_and_lasts_to_its_end(world: World) -> None:
    _, supporter = await signed_up(world, "20.00", "23.00")
    shift = words(world, MONDAY, "2-3", "20.00–23.00")

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
    team, supporter = await signed_up(world)
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
    team, supporter = await signed_up(world)
    await goes_off_call(team.desk)
    await comes(world, "20:00")
    press = await supporter.presses("🟢")
    assert press.answer == world.text("duty-no-counselor")
    await comes(world, "20:10")

    assert [row["turnout"] for row in await world.rows("SELECT turnout FROM shifts")] == ["excused"]


@pytest.mark.parametrize(("back", "turnout"), [("20:40", "called"), ("22:30", "excused")])
async def test_a_bot_that_was_off_blames_nobody(world: World, back: str, turnout: str) -> None:
    _, supporter = await signed_up(world)
    await comes(world, back)

    assert [row["turnout"] for row in await world.rows("SELECT turnout FROM shifts")] == [turnout]
    asked = world.text("shift-now", shift=words(world, MONDAY, *TONIGHT))
    assert supporter.heard.count(asked) == (turnout == "called")


async def test_a_bot_that_went_off_after_calling_calls_again(world: World) -> None:
    team, supporter = await signed_up(world)
    await comes(world, "20:00")
    await comes(world, "20:45")

    asked = world.text("shift-now", shift=words(world, MONDAY, *TONIGHT))
    assert supporter.heard.count(asked) == 2
    assert not [text for text in team.coordinator.heard if "Pendamping 1" in text and "20.00" in text]


async def test_duty_that_ended_while_the_bot_was_off_is_not_carried_into_the_next_shift(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await signs_up(world, supporter, "20.00")
    await comes(world, "20:00", days=1)

    assert world.text("duty-over") in supporter.heard
    assert world.text("shift-now", shift=words(world, TUESDAY, "3-3", "20.00–22.00")) in supporter.heard
    assert not await world.rows("SELECT * FROM duties WHERE ended_at IS NULL")


async def test_a_shift_of_somebody_who_may_no_longer_be_on_duty_is_free_again(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "20.00", "22.00")
    await signs_up(world, team.supporters[0], "20.00")
    await world.rows("UPDATE members SET standing = 'suspended' WHERE role = 'supporter'")
    await team.desk.says("/shifts")
    assert world.text("shift-line", hours="20.00–22.00", there=0, needed=1) in team.group.heard[-1]

    await comes(world, "19:30", days=1)
    shift = words(world, TUESDAY, "3-3", "20.00–22.00")
    assert world.text("shift-lapsed", name="Pendamping 1", shift=shift) in team.coordinator.heard
    assert not await world.rows("SELECT * FROM shifts")


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
    gaps = world.text("gaps", day=long_date(world, 2, "4-3"))
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
    await goes_off_call(team.desk)
    await comes(world, "16:00", days=1)
    assert world.text("gap-on-call") in team.group.heard[-1]


async def test_a_shift_past_midnight_reminds_begins_and_ends_at_its_hours(world: World) -> None:
    team, supporter = await signed_up(world, "23.00", "01.00")
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
            world.text("shift-now", shift=words(world, SUNDAY, "29-3", "03.00–04.00")) not in supporter.heard
        )

        await world.passes(minutes=1)
        assert world.text("shift-now", shift=words(world, SUNDAY, "29-3", "03.00–04.00")) in supporter.heard
