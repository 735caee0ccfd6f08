"""Pages, quizzes, reminders and hours elsewhere of each trainee."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from care.curriculum.training_records import Asked, Elsewhere, Quiz, Reading, Trainee
from care.model.enums import Role, Standing
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import HOUR, MINUTE, MS, Here
from tests.virtual import NOON

ASKED = (Asked("role", 1, 0), Asked("listening", 12, 5))


async def quiz(here: Here, name: str, person: str, subject: str = "role", *, at: datetime = NOON) -> Quiz:
    """A quiz that was begun."""
    made = Quiz(name, person, subject, ASKED)
    await here.work.training.begin(made, at)
    return made


async def test_nobody_is_a_trainee_before_they_did_something_and_nobody_was_asked_yet(
    here: Here, work: UnitOfWork
) -> None:
    one, other = await here.supporter(), await here.supporter()
    await work.training.set_reminders(one.id, wanted=True)
    assert await work.training.trainee(one.id) is None
    await work.training.touch(one.id, NOON)

    assert await work.training.trainee(one.id) == Trainee(one.id, None, None)
    assert await work.training.trainee(other.id) is None


@pytest.mark.parametrize("wanted", [True, False])
async def test_an_answer_about_reminders_is_kept_when_more_is_done(
    here: Here, work: UnitOfWork, *, wanted: bool
) -> None:
    one, other = await here.supporter(), await here.supporter()
    for person in (one, other):
        await work.training.touch(person.id, NOON)
    await work.training.set_reminders(one.id, wanted=wanted)
    await work.training.reminded(one.id, NOON + HOUR)
    await work.training.touch(one.id, NOON + 2 * HOUR)

    assert await work.training.trainee(one.id) == Trainee(one.id, wanted, NOON + HOUR)
    assert await work.training.trainee(other.id) == Trainee(other.id, None, None)


async def test_who_was_quiet_since_then_and_wants_it_is_reminded_in_order(
    here: Here, work: UnitOfWork
) -> None:
    people = [await here.supporter() for _ in range(5)]
    for person, after in zip(reversed(people), (0 * MS, 0 * MS, MS, 0 * MS, 0 * MS), strict=True):
        await work.training.touch(person.id, NOON + after)
    for person in people[:4]:
        await work.training.set_reminders(person.id, wanted=person is not people[3])
    await work.training.reminded(people[1].id, NOON + MS)

    assert await work.training.to_remind(NOON - MS) == []
    assert await work.training.to_remind(NOON) == [(people[0].id, people[0].chat)]
    assert [one for one, _ in await work.training.to_remind(NOON + MS)] == [one.id for one in people[:3]]


@pytest.mark.parametrize("what", ["fit", "suspended", "blocked the bot", "a counselor"])
async def test_only_active_supporters_who_can_be_reached_are_reminded(
    here: Here, work: UnitOfWork, what: str
) -> None:
    person = await (here.counselor() if what == "a counselor" else here.supporter())
    await work.training.touch(person.id, NOON)
    await work.training.set_reminders(person.id, wanted=True)
    if what == "suspended":
        await work.team.stand(person.id, Role.SUPPORTER, Standing.SUSPENDED, NOON)
    if what == "blocked the bot":
        await here.rows("UPDATE chats SET started = 0")

    assert bool(await work.training.to_remind(NOON + HOUR)) is (what == "fit")


async def test_a_page_takes_the_place_of_the_one_before_in_its_module(here: Here, work: UnitOfWork) -> None:
    one, other = await here.supporter(), await here.supporter()
    first, role = Reading("listening", 1, 4, 5), Reading("role", 2, 0, 9)
    for reading in (Reading("listening", 1, 5, 5), role, first):
        await work.training.read(one.id, reading)
    await work.training.read(other.id, Reading("listening", 7, 1, 1))

    assert await work.training.reading(one.id, "listening") == first
    assert await work.training.reading(one.id, "extra") is None
    assert sorted(await work.training.readings(one.id), key=lambda each: each.module) == [first, role]
    assert await work.training.readings((await here.supporter()).id) == []


async def test_a_quiz_is_read_as_it_was_begun_and_is_open_until_it_ends(here: Here, work: UnitOfWork) -> None:
    one, other = await here.supporter(), await here.supporter()
    made, beside = await quiz(here, "q1", one.id), await quiz(here, "q2", one.id, "extra")

    assert await work.training.quiz("q1") == made
    assert await work.training.quiz("q9") is None
    assert await work.training.open_quiz(one.id, "role") == made
    assert await work.training.open_quiz(other.id, "role") is None
    await work.training.end(replace(made, score=50, passed=False), NOON + HOUR)
    assert await work.training.open_quiz(one.id, "role") is None
    assert await work.training.open_quiz(one.id, "extra") == beside


@pytest.mark.parametrize("answers", [(), (0,), (2, 0)])
async def test_answers_are_kept_with_their_own_quiz(
    here: Here, work: UnitOfWork, answers: tuple[int, ...]
) -> None:
    person = await here.supporter()
    made, beside = await quiz(here, "q1", person.id), await quiz(here, "q2", person.id, "extra")
    await work.training.answer("q1", [1])
    await work.training.answer("q1", answers)

    assert await work.training.quiz("q1") == replace(made, answers=answers)
    assert await work.training.quiz("q2") == beside


@pytest.mark.parametrize(("score", "passed"), [(80, True), (79, False), (None, None)])
async def test_a_quiz_ends_with_its_score_or_as_if_it_was_never_begun(
    here: Here,
    work: UnitOfWork,
    score: int | None,
    passed: bool | None,
) -> None:
    person = await here.supporter()
    ended = replace(await quiz(here, "q1", person.id), score=score, passed=passed)
    await quiz(here, "q2", person.id, "extra")
    await work.training.end(ended, NOON + HOUR)

    assert await work.training.quiz("q1") == replace(ended, ended_at=NOON + HOUR)
    assert [one.id for one in await work.training.quizzes(person.id)] == ["q1"] * (score is not None)


async def test_quizzes_come_in_the_order_in_which_they_ended(here: Here, work: UnitOfWork) -> None:
    person, other = await here.supporter(), await here.supporter()
    for name, after in (("c", 1), ("b", 2), ("a", 2)):
        made = await quiz(here, name, person.id)
        await work.training.end(replace(made, score=100, passed=True), NOON + after * MINUTE)
    await work.training.end(replace(await quiz(here, "x", other.id), score=9, passed=False), NOON)

    assert [one.id for one in await work.training.quizzes(person.id)] == ["c", "a", "b"]


async def test_hours_elsewhere_are_sealed_and_come_by_day(here: Here, work: UnitOfWork) -> None:
    one, other = await here.supporter(), await here.supporter()
    late, early = Elsewhere(90, date(2026, 3, 1), "Bu Ratna"), Elsewhere(30, date(2025, 12, 31), "Pak Dirja")
    await work.training.note_elsewhere("n1", one.id, late, other.id, NOON)
    await work.training.note_elsewhere("n3", one.id, early, other.id, NOON)
    await work.training.note_elsewhere("n2", one.id, early, other.id, NOON + HOUR)
    await work.training.note_elsewhere("n4", other.id, late, one.id, NOON)

    assert await work.training.elsewhere(one.id) == [early, early, late]
    assert await work.training.elsewhere(other.id) == [late]
    assert b"Ratna" not in await here.value("SELECT trainer FROM hours_elsewhere WHERE id = 'n1'")


async def test_the_order_of_answers_and_the_time_of_a_page_are_kept(here: Here, work: UnitOfWork) -> None:
    person = (await here.supporter()).id
    made = Quiz("q", person, "role", ASKED, orders=((2, 0, 1), (0, 1, 2, 3)))
    await work.training.begin(made, NOON)
    reading = Reading("role", 1, 2, 5, NOON + HOUR)
    await work.training.read(person, reading)

    assert await work.training.quiz("q") == made
    assert await work.training.reading(person, "role") == reading
    assert await work.training.readings(person) == [reading]


async def test_hours_noted_before_places_were_asked_have_none(here: Here, work: UnitOfWork) -> None:
    person = (await here.supporter()).id
    await work.training.note_elsewhere("n", person, Elsewhere(60, NOON.date(), "A", "B"), person, NOON)
    await here.rows("UPDATE hours_elsewhere SET place = NULL")

    assert await work.training.elsewhere(person) == [Elsewhere(60, NOON.date(), "A")]
