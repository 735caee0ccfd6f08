"""Whoever turns to another talk, or speaks in another part, has said nothing yet of their next words."""

from pathlib import Path

import pytest

from sandbox.people.people import Person
from tests.scenarios.addressing.test_for_whom import LINE, asked, questions
from tests.scenarios.addressing.test_words_that_wait import DANGER
from tests.scenarios.chatting import asks
from tests.world import Team, World, opened


async def between_two(world: World) -> tuple[Team, Person, Person]:
    """A counselor who speaks with the first student, has been asked about a second, and has just written."""
    team = await world.team(supporters=2)
    first = await world.pair(team.supporters[0])
    await first.says(DANGER)
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    second = await world.student()
    await asks(second)
    peer = next(one for one in team.supporters if world.text("accept") in one.last.buttons)
    await peer.presses(world.text("accept"))
    await second.says("halo")
    await peer.taps("🧭")
    await peer.says("bu, gimana ya?")
    await peer.presses(world.text("side-counselor"))
    await team.coordinator.says("sebentar ya")
    return team, first, second


async def takes_over(team: Team, student: Person) -> None:
    await student.says(DANGER)
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")


async def of_two_parts(world: World) -> tuple[Person, Person]:
    """A student, and their supporter, who is a counselor too and has just written after 🧭."""
    team = await world.team()
    jati = team.supporters[0]
    await team.becomes_counselor(jati, "Pak Jati")
    student = await world.pair(jati)
    await jati.taps("🧭")
    await jati.says("bu, gimana ya?")
    await student.says(DANGER)
    await jati.in_group(team.group).presses("🙋")
    return jati, student


@pytest.mark.parametrize("chosen", ["🗨", "💡"])
async def test_a_choice_before_a_second_take_over_says_nothing_of_words_after_it(
    world: World, chosen: str
) -> None:
    team, first, second = await between_two(world)
    await team.coordinator.presses(chosen)
    await takes_over(team, second)
    before = questions(world, team.coordinator)
    await team.coordinator.says(LINE)

    assert LINE not in first.heard
    assert LINE in second.heard or questions(world, team.coordinator) > before


async def test_words_after_a_second_take_over_do_not_queue_behind_the_question_before(world: World) -> None:
    team, first, second = await between_two(world)
    question = asked(world, team.coordinator)
    await takes_over(team, second)
    assert any(words.endswith("› sebentar ya") for words in team.coordinator.heard)
    await team.coordinator.says(LINE)
    await team.coordinator.presses("🗨", on=question)
    if LINE not in second.heard:
        await team.coordinator.presses("🗨", on=asked(world, team.coordinator))

    assert LINE in second.heard
    assert LINE not in first.heard
    assert "sebentar ya" not in first.heard + second.heard


@pytest.mark.parametrize("chosen", [True, False])
async def test_who_goes_on_as_the_counselor_is_heard_or_asked(world: World, *, chosen: bool) -> None:
    jati, student = await of_two_parts(world)
    if chosen:
        await jati.presses(world.text("side-counselor"), on=asked(world, jati))
    await jati.presses("🗣")
    before = questions(world, jati)
    await jati.says(LINE)

    assert LINE in student.heard or questions(world, jati) > before
    assert chosen or any(words.endswith("› bu, gimana ya?") for words in jati.heard)


@pytest.mark.parametrize("chosen", [True, False])
async def test_a_second_student_makes_it_unsaid_again(tmp_path: Path, *, chosen: bool) -> None:
    async with opened(tmp_path, max_conversations="2") as world:
        team = await world.team()
        supporter = team.supporters[0]
        first = await world.pair(supporter)
        await supporter.taps("🧭")
        await supporter.says("satu")
        if chosen:
            await supporter.presses("🗨")
        second = await world.pair(supporter)
        await supporter.says(LINE)
        assert LINE not in first.heard + second.heard
        assert questions(world, supporter) == 2


async def test_who_turns_to_the_other_student_is_asked_anew(tmp_path: Path) -> None:
    async with opened(tmp_path, max_conversations="2") as world:
        team = await world.team()
        supporter = team.supporters[0]
        first, second = await world.pair(supporter), await world.pair(supporter)
        await supporter.says("siapa?")
        choice = supporter.last
        await supporter.presses(choice.buttons[0], on=choice)
        await supporter.taps("🧭")
        await supporter.says("satu")
        await supporter.presses("🗨", on=asked(world, supporter))
        assert "satu" in first.heard
        await supporter.presses(choice.buttons[1], on=choice)
        await supporter.says(LINE)
        assert LINE not in first.heard
        await supporter.presses("🗨", on=asked(world, supporter))
        assert LINE in second.heard
        assert LINE not in first.heard
