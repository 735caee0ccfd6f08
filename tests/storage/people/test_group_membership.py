"""Who was seen in the counselors' group, who is missed there, and strangers."""

from datetime import timedelta

import pytest

from care.model.entities import Absence, Doubt, Person
from care.model.enums import Departure, Role, Standing
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import ADDRESS, HOUR, MS, Here
from tests.virtual import NOON


async def rests(work: UnitOfWork, person: Person, how: Departure, *, was_on_call: bool = False) -> None:
    """Their role rests since noon because they are out of the group."""
    await work.team.stand(person.id, Role.COUNSELOR, Standing.SUSPENDED, NOON)
    await work.team.circle.left(person.id, how, was_on_call=was_on_call)


async def test_was_seen_is_of_counselors_who_were_seen(here: Here, work: UnitOfWork) -> None:
    one, other, supporter = await here.counselor(), await here.counselor(), await here.supporter()
    for person in (one, supporter):
        await work.team.circle.seen(person.id)

    seen = [await work.team.circle.was_seen(person.id) for person in (one, other, supporter)]
    assert seen == [True, False, False]


@pytest.mark.parametrize("seen_before", [False, True])
async def test_seen_ends_a_doubt_about_this_person_alone(
    here: Here, work: UnitOfWork, seen_before: bool
) -> None:
    one, other = await here.counselor(), await here.counselor()
    if seen_before:
        await work.team.circle.seen(one.id)
    for person in (one, other):
        await work.team.circle.doubt(person.id, Departure.LEFT, NOON)
        await work.team.circle.doubt_told(person.id)
    await work.team.circle.seen(one.id)

    assert await work.team.circle.doubts() == [Doubt(other.id, NOON, Departure.LEFT, told=True)]
    await work.team.circle.doubt(one.id, Departure.SENT_OUT, NOON + MS)
    assert Doubt(one.id, NOON + MS, Departure.SENT_OUT, told=False) in await work.team.circle.doubts()


async def test_seen_of_who_is_there_already_writes_nothing(here: Here, work: UnitOfWork) -> None:
    one = await here.counselor()
    await work.team.circle.seen(one.id)
    changes = here.desk.tx.changes
    await work.team.circle.seen(one.id)

    assert here.desk.tx.changes == changes


@pytest.mark.parametrize(
    ("first", "then", "kept"),
    [
        (Departure.LEFT, Departure.SENT_OUT, Departure.SENT_OUT),
        (Departure.SENT_OUT, Departure.LEFT, Departure.SENT_OUT),
        (Departure.LEFT, Departure.KEPT_OUT, Departure.KEPT_OUT),
    ],
)
async def test_doubt_keeps_the_first_time_and_that_somebody_was_sent_out(
    here: Here, work: UnitOfWork, first: Departure, then: Departure, kept: Departure
) -> None:
    person = await here.counselor()
    await work.team.circle.doubt(person.id, first, NOON)
    await work.team.circle.doubt(person.id, then, NOON + MS)

    assert await work.team.circle.doubts() == [Doubt(person.id, NOON, kept, told=False)]


async def test_doubts_are_of_active_counselors_the_longest_missed_first(here: Here, work: UnitOfWork) -> None:
    one, same, first = [await here.counselor() for _ in range(3)]
    resting, supporter = await here.counselor(Standing.SUSPENDED), await here.supporter()
    for person in (same, one, resting, supporter):
        await work.team.circle.doubt(person.id, Departure.LEFT, NOON)
    await work.team.circle.doubt(first.id, Departure.LEFT, NOON - MS)
    await here.counselor()

    assert [doubt.person for doubt in await work.team.circle.doubts()] == [first.id, one.id, same.id]


async def test_doubt_told_is_of_one_person(here: Here, work: UnitOfWork) -> None:
    one, other = await here.counselor(), await here.counselor()
    for person in (one, other):
        await work.team.circle.doubt(person.id, Departure.LEFT, NOON)
    await work.team.circle.doubt_told(other.id)

    assert [doubt.told for doubt in await work.team.circle.doubts()] == [False, True]


@pytest.mark.parametrize("was_on_call", [False, True])
async def test_absence_tells_how_since_when_and_whether_they_were_on_call(
    here: Here, work: UnitOfWork, was_on_call: bool
) -> None:
    person, other = await here.counselor(), await here.counselor()
    await work.team.circle.seen(person.id)
    await rests(work, person, Departure.SENT_OUT, was_on_call=was_on_call)
    await work.team.stand(other.id, Role.COUNSELOR, Standing.SUSPENDED, NOON)

    assert await work.team.circle.absence(person.id) == Absence(Departure.SENT_OUT, NOON, was_on_call)
    assert await work.team.circle.absence(other.id) is None
    assert not await work.team.circle.was_seen(person.id)


async def test_absence_is_of_a_role_that_rests_and_not_of_a_doubt(here: Here, work: UnitOfWork) -> None:
    person = await here.counselor()
    await work.team.circle.doubt(person.id, Departure.LEFT, NOON)
    assert await work.team.circle.absence(person.id) is None

    await rests(work, person, Departure.LEFT)
    await work.team.stand(person.id, Role.COUNSELOR, Standing.ACTIVE, NOON)
    assert await work.team.circle.absence(person.id) is None


async def test_depart_changes_how_somebody_is_out_and_not_since_when(here: Here, work: UnitOfWork) -> None:
    one, other = await here.counselor(), await here.counselor()
    for person in (one, other):
        await rests(work, person, Departure.SENT_OUT, was_on_call=True)
    await work.team.circle.depart(one.id, Departure.KEPT_OUT)

    assert await work.team.circle.absence(one.id) == Absence(Departure.KEPT_OUT, NOON, was_on_call=True)
    assert await work.team.circle.absence(other.id) == Absence(Departure.SENT_OUT, NOON, was_on_call=True)


@pytest.mark.parametrize(("since", "found"), [(-MS, True), (timedelta(0), False)])
async def test_left_since_finds_roles_that_rest_since_after_that_moment(
    here: Here, work: UnitOfWork, since: timedelta, found: bool
) -> None:
    await rests(work, await here.counselor(), Departure.LEFT)
    other = await here.counselor()
    await work.team.stand(other.id, Role.COUNSELOR, Standing.SUSPENDED, NOON + HOUR)

    assert await work.team.circle.left_since(NOON + since) is found


async def test_is_new_the_first_time_and_again_after_forget(here: Here, work: UnitOfWork) -> None:
    one, other = await here.person(), await here.person()
    news = [await work.team.circle.is_new(chat) for chat in (one.chat, one.chat, other.chat)]
    assert news == [True, False, True]
    await work.team.circle.forget(one.chat)

    assert not await work.team.circle.is_new(other.chat)
    assert await work.team.circle.is_new(one.chat)


async def test_rights_told_is_set_and_unset(work: UnitOfWork) -> None:
    assert not await work.team.circle.rights_told()
    for told in (True, False):
        await work.team.circle.set_rights_told(told=told)
        assert await work.team.circle.rights_told() is told


async def test_begin_knows_nobody_in_another_group(here: Here, work: UnitOfWork) -> None:
    seen, missed, stranger = await here.counselor(), await here.counselor(), await here.person()
    await work.team.circle.seen(seen.id)
    await work.team.circle.doubt(missed.id, Departure.LEFT, NOON)
    await work.team.circle.is_new(stranger.chat)
    await work.team.circle.set_rights_told(told=True)
    await work.team.circle.begin()

    assert not await work.team.circle.was_seen(seen.id)
    assert await work.team.circle.doubts() == []
    assert await work.team.circle.is_new(stranger.chat)
    assert not await work.team.circle.rights_told()


async def test_roll_is_none_without_a_group(here: Here) -> None:
    await here.counselor()

    assert await here.desk.circle.roll() is None


async def test_roll_names_those_who_belong_there_or_left_by_telegrams_ids(
    here: Here, work: UnitOfWork
) -> None:
    await work.team.set_group(await work.people.arrive_group(-ADDRESS, NOON))
    later = await here.person()
    active, gone, sent, kept, other = [await here.counselor() for _ in range(5)]
    await work.team.join(later.id, Role.COUNSELOR)
    await work.team.decide(later.id, Role.COUNSELOR, Standing.ACTIVE, later.id, NOON)
    await here.counselor(Standing.JOINING)
    await here.supporter()
    outs = ((gone, Departure.LEFT), (sent, Departure.SENT_OUT), (kept, Departure.KEPT_OUT))
    for person, how in outs:
        await rests(work, person, how)
    await work.team.stand(other.id, Role.COUNSELOR, Standing.SUSPENDED, NOON)
    roll = await here.desk.circle.roll()

    assert roll is not None
    assert roll.group == -ADDRESS
    assert roll.people == tuple((one.id, ADDRESS + int(one.id[-3:])) for one in (later, active, gone, sent))
