"""🧭 and 💡: supporter and counselors write to each other, and the student sees nothing of it."""

from sandbox.people.people import Person
from tests.scenarios.casework.test_cases import flagged
from tests.scenarios.casework.test_listening import alias
from tests.scenarios.chatting import asks_as_student
from tests.world import Team, World

QUESTION = "bolehkah aku bertanya soal tidurnya?"
ANSWER = "boleh, pelan-pelan saja"


async def asking(world: World, team: Team) -> Person:
    """A student whose supporter has just asked the counselors something."""
    student = await world.pair(team.supporters[0])
    student.new()
    await team.supporters[0].taps("🧭")
    await team.supporters[0].replies(QUESTION)
    return student


def has_read(person: Person, words: str) -> int:
    return sum(words in text for text in person.heard)


async def test_a_question_reaches_who_is_on_call_and_the_answer_comes_back_as_a_reply(world: World) -> None:
    team = await world.team()
    student = await asking(world, team)
    await team.coordinator.replies(ANSWER)

    supporter = team.supporters[0]
    assert has_read(team.coordinator, QUESTION) == 1
    assert supporter.last.text.endswith(ANSWER)
    assert supporter.last.reply_to is not None
    assert supporter.last.reply_to.text == QUESTION
    assert student.new() == []


async def test_the_group_sees_a_card_without_words_and_who_answered(world: World) -> None:
    team = await world.team()
    await asking(world, team)
    about = {"alias": await alias(world, "student"), "name": "Pendamping 1"}
    assert team.group.heard[-1].startswith(world.text("consult-card", **about))
    await team.coordinator.replies(ANSWER)

    assert world.text("consult-answered", name="Bu Melati") in team.desk.chat.messages[-1].text
    assert not any(QUESTION in text or ANSWER in text for text in team.group.heard)


async def test_every_further_reply_stays_in_the_thread_and_never_reaches_the_student(world: World) -> None:
    team = await world.team()
    student = await asking(world, team)
    supporter = team.supporters[0]
    await team.coordinator.replies(ANSWER)
    advice = supporter.last
    own = next(one for one in supporter.chat.messages if one.text == QUESTION)
    for number, target in enumerate((advice, advice, own)):
        await supporter.says(f"lanjutan {number}", reply_to=target)
    await team.coordinator.says("sama-sama", reply_to=team.coordinator.last)

    assert [has_read(team.coordinator, f"lanjutan {number}") for number in range(3)] == [1, 1, 1]
    assert supporter.last.text.endswith("sama-sama")
    assert student.new() == []


async def test_what_is_not_a_reply_is_asked_about_and_the_question_is_not_in_the_transcript(
    world: World,
) -> None:
    team = await world.team()
    student = await asking(world, team)
    await team.supporters[0].says("ini untuk siswa")
    await team.supporters[0].presses("🗨")
    await team.supporters[0].taps("🚩")
    await team.desk.presses("🙋")

    transcript = [text for text in team.coordinator.heard if text.startswith("📄")]
    assert student.heard[-1] == "ini untuk siswa"
    assert any("ini untuk siswa" in text for text in transcript)
    assert not any(QUESTION in text for text in transcript)


async def test_a_contact_in_a_question_is_not_stopped_and_a_photo_is_not_taken(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    supporter = team.supporters[0]
    await supporter.says("/consult")
    question = supporter.last
    await supporter.sends_photo("lihat ini", reply_to=question)
    assert supporter.heard[-1] == world.text("aside-words-only", longest=1000)
    await supporter.says("ia menulis 0812 3456 7890, lalu?", reply_to=question)

    assert has_read(team.coordinator, "0812 3456 7890") == 1
    assert not any(one.kind == "photo" for one in student.chat.messages)


async def test_nobody_answers_so_all_are_asked_and_the_supporter_is_told(world: World) -> None:
    team = await world.team()
    second = await team.joins("Pak Jati", "counselor")
    await asking(world, team)
    assert has_read(second, QUESTION) == 0
    assert team.supporters[0].heard[-1] == world.text("consult-sent", count=1)

    await world.passes(minutes=5)
    assert has_read(second, QUESTION) == 1
    assert team.supporters[0].heard[-1] == world.text("consult-repeated", count=2)
    await world.passes(minutes=20)
    assert team.supporters[0].heard.count(world.text("consult-repeated", count=2)) == 1


async def test_an_answered_question_is_not_repeated(world: World) -> None:
    team = await world.team()
    second = await team.joins("Pak Jati", "counselor")
    await asking(world, team)
    await team.coordinator.replies(ANSWER)
    await world.passes(minutes=10)

    assert has_read(second, QUESTION) == 0


async def test_who_offers_to_answer_on_the_card_gets_the_question(world: World) -> None:
    team = await world.team()
    second = await team.joins("Pak Jati", "counselor")
    await asking(world, team)
    await second.in_group(team.group).presses("✋")
    await second.replies(ANSWER)

    assert team.supporters[0].last.text.endswith(ANSWER)


async def test_the_student_who_is_a_counselor_too_is_not_asked(world: World) -> None:
    team = await world.team()
    second = await team.joins("Pak Jati", "counselor")
    await asks_as_student(second)
    supporter = team.supporters[0]
    await supporter.presses("✅")
    await supporter.taps("🧭")
    await supporter.replies(QUESTION)
    press = await second.in_group(team.group).presses("✋")
    await world.passes(minutes=6)

    assert press.answer == world.text("not-possible")
    assert has_read(second, QUESTION) == 0


async def test_without_anybody_to_support_there_is_nothing_to_ask(world: World) -> None:
    team = await world.team()
    await team.supporters[0].says("/konsul")

    assert team.supporters[0].heard[-1] == world.text("nothing-to-consult")


async def test_an_edited_question_is_not_taken_and_that_is_told(world: World) -> None:
    team = await world.team()
    student = await asking(world, team)
    own = next(one for one in team.supporters[0].chat.messages if one.text == QUESTION)
    await team.supporters[0].edits(own, "lain lagi")

    assert team.supporters[0].heard[-1] == world.text("aside-edited")
    assert student.new() == []


async def test_a_question_is_unreadable_once_the_key_is_destroyed(world: World) -> None:
    team = await world.team()
    student = await asking(world, team)
    own = next(one for one in team.supporters[0].chat.messages if one.text == QUESTION)
    await student.taps("🔚")
    await world.jumps(hours=25)
    await team.supporters[0].says("masih ada?", reply_to=own)

    assert team.supporters[0].heard[-1] == world.text("aside-over")


async def test_an_owner_advises_and_the_supporter_answers_unseen(world: World) -> None:
    team = await world.team()
    student = await flagged(world, team)
    await team.desk.presses("🙋")
    student.new()
    await team.coordinator.presses("💡")
    await team.coordinator.replies("tanyakan apa ia aman")
    await team.supporters[0].says("baik, kucoba", reply_to=team.supporters[0].last)

    assert has_read(team.supporters[0], "tanyakan apa ia aman") == 1
    assert team.coordinator.last.text.endswith("baik, kucoba")
    assert student.new() == []


async def test_a_listener_who_wants_to_help_advises_the_supporter(world: World) -> None:
    team = await world.team()
    second = await team.joins("Pak Jati", "counselor")
    await flagged(world, team)
    await second.in_group(team.group).presses("👁")
    await second.presses("💡")
    await second.replies("tarik napas dulu")

    assert team.supporters[0].last.text.endswith("tarik napas dulu")


async def test_with_two_students_each_thread_stays_with_its_own(world: World) -> None:
    team = await world.team(supporters=2)
    second = team.supporters[1]
    await asking(world, team)
    first_question = team.coordinator.last
    await world.waits()
    await second.presses("✅")
    await second.taps("🧭")
    await second.replies("yang kedua?")
    await team.coordinator.says("untuk yang pertama", reply_to=first_question)

    assert team.supporters[0].last.text.endswith("untuk yang pertama")
    assert has_read(second, "untuk yang pertama") == 0


async def test_whoever_has_the_students_case_is_asked_in_their_next_conversation_too(world: World) -> None:
    team = await world.team()
    second = await team.joins("Pak Jati", "counselor")
    await world.pair(team.supporters[0])
    await team.supporters[0].taps("🚩")
    await second.in_group(team.group).presses("🙋")
    await world.rows("UPDATE cases SET conversation = NULL")
    await team.supporters[0].taps("🧭")
    await team.supporters[0].replies(QUESTION)

    assert any(QUESTION in text for text in second.heard)
    assert not any(QUESTION in text for text in team.coordinator.heard)


async def test_a_question_comes_up_after_the_talk_and_is_asked_about_the_last_one(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    about = await alias(world, "student")
    await student.taps("🔚")
    await world.passes(hours=20)
    student.new()
    await supporter.taps("🧭")
    assert supporter.heard[-1] == world.text("consult-ask", alias=about, after=1)
    await supporter.says(QUESTION)
    await team.coordinator.replies(ANSWER)

    assert has_read(team.coordinator, QUESTION) == 1
    assert supporter.last.text.endswith(ANSWER)
    assert student.new() == []


async def test_a_day_later_or_with_nobody_before_there_is_nothing_to_ask_about(world: World) -> None:
    team = await world.team(supporters=2)
    student = await world.pair(team.supporters[0])
    await student.taps("🔚")
    await world.passes(hours=25)
    for supporter in team.supporters:
        await supporter.says("/consult")
        assert supporter.heard[-1] == world.text("nothing-to-consult")
