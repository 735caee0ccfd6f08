"""Reminders of what nobody takes: slower and slower, then one summary; who is off call is left alone."""

import pytest

from sandbox.people.people import Person
from tests.scenarios.casework.test_repeated import invites
from tests.scenarios.escalation.test_night import goes_off_call, raised
from tests.world import Team, World


def calls(person: Person) -> int:
    """How often this counselor was asked in private to take a case."""
    return "".join(person.heard).count("🔔")


def reminders(team: Team) -> list[str]:
    """What stands in the group as a reminder now."""
    return [one.text for one in team.group.chat.messages if one.text.startswith("⏰")]


async def codes(world: World) -> list[str]:
    return [row["code"] for row in await world.rows("SELECT code FROM cases ORDER BY level DESC, opened_at")]


@pytest.mark.parametrize(("level", "asked"), [("concern", 0), ("urgent", 1), ("emergency", 1)])
async def test_with_nobody_on_call_only_what_is_urgent_is_told_in_private(
    world: World, level: str, asked: int
) -> None:
    team = await world.team()
    await raised(world, team, level)
    await goes_off_call(world)
    before = calls(team.coordinator)
    await world.passes(minutes=5, seconds=1)

    assert min(1, calls(team.coordinator) - before) == asked
    assert len(reminders(team)) == 1


async def test_an_emergency_that_nobody_on_call_answers_is_told_to_all(world: World) -> None:
    team = await world.team()
    second = await team.joins("Pak Jati", "counselor")
    await raised(world, team, "emergency")
    assert (calls(team.coordinator), calls(second)) == (1, 0)

    await world.passes(minutes=1)
    assert (calls(team.coordinator), calls(second)) == (2, 1)


async def test_what_nobody_takes_for_long_stands_in_one_summary_until_it_is_taken(world: World) -> None:
    team = await world.team(supporters=2)
    for level in ("concern", "urgent"):
        await raised(world, team, level)
    await world.passes(hours=2, minutes=1)
    urgent, concern = await codes(world)

    (summary,) = reminders(team)
    assert summary.startswith(world.text("summary", count=2))
    assert summary.index(urgent) < summary.index(concern)
    await team.desk.presses(f"🙋 {urgent}")
    await world.passes(seconds=10)
    assert f"🙋 {urgent}" not in team.desk.buttons
    assert reminders(team)[0].startswith(world.text("summary", count=1))

    await team.desk.presses(f"🙋 {concern}")
    await world.passes(seconds=10)
    assert reminders(team) == invites(team.group.chat, team.coordinator.chat) == []


@pytest.mark.parametrize("way", ["forgotten", "closed"])
async def test_a_summary_goes_with_the_last_case(world: World, way: str) -> None:
    team = await world.team()
    student = await raised(world, team, "concern")
    await world.passes(hours=2)
    assert len(reminders(team)) == 1
    if way == "forgotten":
        await student.says("/forget")
        await student.presses("✅")
    else:
        await team.desk.presses("🙋")
        await team.coordinator.presses("☑️")
        await team.coordinator.presses(world.text("outcome-safe"))
    await world.passes(seconds=10)

    assert reminders(team) == invites(team.group.chat, team.coordinator.chat) == []


async def test_a_summary_goes_on_after_a_restart_and_a_released_case_begins_anew(world: World) -> None:
    team = await world.team()
    await raised(world, team, "urgent")
    await world.passes(hours=2)
    await world.closes()
    await world.opens()
    await world.passes(hours=1)
    assert [one.startswith(world.text("summary", count=1)) for one in reminders(team)] == [True]

    await team.desk.presses("🙋")
    await team.coordinator.presses("📤")
    await team.coordinator.presses(world.text("release"))
    await world.passes(minutes=5)
    (reminder,) = reminders(team)
    assert not reminder.startswith(world.text("summary", count=1))


async def test_at_night_the_card_of_a_concern_says_until_when_it_rests(world: World) -> None:
    team = await world.team()
    await world.passes(hours=2, minutes=50)
    await team.supporters[0].says("/duty")
    await team.supporters[0].presses("🟢")
    await raised(world, team, "concern")
    await world.passes(minutes=40)
    rests = world.text("case-quiet", at="06.00")
    card = next(one for one in team.group.chat.messages if one.text.startswith("🟡"))
    assert rests in card.text

    count = len(team.group.heard)
    await world.passes(hours=6)
    assert len(team.group.heard) == count
    await world.passes(hours=1, minutes=31)
    assert rests not in card.text
    assert len(reminders(team)) == 1


async def test_one_line_in_the_group_tells_who_took_it(world: World) -> None:
    team = await world.team()
    await raised(world, team, "concern")
    await world.passes(minutes=5)
    before = len(team.group.heard)
    await team.desk.presses("🙋")

    (code,) = await codes(world)
    assert team.group.heard[before:] == [world.text("case-taken", code=code, name="Bu Melati")]
