"""What is said of a case is what has happened: that it rose, who has it, and who asked for whom."""

from collections.abc import Awaitable, Callable

import pytest

from sandbox.people.people import Person
from tests.scenarios.chatting import ends
from tests.world import Team, World

DANGER = "aku mau bunuh diri malam ini"
MARKS = "⏫⬆⏰🔁📤"


async def presses_sos(student: Person) -> None:
    await student.taps("🆘")
    await student.taps("✅")


async def asks_for_a_counselor(student: Person) -> None:
    await student.says("/counselor")


async def answers_nothing(student: Person) -> None:
    """Who presses 🆘 and says no more is told of after two minutes."""
    await student.taps("🆘")


def marks(texts: list[str]) -> list[str]:
    """The marks of what says how a case stands."""
    return [text[0] for text in texts if text[0] in MARKS]


Way = Callable[[Person], Awaitable[None]]


@pytest.mark.parametrize(
    ("before", "now", "group", "owner"),
    [
        (asks_for_a_counselor, asks_for_a_counselor, "⏰", "🔁"),
        (presses_sos, presses_sos, "⏰", "🔁"),
        (presses_sos, asks_for_a_counselor, "⏰", "🔁"),
        (asks_for_a_counselor, presses_sos, "⏫", "⬆"),
    ],
)
@pytest.mark.parametrize("owned", [False, True])
async def test_only_a_case_whose_level_is_higher_than_before_is_said_to_have_risen(
    world: World, before: Way, now: Way, group: str, owner: str, *, owned: bool
) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await before(student)
    if owned:
        await team.desk.presses("🙋")
    await world.passes(minutes=2, seconds=5)
    team.coordinator.new()
    count = len(team.group.heard)
    await now(student)

    told = team.coordinator.new() if owned else team.group.heard[count:]
    assert marks(told) == [owner if owned else group]


async def test_a_talk_that_ends_does_not_make_its_case_rise(world: World) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    await team.supporters[0].taps("🚩")
    await world.passes(minutes=2)
    count = len(team.group.heard)
    await ends(world, team.supporters[0])

    assert marks(team.group.heard[count:]) == ["⏰"]


@pytest.mark.parametrize(
    ("way", "key"),
    [
        (asks_for_a_counselor, "counselor-has-it"),
        (presses_sos, "counselor-has-it"),
        (answers_nothing, "counselor-has-it"),
        (None, "counselor-reads"),
    ],
)
async def test_a_claim_is_told_in_other_words_to_who_asked_for_it(
    world: World, way: Way | None, key: str
) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await (way(student) if way else student.says(DANGER))
    await world.passes(minutes=2, seconds=5)
    await team.desk.presses("🙋")

    told = {"counselor-has-it", "counselor-reads"} & {
        one for one in ("counselor-has-it", "counselor-reads") if world.text(one) in student.heard
    }
    assert told == {key}


async def has_case(world: World, team: Team) -> Person:
    """A student whose case a counselor has, while the supporter goes on."""
    student = await world.pair(team.supporters[0])
    await team.supporters[0].taps("🚩")
    await team.desk.presses("🙋")
    return student


@pytest.mark.parametrize(("talks", "told"), [(False, "counselor-knows"), (True, "")])
async def test_who_has_a_counselor_is_not_offered_one(world: World, talks: bool, told: str) -> None:
    team = await world.team()
    student = await has_case(world, team)
    if talks:
        await team.coordinator.presses("🗣")
    student.new()
    await student.says(DANGER)

    heard = student.new()
    offered = world.text("counselor-offered", numbers=1)
    assert offered not in heard
    assert (world.text("counselor-knows") in heard) is bool(told)
    assert any("119" in text for text in heard)
    assert not any(world.text("want-counselor") in one.buttons for one in student.chat.messages)
