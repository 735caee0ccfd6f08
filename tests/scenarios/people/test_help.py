"""/help speaks to whoever asks, where they ask."""

from sandbox.people.people import Group
from tests.scenarios.talks import taken_over
from tests.world import World


def helped(world: World, *parts: str) -> str:
    """The help with these parts."""
    return "\n\n".join(world.text(key) for key in ("help", *(f"help-{part}" for part in parts)))


async def test_each_role_reads_its_own_help(world: World) -> None:
    team = await world.team()
    counselor = await team.joins("Pak Jati", "counselor")
    student, guest = await world.student(), world.person()
    expected = [
        (guest, ("guest",)),
        (student, ("student",)),
        (team.supporters[0], ("supporter",)),
        (counselor, ("counselor",)),
        (team.coordinator, ("coordinator", "counselor")),
    ]
    for person, parts in expected:
        await person.says("/help")
        assert person.last.text == helped(world, *parts)


async def test_who_has_two_roles_reads_both(world: World) -> None:
    team = await world.team()
    person = team.supporters[0]
    await team.becomes_counselor(person, "Pak Jati")
    await person.says("/bantuan")
    assert person.last.text == helped(world, "counselor", "supporter")


async def test_in_a_talk_the_help_is_about_the_talk(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    for person, part in ((student, "student"), (team.supporters[0], "supporter")):
        await person.says("/help")
        assert person.last.text == helped(world, f"talk-{part}")
    counselor = await taken_over(team)
    await counselor.says("/help")
    assert counselor.last.text == helped(world, "talk-counselor")


async def test_the_groups_help_is_about_the_group_whoever_asks(world: World) -> None:
    team = await world.team()
    await team.desk.says("/help")
    assert team.group.heard[-1] == helped(world, "group")
    await team.desk.says("/shifts")
    for name in ("/status", "/people", "/invite", "/oncall"):
        assert name in helped(world, "group")
    for private in ("/forget", "/hapus", "/talk", "/bicara", "/mydata"):
        assert private not in helped(world, "group")


async def test_in_another_group_nothing_of_the_team_is_told(world: World) -> None:
    team = await world.team()
    elsewhere = Group(world.api, id=-2_000, title="Kelas 10")
    await team.coordinator.in_group(elsewhere).says("/help")
    assert elsewhere.heard[-1] == helped(world, "elsewhere")
