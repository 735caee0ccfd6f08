"""Blocks of an account, and suspensions that are over."""

from datetime import datetime

import pytest

from care.model.enums import Role, Standing, Verdict
from care.ports.unit_of_work import UnitOfWork
from tests.storage.conduct.test_reports import reported
from tests.storage.rows import DAY, HOUR, MS, Here
from tests.virtual import NOON


async def test_a_block_holds_until_its_moment_for_this_account_alone(here: Here, work: UnitOfWork) -> None:
    one, other = await here.person(), await here.person()
    await work.reports.block(one.chat, NOON)

    assert await work.reports.blocked_until(one.chat, NOON - MS) == NOON
    assert await work.reports.blocked_until(one.chat, NOON) is None
    assert await work.reports.blocked_until(other.chat, NOON - MS) is None


@pytest.mark.parametrize(("first", "second"), [(NOON, NOON + DAY), (NOON + DAY, NOON)])
async def test_the_longer_of_two_blocks_holds(
    here: Here, work: UnitOfWork, first: datetime, second: datetime
) -> None:
    person = await here.person()
    for until in (first, second):
        await work.reports.block(person.chat, until)

    assert await work.reports.blocked_until(person.chat, NOON - HOUR) == NOON + DAY
    assert await here.value("SELECT COUNT(*) FROM blocks") == 1


async def test_a_block_is_lifted_and_anothers_stays(here: Here, work: UnitOfWork) -> None:
    one, other = await here.person(), await here.person()
    for person in (one, other):
        await work.reports.block(person.chat, NOON + DAY)
    await work.reports.unblock(one.chat)

    assert await work.reports.blocked_until(one.chat, NOON) is None
    assert await work.reports.blocked_until(other.chat, NOON) == NOON + DAY


@pytest.mark.parametrize(("now", "left"), [(NOON - MS, 2), (NOON, 1), (NOON + DAY, 0)])
async def test_blocks_that_are_over_are_forgotten(
    here: Here, work: UnitOfWork, now: datetime, left: int
) -> None:
    for until in (NOON, NOON + DAY):
        await work.reports.block((await here.person()).chat, until)
    await work.reports.forget_blocks(now)

    assert await here.value("SELECT COUNT(*) FROM blocks") == left


@pytest.mark.parametrize(
    ("until", "rested"), [(NOON - MS, True), (NOON, True), (NOON + MS, False), (None, False)]
)
async def test_a_suspension_is_over_at_its_moment_and_never_without_one(
    here: Here, work: UnitOfWork, until: datetime | None, *, rested: bool
) -> None:
    person, _ = await here.supporter(), await here.supporter()
    await work.team.stand(person.id, Role.SUPPORTER, Standing.SUSPENDED, NOON, until)

    assert await work.reports.rested(NOON) == [(person.id, "supporter")] * rested


async def test_a_suspension_lasts_while_a_report_about_them_is_open(here: Here, work: UnitOfWork) -> None:
    person = await here.supporter()
    report = await reported(here, about=person)
    await work.team.stand(person.id, Role.SUPPORTER, Standing.SUSPENDED, NOON, NOON)

    assert await work.reports.rested(NOON) == []
    await work.reports.close(report, Verdict.WEEK, "x", NOON)
    assert await work.reports.rested(NOON) == [(person.id, "supporter")]


async def test_who_is_active_or_removed_does_not_rest(here: Here, work: UnitOfWork) -> None:
    for standing in (Standing.ACTIVE, Standing.REMOVED):
        person = await here.supporter()
        await work.team.stand(person.id, Role.SUPPORTER, standing, NOON, NOON)

    assert await work.reports.rested(NOON + DAY) == []


async def test_what_a_reporter_has_spent_counts_until_its_moment_and_is_forgotten_after_it(
    here: Here, work: UnitOfWork
) -> None:
    one, other = await here.person(), await here.person()
    for until in (NOON, NOON + DAY, NOON + DAY):
        await work.reports.spend(one.chat, until)

    assert await work.reports.spent(one.chat, NOON - MS) == 3
    assert await work.reports.spent(one.chat, NOON) == 2
    assert await work.reports.spent(other.chat, NOON - MS) == 0
    await work.reports.forget_blocks(NOON)
    assert await here.value("SELECT COUNT(*) FROM report_budget") == 2
