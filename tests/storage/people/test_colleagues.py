"""The team in its lists, who is on call, and invitations to it."""

from datetime import timedelta

import pytest

from care.model.entities import Colleague, Member
from care.model.enums import Role, Standing
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import DAY, HOUR, MS, Here
from tests.virtual import NOON


async def test_colleagues_are_supporters_first_in_the_order_in_which_they_became_known(
    here: Here, work: UnitOfWork
) -> None:
    counselor, late = await here.counselor(), await here.person(at=NOON + MS)
    early, same = await here.supporter(), await here.supporter()
    await work.team.join(late.id, Role.SUPPORTER)
    await work.team.join(early.id, Role.COUNSELOR)
    await here.person()

    assert [(one.person, one.role) for one in await work.team.colleagues()] == [
        (early.id, Role.SUPPORTER),
        (same.id, Role.SUPPORTER),
        (late.id, Role.SUPPORTER),
        (counselor.id, Role.COUNSELOR),
        (early.id, Role.COUNSELOR),
    ]


async def test_colleagues_tell_name_duty_certificate_and_whether_they_can_be_written_to(
    here: Here, work: UnitOfWork
) -> None:
    supporter, counselor = await here.supporter(NOON + DAY), await here.counselor()
    await work.people.set_name(supporter.id, "Kak Sari")
    await work.people.unreachable(counselor.chat)
    await here.duty(supporter, until=NOON + HOUR)
    await here.duty(counselor, until=NOON + HOUR)

    assert await work.team.colleagues() == [
        Colleague(
            supporter.id,
            supporter.chat,
            "Kak Sari",
            Role.SUPPORTER,
            Member(Standing.ACTIVE, certified_until=NOON + DAY),
            NOON + HOUR,
            started=True,
        ),
        Colleague(
            counselor.id, counselor.chat, None, Role.COUNSELOR, Member(Standing.ACTIVE), None, started=False
        ),
    ]


async def test_colleagues_whose_duty_is_over_are_listed_once_and_off_duty(
    here: Here, work: UnitOfWork
) -> None:
    supporter = await here.supporter()
    for _ in range(2):
        await here.duty(supporter)
        await work.duties.end(supporter.id, NOON)

    assert [one.on_duty_until for one in await work.team.colleagues()] == [None]


async def test_counselors_are_active_ones_who_have_started_those_on_call_first(
    here: Here, work: UnitOfWork
) -> None:
    first, second, third = [await here.counselor() for _ in range(3)]
    resting, away = await here.counselor(Standing.SUSPENDED), await here.counselor()
    await here.supporter()
    await work.people.unreachable(away.chat)
    for one in (third, resting, away):
        await work.team.set_on_call(one.id, on_call=True, now=NOON)

    assert [one.person for one in await work.team.counselors()] == [third.id, first.id, second.id]
    assert [one.member.on_call for one in await work.team.counselors()] == [True, False, False]


async def test_set_on_call_is_one_counselors_own_and_ends(here: Here, work: UnitOfWork) -> None:
    one, other = await here.counselor(), await here.counselor()
    await work.team.join(one.id, Role.SUPPORTER)

    async def on_call() -> list[bool]:
        members = [
            await work.team.member(person, role)
            for person, role in (
                (one.id, Role.COUNSELOR),
                (one.id, Role.SUPPORTER),
                (other.id, Role.COUNSELOR),
            )
        ]
        return [member is not None and member.on_call for member in members]

    await work.team.set_on_call(one.id, on_call=True, now=NOON)
    assert await on_call() == [True, False, False]
    await work.team.set_on_call(one.id, on_call=False, now=NOON)
    assert await on_call() == [False, False, False]


@pytest.mark.parametrize(
    ("standing", "started", "on_call", "reachable"),
    [
        (Standing.ACTIVE, True, True, True),
        (Standing.ACTIVE, True, False, False),
        (Standing.ACTIVE, False, True, False),
        (Standing.SUSPENDED, True, True, False),
    ],
)
async def test_reachable_on_call_needs_an_active_counselor_who_has_started_and_is_on_call(
    here: Here, work: UnitOfWork, standing: Standing, started: bool, on_call: bool, reachable: bool
) -> None:
    await here.counselor()
    person = await here.counselor(standing)
    await work.team.set_on_call(person.id, on_call=on_call, now=NOON)
    if not started:
        await work.people.unreachable(person.chat)

    assert await work.team.reachable_on_call() is reachable


async def test_reachable_on_call_is_no_supporter(here: Here, work: UnitOfWork) -> None:
    person = await here.supporter()
    await work.team.join(person.id, Role.COUNSELOR)
    await work.team.set_on_call(person.id, on_call=True, now=NOON)

    assert not await work.team.reachable_on_call()


@pytest.mark.parametrize(("now", "opens"), [(-MS, True), (timedelta(0), False)])
@pytest.mark.parametrize("role", [Role.SUPPORTER, Role.COUNSELOR])
async def test_invited_opens_the_role_of_the_code_before_it_is_over(
    here: Here, work: UnitOfWork, role: Role, now: timedelta, opens: bool
) -> None:
    by = await here.counselor()
    await work.team.invite("code", role, by.id, NOON)

    assert await work.team.invited("code", NOON + now) == (role if opens else None)
    assert await work.team.invited("another", NOON + now) is None
    assert await work.team.invited("code", NOON - DAY) is role


async def test_redeem_closes_one_code_and_no_other(here: Here, work: UnitOfWork) -> None:
    by = await here.counselor()
    for code in ("one", "other"):
        await work.team.invite(code, Role.SUPPORTER, by.id, NOON + DAY)
    await work.team.redeem("one", by.id)

    assert await work.team.invited("one", NOON) is None
    assert await work.team.invited("other", NOON) is Role.SUPPORTER
    assert [await work.team.came_by(code, by.id) for code in ("one", "other")] == [Role.SUPPORTER, None]
    assert await work.team.came_by("one", (await here.person()).id) is None


async def test_withdraw_invitations_closes_them_all(here: Here, work: UnitOfWork) -> None:
    by = await here.counselor()
    for code in ("one", "other"):
        await work.team.invite(code, Role.SUPPORTER, by.id, NOON + DAY)
    await work.team.withdraw_invitations()

    assert await work.team.invited("one", NOON) is None
    assert await work.team.invited("other", NOON) is None


@pytest.mark.parametrize(("before", "left"), [(-MS, 2), (timedelta(0), 1)])
async def test_forget_invitations_forgets_what_was_over_by_then(
    here: Here, work: UnitOfWork, before: timedelta, left: int
) -> None:
    by = await here.counselor()
    await work.team.invite("old", Role.SUPPORTER, by.id, NOON)
    await work.team.invite("new", Role.SUPPORTER, by.id, NOON + MS)
    await work.team.forget_invitations(NOON + before)

    assert await here.value("SELECT COUNT(*) FROM invitations") == left
    assert await work.team.invited("new", NOON) is Role.SUPPORTER
