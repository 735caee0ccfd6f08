"""Friend cards: used once, gone after their day, and nothing but a hash and that day."""

import pytest

from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import DAY, MS, Here
from tests.virtual import NOON


async def test_a_card_is_used_once_and_one_that_was_never_made_is_none(here: Here, work: UnitOfWork) -> None:
    await work.referrals.cards.add("one", NOON + DAY)
    await work.referrals.cards.add("other", NOON + DAY)

    assert [await work.referrals.cards.use(code, NOON) for code in ("one", "one", "third")] == [
        True,
        False,
        False,
    ]
    assert await work.referrals.cards.use("other", NOON + DAY - MS)
    assert await here.rows("SELECT * FROM friend_cards") == []


@pytest.mark.parametrize(("late", "left"), [(-MS, 1), (0 * MS, 0)])
async def test_a_card_is_over_on_its_day(here: Here, work: UnitOfWork, late: object, left: int) -> None:
    await work.referrals.cards.add("one", NOON)
    now = NOON + late  # type: ignore[operator]  # a span
    await work.referrals.cards.forget(now)

    assert len(await here.rows("SELECT * FROM friend_cards")) == left
    assert await work.referrals.cards.use("one", now) is bool(left)


async def test_of_a_card_a_keyed_hash_is_kept(here: Here, work: UnitOfWork) -> None:
    await work.referrals.cards.add("one", NOON + DAY)
    before = await here.value("SELECT hash FROM friend_cards")
    assert (len(before), b"one" in before) == (20, False)
