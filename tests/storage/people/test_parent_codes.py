"""Codes that parents give: for one student or for many, until they are over."""

from datetime import timedelta

import pytest

from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import DAY, HOUR, MS, Here
from tests.virtual import NOON


@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize(("now", "good"), [(-MS, True), (timedelta(0), False)])
async def test_redeem_takes_a_code_before_it_is_over_and_uses_up_what_is_for_one(
    work: UnitOfWork, shared: bool, now: timedelta, good: bool
) -> None:
    await work.people.parent_codes.add("code", shared=shared, until=NOON, now=NOON - HOUR)

    assert await work.people.parent_codes.redeem("code", NOON + now) is good
    assert await work.people.parent_codes.redeem("code", NOON + now) is (good and shared)


async def test_redeem_of_one_code_leaves_the_others(work: UnitOfWork) -> None:
    for code in ("one", "other"):
        await work.people.parent_codes.add(code, shared=False, until=NOON + DAY, now=NOON)

    assert not await work.people.parent_codes.redeem("unknown", NOON)
    assert await work.people.parent_codes.redeem("one", NOON)
    assert await work.people.parent_codes.redeem("other", NOON)


@pytest.mark.parametrize(("now", "kept"), [(-MS, 2), (timedelta(0), 1)])
async def test_add_forgets_codes_that_are_over(
    here: Here, work: UnitOfWork, now: timedelta, kept: int
) -> None:
    await work.people.parent_codes.add("old", shared=True, until=NOON, now=NOON - DAY)
    await work.people.parent_codes.add("new", shared=True, until=NOON + DAY, now=NOON + now)

    assert await here.value("SELECT COUNT(*) FROM parent_codes") == kept
    assert await work.people.parent_codes.redeem("new", NOON)


async def test_withdraw_ends_every_code(work: UnitOfWork) -> None:
    await work.people.parent_codes.add("one", shared=False, until=NOON + DAY, now=NOON)
    await work.people.parent_codes.add("many", shared=True, until=NOON + DAY, now=NOON)
    await work.people.parent_codes.withdraw()

    assert not await work.people.parent_codes.redeem("one", NOON)
    assert not await work.people.parent_codes.redeem("many", NOON)
