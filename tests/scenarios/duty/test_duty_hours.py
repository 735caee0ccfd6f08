"""Duty: so much in a day and in a week, a reminder before the end, and an end that drops nobody.

The world begins on a Monday at 19.00 in Jakarta.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox.people.people import Person
from tests.rota import MONDAY, comes, plans, signs_up
from tests.scenarios.chatting import asks_as_student, talk
from tests.world import World, opened


@pytest.fixture(params=["id", "en"])
async def short_week(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[World]:
    limits = {"daily_hours": "3h", "weekly_hours": "5h", "on_call_confirm": "60d"}
    async with opened(tmp_path, request.param, **limits) as world:
        yield world


def span(world: World, hours: int, minutes: int = 0) -> str:
    return world.text("span", hours=hours, rest=minutes)


async def goes_on(world: World, supporter: Person) -> str | None:
    """Presses 🟢; gives what a refusal says."""
    await supporter.says("/duty")
    press = await supporter.presses("🟢")
    return press.answer


async def test_a_duty_is_cut_where_the_days_hours_end(short_week: World) -> None:
    world = short_week
    team = await world.team()
    supporter = team.supporters[0]
    await world.passes(hours=2, minutes=1)
    await goes_on(world, supporter)

    cut = world.text("duty-cut", period="day", until="22.01", limit_span=span(world, 3))
    assert supporter.heard[-2:] == [world.text("duty-on", until="22.01"), cut]
    await world.passes(hours=1)
    assert supporter.heard[-1] == world.text("duty-over")


async def test_a_full_day_refuses_with_its_reason_until_midnight(short_week: World) -> None:
    world = short_week
    team = await world.team()
    supporter = team.supporters[0]
    await world.passes(hours=2, minutes=1)
    await goes_on(world, supporter)
    await world.passes(hours=1)
    assert await goes_on(world, supporter) == world.text("duty-day-full", limit_span=span(world, 3))

    await world.passes(hours=2)
    assert await goes_on(world, supporter) is None


async def test_a_full_week_refuses_with_its_reason_until_monday(short_week: World) -> None:
    world = short_week
    team = await world.team()
    supporter = team.supporters[0]
    for _ in range(2):
        await world.jumps(hours=24)
        await goes_on(world, supporter)
    await world.jumps(hours=24)
    assert await goes_on(world, supporter) == world.text("duty-week-full", limit_span=span(world, 5))

    await world.jumps(hours=24 * 4)
    assert await goes_on(world, supporter) is None


async def test_only_the_supporter_sees_their_hours(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await world.passes(minutes=90)
    await supporter.says("/duty")
    shown = world.text(
        "duty-hours",
        today_span=span(world, 1, 30),
        day_span=span(world, 4),
        week_span=span(world, 1, 30),
        limit_span=span(world, 12),
    )
    assert supporter.heard[-2] == shown

    await team.desk.says("/people")
    await team.desk.says("/status")
    assert span(world, 1, 30) not in "\n".join(team.group.heard)


async def test_the_end_is_told_before_and_can_be_put_off(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await world.passes(minutes=111)
    assert supporter.heard[-1] == world.text("duty-ending", until="21.00")

    await supporter.presses("🟢")
    assert supporter.heard[-1] == world.text("duty-on", until="22.51")
    await world.passes(minutes=20)
    assert await world.rows("SELECT * FROM duties WHERE ended_at IS NULL")


async def test_staying_longer_ends_with_the_days_hours(short_week: World) -> None:
    world = short_week
    team = await world.team()
    supporter = team.supporters[0]
    await world.passes(minutes=111)
    await supporter.presses("🟢")
    assert supporter.heard[-2] == world.text("duty-on", until="22.00")

    await world.passes(minutes=60)
    press = await supporter.presses("🟢")
    assert press.answer == world.text("duty-day-full", limit_span=span(world, 3))


async def test_after_the_extension_a_conversation_is_handed_over(world: World) -> None:
    team = await world.team()
    first = team.supporters[0]
    student = await world.pair(first)
    await talk(world, student, first, minutes=110)
    second = await team.joins("Pendamping lain")
    await goes_on(world, second)
    await talk(world, student, first, minutes=28)
    assert world.text("duty-handover") in first.heard

    await student.presses("✅")
    await second.presses("✅")
    await student.says("halo, kamu yang baru?")
    assert second.heard[-1] == "halo, kamu yang baru?"


async def test_a_bot_that_was_off_over_the_end_drops_nobody(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await world.is_off(hours=5)
    await world.passes(seconds=10)
    assert supporter.heard[-1] == world.text("duty-extended")

    await student.says("aku masih di sini")
    assert supporter.heard[-1] == "aku masih di sini"


async def test_hours_that_the_bot_was_off_count_no_longer_than_planned(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await world.is_off(hours=4)
    await world.passes(seconds=10)
    assert supporter.heard[-1] == world.text("duty-over")

    await supporter.says("/duty")
    limits = {"day_span": span(world, 4), "limit_span": span(world, 12)}
    worked = {"today_span": span(world, 2), "week_span": span(world, 2)}
    assert supporter.heard[-2] == world.text("duty-hours", **limits, **worked)


async def test_duty_that_goes_on_after_its_end_was_missed_has_no_more_hours(short_week: World) -> None:
    world = short_week
    team = await world.team()
    supporter = team.supporters[0]
    await supporter.presses("⚪")
    await plans(world, team, MONDAY, "20.00", "22.00")
    await plans(world, team, MONDAY, "22.00", "23.00")
    await signs_up(world, supporter, "20.00")
    await signs_up(world, supporter, "22.00")
    await comes(world, "19:31")
    await supporter.presses("🟢")
    await comes(world, "22:20")

    assert supporter.heard[-1] == world.text("duty-on", until="22.31")


async def test_a_supporter_who_talks_with_a_peer_themselves_goes_home_on_time(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    await asks_as_student(first)
    await second.presses("✅")
    await talk(world, first, second, minutes=121)

    assert world.text("duty-over") in first.heard
    assert world.text("duty-extended") in second.heard


async def test_a_shift_that_begins_during_duty_is_cut_by_the_days_hours_too(short_week: World) -> None:
    world = short_week
    team = await world.team()
    supporter = team.supporters[0]
    await plans(world, team, MONDAY, "20.00", "23.00")
    await signs_up(world, supporter, "20.00")
    await comes(world, "20:00")

    assert supporter.heard[-1] == world.text("duty-on", until="22.00")
