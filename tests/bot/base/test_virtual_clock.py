"""The virtual clock moves only when told to; chance has the promised shapes."""

import asyncio
import re
from datetime import UTC, datetime, timedelta

import pytest

from bot.base.clock import Chance, Clock, SystemChance, SystemClock, seeded_chance
from tests.virtual import NOON, VirtualClock


async def test_time_stands_still_until_it_is_advanced() -> None:
    clock: Clock = VirtualClock()
    assert clock.now() == clock.now() == NOON


async def test_sleepers_wake_in_order_each_at_its_own_time() -> None:
    clock, woken = VirtualClock(), []

    async def sleeper(seconds: float) -> None:
        await clock.sleep(seconds)
        woken.append((clock.now() - NOON).total_seconds())

    async with asyncio.TaskGroup() as tasks:
        for seconds in (30, 10, 20):
            tasks.create_task(sleeper(seconds))
        await clock.advance(60)
        assert woken == [10, 20, 30]
        assert clock.now() == NOON + timedelta(seconds=60)


async def test_a_sleeper_that_sleeps_again_wakes_again_in_one_advance() -> None:
    clock = VirtualClock()
    ticks: list[datetime] = []

    async def ticker() -> None:
        while len(ticks) < 3:
            await clock.sleep(5)
            ticks.append(clock.now())

    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(ticker())
        await clock.advance(15)
        assert ticks == [NOON + timedelta(seconds=s) for s in (5, 10, 15)]


async def test_a_sleeper_wakes_no_earlier_than_asked() -> None:
    clock = VirtualClock()
    sleeping = asyncio.ensure_future(clock.sleep(10))
    await clock.advance(9.999)
    assert not sleeping.done()
    await clock.advance(0.001)
    assert sleeping.done()


async def test_a_cancelled_sleeper_is_forgotten() -> None:
    clock = VirtualClock()
    sleeping = asyncio.ensure_future(clock.sleep(10))
    await clock.advance(1)
    sleeping.cancel()
    await clock.advance(20)
    assert sleeping.cancelled()


async def test_the_system_clock_tells_utc_and_sleeps_for_nothing_at_once() -> None:
    clock: Clock = SystemClock()
    await clock.sleep(-1)
    assert clock.now().tzinfo is UTC


@pytest.mark.parametrize("chance", [SystemChance(), seeded_chance(1)])
def test_ids_and_codes_have_their_shapes_and_differ(chance: Chance) -> None:
    ids, codes = {chance.new_id() for _ in range(500)}, {chance.code() for _ in range(500)}
    assert len(ids) == len(codes) == 500
    assert all(re.fullmatch("[0-9a-hjkmnp-tv-z]{12}", one) for one in ids)
    assert all(re.fullmatch("[A-Za-z][A-Za-z0-9_-]{19}", one) for one in codes)


def test_the_same_seed_draws_the_same() -> None:
    def draws(chance: Chance) -> tuple[object, ...]:
        return chance.new_id(), chance.code(), chance.choice("abc"), chance.uniform(1, 2)

    assert draws(seeded_chance(7)) == draws(seeded_chance(7)) != draws(seeded_chance(8))
