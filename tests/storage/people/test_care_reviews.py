"""Care reviews: how often and how long a student comes, and what a counselor decided."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from care.model.entities import CareReview, Person
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import DAY, HOUR, MS, Here
from tests.virtual import NOON

WEEK = 7 * DAY


async def paired(here: Here, student: Person, begun: datetime, ended: datetime | None = None) -> str:
    """A conversation of this student with a supporter who accepted an offer."""
    seat, helper = await here.talk(student, at=begun)
    offer = await here.offer(seat.conversation, await here.work.people.get(helper.person), state="accepted")
    await here.work.pairings.paired(offer, begun)
    if ended:
        await here.work.conversations.end(seat.conversation, None, ended)
    return seat.conversation


@pytest.mark.parametrize(
    ("ago", "weeks"),
    [
        (timedelta(0), [1, 0, 0]),
        (WEEK - MS, [1, 0, 0]),
        (WEEK, [0, 1, 0]),
        (3 * WEEK - MS, [0, 0, 1]),
        (3 * WEEK, [0, 0, 0]),
    ],
)
async def test_weekly_counts_a_conversation_in_the_week_in_which_it_began(
    here: Here, work: UnitOfWork, ago: timedelta, weeks: list[int]
) -> None:
    student = await here.person()
    await paired(here, student, NOON - ago)

    assert await work.people.reviews.weekly(student.id, NOON, 3) == weeks


async def test_weekly_counts_conversations_of_this_student_with_a_peer(here: Here, work: UnitOfWork) -> None:
    student, other = await here.person(), await here.person()
    for one in (student, student, other):
        await paired(here, one, NOON - HOUR)
    await here.talk(student, at=NOON - HOUR)  # nobody accepted an offer of it
    await here.conversation(student)

    assert await work.people.reviews.weekly(student.id, NOON, 2) == [2, 0]


@pytest.mark.parametrize(
    ("lasted", "since", "count"),
    [
        (HOUR, -MS, 0),
        (HOUR + MS, -MS, 1),
        (HOUR + MS, timedelta(0), 0),
    ],
)
async def test_long_counts_what_ended_after_that_moment_and_took_longer(
    here: Here, work: UnitOfWork, lasted: timedelta, since: timedelta, count: int
) -> None:
    student, other = await here.person(), await here.person()
    for one in (student, other):
        await paired(here, one, NOON - lasted, NOON)
    await paired(here, student, NOON - DAY)  # runs still

    assert await work.people.reviews.long(student.id, NOON + since, HOUR) == count


async def test_long_leaves_out_the_time_in_which_the_bot_was_away(here: Here, work: UnitOfWork) -> None:
    student = await here.person()
    talk = await paired(here, student, NOON - 2 * HOUR)
    await work.conversations.talks.woke(NOON, HOUR)
    await work.conversations.end(talk, None, NOON)

    assert await work.people.reviews.long(student.id, NOON - DAY, HOUR) == 0
    assert await work.people.reviews.long(student.id, NOON - DAY, HOUR - MS) == 1


async def test_long_leaves_out_what_had_no_peer(here: Here, work: UnitOfWork) -> None:
    seat, _ = await here.talk(at=NOON - DAY)
    await work.conversations.end(seat.conversation, None, NOON)

    assert await work.people.reviews.long(seat.person, NOON - DAY, HOUR) == 0


async def test_last_is_the_newest_review_of_this_student(here: Here, work: UnitOfWork) -> None:
    student, other = await here.person(), await here.person()
    assert await work.people.reviews.last(student.id) is None
    review = CareReview("review-1", student.id, "Alias", (3, 2), 1)
    for number, at in enumerate((NOON, NOON - DAY)):
        await work.people.reviews.add(replace(review, id=f"review-{number}"), at)
    await work.people.reviews.add(replace(review, id="other", student=other.id), NOON + DAY)

    assert await work.people.reviews.last(student.id) == NOON


async def test_get_gives_a_review_as_it_was_added(here: Here, work: UnitOfWork) -> None:
    review = CareReview("review", (await here.person()).id, "Alias", (3, 0, 12), 1)
    await work.people.reviews.add(review, NOON)

    assert await work.people.reviews.get("review") == review
    assert await work.people.reviews.get("another") is None


@pytest.mark.parametrize("offered", [False, True])
async def test_decide_keeps_the_answer_and_by_whom_of_one_review(
    here: Here, work: UnitOfWork, offered: bool
) -> None:
    by = await here.counselor()
    review = CareReview("review", (await here.person()).id, "Alias", (3, 0), 1)
    other = replace(review, id="other")
    for one in (review, other):
        await work.people.reviews.add(one, NOON)
    await work.people.reviews.decide("review", by.id, offered=offered, now=NOON)

    assert await work.people.reviews.get("review") == replace(review, offered=offered, decided_by=by.id)
    assert await work.people.reviews.get("other") == other
