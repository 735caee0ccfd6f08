"""↩️: to the supporter who was with them last, if the two may still meet."""

from sandbox.people.people import Person
from tests.scenarios.matching.test_matching import asks_for_another
from tests.world import Team, World


async def given_back(team: Team) -> None:
    """A counselor takes the case, speaks, and gives the student back."""
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    await team.coordinator.taps("↩️")


async def handed_on(world: World, team: Team) -> Person:
    """A student whom the first supporter has handed over to the second."""
    first, second = team.supporters
    student = await world.pair(first)
    await first.taps("🤝")
    await student.presses("✅")
    await world.passes(seconds=1)
    await second.presses("✅")
    return student


async def test_whoever_was_with_them_last_is_with_them_again(world: World) -> None:
    team = await world.team(supporters=2)
    student = await handed_on(world, team)
    await team.supporters[1].taps("🚩")
    await given_back(team)
    await student.says("halo lagi")

    assert team.supporters[1].heard[-1] == "halo lagi"
    assert "halo lagi" not in team.supporters[0].heard


async def test_never_to_a_supporter_whom_the_student_wanted_to_leave(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await asks_for_another(world, student)
    await student.taps("🆘")
    await student.taps("✅")
    await given_back(team)
    await student.says("halo yang lain")

    assert world.text("counselor-left-wait") in student.heard
    assert "halo yang lain" not in team.supporters[0].heard


async def test_a_supporter_is_not_called_silent_for_the_time_that_the_counselor_was_there(
    world: World,
) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await supporter.taps("🚩")
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    await student.says("aku takut")
    await team.coordinator.says("aku di sini")
    await world.passes(minutes=20)
    await team.coordinator.taps("↩️")
    await world.passes(seconds=30)

    (row,) = await world.rows("SELECT alias FROM participants WHERE part = 'student'")
    assert world.text("nudge", **row) not in supporter.heard
    assert not any("🔁" in label for label in student.buttons)
