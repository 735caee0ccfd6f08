"""Modules in chat: cards, quizzes, order, reminders; what changes meanwhile, and buttons of old cards."""

import re
from datetime import timedelta

import pytest

from storage.store import Desk
from tests.scenarios.learning import (
    A_PAGE,
    answers,
    answers_all,
    letter,
    opens,
    passes,
    reads,
    reads_on,
    trainee,
)
from tests.training import shorter, small_course
from tests.world import World


async def test_a_module_is_one_card_that_turns_and_a_quiz_one_question_at_a_time(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await opens(world, person, 1)
    assert f"{world.language} role card 1" in person.last.text
    before = len(person.chat.messages)
    await reads_on(world, person, 9)
    assert len(person.chat.messages) == before
    assert "why good 2" in person.last.text
    assert not [label for label in person.last.buttons if "▶" in label]

    await person.presses(world.text("take-quiz"))
    assert world.text("question", number=1, count=6) in person.last.text
    await answers(person, "wrong one")
    assert re.search(r"✗ [ABC]\. wrong one", person.last.text)
    assert re.search(r"\d is right", person.last.text)
    await person.presses(world.text("next-question"))
    await answers(person, "right one")
    assert re.search(r"✓ [ABC]\. right one", person.last.text)


async def test_reading_again_begins_at_the_first_card_with_the_quiz_one_tap_away(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await reads(world, person, 1)
    await person.presses(world.text("take-quiz"))
    await answers_all(world, person, right=4)
    await person.presses(world.text("read-module"))
    assert f"{world.language} role card 1" in person.last.text
    await world.passes(minutes=11)
    await person.presses(world.text("take-quiz"))
    assert world.text("question", number=1, count=6) in person.last.text


async def test_what_comes_after_stays_locked_and_a_quiz_is_for_who_has_read(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await opens(world, person, 1)
    assert "🔒 2." in person.chat.messages[-2].text
    assert not [label for label in person.chat.messages[-2].buttons if label.endswith(" 2")]
    await passes(world, person, 1)
    await opens(world, person, 2)

    assert f"{world.language} listening card 1" in person.last.text


async def test_one_goes_on_where_one_stopped_also_after_a_restart(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await opens(world, person, 1)
    await reads_on(world, person, 3)
    await world.is_off(hours=30)
    await person.says("/training")
    await person.presses(world.text("go-on", title=f"{world.language} role"))
    assert "card 4" in person.last.text

    await reads_on(world, person, 6)
    await person.presses(world.text("take-quiz"))
    await answers(person, "right one")
    await opens(world, person, 1)
    await person.presses(world.text("take-quiz"))
    assert world.text("question", number=2, count=6) in person.last.text


@pytest.mark.too_late("lesson", "quiz-answer")
async def test_an_answer_counts_once_and_an_old_card_turns_nothing(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await opens(world, person, 1)
    old = person.last
    turn = next(button for row in old.rows for button in row if "▶" in button["text"])["callback_data"]
    await reads_on(world, person, 2)
    press = await person.sends_press(turn)
    assert press.answer == world.text("lesson-old")
    assert "card 3" in person.last.text

    await reads_on(world, person, 7)
    await person.presses(world.text("take-quiz"))
    chosen, other = (
        next(
            button for row in person.last.rows for button in row if letter(person, answer) == button["text"]
        )["callback_data"]
        for answer in ("wrong one", "right one")
    )
    await person.sends_press(chosen)
    press = await person.sends_press(other)
    assert press.answer == world.text("quiz-answered")
    assert (await world.rows("SELECT answers FROM quizzes"))[0]["answers"] == "0"


@pytest.mark.too_late("quiz-next")
async def test_content_that_changed_meanwhile_begins_at_its_first_card_and_says_so(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await passes(world, person, 1)
    await reads(world, person, 2)
    await person.presses(world.text("take-quiz"))
    await answers(person, "right one")
    assert "quiz-next|" in str(person.last.rows)
    await world.closes()
    world.course = small_course(version=2)
    await world.opens()
    press = await person.presses(world.text("next-question"))
    assert press.answer == world.text("quiz-outdated")

    await opens(world, person, 2)
    assert world.text("module-new-version", title=f"{world.language} listening") in person.heard[-2]
    assert f"{world.language} listening card 1" in person.last.text
    await person.says("/training")
    assert "✓ 1." in person.last.text


async def test_a_card_turns_once_it_can_have_been_read(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await opens(world, person, 1)
    press = await person.presses("▶")
    assert press.answer == world.text("read-on", seconds=4)
    world.clock.move(timedelta(seconds=3))
    press = await person.presses("▶")
    assert press.answer == world.text("read-on", seconds=1)
    assert "card 1" in person.last.text
    world.clock.move(timedelta(seconds=1))
    await person.presses("▶")
    assert "card 2" in person.last.text

    for label in ("◀", "▶"):
        press = await person.presses(label)
        assert press.answer is None
    await reads_on(world, person, 7)
    await person.presses("▶")
    press = await person.presses(world.text("take-quiz"))
    assert press.answer
    assert press.answer.startswith(world.text("read-on", seconds=4)[:20])
    world.clock.move(A_PAGE)
    await person.presses(world.text("take-quiz"))
    assert world.text("question", number=1, count=6) in person.last.text


async def test_content_that_grew_shorter_without_a_new_version_begins_again_too(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await reads(world, person, 1)
    await world.closes()
    world.course = shorter(small_course())
    await world.opens()
    press = await person.presses("◀")
    assert press.answer is None
    assert world.text("module-new-version", title=f"{world.language} role") in person.heard[-2]
    assert f"{world.language} role card 1" in person.last.text
    await reads_on(world, person, 7)

    assert world.text("take-quiz") in person.buttons


async def test_who_was_removed_meanwhile_learns_nothing_more(world: World) -> None:
    team = await world.team(supporters=0)
    person = await trainee(world, team)
    await opens(world, person, 1)
    world.clock.move(A_PAGE)

    async def suspend(desk: Desk) -> None:
        await desk.tx.rows("UPDATE members SET standing = 'suspended' WHERE role = 'supporter'")

    await world.programme.store.run(world.clock.now(), suspend)
    press = await person.presses("▶")
    assert press.answer == world.text("not-for-you")
    await person.says("/training")
    assert person.last.text == world.text("not-for-you")


async def test_reminders_come_once_a_week_by_day_and_only_to_who_wants_them(world: World) -> None:
    team = await world.team(supporters=0)
    wants, refuses, silent = [
        await trainee(world, team, f"Kak {name}") for name in ("Awan", "Bulan", "Cahaya")
    ]
    for person in (wants, refuses, silent):
        await person.says("/training")
    await wants.presses(world.text("remind-yes"))
    await refuses.presses(world.text("remind-no"))
    before = {person: len(person.heard) for person in (wants, refuses, silent)}
    reminder = world.text("training-reminder", count=2, minutes=6)
    await world.jumps(hours=24 * 8 + 7)
    assert reminder not in wants.heard
    await world.jumps(hours=8)
    assert wants.last.text == reminder
    for _ in range(8):
        await world.jumps(hours=24)

    assert wants.heard[before[wants] :].count(reminder) == 2
    assert len(refuses.heard) == before[refuses]
    assert len(silent.heard) == before[silent]


async def test_students_do_not_get_in(world: World) -> None:
    await world.team()
    student = await world.student()
    await student.says("/training")

    assert student.last.text == world.text("not-for-you")
