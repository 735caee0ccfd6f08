"""Certificates: the one that ends last counts; told of before its end; ended and restored."""

from datetime import datetime, timedelta

import pytest

from care.curriculum.training_records import Certificate, TrainingSource
from care.model.entities import Person
from care.model.enums import Role, Standing
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import DAY, HOUR, MS, Here
from tests.virtual import NOON

UNTIL = NOON + 30 * DAY


async def certified(
    here: Here,
    person: Person,
    until: datetime,
    *,
    at: datetime = NOON,
    source: TrainingSource = TrainingSource.TRAINING,
) -> Certificate:
    """A certificate until then."""
    await here.work.training.certificates.issue(person.id, until, person.id, source, at)
    return Certificate(person.id, person.chat, at, until, source, 0, revoked=False)


async def test_the_certificate_that_ends_last_counts_whenever_it_was_made(
    here: Here, work: UnitOfWork
) -> None:
    person, other = await here.supporter(None), await here.supporter(None)
    await certified(here, person, UNTIL, at=NOON + HOUR)
    longest = await certified(here, person, UNTIL + MS, source=TrainingSource.REFRESHER)
    await certified(here, other, UNTIL + DAY)

    assert await work.training.certificates.latest(person.id) == longest
    assert await work.training.certificates.latest((await here.person()).id) is None


async def test_of_two_that_end_together_the_newer_counts(here: Here, work: UnitOfWork) -> None:
    person = await here.supporter(None)
    await certified(here, person, UNTIL, source=TrainingSource.ELSEWHERE)
    newer = await certified(here, person, UNTIL, at=NOON + MS)
    await certified(here, person, UNTIL, at=NOON - MS)

    assert await work.training.certificates.latest(person.id) == newer


@pytest.mark.parametrize(
    ("before", "lead", "stage", "found"),
    [
        (UNTIL, 30 * DAY - MS, 1, True),
        (UNTIL - MS, timedelta(0), 1, False),
        (UNTIL, 30 * DAY, 1, False),
        (UNTIL, timedelta(0), 0, False),
    ],
)
async def test_who_is_told_of_an_end_depends_on_moment_length_and_what_was_told(
    here: Here, work: UnitOfWork, before: datetime, lead: timedelta, stage: int, *, found: bool
) -> None:
    certificate = await certified(here, await here.supporter(None), UNTIL)

    assert await work.training.certificates.ending(before, lead, stage) == [certificate] * found


async def test_only_active_supporters_are_told_and_of_their_last_certificate_in_order(
    here: Here, work: UnitOfWork
) -> None:
    people = [await here.supporter(None) for _ in range(5)]
    for person in reversed(people):
        await certified(here, person, UNTIL)
    await work.team.stand(people[1].id, Role.SUPPORTER, Standing.SUSPENDED, NOON)
    await certified(here, people[2], UNTIL + DAY, at=NOON + HOUR)
    await work.training.certificates.revoke(people[3].id, NOON)
    await certified(here, await here.counselor(), UNTIL)

    ending = await work.training.certificates.ending(UNTIL, timedelta(0), 1)
    assert [one.person for one in ending] == [people[0].id, people[4].id]


async def test_a_stage_that_was_told_is_not_told_again(here: Here, work: UnitOfWork) -> None:
    one, other = [await certified(here, await here.supporter(None), UNTIL) for _ in range(2)]
    older = await certified(here, await here.supporter(None), UNTIL, at=NOON - DAY)
    await work.training.certificates.warned(one, 1)

    span = timedelta(0)
    assert [c.person for c in await work.training.certificates.ending(UNTIL, span, 1)] == [
        other.person,
        older.person,
    ]
    assert len(await work.training.certificates.ending(UNTIL, span, 2)) == 3
    latest = await work.training.certificates.latest(one.person)
    assert latest is not None
    assert latest.warned == 1


async def test_nothing_of_theirs_counts_beyond_a_revocation(here: Here, work: UnitOfWork) -> None:
    person, other = await here.supporter(None), await here.supporter(None)
    await certified(here, person, UNTIL)
    await certified(here, person, NOON - HOUR, at=NOON - DAY)
    untouched = await certified(here, other, UNTIL)
    await work.training.certificates.revoke(person.id, NOON + HOUR)

    found = await work.training.certificates.latest(person.id)
    assert found is not None
    assert (found.until, found.revoked) == (NOON + HOUR, True)
    ends = await here.rows("SELECT valid_until FROM certificates WHERE person = :p ORDER BY 1", p=person.id)
    assert ends[0]["valid_until"] == (NOON - HOUR).timestamp() * 1000
    assert await work.training.certificates.latest(other.id) == untouched


async def test_a_second_revocation_changes_nothing(here: Here, work: UnitOfWork) -> None:
    person = await here.supporter(None)
    await certified(here, person, UNTIL)
    await work.training.certificates.revoke(person.id, NOON + HOUR)
    await work.training.certificates.revoke(person.id, NOON)

    found = await work.training.certificates.latest(person.id)
    assert found is not None
    assert found.until == NOON + HOUR


async def test_one_that_was_revoked_counts_again_and_the_others_stay_revoked(
    here: Here, work: UnitOfWork
) -> None:
    person = await here.supporter(None)
    one = await certified(here, person, UNTIL)
    await certified(here, person, UNTIL + DAY, at=NOON + HOUR)
    await work.training.certificates.revoke(person.id, NOON + 2 * HOUR)
    await work.training.certificates.restore(one, UNTIL)

    assert await work.training.certificates.latest(person.id) == one
    assert await here.value("SELECT COUNT(*) FROM certificates WHERE revoked_at IS NOT NULL") == 1
