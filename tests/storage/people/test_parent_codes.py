"""Codes that parents give: for one student or for many, until they are over."""

from datetime import timedelta

import pytest

from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import DAY, HOUR, MS, Here
from tests.virtual import NOON


@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize(("now", "good"), [(-MS, True), (timedelta(0), False)])
async def test_redeem_takes_a_code_before_it_is_over_and_uses_up_what_is_for_one(
    here: Here, work: UnitOfWork, shared: bool, now: timedelta, good: bool
) -> None:
    await work.people.parent_codes.add("code", shared=shared, until=NOON, now=NOON - HOUR)

    person = (await here.person()).id
    assert await work.people.parent_codes.redeem("code", person, NOON + now) is good
    assert await work.people.parent_codes.redeem("code", person, NOON + now) is (good and shared)


async def test_redeem_of_one_code_leaves_the_others(here: Here, work: UnitOfWork) -> None:
    for code in ("one", "other"):
        await work.people.parent_codes.add(code, shared=False, until=NOON + DAY, now=NOON)

    assert not await work.people.parent_codes.redeem("unknown", (await here.person()).id, NOON)
    assert await work.people.parent_codes.redeem("one", (await here.person()).id, NOON)
    assert await work.people.parent_codes.redeem("other", (await here.person()).id, NOON)


@pytest.mark.parametrize(("now", "kept"), [(-MS, 2), (timedelta(0), 1)])
async def test_add_forgets_codes_that_are_over(
    here: Here, work: UnitOfWork, now: timedelta, kept: int
) -> None:
    await work.people.parent_codes.add("old", shared=True, until=NOON, now=NOON - DAY)
    await work.people.parent_codes.add("new", shared=True, until=NOON + DAY, now=NOON + now)

    assert await here.value("SELECT COUNT(*) FROM parent_codes") == kept
    assert await work.people.parent_codes.redeem("new", (await here.person()).id, NOON)


async def test_withdraw_ends_every_code(here: Here, work: UnitOfWork) -> None:
    await work.people.parent_codes.add("one", shared=False, until=NOON + DAY, now=NOON)
    await work.people.parent_codes.add("many", shared=True, until=NOON + DAY, now=NOON)
    await work.people.parent_codes.withdraw()

    assert not await work.people.parent_codes.redeem("one", (await here.person()).id, NOON)
    assert not await work.people.parent_codes.redeem("many", (await here.person()).id, NOON)


async def test_take_back_finds_who_used_a_code_for_one_once(here: Here, work: UnitOfWork) -> None:
    one, other = (await here.person()).id, (await here.person()).id
    for code, shared in (("one", False), ("many", True)):
        await work.people.parent_codes.add(code, shared=shared, until=NOON + DAY, now=NOON)
    await work.people.parent_codes.redeem("one", one, NOON)
    await work.people.parent_codes.redeem("many", other, NOON)

    assert [await work.people.parent_codes.take_back(code) for code in ("many", "one", "one")] == [
        None,
        one,
        None,
    ]
