"""What is usual is said only when it is known, and leavers make it look neither better nor worse."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from care.model.wait_estimate import ENOUGH, Wait, hours_around, in_minutes, usual_wait

MINUTE = timedelta(minutes=1)


def came(*minutes: float) -> list[Wait]:
    return [Wait(one * MINUTE, met=True) for one in minutes]


def left(*minutes: float) -> list[Wait]:
    return [Wait(one * MINUTE, met=False) for one in minutes]


def test_nothing_is_claimed_from_a_few_waits() -> None:
    assert usual_wait(came(*range(1, ENOUGH))) is None


def test_the_usual_wait_is_the_median_where_nobody_left() -> None:
    assert usual_wait(came(*range(1, 12))) == 6 * MINUTE


def test_who_left_at_once_makes_no_wait_look_longer() -> None:
    assert usual_wait(came(*range(1, 12)) + left(*[0] * 50)) == 6 * MINUTE


def test_who_gave_up_late_makes_the_wait_look_as_long_as_it_is() -> None:
    assert usual_wait(came(*[1] * 10) + left(*[30] * 9)) == MINUTE
    assert usual_wait(came(*[1] * 10) + left(*[30] * 11)) is None


@given(st.lists(st.builds(Wait, st.timedeltas(timedelta(0), timedelta(hours=3)), st.booleans())))
def test_what_is_claimed_is_a_wait_after_which_somebody_came(waits: list[Wait]) -> None:
    usual = usual_wait(waits)

    assert usual is None or Wait(usual, met=True) in waits


@pytest.mark.parametrize(
    ("seconds", "minutes"), [(0, 1), (60, 1), (61, 2), (599, 10), (601, 15), (900, 15), (3601, 65)]
)
def test_minutes_are_never_fewer_than_they_were(seconds: int, minutes: int) -> None:
    assert in_minutes(timedelta(seconds=seconds)) == minutes


def test_midnight_has_neighbours_too() -> None:
    assert hours_around(0) == (23, 0, 1)
    assert hours_around(23) == (22, 23, 0)
