"""What owners do in their cases, and what is left lying there."""

from dataclasses import replace
from datetime import timedelta

import pytest

from care.model.entities import Participant
from care.model.enums import Mode, Outcome, Part, Standing
from care.model.levels import Level
from care.model.timers import Stewardship
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import HOUR, MINUTE, MS, Here
from tests.storage.rows_of_cases import claimed_case, flag, known, open_case
from tests.virtual import NOON


async def only(work: UnitOfWork) -> Stewardship:
    """The only case that somebody has."""
    (found,) = await work.cases.ownership.claimed_before(NOON + 10 * HOUR)
    return found


async def seated(here: Here) -> tuple[Participant, Participant]:
    """The student of the only claimed case, and its owner, who came an hour after claiming it."""
    case = await claimed_case(here)
    owner = await here.work.people.get(case.owner or "")
    helper = await here.joins(case.conversation or "", owner, Part.COUNSELOR, at=NOON + HOUR)
    (own, *_) = await here.work.conversations.participants(case.conversation or "")
    return own, helper


async def test_each_mark_is_its_own_and_of_one_case(here: Here, work: UnitOfWork) -> None:
    case, beside = await claimed_case(here), await claimed_case(here)
    await work.cases.ownership.acted(case.id, NOON + MINUTE)
    await work.cases.ownership.kept(case.id, NOON + 2 * MINUTE)
    await work.cases.ownership.reminded(case.id, NOON + 3 * MINUTE)

    one, other = await work.cases.ownership.claimed_before(NOON)
    assert one == Stewardship(
        await known(here, case),
        NOON,
        NOON + MINUTE,
        NOON + 2 * MINUTE,
        NOON + 3 * MINUTE,
        None,
        None,
        None,
        None,
    )
    assert other == Stewardship(await known(here, beside), NOON, *(None,) * 7)


async def test_claimed_cases_come_from_their_moment_on_most_urgent_first(
    here: Here, work: UnitOfWork
) -> None:
    await open_case(here)
    closed = await claimed_case(here)
    await work.cases.close(closed.id, Outcome.SAFE, NOON)
    late, early = await claimed_case(here, at=NOON + MS), await claimed_case(here)
    worst = await open_case(here, level=Level.EMERGENCY)
    await work.cases.claim(worst.id, early.owner or "", NOON)

    assert [one.case.id for one in await work.cases.ownership.claimed_before(NOON)] == [worst.id, early.id]
    assert [one.case.id for one in await work.cases.ownership.claimed_before(NOON + MS)] == [
        worst.id,
        late.id,
        early.id,
    ]
    assert await work.cases.ownership.claimed_before(NOON - MS) == []


async def test_what_the_student_wrote_since_the_owner_came_waits_until_the_owner_writes(
    here: Here, work: UnitOfWork
) -> None:
    student, owner = await seated(here)
    await here.message(student, at=NOON + HOUR - MS)
    assert (await only(work)).unanswered_at is None
    await here.message(student, at=NOON + HOUR)
    await here.message(student, at=NOON + HOUR + MINUTE)

    assert (await only(work)).unanswered_at == NOON + HOUR
    await here.message(owner, at=NOON + 2 * HOUR)
    found = await only(work)
    assert (found.seated_at, found.wrote_at, found.unanswered_at) == (NOON + HOUR, NOON + 2 * HOUR, None)
    await here.message(student, at=NOON + 2 * HOUR + MS)
    assert (await only(work)).unanswered_at == NOON + 2 * HOUR + MS


async def test_the_newest_line_of_the_owner_after_claiming_counts(here: Here, work: UnitOfWork) -> None:
    _, owner = await seated(here)
    await here.message(owner, at=NOON - MS)
    assert (await only(work)).wrote_at is None
    await here.message(owner, at=NOON)
    await here.message(owner, at=NOON + HOUR)

    assert (await only(work)).wrote_at == NOON + HOUR


async def test_who_only_listens_has_no_seat_of_an_owner(here: Here, work: UnitOfWork) -> None:
    case = await claimed_case(here)
    owner = await work.people.get(case.owner or "")
    await here.joins(case.conversation or "", owner, Part.COUNSELOR, Mode.LISTENING)

    assert (await only(work)).seated_at is None


@pytest.mark.parametrize(
    ("level", "after", "raised"),
    [
        (Level.CONCERN, MS, True),
        (Level.CONCERN, timedelta(0), False),
        (Level.NOTE, MINUTE, False),
        (Level.EMERGENCY, MINUTE, True),
    ],
)
async def test_a_new_flag_after_claiming_is_left_lying_until_the_owner_acts(
    here: Here, work: UnitOfWork, level: Level, after: timedelta, *, raised: bool
) -> None:
    case = await claimed_case(here)
    for moment in (NOON + after, NOON + HOUR)[: 1 + raised]:
        await flag(here, case.student, case.conversation, level=level, at=moment)
    await flag(here, (await here.person()).id, None, level=Level.EMERGENCY, at=NOON + MINUTE)

    assert (await only(work)).raised_at == (NOON + after if raised else None)
    await work.cases.ownership.acted(case.id, NOON + HOUR)
    assert (await only(work)).raised_at is None


async def test_a_flag_before_the_owners_line_is_answered(here: Here, work: UnitOfWork) -> None:
    student, owner = await seated(here)
    await flag(here, student.person, student.conversation, at=NOON + 2 * HOUR)
    await here.message(owner, at=NOON + 2 * HOUR)
    assert (await only(work)).raised_at is None
    await flag(here, student.person, student.conversation, at=NOON + 2 * HOUR + MS)

    assert (await only(work)).raised_at == NOON + 2 * HOUR + MS


@pytest.mark.parametrize(
    ("standing", "unfit"),
    [(Standing.ACTIVE, False), (Standing.SUSPENDED, True), (Standing.REMOVED, True)],
)
async def test_a_case_whose_owner_is_no_counselor_any_more_is_unfit(
    here: Here, work: UnitOfWork, standing: Standing, *, unfit: bool
) -> None:
    case, _ = await open_case(here), await claimed_case(here)
    owner = await here.counselor(standing)
    await work.cases.claim(case.id, owner.id, NOON)

    assert [one.id for one in await work.cases.ownership.unfit()] == [case.id] * unfit


async def test_unfit_cases_come_most_urgent_first_and_a_supporter_owns_none(
    here: Here, work: UnitOfWork
) -> None:
    supporter = await here.supporter()
    cases = [await open_case(here, level=level) for level in (Level.CONCERN, Level.EMERGENCY, Level.CONCERN)]
    for case in cases:
        await work.cases.claim(case.id, supporter.id, NOON)
    await work.cases.close((await claimed_case(here)).id, Outcome.SAFE, NOON)

    assert await work.cases.ownership.unfit() == [
        replace(await known(here, cases[number])) for number in (1, 0, 2)
    ]


async def test_a_case_is_handed_on_once_and_its_next_owner_begins_anew(here: Here, work: UnitOfWork) -> None:
    case, beside = await claimed_case(here), await claimed_case(here)
    await work.cases.ownership.acted(case.id, NOON)
    held, next_one = await known(here, case), await here.counselor()

    assert await work.cases.ownership.hand_on(held, next_one.id, NOON + HOUR)
    assert await known(here, case) == replace(held, owner=next_one.id, claimed_at=NOON + HOUR)
    (_, after) = await work.cases.ownership.claimed_before(NOON + 10 * HOUR)
    assert (after.case.id, after.acted_at) in {(case.id, None), (beside.id, None)}
    assert not await work.cases.ownership.hand_on(held, held.owner or "", NOON + HOUR)
    assert (await known(here, beside)).owner == beside.owner


@pytest.mark.parametrize("state", ["open", "closed"])
async def test_what_nobody_has_or_is_closed_is_not_handed_on(
    here: Here, work: UnitOfWork, state: str
) -> None:
    case = await claimed_case(here)
    held = await known(here, case)
    if state == "open":
        await work.cases.release(case.id, NOON)
    else:
        await work.cases.close(case.id, Outcome.SAFE, NOON)

    assert not await work.cases.ownership.hand_on(held, (await here.counselor()).id, NOON)
    assert (await known(here, case)).state == state
