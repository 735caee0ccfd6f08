"""The machine's clock may be set; ours never goes back."""

from datetime import datetime, timedelta
from itertools import pairwise

from bot.base.clock import SystemClock
from tests.virtual import NOON


class Machine:
    """A clock that somebody sets, and the time that really passes."""

    def __init__(self) -> None:
        self.elapsed = 0.0
        self.set_by = timedelta(0)
        self.clock = SystemClock(self.shown, lambda: self.elapsed)

    def shown(self) -> datetime:
        return NOON + timedelta(seconds=self.elapsed) + self.set_by

    def told_after(self, **passed: float) -> datetime:
        self.elapsed += timedelta(**passed).total_seconds()
        return self.clock.now()


def test_a_clock_that_nobody_sets_is_told_as_it_is() -> None:
    machine = Machine()

    assert machine.told_after(minutes=1) == machine.shown()


def test_a_clock_set_forward_is_followed() -> None:
    machine = Machine()
    machine.set_by = timedelta(hours=1)

    assert machine.told_after(seconds=1) == NOON + timedelta(hours=1, seconds=1)


def test_a_clock_set_back_stops_nothing_and_is_met_again() -> None:
    machine = Machine()
    machine.told_after(minutes=1)
    machine.set_by = timedelta(hours=-1)
    told = [machine.told_after(minutes=1) for _ in range(3)]

    assert {later - earlier for earlier, later in pairwise(told)} == {timedelta(seconds=54)}
    assert told[0] == NOON + timedelta(minutes=1, seconds=54)
    assert machine.told_after(hours=10) == machine.shown()


def test_a_jump_is_told_once_with_its_way() -> None:
    machine = Machine()
    machine.told_after(minutes=1)
    for by in (timedelta(hours=7), timedelta(hours=-7)):
        machine.set_by += by
        machine.told_after(seconds=2)
        assert (machine.clock.jumped(), machine.clock.jumped()) == (by, timedelta(0))


def test_a_clock_that_is_steered_has_not_jumped() -> None:
    machine = Machine()
    for _ in range(5):
        machine.set_by += timedelta(seconds=20)
        machine.told_after(seconds=2)

    assert machine.clock.jumped() == timedelta(0)
