"""Who comes back, and who may still say yes: what was decided earlier holds in every corner."""

from pathlib import Path

import pytest

from sandbox.people.people import Person
from tests.scenarios.chatting import talk
from tests.world import Team, World, opened


async def moved_on(world: World) -> tuple[Team, Person]:
    """A student who asked for somebody else than the first supporter, and talks with the second."""
    team = await world.team(supporters=2)
    first, second = team.supporters
    student = await world.pair(first)
    await student.says("halo")
    await world.passes(minutes=11)
    await student.presses("🔁")
    await second.presses("✅")
    await first.says("/duty")
    await first.presses("🟢")
    return team, student


async def counselor_comes_and_goes(team: Team, student: Person) -> None:
    """Words of danger, a counselor who speaks with the student, and gives back."""
    await student.says("aku mau bunuh diri")
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    await team.coordinator.taps("↩️")
    await student.says("aku masih di sini")


async def test_after_a_counselor_the_second_supporter_comes_back_and_not_the_first(world: World) -> None:
    team, student = await moved_on(world)
    await counselor_comes_and_goes(team, student)

    assert team.supporters[1].heard[-1] == "aku masih di sini"
    assert "aku masih di sini" not in team.supporters[0].heard


async def test_where_the_second_has_gone_home_nobody_comes_who_was_sent_away(world: World) -> None:
    team, student = await moved_on(world)
    await team.supporters[1].says("/duty")
    await team.supporters[1].presses("⚪")
    await counselor_comes_and_goes(team, student)

    assert world.text("counselor-left-wait") in student.heard
    assert "aku masih di sini" not in team.supporters[0].heard
    assert not await world.rows("SELECT * FROM offers WHERE state = 'open'")


@pytest.mark.parametrize("language", ["id", "en"])
async def test_an_offer_ends_with_the_duty_though_a_conversation_goes_on(
    tmp_path: Path, language: str
) -> None:
    async with opened(tmp_path, language, max_conversations="2") as world:
        team = await world.team()
        supporter = team.supporters[0]
        student = await world.pair(supporter)
        await talk(world, student, supporter, minutes=119)
        await world.passes(seconds=30)
        await world.waits()
        await world.passes(seconds=35)
        assert supporter.heard[-2:] == [world.text("duty-extended"), world.text("offer-gone")]

        press = await supporter.presses("✅")
        assert press.answer == world.text("offer-gone")


@pytest.mark.parametrize("language", ["id", "en"])
async def test_whoever_has_to_rest_is_asked_for_nobody_else_meanwhile(tmp_path: Path, language: str) -> None:
    async with opened(tmp_path, language, max_conversations="2") as world:
        team = await world.team()
        supporter = team.supporters[0]
        student = await world.pair(supporter)
        await student.says("aku mau bunuh diri")
        await world.waits()
        await student.taps("🔚")
        assert world.text("offer-gone") in supporter.heard

        assert not await world.rows("SELECT * FROM offers WHERE state = 'open'")
        await world.passes(minutes=10, seconds=5)
        assert await world.rows("SELECT * FROM offers WHERE state = 'open'")
