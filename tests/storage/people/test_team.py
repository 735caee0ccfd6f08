"""The counselors' group, and the roles of those who belong to the team."""

from datetime import datetime

import pytest

from care.model.entities import Member
from care.model.enums import Departure, Role, Standing
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import ADDRESS, DAY, HOUR, MS, Here
from tests.virtual import NOON

BOTH = (Role.SUPPORTER, Role.COUNSELOR)


async def standing(work: UnitOfWork, person: str, role: Role) -> Standing | None:
    """How far somebody has come in a role."""
    member = await work.team.member(person, role)
    return member.standing if member else None


async def test_group_is_none_until_one_is_set_and_the_last_one_counts(work: UnitOfWork) -> None:
    assert await work.team.group() is None
    for address in (-ADDRESS, -ADDRESS - 1):
        chat = await work.people.arrive_group(address, NOON)
        await work.team.set_group(chat)
        assert await work.team.group() == chat


async def test_group_lost_at_holds_until_it_can_be_written_to(work: UnitOfWork) -> None:
    assert await work.team.group_lost_at() is None
    await work.team.set_group_lost(NOON + MS)
    assert await work.team.group_lost_at() == NOON + MS
    await work.team.set_group_lost(None)
    assert await work.team.group_lost_at() is None


async def test_reachable_group_is_the_group_while_it_is_not_lost(work: UnitOfWork) -> None:
    assert await work.team.reachable_group() is None
    chat = await work.people.arrive_group(-7_000_000_001, NOON)
    await work.team.set_group(chat)
    assert await work.team.reachable_group() == chat
    await work.team.set_group_lost(NOON)
    assert await work.team.reachable_group() is None


async def test_heard_at_is_none_at_first_and_then_the_last_time(work: UnitOfWork) -> None:
    assert await work.team.heard_at() is None
    for at in (NOON, NOON + MS):
        await work.team.set_heard_at(at)
        assert await work.team.heard_at() == at
    assert await work.team.group_lost_at() is None


@pytest.mark.parametrize("role", BOTH)
async def test_join_gives_one_role_and_begins_it_anew_for_who_had_it(
    here: Here, work: UnitOfWork, role: Role
) -> None:
    person, other = await here.person(), await here.supporter()
    await work.team.join(person.id, role)
    assert await work.team.member(person.id, role) == Member(Standing.JOINING)
    await work.team.decide(person.id, role, Standing.DECLINED, other.id, NOON)
    await work.team.join(person.id, role)

    assert await standing(work, person.id, role) is Standing.JOINING
    assert {await standing(work, person.id, one) for one in BOTH} == {Standing.JOINING, None}
    assert await standing(work, other.id, Role.SUPPORTER) is Standing.ACTIVE


@pytest.mark.parametrize("role", BOTH)
async def test_sign_and_decide_touch_one_role_of_one_person(here: Here, work: UnitOfWork, role: Role) -> None:
    person, other = await here.person(), await here.person()
    (rest,) = set(BOTH) - {role}
    for one in (person, other):
        for each in BOTH:
            await work.team.join(one.id, each)
    await work.team.sign(person.id, role, NOON)
    assert await standing(work, person.id, role) is Standing.SIGNED
    await work.team.decide(person.id, role, Standing.ACTIVE, other.id, NOON)

    assert await standing(work, person.id, role) is Standing.ACTIVE
    left = [(person.id, rest), (other.id, role), (other.id, rest)]
    assert {await standing(work, *one) for one in left} == {Standing.JOINING}


async def test_sign_and_decide_keep_when_and_by_whom(here: Here, work: UnitOfWork) -> None:
    person, by = await here.person(), await here.counselor()
    await work.team.join(person.id, Role.SUPPORTER)
    await work.team.sign(person.id, Role.SUPPORTER, NOON)
    await work.team.decide(person.id, Role.SUPPORTER, Standing.ACTIVE, by.id, NOON + MS)
    (row,) = await here.rows("SELECT * FROM members WHERE person = :id", id=person.id)

    begun = int(NOON.timestamp() * 1000)
    assert (row["signed_at"], row["decided_at"], row["decided_by"]) == (begun, begun + 1, by.id)


@pytest.mark.parametrize("final", [Standing.DECLINED, Standing.REMOVED])
async def test_stand_brings_nobody_back_who_was_declined_or_removed(
    here: Here, work: UnitOfWork, final: Standing
) -> None:
    person = await here.supporter(standing=final)
    await work.team.stand(person.id, Role.SUPPORTER, Standing.ACTIVE, NOON)

    assert await standing(work, person.id, Role.SUPPORTER) is final


@pytest.mark.parametrize(
    ("to", "coordinator"),
    [(Standing.SUSPENDED, True), (Standing.ACTIVE, True), (Standing.REMOVED, False)],
)
async def test_stand_makes_who_is_removed_no_coordinator_any_more(
    here: Here, work: UnitOfWork, to: Standing, coordinator: bool
) -> None:
    person, other = await here.counselor(), await here.counselor()
    for one in (person, other):
        await work.team.make_coordinator(one.id)
    await work.team.stand(person.id, Role.COUNSELOR, to, NOON)

    assert await work.team.member(person.id, Role.COUNSELOR) == Member(to, coordinator=coordinator)
    assert await work.team.member(other.id, Role.COUNSELOR) == Member(Standing.ACTIVE, coordinator=True)


@pytest.mark.parametrize("until", [None, NOON + DAY])
async def test_stand_keeps_since_and_until_when_a_role_rests(
    here: Here, work: UnitOfWork, until: datetime | None
) -> None:
    person = await here.counselor()
    await work.team.join(person.id, Role.SUPPORTER)
    await work.team.stand(person.id, Role.COUNSELOR, Standing.SUSPENDED, NOON + HOUR, until)
    rows = await here.rows("SELECT decided_at, suspended_until FROM members ORDER BY role")

    since = int((NOON + HOUR).timestamp() * 1000)
    assert rows[0] == {"decided_at": since, "suspended_until": until and int(until.timestamp() * 1000)}
    assert rows[1] == {"decided_at": None, "suspended_until": None}
    assert await standing(work, person.id, Role.SUPPORTER) is Standing.JOINING


@pytest.mark.parametrize("how", ["decide", "stand"])
async def test_a_new_standing_ends_every_doubt_about_the_group(
    here: Here, work: UnitOfWork, how: str
) -> None:
    person = await here.counselor()
    await work.team.circle.doubt(person.id, Departure.LEFT, NOON)
    await work.team.circle.doubt_told(person.id)
    if how == "decide":
        await work.team.decide(person.id, Role.COUNSELOR, Standing.ACTIVE, person.id, NOON)
    else:
        await work.team.stand(person.id, Role.COUNSELOR, Standing.ACTIVE, NOON)

    assert await work.team.circle.doubts() == []
    (row,) = await here.rows("SELECT departure, missed_at, doubt_told FROM members")
    assert row == {"departure": None, "missed_at": None, "doubt_told": 0}


async def test_coordinators_are_active_counselors_who_were_made_so(here: Here, work: UnitOfWork) -> None:
    active, resting = await here.counselor(), await here.counselor()
    await here.counselor()
    supporter = await here.supporter()
    for one in (active, resting, supporter):
        await work.team.make_coordinator(one.id)
    await work.team.stand(resting.id, Role.COUNSELOR, Standing.SUSPENDED, NOON)

    assert await work.team.coordinators() == [active.id]
    assert await work.team.member(supporter.id, Role.SUPPORTER) == supporter.supporter


async def test_make_coordinator_leaves_the_same_persons_role_as_a_supporter(
    here: Here, work: UnitOfWork
) -> None:
    person = await here.supporter()
    await work.team.join(person.id, Role.COUNSELOR)
    await work.team.make_coordinator(person.id)

    assert await work.team.member(person.id, Role.COUNSELOR) == Member(
        Standing.JOINING, coordinator=True, certified_until=NOON + 90 * DAY
    )
    assert await work.team.member(person.id, Role.SUPPORTER) == person.supporter


async def test_certify_keeps_by_whom_and_the_longest_counts(here: Here, work: UnitOfWork) -> None:
    person, by = await here.supporter(until=None), await here.counselor()
    other = await here.supporter(until=None)
    await work.team.certify(person.id, NOON + 2 * DAY, by.id, NOON)
    await work.team.certify(person.id, NOON + DAY, by.id, NOON + MS)
    member = await work.team.member(person.id, Role.SUPPORTER)

    assert member is not None
    assert member.certified_until == NOON + 2 * DAY
    assert await work.team.member(other.id, Role.SUPPORTER) == Member(Standing.ACTIVE)
    assert {row["confirmed_by"] for row in await here.rows("SELECT * FROM certificates")} == {by.id}


async def test_member_is_none_for_a_role_that_somebody_does_not_have(here: Here, work: UnitOfWork) -> None:
    person = await here.supporter(NOON + DAY)

    assert await work.team.member(person.id, Role.COUNSELOR) is None
    assert await work.team.member("nobody", Role.SUPPORTER) is None
    assert await work.team.member(person.id, Role.SUPPORTER) == Member(
        Standing.ACTIVE, certified_until=NOON + DAY
    )
