"""Each role has a home with keys of its own, also after a talk, and a way to each other role."""

import pytest

from sandbox.people.people import Person
from tests.scenarios.casework.test_cases import flagged
from tests.world import Team, World

STUDENT = ["💬", "🧑‍🏫", "📚", "🫶", "🆘"]
SUPPORTER = ["🟢", "🗓", "🎓", "🧭", "🫂", "🆘"]
COUNSELOR = ["🗂", "📋", "📊", "📟", "📇", "❓", "🫂", "🆘"]


def keys(person: Person) -> list[str]:
    """The emoji of the keys under this chat."""
    return [label.split()[0] for label in person.keys]


async def both_roles(world: World) -> tuple[Team, Person]:
    """A supporter who is a counselor too."""
    team = await world.team()
    await team.becomes_counselor(team.supporters[0], "Pak Jati")
    return team, team.supporters[0]


async def test_each_role_has_its_own_keys(world: World) -> None:
    team = await world.team()
    student = await world.student()
    for person in (team.coordinator, team.supporters[0], student):
        await person.start()

    assert keys(team.coordinator) == COUNSELOR
    assert keys(team.supporters[0]) == SUPPORTER
    assert keys(student) == STUDENT
    assert team.supporters[0].last.text == world.text("supporter-home")


async def test_a_counselor_reads_at_home_what_waits(world: World) -> None:
    team = await world.team()
    await flagged(world, team)
    await team.coordinator.start()
    assert team.coordinator.last.text == world.text("counselor-home", mine=0, open=1, on=1)

    await team.desk.presses("🙋")
    await team.coordinator.says("/oncall")
    await team.coordinator.start()
    assert team.coordinator.last.text.splitlines()[0].startswith(
        world.text("counselor-home", mine=1, open=0, on=0).split(".")[0]
    )


@pytest.mark.parametrize(
    ("key", "heard"),
    [
        ("🗂", "cases"),
        ("📋", "cases"),
        ("📊", "status-on-call"),
        ("📇", "people"),
        ("❓", "help-counselor"),
        ("🫂", "need-somebody"),
    ],
)
async def test_each_key_of_a_counselor_opens_its_screen(world: World, key: str, heard: str) -> None:
    team = await world.team()
    await team.coordinator.start()
    await team.coordinator.taps(key)
    views = {"🗂": "mine", "📋": "open"}
    expected = world.text(heard, view=views.get(key, ""), count=0, names="Bu Melati")

    assert expected in team.coordinator.last.text


@pytest.mark.parametrize("key", ["🟢", "🗓", "🎓", "🧭"])
async def test_each_key_of_a_supporter_opens_its_screen(world: World, key: str) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await supporter.start()
    for words in ({"🟢": "/duty", "🗓": "/shifts", "🎓": "/training", "🧭": "/consult"}[key],):
        await supporter.says(words)
        by_words = supporter.last.text
        await supporter.taps(key)
        assert supporter.last.text == by_words


async def test_a_supporter_who_needs_somebody_comes_to_a_peer_or_a_counselor_and_back(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await supporter.taps("🫂")
    assert supporter.last.text == world.text("need-somebody")
    assert keys(supporter) == ["💬", "🧑‍🏫", "📚", "🫶", "🎧", "🆘"]

    await supporter.taps("🎧")
    assert keys(supporter) == SUPPORTER
    await supporter.taps("🫂")
    await supporter.taps("🧑‍🏫")
    await supporter.presses("✅")
    assert keys(supporter) == ["💬", "🧑‍🏫", "📚", "🫶", "🎧", "🆘"]
    await supporter.taps("🧑‍🏫")
    assert await world.rows("SELECT * FROM cases WHERE category = 'counselor-asked'")


async def test_a_person_of_several_roles_keeps_a_way_to_each(world: World) -> None:
    _, person = await both_roles(world)
    await person.start()
    assert keys(person) == [*COUNSELOR[:-2], "🎧", "🫂", "🆘"]
    for key, shown in (
        ("🎧", [*SUPPORTER[:-2], "🗃", "🫂", "🆘"]),
        ("🫂", [*STUDENT[:-1], "🗃", "🎧", "🆘"]),
        ("🗃", [*COUNSELOR[:-2], "🎧", "🫂", "🆘"]),
    ):
        await person.taps(key)
        assert keys(person) == shown


async def test_after_a_talk_everybody_is_at_their_own_home(world: World) -> None:
    team = await world.team()
    student = await flagged(world, team)
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    assert keys(team.supporters[0]) == SUPPORTER
    assert keys(team.coordinator) == ["↩️", "☑️"]

    await team.coordinator.taps("☑️")
    await team.coordinator.presses(world.text("outcome-safe"))
    assert keys(team.coordinator) == COUNSELOR
    assert keys(student) == STUDENT


async def test_who_loses_a_role_loses_its_keys_and_an_old_key_leads_nowhere(world: World) -> None:
    team = await world.team()
    person = await team.joins("Pak Jati", "counselor")
    await person.start()
    old = next(key for key in person.keys if key.startswith("📋"))
    await team.desk.says("/people")
    await team.desk.presses("Pak Jati")
    await team.desk.presses(world.text("step-remove"))
    await team.desk.presses(world.text("team-yes"))
    assert keys(person) == STUDENT

    await person.says(old)
    assert person.last.text == world.text("not-for-you")


@pytest.mark.parametrize("emoji", ["🫂", "🟢", "❓", "🎧"])
async def test_a_lone_emoji_of_a_home_is_words_in_a_talk(world: World, emoji: str) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await team.supporters[0].says(emoji)
    assert student.heard[-1] == emoji


async def test_a_home_does_not_take_the_place_of_the_keys_of_sos(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await supporter.start()
    await supporter.taps("🆘")
    await supporter.says("/start")
    assert keys(supporter) == ["✅", "❌"]
