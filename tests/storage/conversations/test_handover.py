"""Handing a conversation over, students who are left alone, and supporters who may talk no longer."""

from datetime import timedelta

import pytest

from care.model.entities import Participant
from care.model.enums import Handover, Mark, Mode, Part, Stage, Standing
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import DAY, HOUR, MS, Here
from tests.virtual import NOON

AT = timedelta(0)


async def seats_of(here: Here, count: int) -> list[Participant]:
    """So many supporters who each speak with a student."""
    return [(await here.talk())[1] for _ in range(count)]


@pytest.mark.parametrize("state", [*Handover, None])
async def test_handover_is_of_one_seat(here: Here, work: UnitOfWork, state: Handover | None) -> None:
    one, other = await seats_of(here, 2)
    await work.conversations.talks.set_handover(one, Handover.REFUSED, NOON)
    await work.conversations.talks.set_handover(one, state, NOON)

    assert await work.conversations.talks.handover(one.conversation, one.person) is state
    assert await work.conversations.talks.handover(other.conversation, other.person) is None


@pytest.mark.parametrize(("before", "found"), [(-MS, False), (AT, True)])
async def test_asked_before_and_looked_for_since_list_by_time_who_waits_in_that_state(
    here: Here, work: UnitOfWork, before: timedelta, found: bool
) -> None:
    late, early, looks, looked, refused, away, over = await seats_of(here, 7)
    for seat in (late, away, over):
        await work.conversations.talks.set_handover(seat, Handover.ASKED, NOON)
    await work.conversations.talks.set_handover(early, Handover.ASKED, NOON - HOUR)
    await work.conversations.talks.set_handover(looks, Handover.LOOKING, NOON)
    await work.conversations.talks.set_handover(looked, Handover.LOOKING, NOON - HOUR)
    await work.conversations.talks.set_handover(refused, Handover.REFUSED, NOON)
    await work.conversations.set_mode(away.conversation, away.person, Mode.LISTENING, NOON)
    await work.conversations.end(over.conversation, None, NOON)

    assert await work.conversations.talks.asked_before(NOON + before) == ([early, late] if found else [early])
    assert await work.conversations.talks.looked_for_since(NOON + before) == (
        [looked, looks] if found else [looked]
    )


async def test_looked_for_since_passes_over_who_was_told_until_it_begins_anew(
    here: Here, work: UnitOfWork
) -> None:
    (seat,) = await seats_of(here, 1)
    await work.conversations.talks.set_handover(seat, Handover.LOOKING, NOON)
    await work.conversations.talks.mark(seat.conversation, seat.person, Mark.NOBODY_LEFT, NOON)
    assert await work.conversations.talks.looked_for_since(NOON) == []

    await work.conversations.talks.set_handover(seat, Handover.LOOKING, NOON)
    assert await work.conversations.talks.looked_for_since(NOON) == [seat]


async def test_left_alone_are_talks_in_which_only_the_student_speaks(here: Here, work: UnitOfWork) -> None:
    _, listens, left = await seats_of(here, 3)
    await work.conversations.set_mode(listens.conversation, listens.person, Mode.LISTENING, NOON)
    await work.conversations.set_mode(left.conversation, left.person, Mode.LEFT, NOON)
    counseled = await here.conversation(stage=Stage.TALKING)
    await here.joins(counseled.id, await here.counselor(), Part.COUNSELOR)
    await here.conversation(stage=Stage.WAITING)

    assert await work.conversations.talks.left_alone() == [listens.conversation, left.conversation]


@pytest.mark.parametrize(("now", "unfit"), [(-MS, False), (AT, True)])
@pytest.mark.parametrize("busy", ["duty", "talk"])
async def test_unfit_are_those_whose_certificate_is_over(
    here: Here, work: UnitOfWork, busy: str, now: timedelta, unfit: bool
) -> None:
    supporter = await here.supporter(until=NOON)
    await (here.duty(supporter) if busy == "duty" else here.talk(supporter=supporter))
    await here.supporter(until=NOON - DAY)  # neither on duty nor in a talk

    assert await work.conversations.talks.unfit(NOON + now) == ([supporter.id] if unfit else [])


@pytest.mark.parametrize(
    ("standing", "handing_over", "unfit"),
    [
        (Standing.ACTIVE, False, True),
        (Standing.ACTIVE, True, False),
        (Standing.SUSPENDED, False, True),
        (Standing.SUSPENDED, True, True),
    ],
)
async def test_an_expired_supporter_who_hands_over_may_stay_until_then(
    here: Here, work: UnitOfWork, standing: Standing, handing_over: bool, unfit: bool
) -> None:
    supporter = await here.supporter(until=NOON - DAY, standing=standing)
    _, seat = await here.talk(supporter=supporter)
    if handing_over:
        await work.conversations.talks.set_handover(seat, Handover.LOOKING, NOON)

    assert await work.conversations.talks.unfit(NOON) == ([supporter.id] if unfit else [])


async def test_unfit_is_nobody_whose_talk_or_duty_is_over(here: Here, work: UnitOfWork) -> None:
    left, ended, off = [await here.supporter(until=None) for _ in range(3)]
    _, seat = await here.talk(supporter=left)
    await work.conversations.set_mode(seat.conversation, left.id, Mode.LEFT, NOON)
    _, other = await here.talk(supporter=ended)
    await work.conversations.wait(other.conversation, NOON, None)
    await here.duty(off)
    await work.duties.end(off.id, NOON)
    both = [await here.supporter(until=None) for _ in range(2)]
    for supporter in reversed(both):
        await here.duty(supporter)

    assert await work.conversations.talks.unfit(NOON) == [one.id for one in both]


async def test_what_another_supporter_hands_over_excuses_no_expired_one(here: Here, work: UnitOfWork) -> None:
    supporter = await here.supporter(until=NOON - DAY)
    _, seat = await here.talk(supporter=supporter)
    other = await here.joins(seat.conversation, await here.supporter(), mode=Mode.LISTENING)
    await work.conversations.talks.set_handover(other, Handover.LOOKING, NOON)

    assert await work.conversations.talks.unfit(NOON) == [supporter.id]
