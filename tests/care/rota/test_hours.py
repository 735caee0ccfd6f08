"""The hours of a day and a week: counted in the programme's zone, and never exceeded."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from care.duty.messages import DutyMessage
from care.model.shift_calendar import moment
from care.model.timers import Stretch
from care.rota.hours import DAY, WEEK, Limit, Room, begin_of, monday, overlap, periods, room, spent
from care.rota.messages import RotaMessage

ZONES = [ZoneInfo(name) for name in ("Asia/Jakarta", "Europe/Berlin", "America/Havana", "Pacific/Apia")]
HOUR = timedelta(hours=1)
DAILY = Limit(4 * HOUR, lambda day: day, DAY, RotaMessage.DUTY_DAY_FULL)
ROW = replace(DAILY, full=RotaMessage.DUTY_ROW_FULL)
WEEKLY = Limit(12 * HOUR, monday, WEEK, RotaMessage.DUTY_WEEK_FULL)
JAKARTA = ZONES[0]


def jakarta(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of March 2026; the 2nd is a Monday."""
    return datetime(2026, 3, day, hour, minute, tzinfo=JAKARTA)


def fits(wanted: Stretch, *past: Stretch) -> Room:
    return room((DAILY, WEEKLY), past, wanted, JAKARTA)


def test_a_free_day_has_room_for_all_that_is_wanted() -> None:
    wanted = Stretch(jakarta(2, 19), jakarta(2, 21))

    assert fits(wanted) == Room(wanted.until)


def test_a_duty_over_midnight_counts_for_each_day_and_in_a_row() -> None:
    past = Stretch(jakarta(2, 17), jakarta(2, 20))
    assert fits(Stretch(jakarta(2, 23), jakarta(3, 5)), past) == Room(jakarta(3, 3), ROW)
    assert fits(Stretch(jakarta(2, 22), jakarta(3, 5))) == Room(jakarta(3, 2), ROW)


@pytest.mark.parametrize(("begins", "until"), [(1, 2), (2, 6)])
def test_a_row_goes_on_through_a_short_pause_and_past_midnight(begins: int, until: int) -> None:
    past = Stretch(jakarta(2, 21), jakarta(3, 0))

    assert fits(Stretch(jakarta(3, begins), jakarta(3, 9)), past).until == jakarta(3, until)


BACK = date(2026, 10, 25)
"""The clocks of Berlin go back at three in the morning."""


@pytest.mark.parametrize(("begins", "ends"), [(0, 4), (1, 5), (2, 6), (22, 26), (-2, 2), (-1, 3)])
def test_an_hour_that_the_clock_shows_twice_counts_once(begins: int, ends: int) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    slot = Stretch(moment(BACK, begins * 60, berlin), moment(BACK, ends * 60, berlin))

    assert room((DAILY, WEEKLY), (), slot, berlin) == Room(slot.until)
    again = room((DAILY, WEEKLY), (slot,), Stretch(slot.until, slot.until + HOUR), berlin)
    assert again.until == slot.until if begins >= 0 else again.cut


def test_a_day_that_is_full_before_midnight_ends_the_duty_there() -> None:
    past = Stretch(jakarta(2, 19), jakarta(2, 22, 30))

    assert fits(Stretch(jakarta(2, 23), jakarta(3, 1)), past) == Room(jakarta(2, 23, 30), DAILY)


def test_the_week_cuts_where_it_is_reached_first() -> None:
    past = [Stretch(jakarta(day, 10), jakarta(day, 13, 40)) for day in (2, 3, 4)]

    assert fits(Stretch(jakarta(5, 10), jakarta(5, 12)), *past) == Room(jakarta(5, 11), WEEKLY)


def test_on_monday_the_week_begins_anew() -> None:
    past = [Stretch(jakarta(day, 10), jakarta(day, 14)) for day in (6, 7, 8)]
    wanted = Stretch(jakarta(9, 10), jakarta(9, 12))

    assert fits(wanted, *past) == Room(wanted.until)


@pytest.mark.parametrize("zone", ZONES, ids=str)
def test_days_follow_each_other_without_a_gap_through_a_change_of_clocks(zone: ZoneInfo) -> None:
    year = Stretch(begin_of(date(2026, 1, 1), zone), begin_of(date(2027, 1, 1), zone))
    days = list(periods(DAILY, year.since, year.until, zone))

    assert len(days) == 365
    assert all(one.until == other.since for one, other in pairwise(days))
    assert {day.until - day.since for day in days} <= {23 * HOUR, 24 * HOUR, 25 * HOUR}


SPRING = datetime(2026, 3, 20, tzinfo=UTC)
MOMENTS = st.integers(0, 21 * 24 * 60).map(lambda minutes: SPRING + timedelta(minutes=minutes))
SPANS = st.timedeltas(timedelta(minutes=15), 6 * HOUR)


@given(
    zone=st.sampled_from(ZONES),
    begins=st.lists(MOMENTS, min_size=1, max_size=12),
    lasts=st.lists(SPANS, min_size=12, max_size=12),
    daily=st.timedeltas(HOUR, 8 * HOUR),
    weekly=st.timedeltas(HOUR, 20 * HOUR),
)
def test_whoever_keeps_to_the_room_never_exceeds_a_limit(
    zone: ZoneInfo, begins: list[datetime], lasts: list[timedelta], daily: timedelta, weekly: timedelta
) -> None:
    limits = (
        Limit(daily, lambda day: day, DAY, RotaMessage.DUTY_DAY_FULL),
        Limit(weekly, monday, WEEK, DutyMessage.DUTY),
    )
    past: list[Stretch] = []
    for begin, lasting in zip(sorted(begins), lasts, strict=False):
        since = max(begin, past[-1].until) if past else begin
        found = room(limits, past, Stretch(since, since + lasting), zone)
        assert since <= found.until <= since + lasting
        past.append(Stretch(since, found.until))

    for limit in limits:
        for period in periods(limit, past[0].since, past[-1].until + DAY, zone):
            assert spent(past, period) <= limit.most


@given(since=MOMENTS, lasting=SPANS, worked=st.timedeltas(timedelta(0), 4 * HOUR))
def test_a_duty_is_cut_only_where_a_limit_is_reached(
    since: datetime, lasting: timedelta, worked: timedelta
) -> None:
    past, wanted = Stretch(since - worked, since), Stretch(since, since + lasting)
    found = room((DAILY, WEEKLY), [past], wanted, JAKARTA)
    if found.cut is None:
        assert found.until == wanted.until
        return
    whole = (past, Stretch(since, found.until))
    if found.cut == ROW:
        assert spent(whole, Stretch(past.since, found.until)) == ROW.most
        return
    (reached,) = [
        period
        for period in periods(found.cut, since, found.until + timedelta(microseconds=1), JAKARTA)
        if period.since <= found.until <= period.until and overlap(period, Stretch(since, wanted.until))
        if spent(whole, period) == found.cut.most
    ]
    assert reached
