"""After a conversation: one optional line to those who run the programme, and to nobody else."""

import pytest

from sandbox.people.people import Person
from sandbox.state.screen import Seen
from tests.scenarios.keyboards.test_late_buttons import is_too_late, shown
from tests.scenarios.talks import assert_nothing_failed
from tests.world import Team, World

LINE = "kenari itu sabar sekali"


async def invited(world: World) -> tuple[Team, Person]:
    """A student who has said whether a conversation helped."""
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.taps("🔚")
    await student.presses("4")
    await student.presses(world.text("helped-yes"))
    return team, student


async def asked(student: Person) -> Seen:
    """What the bot asks when the line is wanted; it is the answer only as a reply."""
    await student.presses("✍️")
    assert student.last.asks_reply
    return student.last


@pytest.mark.too_late("line")
async def test_a_line_reaches_the_coordinator_without_whose_it_is(world: World) -> None:
    team, student = await invited(world)
    write = shown(student, "✍️")
    question = await asked(student)
    await student.says(LINE, reply_to=question)

    assert student.heard[-1] == world.text("line-kept")
    assert team.coordinator.last.text == f"{world.text('last-line')}\n\n{LINE}"
    assert team.coordinator.last.protected
    others = (*team.supporters[0].heard, *team.group.heard)
    assert not any(LINE in words for words in others)
    await student.says("dan satu lagi", reply_to=question)
    assert student.heard[-1] == world.text("prompt-answered")
    assert await is_too_late(world, student, write)
    assert_nothing_failed(world)


async def test_a_line_that_comes_late_reaches_no_later_peer(world: World) -> None:
    team, student = await invited(world)
    question, again = await asked(student), await asked(student)
    supporter = team.supporters[0]
    await world.passes(minutes=11)
    await student.taps("💬")
    await student.presses("⏭")
    await student.presses("⏭")
    await supporter.presses("✅")
    await student.says("halo lagi")
    assert supporter.heard[-1] == "halo lagi"
    await student.says(LINE, reply_to=question)
    assert LINE in team.coordinator.last.text

    await world.jumps(hours=25)
    assert LINE not in team.coordinator.screen()
    await student.says(LINE, reply_to=again)
    assert student.heard[-1] == world.text("prompt-gone")
    assert not any(LINE in words for words in supporter.heard)
    assert_nothing_failed(world)


async def test_danger_in_a_line_brings_the_helplines(world: World) -> None:
    _, student = await invited(world)
    await student.says("aku pengen mati aja", reply_to=await asked(student))

    assert world.text("line-kept") in student.heard
    assert "119" in student.heard[-1]


async def test_where_nobody_else_could_read_it_the_line_is_not_asked_for(world: World) -> None:
    team = await world.team()
    student = team.coordinator
    await student.says("/talk")
    await student.presses("✅")
    await student.taps("💬")
    await student.presses("⏭")
    await student.presses("⏭")
    await team.supporters[0].presses("✅")
    await student.taps("🔚")
    await student.presses("4")
    await student.presses(world.text("helped-yes"))
    press = await student.sends_press(shown(student, "✍️"))

    assert press.answer == world.text("line-unread")
    assert not student.last.asks_reply
