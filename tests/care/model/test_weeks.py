"""Slots become moments: in every zone, on every date, whatever the clocks do."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from care.model.shift_calendar import (
    DAY,
    EVERY_SLOT,
    LONGEST,
    SHORTEST,
    Slot,
    fits_a_day,
    moment,
    next_on_wall,
    shift_on,
    shifts_from,
    twice,
)

JAKARTA, BERLIN, APIA, LORD_HOWE = map(
    ZoneInfo, ("Asia/Jakarta", "Europe/Berlin", "Pacific/Apia", "Australia/Lord_Howe")
)
FORWARD, BACK = date(2026, 3, 29), date(2026, 10, 25)
"""When Berlin's clocks go from 02.00 to 03.00, and from 03.00 to 02.00."""
MINUTE = timedelta(minutes=1)


@cache
def zones() -> list[ZoneInfo]:
    return [ZoneInfo(name) for name in sorted(available_timezones()) if name != "localtime"]


any_zone = st.deferred(lambda: st.sampled_from(zones()))
any_day = st.dates(date(1990, 1, 1), date(2037, 12, 1))
any_minute = st.integers(0, DAY + LONGEST)
any_slot = st.builds(
    Slot,
    st.sampled_from("abcdef"),
    st.integers(0, 6),
    st.none(),
    st.integers(0, DAY - 1),
    st.integers(SHORTEST, LONGEST),
    st.integers(1, 6),
)


def weekly(day: date, start: int, length: int) -> Slot:
    return Slot("s", day.weekday(), None, start, length, 1)


@given(any_zone, any_day, any_minute, any_minute)
def test_a_later_time_on_the_wall_is_never_an_earlier_moment(
    zone: ZoneInfo, day: date, one: int, other: int
) -> None:
    early, late = sorted((one, other))
    assert moment(day, early, zone) <= moment(day, late, zone)


@given(any_zone, any_day, any_minute)
def test_a_moment_shows_its_time_on_the_wall_unless_that_is_skipped(
    zone: ZoneInfo, day: date, minutes: int
) -> None:
    wanted = datetime.combine(day, time()) + timedelta(minutes=minutes)
    at = moment(day, minutes, zone)
    shown = at.astimezone(zone).replace(tzinfo=None)
    second_before = (at - timedelta(seconds=1)).astimezone(zone).replace(tzinfo=None)

    assert shown == wanted or (second_before < wanted < shown)


@given(any_zone, any_day, any_minute)
def test_an_hour_that_comes_twice_is_the_first(zone: ZoneInfo, day: date, minutes: int) -> None:
    at = moment(day, minutes, zone)
    wall = at.astimezone(zone).replace(tzinfo=None)
    for hours in (0.5, 1, 2, 24):
        assert (at - timedelta(hours=hours)).astimezone(zone).replace(tzinfo=None) != wall


@given(any_zone, any_day, st.integers(0, DAY - 1), st.integers(SHORTEST, 240), st.integers(SHORTEST, 240))
def test_where_one_slot_ends_the_next_begins(
    zone: ZoneInfo, day: date, start: int, first: int, second: int
) -> None:
    one = shift_on(weekly(day, start, first), day, zone)
    next_start = start + first
    other_day = day + timedelta(days=next_start // DAY)
    other = shift_on(weekly(other_day, next_start % DAY, second), other_day, zone)

    if one and other:
        assert one.ends == other.begins
        assert not one.overlaps(other)


@given(any_zone, any_day, st.lists(any_slot, max_size=5), st.integers(0, 14))
def test_shifts_come_in_order_and_each_lasts(zone: ZoneInfo, day: date, slots: list[Slot], days: int) -> None:
    found = shifts_from(day, days, slots, set(), zone)

    assert found == sorted(found, key=lambda shift: shift.begins)
    assert all(shift.begins < shift.ends <= shift.begins + timedelta(hours=34) for shift in found)
    assert all(day <= shift.day < day + timedelta(days=days) for shift in found)


@given(any_day, st.lists(any_slot, min_size=1, max_size=5))
def test_every_slot_comes_once_a_week_where_no_clock_changes(day: date, slots: list[Slot]) -> None:
    found = shifts_from(day, 7, slots, set(), JAKARTA)

    assert len(found) == len(slots)
    assert sum((shift.ends - shift.begins) // MINUTE for shift in found) == sum(s.length for s in slots)


def test_in_jakarta_seven_in_the_evening_is_noon_in_utc() -> None:
    shift = shift_on(weekly(date(2026, 3, 2), 19 * 60, 120), date(2026, 3, 2), JAKARTA)

    assert shift
    assert shift.begins == datetime(2026, 3, 2, 12, tzinfo=UTC)
    assert shift.ends == datetime(2026, 3, 2, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "start", "length", "begins", "ends"),
    [
        (FORWARD, 2 * 60 + 30, 60, "2026-03-29 01:00", "2026-03-29 01:30"),
        (FORWARD, 60, 120, "2026-03-29 00:00", "2026-03-29 01:00"),
        (FORWARD, 23 * 60, 180, "2026-03-29 21:00", "2026-03-30 00:00"),
        (FORWARD - timedelta(days=1), 22 * 60, 360, "2026-03-28 21:00", "2026-03-29 02:00"),
        (BACK, 2 * 60 + 30, 30, "2026-10-25 00:30", "2026-10-25 02:00"),
        (BACK, 60, 90, "2026-10-24 23:00", "2026-10-25 00:30"),
        (BACK - timedelta(days=1), 22 * 60, 360, "2026-10-24 20:00", "2026-10-25 03:00"),
    ],
    ids=["begins-skipped", "ends-skipped", "after", "over", "ends-after-twice", "ends-twice", "over-twice"],
)
def test_what_a_clock_change_does_to_a_slot(
    day: date, start: int, length: int, begins: str, ends: str
) -> None:
    shift = shift_on(weekly(day, start, length), day, BERLIN)

    assert shift
    assert (f"{shift.begins:%Y-%m-%d %H:%M}", f"{shift.ends:%Y-%m-%d %H:%M}") == (begins, ends)


def test_a_slot_that_is_skipped_as_a_whole_does_not_take_place() -> None:
    assert shift_on(weekly(FORWARD, 2 * 60, 60), FORWARD, BERLIN) is None
    assert shift_on(weekly(FORWARD, 2 * 60 + 15, 30), FORWARD, BERLIN) is None


def test_a_date_that_was_skipped_has_no_shift() -> None:
    skipped = date(2011, 12, 30)
    assert shift_on(weekly(skipped, 10 * 60, 120), skipped, APIA) is None
    assert shift_on(weekly(skipped, 22 * 60, 240), skipped, APIA)


def test_half_an_hour_can_be_skipped_too() -> None:
    day = date(2026, 10, 4)
    shift = shift_on(weekly(day, 2 * 60 + 10, 60), day, LORD_HOWE)

    assert shift
    assert f"{shift.begins.astimezone(LORD_HOWE):%H.%M}" == "02.30"


def test_a_date_off_has_no_shift_and_a_slot_off_leaves_the_others() -> None:
    day = date(2026, 3, 2)
    slots = [Slot("a", 0, None, 600, 60, 1), Slot("b", 0, None, 700, 60, 1)]

    assert not shifts_from(day, 1, slots, {(day, EVERY_SLOT)}, JAKARTA)
    assert [shift.slot for shift in shifts_from(day, 1, slots, {(day, "a")}, JAKARTA)] == ["b"]
    assert len(shifts_from(day, 8, slots, {(day, EVERY_SLOT)}, JAKARTA)) == 2


def test_a_slot_on_one_date_comes_once() -> None:
    slot = Slot("a", None, date(2026, 3, 4), 600, 60, 1)

    assert [shift.day for shift in shifts_from(date(2026, 3, 2), 28, [slot], set(), JAKARTA)] == [slot.day]


@pytest.mark.parametrize(
    ("start", "length"),
    [(-1, 60), (DAY, 60), (600, 0), (600, -60), (18 * 60, DAY - 60), (600, LONGEST + 1), (600, SHORTEST - 1)],
)
def test_a_slot_that_ends_before_it_begins_or_never_is_none(start: int, length: int) -> None:
    assert not fits_a_day(start, length)


def test_a_slot_may_go_on_past_midnight() -> None:
    assert fits_a_day(23 * 60, 120)
    day = date(2026, 3, 2)
    shift = shift_on(weekly(day, 23 * 60, 120), day, JAKARTA)
    assert shift
    assert shift.ends.astimezone(JAKARTA).date() == day + timedelta(days=1)


def at(day: date, clock: str, zone: ZoneInfo = BERLIN) -> datetime:
    """A moment by the clock on the wall."""
    return datetime.combine(day, time.fromisoformat(clock), zone).astimezone(UTC)


@pytest.mark.parametrize(
    ("day", "now", "clock", "found"),
    [
        (FORWARD, "01:00", "02:30", (FORWARD, "03:00")),
        (BACK, "01:00", "02:30", (BACK, "02:30")),
        (BACK, "02:45", "02:30", (BACK + timedelta(days=1), "02:30")),
        (BACK, "07:00", "07:00", (BACK + timedelta(days=1), "07:00")),
    ],
)
def test_the_next_time_on_the_wall_is_a_moment_that_the_clock_shows(
    day: date, now: str, clock: str, found: tuple[date, str]
) -> None:
    assert next_on_wall(at(day, now), time.fromisoformat(clock), BERLIN) == at(*found)


def test_an_hour_is_shown_twice_on_the_night_when_clocks_go_back_alone() -> None:
    shown = moment(BACK, 0, BERLIN), moment(BACK, DAY, BERLIN)
    assert twice(*shown, BERLIN) == (shown[0] + timedelta(hours=3), shown[0] + timedelta(hours=4))
    assert twice(moment(FORWARD, 0, BERLIN), moment(FORWARD, DAY, BERLIN), BERLIN) is None
    assert twice(*shown, JAKARTA) is None
    assert twice(at(BACK, "12:00"), at(BACK, "13:00"), BERLIN) is None
