"""The queue: its order, the place in it, and conversations that stopped before it."""

from datetime import datetime, timedelta

import pytest

from care.model.entities import Conversation, Waiting
from care.model.enums import Mode, Outcome, Stage
from care.model.levels import Level
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import HOUR, MINUTE, MS, Here
from tests.virtual import NOON


def ids(found: object) -> list[str]:
    """Which conversations these are."""
    assert isinstance(found, list)
    return [one.id for one in found]


async def queued(here: Here, level: Level = Level.NONE, at: datetime = NOON) -> Conversation:
    """Somebody in the queue since then."""
    made = await here.conversation(stage=Stage.WAITING, at=at)
    await here.work.conversations.raise_level(made.id, level)
    return await here.work.conversations.get(made.id)


async def test_wait_keeps_the_first_time_and_takes_the_new_notice(here: Here, work: UnitOfWork) -> None:
    one, other = await here.conversation(), await here.conversation()
    await work.conversations.wait(one.id, NOON, None)
    await work.conversations.wait(one.id, NOON + HOUR, NOON + MINUTE)
    found = await work.conversations.get(one.id)

    assert (found.stage, found.waiting_since) == (Stage.WAITING, NOON)
    assert ids(await work.conversations.wait_notices(NOON + MINUTE)) == [one.id]
    assert await work.conversations.get(other.id) == other


async def test_wait_carries_what_was_written_while_somebody_was_with_the_student(
    here: Here, work: UnitOfWork
) -> None:
    seat, helper = await here.talk()
    await here.message(seat, at=NOON)
    heard = await here.message(seat, at=NOON + HOUR)
    await work.conversations.set_mode(seat.conversation, helper.person, Mode.LEFT, NOON + HOUR)
    unheard = await here.message(seat, at=NOON + HOUR + MS)
    await work.conversations.wait(seat.conversation, NOON + 2 * HOUR, None)
    found = await work.conversations.get(seat.conversation)

    assert found.carried_to == heard
    assert await work.messages.uncarried(found) == [unheard]


async def test_wait_while_somebody_speaks_there_carries_all(here: Here, work: UnitOfWork) -> None:
    seat, _ = await here.talk()
    last = await here.message(seat)
    await here.message((await here.talk())[0])
    await work.conversations.wait(seat.conversation, NOON, None)

    assert (await work.conversations.get(seat.conversation)).carried_to == last


async def test_wait_before_any_talk_carries_nothing(here: Here, work: UnitOfWork) -> None:
    one = await here.conversation()
    (seat,) = await work.conversations.participants(one.id)
    await here.message(seat)
    await work.conversations.wait(one.id, NOON, None)

    assert (await work.conversations.get(one.id)).carried_to == 0


async def test_talk_keeps_the_first_time(here: Here, work: UnitOfWork) -> None:
    one, other = await here.conversation(), await here.conversation()
    await work.conversations.talk(one.id, NOON)
    await work.conversations.wait(one.id, NOON, None)
    await work.conversations.talk(one.id, NOON + HOUR)

    assert (await work.conversations.get(one.id)).stage is Stage.TALKING
    assert await work.conversations.get(other.id) == other
    since = await here.value("SELECT talking_since FROM conversations WHERE id = :id", id=one.id)
    assert since == int(NOON.timestamp() * 1000)


async def test_queue_place_goes_by_level_then_by_time_then_by_id(here: Here, work: UnitOfWork) -> None:
    late = await queued(here, at=NOON + MS)
    first, second = await queued(here), await queued(here)
    urgent = await queued(here, Level.URGENT, at=NOON + HOUR)
    await here.conversation(stage=Stage.WAITING, for_counselor=True, at=NOON - HOUR)
    await here.conversation(at=NOON - HOUR)
    await here.talk(at=NOON - HOUR)

    order = (urgent, first, second, late)
    for one in order:
        await work.conversations.set_wait_notice(one.id, NOON + HOUR)
    assert [await work.conversations.queue_place(one) for one in order] == [1, 2, 3, 4]
    await work.conversations.set_wait_notice(first.id, None)  # nobody on duty may be with them
    assert await work.conversations.queue_place(late) == 3


async def test_waiting_shows_the_queue_in_its_order_by_the_students_alias(
    here: Here, work: UnitOfWork
) -> None:
    late = await queued(here, at=NOON + MS)
    first, second = await queued(here), await queued(here)
    urgent = await queued(here, Level.URGENT, at=NOON + HOUR)
    await here.conversation(stage=Stage.WAITING, for_counselor=True)
    await here.talk()
    await here.joins(first.id, await here.supporter(), mode=Mode.LISTENING)

    assert await work.conversations.waiting() == [
        Waiting(f"Alias {urgent.student}", NOON + HOUR, Level.URGENT),
        Waiting(f"Alias {first.student}", NOON, Level.NONE),
        Waiting(f"Alias {second.student}", NOON, Level.NONE),
        Waiting(f"Alias {late.student}", NOON + MS, Level.NONE),
    ]


async def test_waiting_once_more_counts_from_when_the_supporter_left(here: Here, work: UnitOfWork) -> None:
    seat, helper = await here.talk()
    await work.conversations.wait(seat.conversation, NOON, None)
    await work.conversations.set_mode(seat.conversation, helper.person, Mode.LEFT, NOON + HOUR)

    assert [one.since for one in await work.conversations.waiting()] == [NOON + HOUR]
    assert (await work.conversations.get(seat.conversation)).waiting_since == NOON


@pytest.mark.parametrize(("now", "due"), [(-MS, False), (timedelta(0), True)])
async def test_wait_notices_are_due_at_their_time(
    here: Here, work: UnitOfWork, now: timedelta, due: bool
) -> None:
    one, never = await queued(here), await queued(here)
    counseled = await here.conversation(stage=Stage.WAITING, for_counselor=True)
    talks, _ = await here.talk()
    for other in (one.id, counseled.id, talks.conversation):
        await work.conversations.set_wait_notice(other, NOON)

    assert ids(await work.conversations.wait_notices(NOON + now)) == ([one.id] if due else [])
    await work.conversations.set_wait_notice(one.id, None)
    assert await work.conversations.wait_notices(NOON + HOUR) == []
    assert never.id not in ids(await work.conversations.wait_notices(NOON + HOUR))


async def test_resume_notices_reaches_those_in_the_queue_who_expect_none(
    here: Here, work: UnitOfWork
) -> None:
    told, expects = await queued(here), await queued(here)
    await work.conversations.set_wait_notice(expects.id, NOON + HOUR)
    talks, _ = await here.talk()
    counseled = await here.conversation(stage=Stage.WAITING, for_counselor=True)
    await work.conversations.resume_notices(NOON)

    assert ids(await work.conversations.wait_notices(NOON)) == [told.id]
    assert ids(await work.conversations.wait_notices(NOON + HOUR)) == [told.id, expects.id]
    unset = await here.rows("SELECT id FROM conversations WHERE wait_notice_at IS NULL ORDER BY id")
    assert [row["id"] for row in unset] == [talks.conversation, counseled.id]


@pytest.mark.parametrize(("before", "found"), [(-MS, False), (timedelta(0), True)])
async def test_abandoned_stopped_at_the_questions_by_then_without_a_word(
    here: Here, work: UnitOfWork, before: timedelta, found: bool
) -> None:
    silent, wrote = await here.conversation(), await here.conversation()
    await queued(here)
    (seat,) = await work.conversations.participants(wrote.id)
    await here.message(seat)

    assert ids(await work.conversations.abandoned(NOON + before)) == ([silent.id] if found else [])


async def test_abandoned_waits_for_an_open_case_and_not_for_a_closed_one(
    here: Here, work: UnitOfWork
) -> None:
    opened, closed = await here.conversation(), await here.conversation()
    await here.case(opened)
    case = await here.case(closed)
    await work.cases.close(case.id, Outcome.SAFE, NOON)

    assert ids(await work.conversations.abandoned(NOON)) == [closed.id]


@pytest.mark.parametrize(("before", "found"), [(-MS, False), (timedelta(0), True)])
async def test_undecided_stopped_at_the_questions_with_words_from_before_then(
    here: Here, work: UnitOfWork, before: timedelta, found: bool
) -> None:
    wrote, silent = await here.conversation(), await here.conversation(at=NOON - HOUR)
    (seat,) = await work.conversations.participants(wrote.id)
    for at in (NOON, NOON + HOUR):
        await here.message(seat, at=at)
    talks, _ = await here.talk()
    await here.message(talks, at=NOON - HOUR)

    assert ids(await work.conversations.undecided(NOON + before)) == ([wrote.id] if found else [])
    assert silent.id not in ids(await work.conversations.undecided(NOON + HOUR))
