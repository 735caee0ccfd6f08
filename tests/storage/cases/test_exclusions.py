"""Who must know nothing of a student's: this pair alone, by whom it was said, lifted by the same."""

import pytest

from care.model.enums import Teller
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import Here
from tests.virtual import NOON


async def test_one_of_the_team_is_kept_from_one_student_alone(here: Here, work: UnitOfWork) -> None:
    student, other = await here.person(), await here.person()
    accused, _ = await here.counselor(), await here.counselor()
    await work.cases.exclusions.exclude(student.id, accused.id, Teller.STUDENT, NOON)
    await work.cases.exclusions.exclude(student.id, accused.id, Teller.STUDENT, NOON)

    assert await work.cases.exclusions.of(student.id) == {accused.id}
    assert await work.cases.exclusions.of(other.id) == frozenset()
    assert await work.cases.exclusions.of(accused.id) == frozenset()


async def test_what_is_kept_refers_to_nobody(here: Here, work: UnitOfWork) -> None:
    student, accused = await here.person(), await here.supporter()
    await work.cases.exclusions.exclude(student.id, accused.id, Teller.WORDS, NOON)

    (kept,) = await here.rows("SELECT * FROM kept_out")
    assert accused.id.encode() not in bytes(kept["hash"])
    assert kept["said_by"] == "words"
    assert await here.value("SELECT COUNT(*) FROM kept_out WHERE hash IN (SELECT hash FROM chats)") == 0


async def test_nobody_outside_the_team_is_kept_from_anything(here: Here, work: UnitOfWork) -> None:
    student, stranger = await here.person(), await here.person()
    await work.cases.exclusions.exclude(student.id, stranger.id, Teller.STUDENT, NOON)

    assert await work.cases.exclusions.of(student.id) == frozenset()
    assert await here.rows("SELECT * FROM kept_out") == []


@pytest.mark.parametrize(
    ("said", "again", "stands"),
    [
        (Teller.WORDS, Teller.STUDENT, "student"),
        (Teller.STUDENT, Teller.SUPPORTER, "supporter"),
        (Teller.SUPPORTER, Teller.WORDS, "supporter"),
    ],
)
async def test_what_somebody_said_stays_whatever_words_say_later(
    here: Here, work: UnitOfWork, said: Teller, again: Teller, stands: str
) -> None:
    student, accused = await here.person(), await here.counselor()
    await work.cases.exclusions.exclude(student.id, accused.id, said, NOON)
    await work.cases.exclusions.exclude(student.id, accused.id, again, NOON)

    assert await here.value("SELECT said_by FROM kept_out") == stands


async def test_what_one_said_is_not_lifted_by_another(here: Here, work: UnitOfWork) -> None:
    student, accused = await here.person(), await here.counselor()
    await work.cases.exclusions.exclude(student.id, accused.id, Teller.STUDENT, NOON)
    await work.cases.exclusions.lift(student.id, Teller.WORDS)

    assert await work.cases.exclusions.of(student.id) == {accused.id}
    await work.cases.exclusions.lift(student.id, Teller.STUDENT)
    assert await work.cases.exclusions.of(student.id) == frozenset()


async def test_one_name_is_lifted_and_the_others_stay(here: Here, work: UnitOfWork) -> None:
    student, other = await here.person(), await here.person()
    one, two = await here.counselor(), await here.supporter()
    for whose, accused in ((student, one), (student, two), (other, one)):
        await work.cases.exclusions.exclude(whose.id, accused.id, Teller.STUDENT, NOON)
    await work.cases.exclusions.lift(student.id, Teller.STUDENT, one.id)

    assert await work.cases.exclusions.of(student.id) == {two.id}
    assert await work.cases.exclusions.of(other.id) == {one.id}
