"""A student's location or voice goes to the counselor alone who speaks with them, after a yes."""

from collections.abc import Awaitable, Callable

import pytest

from sandbox.people.people import Person
from tests.scenarios.conversation.test_allow_list import push
from tests.scenarios.talks import assert_nothing_failed, taken_over
from tests.world import Team, World

Change = Callable[[World, Team, Person], Awaitable[object]]
LIVE = {"location": {"latitude": -6.2, "longitude": 106.8, "live_period": 900}}
VENUE = {
    "venue": {"location": {"latitude": -6.2, "longitude": 106.8}, "title": "Kafe", "address": "Jl. Jati"},
    "location": {"latitude": -6.2, "longitude": 106.8},
}


async def with_counselor(world: World) -> tuple[Team, Person, Person]:
    """A student with whom a counselor speaks alone."""
    team = await world.team()
    student = await world.pair(team.supporters[0])
    return team, student, await taken_over(team)


async def sends(student: Person, kind: str) -> None:
    await getattr(student, f"sends_{kind}")()


def asked(world: World, kind: str) -> str:
    return world.text("private-ask", what=world.text(f"what-{kind}"))


@pytest.mark.parametrize("kind", ["location", "voice"])
async def test_it_is_asked_first_and_arrives_as_what_it_is(world: World, kind: str) -> None:
    _, student, counselor = await with_counselor(world)
    before = len(counselor.heard)
    await sends(student, kind)
    assert student.last.text == asked(world, kind)
    assert len(counselor.heard) == before
    await student.presses("✅")

    assert counselor.last.kind == kind
    assert counselor.last.raw["has_protected_content"] is True
    assert student.last.text == world.text("private-sent")
    assert_nothing_failed(world)


async def test_the_place_is_the_one_that_was_sent(world: World) -> None:
    _, student, counselor = await with_counselor(world)
    await student.sends_location(-7.25, 112.75)
    await student.presses("✅")

    assert counselor.last.raw["location"] == {"latitude": -7.25, "longitude": 112.75}


@pytest.mark.parametrize("kind", ["location", "voice"])
async def test_a_no_leaves_nothing(world: World, kind: str) -> None:
    _, student, counselor = await with_counselor(world)
    before = len(counselor.heard)
    await sends(student, kind)
    await student.presses("❌")

    assert student.last.text == world.text("held-dropped")
    assert (len(counselor.heard), await world.rows("SELECT * FROM held")) == (before, [])


async def gives_back(world: World, team: Team, student: Person) -> None:
    await team.coordinator.taps("↩️")


async def asks_the_supporter_back(world: World, team: Team, student: Person) -> None:
    await team.coordinator.presses("👥")


async def ends(world: World, team: Team, student: Person) -> None:
    await student.says("/end")


@pytest.mark.parametrize("change", [gives_back, asks_the_supporter_back, ends])
async def test_after_a_change_of_company_the_yes_sends_nothing(world: World, change: Change) -> None:
    team, student, _ = await with_counselor(world)
    await student.sends_location()
    await change(world, team, student)
    heard = {person: len(person.heard) for person in (team.coordinator, *team.supporters)}
    await student.presses(world.text("private-yes"))

    assert world.text("private-unsent") in student.heard
    assert not [call for call in world.api.calls if call.method == "sendLocation"]
    assert await world.rows("SELECT * FROM held") == []
    assert all(len(person.heard) == count for person, count in heard.items())


@pytest.mark.too_late("private")
async def test_a_yes_counts_once_and_after_a_restart(world: World) -> None:
    _, student, counselor = await with_counselor(world)
    await student.sends_location()
    await world.closes()
    await world.opens()
    await student.presses(world.text("private-yes"))
    press = await student.presses(world.text("private-yes"))

    assert press.answer == world.text("button-gone")
    assert len([call for call in world.api.calls if call.method == "sendLocation"]) == 1
    assert counselor.last.kind == "location"


@pytest.mark.parametrize(("fields", "what"), [(LIVE, "live-location"), (VENUE, "venue")])
async def test_a_place_that_moves_or_has_a_name_is_refused_in_words(
    world: World, fields: dict[str, object], what: str
) -> None:
    _, student, counselor = await with_counselor(world)
    before = len(counselor.heard)
    await push(world, student, fields)

    assert student.last.text == world.text("kind-refused", what=world.text(f"what-{what}"))
    assert len(counselor.heard) == before


@pytest.mark.parametrize("kind", ["location", "voice"])
async def test_a_counselor_sends_none(world: World, kind: str) -> None:
    _, student, counselor = await with_counselor(world)
    before = len(student.heard)
    await sends(counselor, kind)

    assert counselor.last.text == world.text("kind-refused", what=world.text(f"what-{kind}"))
    assert len(student.heard) == before


async def test_it_can_be_taken_back(world: World) -> None:
    _, student, counselor = await with_counselor(world)
    await student.sends_location()
    await student.presses("✅")
    await student.says("/unsend")

    assert student.last.text == world.text("unsent")
    assert all(seen.kind != "location" for seen in counselor.chat.messages)


async def test_danger_under_a_voice_is_noticed_before_the_yes(world: World) -> None:
    _, student, counselor = await with_counselor(world)
    before = (await world.rows("SELECT level FROM cases"))[0]["level"]
    await student.sends_voice(caption="aku mau bunuh diri malam ini")

    assert (await world.rows("SELECT level FROM cases"))[0]["level"] > before
    assert counselor.last.kind != "voice"
