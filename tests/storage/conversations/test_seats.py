"""Seats in a conversation: who takes one, in which mode, and how all are left at its end."""

from datetime import timedelta

import pytest

from care.model.entities import Participant
from care.model.enums import Mode, Part, Stage
from care.ports.unit_of_work import UnitOfWork
from tests.storage.conversations.test_conversations import millis
from tests.storage.rows import HOUR, MINUTE, MS, Here
from tests.virtual import NOON


async def test_participants_are_in_the_order_of_coming_those_who_left_included(
    here: Here, work: UnitOfWork
) -> None:
    student, helper = await here.talk()
    same, late = await here.counselor(), await here.counselor()
    await here.talk()
    seats = [
        await here.joins(student.conversation, late, Part.COUNSELOR, Mode.LISTENING, at=NOON + MS),
        await here.joins(student.conversation, same, Part.COUNSELOR),
    ]
    await work.conversations.set_mode(student.conversation, helper.person, Mode.LEFT, NOON)

    found = await work.conversations.participants(student.conversation)
    assert [seat.person for seat in found] == [student.person, helper.person, same.id, late.id]
    assert [found[3], found[2]] == seats
    assert found[1].mode is Mode.LEFT


async def test_who_comes_back_takes_the_same_seat_from_now_on_and_who_is_there_keeps_it(
    here: Here, work: UnitOfWork
) -> None:
    seat, helper = await here.talk()
    await work.conversations.set_mode(seat.conversation, helper.person, Mode.LEFT, NOON + MS)
    again = Participant(seat.conversation, helper.person, helper.chat, Part.COUNSELOR, Mode.LISTENING, "New")
    await work.conversations.join(again, NOON + HOUR)

    assert await work.conversations.participants(seat.conversation) == [seat, again]
    (row,) = await here.rows("SELECT joined_at, left_at FROM participants WHERE part = 'counselor'")
    assert row == {"joined_at": millis(HOUR), "left_at": None}

    await work.conversations.join(again, NOON + 2 * HOUR)
    assert await here.rows("SELECT joined_at FROM participants WHERE part = 'counselor'") == [
        {"joined_at": millis(HOUR)}
    ]


@pytest.mark.parametrize(
    ("mode", "left_at"), [(Mode.LEFT, HOUR), (Mode.LISTENING, None), (Mode.SPEAKING, None)]
)
async def test_set_mode_keeps_when_somebody_left_and_forgets_it_when_they_are_back(
    here: Here, work: UnitOfWork, mode: Mode, left_at: timedelta | None
) -> None:
    supporter = await here.supporter()
    seat, helper = await here.talk(supporter=supporter)
    _, elsewhere = await here.talk(supporter=supporter)
    await work.conversations.set_mode(seat.conversation, helper.person, Mode.LEFT, NOON)
    await work.conversations.set_mode(seat.conversation, helper.person, mode, NOON + HOUR)
    rows = await here.rows(
        "SELECT mode, left_at FROM participants WHERE person = :id ORDER BY conversation", id=supporter.id
    )

    assert rows[0] == {"mode": mode, "left_at": None if left_at is None else millis(left_at)}
    assert rows[1] == {"mode": elsewhere.mode, "left_at": None}
    assert seat in await work.conversations.participants(seat.conversation)


async def test_end_is_over_for_everybody_who_is_in_it(here: Here, work: UnitOfWork) -> None:
    seat, helper = await here.talk()
    counselor = await here.joins(seat.conversation, await here.counselor(), Part.COUNSELOR)
    other, _ = await here.talk()
    await work.conversations.set_mode(seat.conversation, counselor.person, Mode.LEFT, NOON)
    await work.conversations.end(seat.conversation, Part.STUDENT, NOON + HOUR)
    ended = await work.conversations.get(seat.conversation)
    (by,) = await here.rows("SELECT ended_by FROM conversations WHERE id = :id", id=seat.conversation)

    assert (ended.stage, ended.ended_at, by) == (Stage.ENDED, NOON + HOUR, {"ended_by": "student"})
    seats = await here.rows("SELECT person, left_at FROM participants WHERE mode = 'left'")
    assert {row["person"]: row["left_at"] for row in seats} == {
        seat.person: millis(HOUR),
        helper.person: millis(HOUR),
        counselor.person: millis(),
    }
    assert (await work.conversations.get(other.conversation)).stage is Stage.TALKING


async def test_end_by_nobody_keeps_nobody(here: Here, work: UnitOfWork) -> None:
    one = await here.conversation()
    await work.conversations.end(one.id, None, NOON)

    assert await here.value("SELECT ended_by FROM conversations") is None


async def test_count_stopped_counts_for_one_seat(here: Here, work: UnitOfWork) -> None:
    seat, helper = await here.talk()
    counts = [
        await work.conversations.count_stopped(seat.conversation, person)
        for person in (seat.person, seat.person, helper.person)
    ]

    assert counts == [1, 2, 1]


async def test_warn_of_voice_is_true_once_for_each_seat(here: Here, work: UnitOfWork) -> None:
    seat, helper = await here.talk()
    again = await here.conversation(await work.people.get(seat.person), at=NOON + MINUTE)
    places = [(seat.conversation, seat.person)] * 2
    places += [(seat.conversation, helper.person), (again.id, seat.person)]

    warned = [await work.conversations.warn_of_voice(*place) for place in places]
    assert warned == [True, False, True, True]
