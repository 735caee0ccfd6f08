"""Seeing who a student is: two known counselors, time to object; in an emergency one, told and reviewed."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.prove.people import keypad
from sandbox.people.people import Person
from tests.scenarios.chatting import goes_on_call
from tests.world import Team, World, running

DANGER = "aku mau bunuh diri malam ini, talinya sudah siap"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A world in which a second person has been in the role for seven days, as it comes."""
    async with running(World(tmp_path, seconder_age="7d")) as world:
        yield world


async def staffed(world: World) -> tuple[Team, Person, Person]:
    """A coordinator and two counselors of eight days, and a supporter on duty."""
    team = await world.team(supporters=0)
    jati, sekar = [await team.joins(name, "counselor") for name in ("Pak Jati", "Bu Sekar")]
    await world.jumps(hours=25)
    await world.jumps(hours=7 * 24)
    await goes_on_call(team.desk)
    await team.comes_on("Kak Awan")
    return team, jati, sekar


async def claimed(world: World, team: Team, words: str = "") -> Person:
    """A student whose case the coordinator has taken: a flag of the supporter's, or their own words."""
    student = await world.pair(team.supporters[-1])
    if words:
        await student.says(words)
    else:
        await team.supporters[-1].taps("🚩")
    await team.desk.presses("🙋")
    return student


async def wants(team: Team, how: str = "") -> None:
    """The owner asks who it is, and gives a reason; in an emergency they choose how."""
    await team.coordinator.presses("🪪")
    await team.coordinator.presses(team.world.text("reveal-life"))
    await team.coordinator.answers("ia bilang sudah di jembatan")
    if how:
        await team.coordinator.presses(team.world.text(how))


async def locks_pin(team: Team) -> None:
    """Somebody enters three wrong PINs."""
    await team.desk.says("/people")
    await team.desk.presses("Pak Jati")
    await team.desk.presses(team.world.text("step-promote"))
    await team.desk.presses(team.world.text("team-yes"))
    for _ in range(3):
        await team.enters_pin(team.coordinator, "908172")


def sees(person: Person, student: Person) -> bool:
    """Whether the student's account stands on somebody's screen."""
    return str(student.id) in person.screen()


async def test_nobody_sees_an_account_before_five_minutes_and_anybody_may_object(world: World) -> None:
    team, jati, sekar = await staffed(world)
    student = await claimed(world, team)
    await wants(team)
    assert not any(world.text("reveal-yes") in label for label in jati.buttons)
    await team.enters_pin(team.coordinator)
    code = (await world.rows("SELECT code FROM cases"))[0]["code"]
    assert world.text("reveal-group", name="Bu Melati", code=code) in team.group.heard
    await jati.presses(world.text("reveal-yes"))
    assert not sees(team.coordinator, student)
    await team.enters_pin(jati)
    await world.passes(minutes=4, seconds=50)
    assert not sees(team.coordinator, student)
    await sekar.in_group(team.group).presses(world.text("reveal-object"))
    await world.passes(minutes=5)

    assert not sees(team.coordinator, student)
    assert world.text("reveal-declined", code=code) in jati.heard
    assert "reveal-object" in [row["action"] for row in await world.rows("SELECT action FROM audit")]


async def test_without_an_objection_both_see_it_after_five_minutes(world: World) -> None:
    team, jati, sekar = await staffed(world)
    student = await claimed(world, team)
    await wants(team)
    await team.enters_pin(team.coordinator)
    await jati.presses(world.text("reveal-yes"))
    await team.enters_pin(jati)
    await world.passes(minutes=5, seconds=5)

    assert [sees(one, student) for one in (team.coordinator, jati, sekar)] == [True, True, False]


async def test_a_second_who_is_new_in_the_role_may_only_object(world: World) -> None:
    team, jati, _ = await staffed(world)
    new = await team.joins("Akun kedua", "counselor")
    await claimed(world, team)
    await wants(team)
    await team.enters_pin(team.coordinator)

    assert not any(world.text("reveal-yes") in label for label in new.buttons)
    assert any(world.text("reveal-no") in label for label in new.buttons)
    assert any(world.text("reveal-yes") in label for label in jati.buttons)


async def test_the_owner_of_an_emergency_sees_it_alone_at_once_and_it_is_told_and_reviewed(
    world: World,
) -> None:
    team, jati, sekar = await staffed(world)
    student = await claimed(world, team, DANGER)
    await wants(team, "reveal-by-myself")
    assert not sees(team.coordinator, student)
    await team.enters_pin(team.coordinator)

    assert sees(team.coordinator, student)
    assert not sees(jati, student)
    code = (await world.rows("SELECT code FROM cases"))[0]["code"]
    assert world.text("reveal-opened", name="Bu Melati", code=code) in team.group.heard
    assert "ia bilang sudah di jembatan" in jati.last.text
    await jati.presses(world.text("reveal-review-talk"))
    told = world.text("reveal-reviewed", code=code, name="Pak Jati", opinion=world.text("opinion-talk"))
    assert told in team.group.heard
    press = await sekar.presses(world.text("reveal-review-right"))
    assert press.answer == world.text("reveal-gone")
    await world.passes(minutes=11)
    assert not sees(team.coordinator, student)
    await world.jumps(hours=13)
    assert world.text("revealed", alone=1) in student.heard


async def test_a_review_that_nobody_gave_is_asked_for_again(world: World) -> None:
    team, jati, _ = await staffed(world)
    await claimed(world, team, DANGER)
    await wants(team, "reveal-by-myself")
    await team.enters_pin(team.coordinator)
    await world.jumps(hours=24.1)

    assert sum("Bagaimana" in text for text in jati.heard) == 2


async def test_with_a_locked_pin_a_minute_for_objections_takes_its_place(world: World) -> None:
    team, _, _ = await staffed(world)
    student = await claimed(world, team, DANGER)
    await locks_pin(team)
    await wants(team, "reveal-by-myself")
    await world.passes(seconds=50)
    assert not sees(team.coordinator, student)
    await world.passes(seconds=15)

    assert sees(team.coordinator, student)


async def test_an_objection_within_the_minute_ends_it(world: World) -> None:
    team, _, sekar = await staffed(world)
    student = await claimed(world, team, DANGER)
    await locks_pin(team)
    await wants(team, "reveal-by-myself")
    await world.passes(seconds=30)
    await sekar.presses(world.text("reveal-object"))
    await world.passes(minutes=5)

    assert not sees(team.coordinator, student)


async def test_who_raised_the_emergency_themselves_does_not_see_it_alone(world: World) -> None:
    team, _, _ = await staffed(world)
    both = team.supporters[-1]
    await team.becomes_counselor(both, "Kak Awan")
    student = await world.pair(both)
    await both.taps("🚩")
    await both.presses(world.text("level-emergency"))
    await both.in_group(team.group).presses("🙋")
    await both.presses("🪪")
    await both.presses(world.text("reveal-life"))
    await both.replies("karena begitu")

    assert not any(world.text("reveal-by-myself") in label for label in both.buttons)
    assert keypad(both) is not None
    await student.says("aku mau bunuh diri malam ini, talinya sudah siap")
    await both.presses("🪪")
    await both.presses(world.text("reveal-life"))
    await both.replies("sekarang ia bilang sendiri")
    assert any(world.text("reveal-by-myself") in label for label in both.buttons)


async def test_below_an_emergency_nobody_sees_it_alone(world: World) -> None:
    team, _, _ = await staffed(world)
    await claimed(world, team)
    await wants(team)

    assert not any(world.text("reveal-by-myself") in label for label in team.coordinator.buttons)
