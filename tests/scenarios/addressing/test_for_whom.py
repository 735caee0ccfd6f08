"""Inside a talk nothing opens a reply by itself; what could be meant for two waits for its writer's word."""

from collections.abc import Awaitable, Callable

import pytest

from sandbox.people.people import Person
from sandbox.state.screen import Seen
from tests.scenarios.casework.test_consult import has_read
from tests.scenarios.casework.test_listening import alias
from tests.world import Team, World

LINE = "kamu aman di rumah?"


async def consulting(world: World) -> tuple[Team, Person, Person]:
    """A student, and their supporter who has just pressed 🧭."""
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await supporter.taps("🧭")
    student.new()
    return team, student, supporter


async def owned(world: World) -> tuple[Team, Person, Person]:
    """A student with a supporter, whose case the coordinator has taken."""
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await supporter.taps("🚩")
    await team.desk.presses("🙋")
    return team, student, supporter


async def advised(world: World) -> tuple[Team, Person, Person]:
    """A supporter who has just read a counselor's advice."""
    team, student, supporter = await owned(world)
    await team.coordinator.presses("💡")
    await team.coordinator.says("tanya soal rumahnya", reply_to=team.coordinator.last)
    student.new()
    return team, student, supporter


def asked(world: World, person: Person) -> Seen:
    """The newest question for whom something is."""
    return next(one for one in reversed(person.chat.messages) if one.text == world.text("for-whom"))


def questions(world: World, person: Person) -> int:
    return person.heard.count(world.text("for-whom"))


async def test_words_after_the_compass_wait_and_reach_nobody_before_a_tap(world: World) -> None:
    team, student, supporter = await consulting(world)
    assert not supporter.last.asks_reply
    await supporter.says("bu, anaknya lebay nggak sih?")

    assert student.new() == []
    assert not any("lebay" in words for words in team.coordinator.heard)
    called = await alias(world, "student")
    assert asked(world, supporter).buttons == [f"🗨 {called}", world.text("side-counselor")]


async def test_the_tap_takes_it_to_the_counselor_and_never_to_the_student(world: World) -> None:
    team, student, supporter = await consulting(world)
    await supporter.says("bu, anaknya lebay nggak sih?")
    await supporter.presses(world.text("side-counselor"))

    assert has_read(team.coordinator, "anaknya lebay") == 1
    assert student.new() == []


async def test_or_to_the_student_and_never_to_the_counselor(world: World) -> None:
    team, student, supporter = await advised(world)
    heard = len(team.coordinator.heard)
    await supporter.says("maaf ya, aku di sini kok")
    assert student.new() == []
    await supporter.presses("🗨")

    assert student.new() == ["maaf ya, aku di sini kok"]
    assert team.coordinator.heard[heard:] == []


async def test_a_counselor_among_three_is_asked_whether_all_or_the_supporter_alone(world: World) -> None:
    team, student, supporter = await owned(world)
    await team.coordinator.presses("👥")
    await team.coordinator.presses("💡")
    for person in (student, supporter):
        person.new()
    await team.coordinator.says("Kamu aman di rumah?")
    assert (student.new(), supporter.new()) == ([], [])
    await team.coordinator.presses("👥")

    assert student.new() == ["🧑‍🏫: Kamu aman di rumah?"]
    assert supporter.new() == ["🧑‍🏫: Kamu aman di rumah?"]


async def test_an_explicit_reply_goes_where_it_points_and_asks_nothing(world: World) -> None:
    team, student, supporter = await advised(world)
    advice = supporter.last
    await student.says("kak?")
    await supporter.says("untuk siswa", reply_to=supporter.last)
    await supporter.says("untuk konselor", reply_to=advice)

    assert student.heard[-1] == "untuk siswa"
    assert has_read(team.coordinator, "untuk konselor") == 1
    assert questions(world, supporter) == 0


async def test_words_after_the_flag_wait_before_its_level_is_said_too(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await supporter.taps("🚩")
    student.new()
    await supporter.says("dia bilang punya rencana malam ini")

    assert student.new() == []
    assert asked(world, supporter).buttons[1:] == [world.text("side-flag-note")]
    await supporter.presses(world.text("side-flag-note"))
    assert student.new() == []
    await supporter.presses(world.text("level-urgent"))
    await supporter.presses(world.text("skip"))
    await supporter.says("aku di sini ya")

    assert student.new() == ["aku di sini ya"]


async def test_words_for_what_was_opened_after_the_question_do_not_follow_its_choice(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await supporter.taps("🚩")
    await supporter.says("kamu di mana sekarang?")
    before = asked(world, supporter)
    await supporter.taps("🧭")
    student.new()
    await supporter.says("bu, anaknya lebay nggak sih?")

    assert any(world.text("words-returned", count=1) in words for words in supporter.heard)
    assert world.text("side-counselor") in asked(world, supporter).buttons
    await supporter.presses("🗨", on=before)
    assert student.new() == []
    await supporter.presses(world.text("side-counselor"))
    assert has_read(team.coordinator, "anaknya lebay") == 1
    assert student.new() == []


async def flag_note(world: World, team: Team, supporter: Person) -> Person:
    await supporter.presses(world.text("level-urgent"))
    await supporter.presses(world.text("category-violence"))
    return supporter


async def counselors(world: World, team: Team, label: str) -> Person:
    await team.coordinator.presses("🗣")
    await team.coordinator.presses(label)
    return team.coordinator


async def reveal(world: World, team: Team, _: Person) -> Person:
    await counselors(world, team, "🪪")
    await team.coordinator.presses(world.text("reveal-life"))
    return team.coordinator


async def lexicon(world: World, team: Team, _: Person) -> Person:
    await team.coordinator.presses("🗣")
    await team.desk.says("/lexicon tambah")
    return team.coordinator


DEEDS: dict[str, Callable[[World, Team, Person], Awaitable[Person]]] = {
    "flag-note": flag_note,
    "case-note": lambda world, team, _: counselors(world, team, "📝"),
    "reveal": reveal,
    "lexicon": lexicon,
}


@pytest.mark.parametrize("deed", DEEDS)
async def test_no_question_of_the_bot_takes_the_next_words_of_who_talks(world: World, deed: str) -> None:
    team, student, supporter = await owned(world)
    person = await DEEDS[deed](world, team, supporter)
    assert not any(one.asks_reply for one in person.chat.messages[-2:])
    student.new()
    await person.says(LINE)
    assert questions(world, person) == 1
    assert student.new() == []
    await person.presses("🗨")

    assert student.new() == [LINE]


async def test_two_questions_about_one_student_are_one_choice(world: World) -> None:
    team, student, supporter = await consulting(world)
    await supporter.says("yang pertama", reply_to=supporter.last)
    await supporter.taps("🧭")
    await supporter.says("yang kedua")
    counselors = [label for label in asked(world, supporter).buttons if "🧭" in label]
    assert counselors == [world.text("side-counselor")]
    await supporter.presses(world.text("side-counselor"))

    assert has_read(team.coordinator, "yang kedua") == 1
    assert student.new() == []


async def test_later_lines_queue_behind_one_question_and_arrive_in_order(world: World) -> None:
    _, student, supporter = await consulting(world)
    for words in ("satu", "dua", "tiga"):
        await supporter.says(words)
    await supporter.sends_photo("ini fotonya")
    await supporter.sends_album(2, "album")
    assert questions(world, supporter) == 1
    await supporter.presses("🗨")
    await world.passes(seconds=5)

    assert student.new() == ["satu", "dua", "tiga", "ini fotonya", "album", "[photo]"]
    albums = [one.raw.get("media_group_id") for one in student.chat.messages[-2:]]
    assert albums[0] is not None
    assert albums[0] == albums[1]
