"""Counselors on call, who confirm it from time to time."""

from datetime import timedelta

import pytest

from care.model.entities import Person
from care.model.enums import Role, Standing
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import HOUR, MS, Here
from tests.virtual import NOON

AT = timedelta(0)


async def on_call(here: Here) -> Person:
    """A counselor on call since noon."""
    person = await here.counselor()
    await here.work.team.set_on_call(person.id, on_call=True, now=NOON)
    return person


@pytest.mark.parametrize(("before", "found"), [(-MS, False), (AT, True)])
@pytest.mark.parametrize("confirmed", [None, -HOUR, HOUR])
async def test_unasked_are_those_who_came_on_call_or_confirmed_it_by_then(
    here: Here, work: UnitOfWork, confirmed: timedelta | None, before: timedelta, found: bool
) -> None:
    person = await on_call(here)
    if confirmed:
        await work.rota.on_call.confirm(person.id, NOON + confirmed)
    since = NOON + max(confirmed or AT, AT)

    assert await work.rota.on_call.unasked(since + before) == ([(person.id, person.chat)] if found else [])


@pytest.mark.parametrize(("asked", "found"), [(-MS, True), (AT, True), (MS, False)])
async def test_unasked_is_who_was_not_asked_since(
    here: Here, work: UnitOfWork, asked: timedelta, found: bool
) -> None:
    person = await on_call(here)
    await work.rota.on_call.asked(person.id, NOON + asked)

    assert bool(await work.rota.on_call.unasked(NOON)) is found
    assert bool(await work.rota.on_call.unconfirmed(NOON, NOON + HOUR)) is not found


@pytest.mark.parametrize(
    ("confirmed_before", "asked_before", "found"),
    [(AT, AT, True), (-MS, AT, False), (AT, -MS, False)],
)
async def test_unconfirmed_are_those_who_were_asked_by_then_and_have_not_answered(
    here: Here, work: UnitOfWork, confirmed_before: timedelta, asked_before: timedelta, found: bool
) -> None:
    person = await on_call(here)
    await on_call(here)
    await work.rota.on_call.asked(person.id, NOON + HOUR)

    unconfirmed = await work.rota.on_call.unconfirmed(NOON + confirmed_before, NOON + HOUR + asked_before)
    assert unconfirmed == ([(person.id, person.chat)] if found else [])


async def test_confirm_answers_until_somebody_is_asked_anew(here: Here, work: UnitOfWork) -> None:
    person, other = await on_call(here), await on_call(here)
    for one in (person, other):
        await work.rota.on_call.asked(one.id, NOON + MS)
    await work.rota.on_call.confirm(person.id, NOON + HOUR)
    far = NOON + 9 * HOUR
    assert await work.rota.on_call.unconfirmed(far, far) == [(other.id, other.chat)]
    assert await work.rota.on_call.unasked(far) == [(person.id, person.chat)]

    await work.rota.on_call.asked(person.id, NOON + 2 * HOUR)
    assert len(await work.rota.on_call.unconfirmed(far, far)) == 2


async def test_who_is_not_on_call_or_cannot_be_reached_is_not_asked(here: Here, work: UnitOfWork) -> None:
    later, *others = [await here.person() for _ in range(2)]
    for person in (*others, later):
        await work.team.join(person.id, Role.COUNSELOR)
        await work.team.decide(person.id, Role.COUNSELOR, Standing.ACTIVE, person.id, NOON)
        await work.team.set_on_call(person.id, on_call=True, now=NOON)
    await here.counselor()
    stopped, resting, supporter = await on_call(here), await on_call(here), await here.supporter()
    await work.people.unreachable(stopped.chat)
    await work.team.stand(resting.id, Role.COUNSELOR, Standing.SUSPENDED, NOON)
    await work.team.set_on_call(supporter.id, on_call=True, now=NOON)

    assert [person for person, _ in await work.rota.on_call.unasked(NOON)] == [later.id, others[0].id]


async def test_asked_and_confirm_leave_the_same_persons_role_as_a_supporter(
    here: Here, work: UnitOfWork
) -> None:
    person = await on_call(here)
    await work.team.join(person.id, Role.SUPPORTER)
    await work.rota.on_call.asked(person.id, NOON)
    await work.rota.on_call.confirm(person.id, NOON)

    rows = await here.rows("SELECT role, on_call_asked_at AS a, on_call_confirmed_at AS c FROM members")
    noon = int(NOON.timestamp() * 1000)
    assert {row["role"]: (row["a"], row["c"]) for row in rows} == {
        "counselor": (noon, noon),
        "supporter": (None, None),
    }


async def test_was_covered_is_what_was_set_last(work: UnitOfWork) -> None:
    assert not await work.rota.on_call.was_covered()
    for covered in (True, False):
        await work.rota.on_call.set_covered(covered=covered)
        assert await work.rota.on_call.was_covered() is covered
