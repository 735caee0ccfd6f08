"""When the key of a talk is due, what it takes with it, and which copies are deleted from whose chats."""

from datetime import datetime

import pytest

from care.model.entities import Participant
from care.model.enums import Outcome, Part, ReportReason, Verdict
from care.model.messages import Content, Held
from care.ports.reports import Report
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import DAY, HOUR, MS, Here
from tests.storage.rows_of_cases import flag
from tests.storage.rows_of_outbox import copied
from tests.virtual import NOON

ENDED, CLOSED = NOON + DAY, NOON + DAY
"""The limits that are asked for here: what ended by then, what was closed by then."""


async def ended(here: Here, at: datetime = NOON) -> tuple[Participant, Participant]:
    """A talk that ended then."""
    seats = await here.talk()
    await here.work.conversations.end(seats[0].conversation, Part.STUDENT, at)
    return seats


@pytest.mark.parametrize(("at", "due"), [(ENDED - MS, True), (ENDED, True), (ENDED + MS, False)])
async def test_a_key_is_due_when_its_talk_ended_by_then_and_once(
    here: Here, work: UnitOfWork, at: datetime, *, due: bool
) -> None:
    talk = (await ended(here, at))[0].conversation
    await here.talk()

    assert await work.keeping.retention.keys_due(ENDED, CLOSED) == [talk] * due
    await work.keeping.retention.destroy_key(talk, NOON)
    assert await work.keeping.retention.keys_due(ENDED + DAY, CLOSED) == []


@pytest.mark.parametrize(
    ("closed", "due"), [(None, False), (CLOSED + MS, False), (CLOSED, True), (CLOSED - MS, True)]
)
@pytest.mark.parametrize("through", ["its case", "a flag in it"])
async def test_a_key_outlives_its_case_for_a_time(
    here: Here, work: UnitOfWork, closed: datetime | None, through: str, *, due: bool
) -> None:
    student, _ = await ended(here)
    own = await work.conversations.get(student.conversation)
    if through == "its case":
        case = await here.case(own)
    else:
        case = await here.case(await here.conversation(await work.people.get(student.person)))
        await flag(here, student.person, own.id)
    if closed:
        await work.cases.close(case.id, Outcome.SAFE, closed)

    assert (own.id in await work.keeping.retention.keys_due(ENDED, CLOSED)) is due


@pytest.mark.parametrize("at", [NOON - MS, CLOSED + HOUR + MS])
async def test_a_flag_from_before_or_after_a_case_does_not_keep_the_key(
    here: Here, work: UnitOfWork, at: datetime
) -> None:
    student, _ = await ended(here)
    case = await here.case(await here.conversation(await work.people.get(student.person)))
    await flag(here, student.person, student.conversation, at=at)
    await work.cases.close(case.id, Outcome.SAFE, CLOSED + HOUR)

    assert await work.keeping.retention.keys_due(ENDED, CLOSED) == [student.conversation]


@pytest.mark.parametrize(("closed", "due"), [(None, False), (CLOSED + MS, False), (CLOSED, True)])
async def test_a_report_keeps_the_key_of_its_talk_until_it_was_closed_by_then(
    here: Here, work: UnitOfWork, closed: datetime | None, *, due: bool
) -> None:
    student, helper = await ended(here)
    other = (await ended(here))[0].conversation
    report = Report("r", "R", student.conversation, student.person, helper.person, Part.SUPPORTER,
                    ReportReason.THREATS, NOON)  # fmt: skip
    await work.reports.add(report)
    if closed:
        await work.reports.close(report, Verdict.KEPT, "x", closed)

    assert sorted(await work.keeping.retention.keys_due(ENDED, CLOSED)) == sorted(
        [student.conversation] * due + [other]
    )


async def test_with_its_key_the_words_of_one_talk_are_gone_and_what_was_held(
    here: Here, work: UnitOfWork
) -> None:
    (student, _), (other, _) = await here.talk(), await here.talk()
    numbers = {seat.conversation: await here.message(seat, "rahasia") for seat in (student, other)}
    for seat in (student, other):
        await work.messages.hold(
            Held(f"held-{seat.person}", seat.conversation, seat.person, seat.chat, 41, None, Content("x")),
            NOON,
        )
    await work.keeping.retention.destroy_key(student.conversation, NOON + HOUR)

    read = {
        talk: (await work.messages.between(talk, number, number))[0].content
        for talk, number in numbers.items()
    }
    assert read == {student.conversation: None, other.conversation: Content("rahasia")}
    assert [row["conversation"] for row in await here.rows("SELECT conversation FROM held")] == [
        other.conversation
    ]
    destroyed = "SELECT key_destroyed_at FROM conversations WHERE id = :id"
    assert await here.value(destroyed, id=student.conversation) == int((NOON + HOUR).timestamp() * 1000)
    assert await here.value(destroyed, id=other.conversation) is None


async def two_talks(here: Here) -> tuple[Participant, Participant, Participant]:
    """A student, their helper, and another student of the same helper; copies in every chat."""
    student, helper = await here.talk()
    other = await here.conversation()
    await here.joins(other.id, await here.work.people.get(helper.person))
    seats = await here.work.conversations.participants(other.id)
    (own,) = [seat for seat in seats if seat.part is Part.STUDENT]
    for copy, (chat, talk) in enumerate(
        ((helper.chat, student.conversation), (helper.chat, other.id), (student.chat, student.conversation),
         (own.chat, other.id)), start=501
    ):  # fmt: skip
        await copied(here, chat, copy, talk)
    return student, helper, own


async def copies(here: Here) -> list[int]:
    """The copies that are known."""
    return [row["copy"] for row in await here.rows("SELECT copy FROM copies ORDER BY copy")]


async def test_one_chats_copies_of_one_students_talks_are_listed_once(here: Here, work: UnitOfWork) -> None:
    student, helper, _ = await two_talks(here)

    assert await work.keeping.retention.copies_of(student.person, helper.chat) == [(helper.chat, 501)]
    assert await work.keeping.retention.copies_of(student.person, helper.chat) == []
    assert await copies(here) == [502, 503, 504]


async def test_everything_of_others_in_a_chat_is_listed_once_and_ones_own_talks_stay(
    here: Here, work: UnitOfWork
) -> None:
    student, helper, _ = await two_talks(here)

    assert sorted(await work.keeping.retention.copies_in(helper.chat)) == [
        (helper.chat, 501),
        (helper.chat, 502),
    ]
    assert await work.keeping.retention.copies_in(helper.chat) == []
    assert await work.keeping.retention.copies_in(student.chat) == []
    assert await copies(here) == [503, 504]


@pytest.mark.parametrize(("at", "due"), [(ENDED, [501]), (ENDED + MS, [])])
async def test_copies_in_the_teams_chats_are_due_when_their_talk_ended_by_then(
    here: Here, work: UnitOfWork, at: datetime, due: list[int]
) -> None:
    student, helper, _ = await two_talks(here)
    await work.conversations.end(student.conversation, Part.STUDENT, at)

    assert await work.keeping.retention.copies_due(ENDED, 9) == [(helper.chat, copy) for copy in due]
    assert await work.keeping.retention.copies_due(ENDED, 9) == []
    assert len(await copies(here)) == 4 - len(due)


async def test_no_more_copies_are_due_at_once_than_are_asked_for(here: Here, work: UnitOfWork) -> None:
    student, helper, _ = await two_talks(here)
    await copied(here, helper.chat, 601, student.conversation)
    await work.conversations.end(student.conversation, Part.STUDENT, NOON)

    assert [len(await work.keeping.retention.copies_due(ENDED, 1)) for _ in range(3)] == [1, 1, 0]


@pytest.mark.parametrize(("closed", "due"), [(None, False), (CLOSED + MS, False), (CLOSED, True)])
async def test_a_key_lasts_as_long_as_a_note_of_its_case_is_needed(
    here: Here, work: UnitOfWork, closed: datetime | None, *, due: bool
) -> None:
    student, _ = await ended(here)
    case = await here.case(await work.conversations.get(student.conversation))
    counselor = await here.counselor()
    assert await work.cases.case_works.add_note(case, counselor.id, 7, "dulu", NOON)
    # The case has moved on to a later talk, and nothing was flagged in the first.
    later = await here.conversation(await work.people.get(student.person))
    await work.cases.follow(case.id, later.id)
    if closed:
        await work.cases.close(case.id, Outcome.SAFE, closed)

    assert (student.conversation in await work.keeping.retention.keys_due(ENDED, CLOSED)) is due


async def test_a_key_of_no_readable_conversation_is_dropped(here: Here, work: UnitOfWork) -> None:
    kept = (await here.talk())[0].conversation
    await here.store._keys.make("rolled back")
    await work.keeping.retention.drop_orphans()

    assert await here.store._keys.readable() == {kept}
