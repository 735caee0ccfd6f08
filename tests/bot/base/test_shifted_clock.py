"""A clock that a rehearsal moves."""

from datetime import timedelta

from bot.base.clock import ShiftedClock, SystemClock


def test_it_is_ahead_by_as_much_as_it_was_moved() -> None:
    clock = ShiftedClock()
    clock.ahead += 3600
    assert timedelta(minutes=59) < clock.now() - SystemClock().now() < timedelta(minutes=61)


async def test_it_sleeps_by_the_machines_clock() -> None:
    await ShiftedClock(ahead=3600).sleep(0)
