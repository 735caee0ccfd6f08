"""What is written to the bot is never carried to somebody else, however often and however late it comes."""

from sandbox.people.people import Person
from sandbox.state.screen import Seen
from tests.scenarios.chatting import ends
from tests.world import Team, World

NOTE = "ayahnya memukul, katanya"


async def asked(world: World, team: Team) -> tuple[Person, Person, Seen]:
    """A student, their supporter, and the bot's question after a flag."""
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await supporter.taps("🚩")
    await supporter.presses(world.text("level-concern"))
    await supporter.presses(world.text("category-violence"))
    student.new()
    return student, supporter, supporter.last


async def test_a_second_answer_to_one_question_goes_to_nobody_and_its_writer_is_told(world: World) -> None:
    student, supporter, question = await asked(world, await world.team())
    await supporter.says(NOTE, reply_to=question)
    assert supporter.heard[-1] == world.text("flag-note-kept")
    await supporter.says("dan ibunya diam saja", reply_to=question)

    assert student.new() == []
    assert supporter.heard[-1] == world.text("prompt-answered")
    await supporter.says("aku di sini")
    assert student.new() == ["aku di sini"]


async def test_an_answer_about_what_is_long_over_is_not_carried_to_the_next_student(world: World) -> None:
    team = await world.team()
    _, supporter, question = await asked(world, team)
    await ends(world, supporter)
    await team.desk.presses("🙋")
    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-safe"))
    await world.jumps(hours=24 * 31)
    await team.coordinator.presses("📟")
    await supporter.says("/duty")
    await supporter.presses("🟢")
    student = await world.pair(supporter)
    student.new()
    for _ in range(2):
        await supporter.says(NOTE, reply_to=question)
        assert supporter.heard[-1] == world.text("prompt-gone")

    assert student.new() == []
    await supporter.says("halo, aku di sini")
    assert student.new() == ["halo, aku di sini"]


async def test_a_student_in_danger_who_answers_twice_is_still_heard(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("/report")
    await student.presses(world.text("report-threats"))
    await student.answers("ia mengancamku")
    question = next(one for one in reversed(student.chat.messages) if one.asks_reply)
    student.new()
    await student.says("aku mau bunuh diri", reply_to=question)

    assert student.heard[-1] == world.text("prompt-answered")
    assert any("119" in words for words in student.new())
