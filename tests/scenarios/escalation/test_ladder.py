"""The ladder: the next on call, then everybody, then the student too; through upgrades and lost groups."""

from copy import copy

import pytest

from sandbox.people.people import Person
from tests.scenarios.casework.test_cases import flagged
from tests.scenarios.casework.test_ownership import in_danger
from tests.scenarios.chatting import goes_on_call
from tests.world import Team, World


async def on_call(world: World, team: Team, name: str) -> Person:
    """One more counselor on call."""
    counselor = await team.joins(name, "counselor")
    await goes_on_call(counselor.in_group(team.group))
    counselor.new()
    return counselor


async def test_the_next_on_call_is_written_to_first_then_all(world: World) -> None:
    team = await world.team()
    second = await on_call(world, team, "Pak Jati")
    await flagged(world, team)
    await team.desk.presses("🙋")
    await flagged(world, await another(team))
    await world.passes(minutes=5)
    assert "🔔" in second.heard[-1]
    assert "🔔" not in "".join(team.coordinator.heard)

    await world.passes(minutes=5)
    assert "🔔" in "".join(team.coordinator.heard)


@pytest.mark.parametrize(("hours", "asked"), [(2.7, 1), (3.1, 2), (10.8, 2), (11.1, 1)])
async def test_at_night_all_on_call_are_asked_at_once(world: World, hours: float, asked: int) -> None:
    team = await world.team()
    second = await on_call(world, team, "Pak Jati")
    await world.jumps(hours=hours)
    student = await world.student()
    await student.says("/counselor")
    second.new()
    team.coordinator.new()
    await world.passes(minutes=5)

    assert sum("🔔" in "".join(one.new()) for one in (second, team.coordinator)) == asked


async def another(team: Team) -> Team:
    """The same team with a further supporter, who is free."""
    supporter = await team.comes_on("Pendamping lagi")
    further = copy(team)
    further.supporters = [supporter]
    return further


async def test_a_student_hears_at_each_step_what_was_done_and_then_where_the_numbers_are(
    world: World,
) -> None:
    team = await world.team()
    await on_call(world, team, "Pak Jati")
    student = await in_danger(world)
    student.new()
    await world.passes(minutes=1)
    assert student.new() == [world.text("counselors-asked", count=2)]
    await world.passes(minutes=2)
    assert student.new() == [world.text("counselors-asked", count=2)]
    await world.passes(minutes=2)
    told = student.new()
    assert told == [world.text("no-counselor-yet", numbers=0)]

    await world.passes(minutes=20)
    assert student.new() == []


async def test_a_group_that_becomes_a_supergroup_in_between_is_alerted_on(world: World) -> None:
    team = await world.team()
    await flagged(world, team)
    await world.passes(minutes=5)
    await team.group.upgrade()
    before = len(team.group.heard)
    await world.passes(minutes=5)
    assert any("⏰" in text for text in team.group.heard[before:])

    await team.desk.presses("🙋")
    assert (await world.rows("SELECT state FROM cases"))[0]["state"] == "claimed"


async def test_a_lost_group_heals_by_itself_and_the_counselors_are_told(world: World) -> None:
    team = await world.team()
    await world.passes(seconds=10)
    world.api.faults.refuse(10**6, chat=team.group.id, status=403, description="Forbidden: bot was kicked")
    await in_danger(world)
    await world.passes(minutes=2)
    assert world.text("group-lost") in team.coordinator.heard
    assert "🔔" in "".join(team.coordinator.heard)
    assert await world.rows("SELECT 1 FROM programme WHERE group_lost_at IS NOT NULL")

    world.api.faults.clear()
    await world.passes(minutes=2)
    assert team.coordinator.heard.count(world.text("group-found")) == 1
    assert "🔴" in "".join(team.group.heard)


async def test_an_idle_lost_group_heals_too(world: World) -> None:
    team = await world.team(supporters=0)
    await world.passes(seconds=10)
    world.api.faults.refuse(10**6, chat=team.group.id, status=403, description="Forbidden: bot was kicked")
    await world.passes(minutes=10)
    assert world.text("group-lost") in team.coordinator.heard

    world.api.faults.clear()
    await world.passes(minutes=2)
    assert world.text("group-found") in team.coordinator.heard
