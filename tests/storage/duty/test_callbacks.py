"""Students who were told an opening or want to be called, and counselors who are on call."""

from datetime import datetime, timedelta

import pytest

from care.model.entities import Conversation
from care.model.enums import Mode, Outcome, Stage
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import DAY, HOUR, MS, Here
from tests.virtual import NOON

AT = timedelta(0)


def ids(found: object) -> list[str]:
    """Which conversations these are."""
    assert isinstance(found, list)
    return [one.id for one in found]


async def queued(here: Here, at: datetime = NOON) -> Conversation:
    """Somebody in the queue since then."""
    return await here.conversation(stage=Stage.WAITING, at=at)


async def later(here: Here, called: datetime | None = None, at: datetime = NOON) -> Conversation:
    """Somebody who wants to be called, and may have been."""
    made = await queued(here, at)
    await here.work.rota.calls.rest(made.id)
    if called:
        await here.work.rota.calls.called(made.id, called)
    return await here.work.conversations.get(made.id)


async def test_promised_are_those_who_were_told_an_opening_and_wait_for_it(
    here: Here, work: UnitOfWork
) -> None:
    waits, rests, undone = await queued(here), await later(here), await queued(here)
    await queued(here)
    over, _ = await here.talk()
    for one in (waits.id, rests.id, undone.id, over.conversation):
        await work.rota.calls.promise(one, NOON + HOUR)
    await work.rota.calls.promise(rests.id, NOON + DAY)
    await work.rota.calls.promise(undone.id, None)

    assert await work.rota.calls.promised() == [(waits, NOON + HOUR), (rests, NOON + DAY)]


async def test_promised_ends_with_a_call(here: Here, work: UnitOfWork) -> None:
    one = await later(here)
    await work.rota.calls.promise(one.id, NOON)
    await work.rota.calls.called(one.id, NOON)

    assert await work.rota.calls.promised() == []


async def test_rest_takes_one_out_of_the_queue_with_its_notice_and_earlier_call(
    here: Here, work: UnitOfWork
) -> None:
    one, other = await queued(here), await queued(here)
    for talk in (one, other):
        await work.conversations.set_wait_notice(talk.id, NOON)
        await work.rota.calls.called(talk.id, NOON)
    await work.rota.calls.rest(one.id)

    assert ids(await work.rota.calls.uncalled()) == [one.id]
    assert await work.pairings.order() == [other.id]
    assert await work.rota.calls.was_called(other.id)
    assert not await work.rota.calls.was_called(one.id)
    notices = await here.rows("SELECT id FROM conversations WHERE wait_notice_at IS NOT NULL")
    assert [row["id"] for row in notices] == [other.id]


async def test_uncalled_are_those_who_rest_and_were_not_called_the_longest_waiting_first(
    here: Here, work: UnitOfWork
) -> None:
    late, first, second = await later(here, at=NOON + MS), await later(here), await later(here)
    await later(here, called=NOON)
    await queued(here)

    assert ids(await work.rota.calls.uncalled()) == [first.id, second.id, late.id]


@pytest.mark.parametrize(("until", "there"), [(AT, False), (MS, True)])
@pytest.mark.parametrize(("rest", "rested"), [(AT, True), (MS, False)])
async def test_there_are_those_on_duty_beyond_now_who_do_not_rest(
    here: Here, work: UnitOfWork, until: timedelta, there: bool, rest: timedelta, rested: bool
) -> None:
    duty = await here.duty(until=NOON + until)
    await work.duties.hours.rest(duty.person, NOON + rest)

    assert await work.rota.calls.there(NOON) == ([duty.person] if there and rested else [])


async def test_there_are_in_the_order_of_starting_without_those_who_only_close(
    here: Here, work: UnitOfWork
) -> None:
    late = await here.duty(since=NOON + MS)
    first, second = await here.duty(), await here.duty()
    closing, off = await here.duty(), await here.duty()
    await work.duties.extend(closing.id, NOON + DAY)
    await work.duties.end(off.person, NOON)

    assert await work.rota.calls.there(NOON) == [first.person, second.person, late.person]


@pytest.mark.parametrize(("limit", "found"), [(-MS, False), (AT, True)])
async def test_forgotten_counts_each_kind_of_waiting_from_its_own_limit(
    here: Here, work: UnitOfWork, limit: timedelta, found: bool
) -> None:
    waits, rests = await queued(here), await later(here)
    await here.conversation(stage=Stage.WAITING, for_counselor=True)
    await here.conversation()
    never = NOON - DAY

    assert ids(await work.rota.calls.forgotten(NOON + limit, never)) == ([waits.id] if found else [])
    assert ids(await work.rota.calls.forgotten(never, NOON + limit)) == ([rests.id] if found else [])


@pytest.mark.parametrize(("called", "found"), [(AT, True), (MS, False)])
async def test_forgotten_is_who_waits_and_was_not_asked_since(
    here: Here, work: UnitOfWork, called: timedelta, found: bool
) -> None:
    one, rests = await queued(here), await later(here, called=NOON - HOUR)
    await work.rota.calls.called(one.id, NOON + called)

    assert ids(await work.rota.calls.forgotten(NOON, NOON)) == ([one.id] if found else [])
    assert rests.id not in ids(await work.rota.calls.forgotten(NOON + DAY, NOON + DAY))


@pytest.mark.parametrize(("wrote", "found"), [(AT, True), (MS, False)])
async def test_forgotten_is_who_has_written_nothing_since(
    here: Here, work: UnitOfWork, wrote: timedelta, found: bool
) -> None:
    one = await queued(here)
    (seat,) = await work.conversations.participants(one.id)
    await here.message(seat, at=NOON + wrote)

    assert ids(await work.rota.calls.forgotten(NOON, NOON)) == ([one.id] if found else [])


async def test_forgotten_is_nobody_who_is_offered_or_has_an_open_case(here: Here, work: UnitOfWork) -> None:
    offered, missed, opened, closed = [await queued(here) for _ in range(4)]
    await here.offer(offered.id, await here.supporter())
    await here.offer(missed.id, await here.supporter(), state="missed")
    await here.case(opened)
    await work.cases.close((await here.case(closed)).id, Outcome.SAFE, NOON)
    early = await queued(here, at=NOON - MS)

    assert ids(await work.rota.calls.forgotten(NOON, NOON)) == [early.id, missed.id, closed.id]


async def test_forgotten_counts_from_when_the_last_supporter_left(here: Here, work: UnitOfWork) -> None:
    one = await queued(here)
    helper = await here.joins(one.id, await here.supporter())
    await work.conversations.set_mode(one.id, helper.person, Mode.LEFT, NOON + HOUR)

    assert await work.rota.calls.forgotten(NOON + HOUR - MS, NOON) == []
    assert ids(await work.rota.calls.forgotten(NOON + HOUR, NOON)) == [one.id]


async def test_was_called_is_of_one_conversation(here: Here, work: UnitOfWork) -> None:
    called, uncalled = await later(here, called=NOON), await later(here)

    assert await work.rota.calls.was_called(called.id)
    assert not await work.rota.calls.was_called(uncalled.id)
    assert not await work.rota.calls.was_called("none")


@pytest.mark.parametrize(("wrote", "found"), [(-MS, False), (AT, True)])
async def test_answering_are_those_who_have_written_since_they_were_called(
    here: Here, work: UnitOfWork, wrote: timedelta, found: bool
) -> None:
    called, uncalled, waits = await later(here, called=NOON), await later(here), await queued(here)
    await work.rota.calls.called(waits.id, NOON)
    for one, at in ((called, wrote), (uncalled, AT), (waits, AT)):
        (seat,) = await work.conversations.participants(one.id)
        await here.message(seat, at=NOON + at)

    assert ids(await work.rota.calls.answering()) == ([called.id] if found else [])


@pytest.mark.parametrize(("before", "found"), [(-MS, False), (AT, True)])
async def test_unanswered_are_those_who_rest_and_were_called_by_then(
    here: Here, work: UnitOfWork, before: timedelta, found: bool
) -> None:
    late = await later(here, called=NOON, at=NOON + MS)
    first = await later(here, called=NOON)
    await later(here)
    await work.rota.calls.called((await queued(here)).id, NOON)

    expected = [first.id, late.id] if found else []
    assert ids(await work.rota.calls.unanswered(NOON + before)) == expected


async def test_notice_all_reaches_everybody_who_waits_for_a_supporter(here: Here, work: UnitOfWork) -> None:
    told, silent = await queued(here), await queued(here)
    await work.conversations.set_wait_notice(told.id, NOON + DAY)
    await here.conversation(stage=Stage.WAITING, for_counselor=True)
    await later(here)
    await here.talk()
    await work.rota.calls.notice_all(NOON)

    reached = await here.rows("SELECT id FROM conversations WHERE wait_notice_at IS NOT NULL")
    assert sorted(row["id"] for row in reached) == [told.id, silent.id]
    assert len(await work.conversations.wait_notices(NOON)) == 2
