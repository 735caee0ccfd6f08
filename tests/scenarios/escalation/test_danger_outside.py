"""Danger is seen where nobody is written to as well: in changes, notes, and answers."""

from collections.abc import Awaitable, Callable

import pytest

from sandbox.people.people import Person
from tests.scenarios.talks import assert_nothing_failed
from tests.world import World

DANGER = "aku pengen mati aja"


async def test_a_change_outside_a_conversation_brings_helplines(world: World) -> None:
    student, guest = await world.student(), world.person()
    await guest.start()
    for person in (student, guest):
        before = len(person.heard)
        message = await person.sends_document(caption="isinya")
        await person.edits(message, DANGER)
        assert "119" in str(person.heard[before:])
    assert_nothing_failed(world)


async def _refused(student: Person) -> None:
    await student.edits(await student.sends_document(caption="isinya"), DANGER)


async def _taken_back(student: Person) -> None:
    message = await student.says("biasa saja")
    await student.says("/unsend")
    await student.edits(message, DANGER)


@pytest.mark.parametrize("send", [_refused, _taken_back])
async def test_a_change_of_what_was_refused_or_taken_back_is_seen(
    world: World, send: Callable[[Person], Awaitable[None]]
) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await send(student)

    assert any("🙋" in label for label in team.desk.buttons)
    assert DANGER not in team.supporters[0].heard
    assert_nothing_failed(world)


async def test_a_change_of_words_to_whoever_is_gone_brings_helplines(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    message = await student.says("akhirnya")
    await student.taps("🔚")
    await student.edits(message, DANGER)

    assert "119" in str(student.heard[-2:])
    assert world.text("edit-refused") in student.heard[-2:]
    assert_nothing_failed(world)


async def test_danger_in_a_line_to_the_programme_is_seen(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("/report")
    await student.presses(world.text("why-threats"))
    await student.answers(f"dia jahat, {DANGER}")

    assert world.text("report-noted") in student.heard
    assert "119" in str(student.heard[-2:])
    assert_nothing_failed(world)


async def test_what_a_counselor_writes_for_the_lexicon_is_no_danger_of_their_own(world: World) -> None:
    team = await world.team()
    counselor = team.coordinator
    await counselor.says("/talk")
    await counselor.presses("✅")
    await counselor.taps("💬")
    await counselor.presses("⏭")
    await counselor.presses("⏭")
    await team.supporters[0].presses("✅")
    await team.desk.says("/lexicon add")
    await counselor.replies(DANGER)

    assert len(await world.rows("SELECT * FROM conversations WHERE stage = 'talking'")) == 1
    assert not await world.rows("SELECT * FROM flags")
    assert_nothing_failed(world)
