"""A change of the programme's time zone, and nights on which the clocks change."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.rota import SUNDAY, TUESDAY, answers_times, comes, plans, signed_up, signs_up, words
from tests.world import World, opened

BERLIN = "Europe/Berlin"


async def moves_to(world: World, zone: str) -> None:
    """The bot is started again with another SEBAYA_TIMEZONE."""
    await world.closes()
    world.settings = world.settings.model_copy(update={"timezone": ZoneInfo(zone)})
    await world.opens()
    await world.settle()


async def test_another_time_zone_is_told_to_the_group_and_to_who_has_shifts(world: World) -> None:
    team, supporter = await signed_up(world, weekday=TUESDAY)
    shift = words(world, TUESDAY, "3-3", "20.00–22.00")
    await moves_to(world, "Asia/Makassar")

    told = world.text("zone-changed", zone="Asia/Makassar", former="Asia/Jakarta", count=1)
    assert team.group.heard[-1] == told
    assert supporter.heard[-1] == world.text("shifts-moved", shift=shift)
    await moves_to(world, "Asia/Makassar")
    assert team.group.heard.count(told) == 1
    await comes(world, "19:30", days=1)
    assert supporter.heard[-1] == world.text("shift-soon", shift=shift)


async def test_who_was_reminded_before_the_zone_changed_is_reminded_again(world: World) -> None:
    _, supporter = await signed_up(world)
    shift = words(world, 0, "2-3", "20.00–22.00")
    await comes(world, "19:30")
    await moves_to(world, "Asia/Bangkok")
    await moves_to(world, "Asia/Kolkata")
    await comes(world, "19:30")

    assert supporter.heard.count(world.text("shift-soon", shift=shift)) > 1


@pytest.mark.parametrize("language", ["id", "en"])
async def test_on_the_night_when_the_clocks_go_back_a_slot_is_taken_as_on_any_other(
    tmp_path: Path, language: str
) -> None:
    async with opened(tmp_path, language, timezone=BERLIN) as world:
        team = await world.team()
        supporter = team.supporters[0]
        await supporter.presses("⚪")
        world.clock.move(datetime(2026, 10, 24, 12, tzinfo=ZoneInfo(BERLIN)) - world.clock.now())
        await plans(world, team, SUNDAY, "00.00", "04.00")
        await signs_up(world, supporter, "00.00")


async def test_hours_in_a_row_are_counted_past_midnight_when_signing_up(world: World) -> None:
    team = await world.team()
    await plans(world, team, TUESDAY, "20.00", "00.00")
    for begins, ends in (("00.00", "02.00"), ("02.00", "04.00")):
        await team.desk.presses(world.text("add-slot"))
        await team.desk.presses(world.text("weekday-2"))
        await answers_times(team.desk, begins, ends, 1)
    await signs_up(world, team.supporters[0], "20.00")

    press = await team.supporters[0].presses("00.00–02.00")
    assert press.answer == world.text("shift-too-much")
    await signs_up(world, team.supporters[0], "02.00")


async def test_duty_goes_on_for_no_more_than_a_days_hours_in_a_row_past_midnight(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await supporter.presses("⚪")
    await comes(world, "22:00")
    await supporter.presses("🟢")
    await comes(world, "23:55")
    await supporter.presses("🟢")
    await comes(world, "01:50", days=1)
    limit = world.text("span", hours=4, rest=0)
    assert (await supporter.presses("🟢")).answer in {world.text("duty-row-full", limit_span=limit), None}
    await comes(world, "02:00")
    await supporter.says("/duty")
    press = await supporter.presses("🟢")
    assert press.answer == world.text("duty-row-full", limit_span=limit)
