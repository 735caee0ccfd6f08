"""A case that nobody takes is repeated, and calls nobody who need not be called."""

import pytest

from sandbox.state.screen import Screen
from tests.scenarios.casework.test_cases import flagged
from tests.world import World


async def test_an_unclaimed_card_is_repeated_at_each_step(world: World) -> None:
    team = await world.team()
    await flagged(world, team)
    for minutes in (5, 5, 5):
        before = len(team.group.heard)
        await world.passes(minutes=minutes)
        assert len(team.group.heard) == before + 1
        assert team.desk.last.reply_to is not None


async def test_it_is_repeated_until_somebody_takes_it(world: World) -> None:
    team = await world.team()
    await flagged(world, team)
    await world.passes(minutes=60)
    before = len(team.group.heard)
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    await team.coordinator.says("aku di sini")
    await world.passes(minutes=60)

    assert before > 8
    code = (await world.rows("SELECT code FROM cases"))[0]["code"]
    assert team.group.heard[before:] == [world.text("case-taken", code=code, name="Bu Melati")]


async def test_on_the_third_step_the_student_is_told_the_truth(world: World) -> None:
    team = await world.team()
    student = await flagged(world, team)
    await world.passes(minutes=14)
    assert world.text("no-counselor-yet") not in student.heard

    await world.passes(minutes=1)
    assert world.text("no-counselor-yet") in student.heard


@pytest.mark.parametrize("level", ["concern", "urgent"])
async def test_who_is_off_call_is_left_alone_while_somebody_is_on_call(world: World, level: str) -> None:
    team = await world.team()
    second = await team.joins("Pak Jati", "counselor")
    second.new()
    await flagged(world, team)
    await team.supporters[0].presses(world.text(f"level-{level}"))
    await world.passes(minutes=30)

    assert second.new() == []
    assert "🔔" in "".join(team.coordinator.heard)


async def test_an_emergency_climbs_its_own_ladder(world: World) -> None:
    team = await world.team()
    student = await world.student()
    await student.taps("🆘")
    await student.taps("✅")
    before = len(team.group.heard)
    await world.passes(minutes=5)

    assert len(team.group.heard) == before + 3
    assert world.text("no-counselor-yet", numbers=0) in student.heard


def invites(*chats: Screen) -> list[str]:
    """What still asks somebody in these chats to take a case."""
    return [
        one.text for chat in chats for one in chat.messages if any("🙋" in label for label in one.buttons)
    ]


@pytest.mark.parametrize("minutes", [0, 16])
async def test_nothing_invites_to_take_a_case_that_somebody_has(world: World, minutes: int) -> None:
    team = await world.team()
    jati = await team.joins("Pak Jati", "counselor")
    student = await world.pair(team.supporters[0])
    await student.says("aku mau bunuh diri malam ini")
    await world.passes(minutes=minutes)
    chats = team.group.chat, team.coordinator.chat, jati.chat
    assert len(invites(*chats)) >= (3 if minutes else 2)
    await jati.in_group(team.group).presses("🙋")
    await world.passes(seconds=30)

    assert invites(*chats) == []
