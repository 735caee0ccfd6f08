"""Hours: DAILY_HOURS and WEEKLY_HOURS in the programme's time zone; a duty is cut where one is reached.

DAILY_HOURS is also the most in a row. An hour that the clock shows twice counts once: who does a slot on that
date does what it says.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo

from care.model.message_kinds import MessageKind, Refusal
from care.model.shift_calendar import date_of, moment, twice
from care.model.timers import Stretch
from care.ports.unit_of_work import UnitOfWork
from care.rota.messages import RotaMessage

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)
SHORTEST = timedelta(minutes=15)
"""With less left than this no duty begins: no conversation has room in it."""
PAUSE = timedelta(hours=2)
"""A shorter time off duty is no rest: what comes after it goes on in the same row, also past midnight."""


@dataclass(frozen=True, slots=True)
class Limit:
    """The most duty in each period; `full` is what a supporter who reaches it is told."""

    most: timedelta
    begins: Callable[[date], date]
    lasts: timedelta
    full: MessageKind


@dataclass(frozen=True, slots=True)
class Worked:
    """A supporter's own time on duty, today and in this week."""

    today: timedelta
    week: timedelta


@dataclass(frozen=True, slots=True)
class Room:
    """Until when a duty may last, and which limit cuts it there, if one does."""

    until: datetime
    cut: Limit | None = None


def limits(work: UnitOfWork) -> tuple[Limit, Limit]:
    """Return the day's limit, then the week's (Monday to Sunday)."""
    return (
        Limit(work.rules.daily_hours, lambda day: day, DAY, RotaMessage.DUTY_DAY_FULL),
        Limit(work.rules.weekly_hours, monday, WEEK, RotaMessage.DUTY_WEEK_FULL),
    )


def monday(day: date) -> date:
    """Return the Monday of this day's week."""
    return day - timedelta(days=day.weekday())


def begin_of(day: date, zone: tzinfo) -> datetime:
    """Return the instant, in UTC, at which this local day begins."""
    return moment(day, 0, zone)


def periods(limit: Limit, begin: datetime, end: datetime, zone: tzinfo) -> Iterator[Stretch]:
    """Give the local days or weeks between these instants; the first and the last are included whole."""
    day = limit.begins(date_of(begin, zone))
    while begin_of(day, zone) < end:
        yield Stretch(begin_of(day, zone), begin_of(day + limit.lasts, zone))
        day += limit.lasts


def overlap(one: Stretch, other: Stretch) -> timedelta:
    """Return how long both last at the same time."""
    return max(min(one.until, other.until) - max(one.since, other.since), timedelta(0))


def spent(stretches: Iterable[Stretch], period: Stretch) -> timedelta:
    """Return how much of these stretches lies in the period."""
    return sum((overlap(stretch, period) for stretch in stretches), timedelta(0))


def counted(stretches: Sequence[Stretch], period: Stretch, zone: tzinfo) -> timedelta:
    """As `spent`, without what the clock on the wall shows for the second time."""
    again = twice(period.since, period.until, zone)
    return spent(stretches, period) - (spent(stretches, Stretch(*again)) if again else timedelta(0))


def row(stretches: Iterable[Stretch], around: Stretch) -> Stretch:
    """Return the time on duty in a row that this stretch belongs to."""
    since, until = around.since, around.until
    ordered = sorted(stretches, key=lambda one: one.since)
    for one in ordered:
        if one.since >= since and one.since - until < PAUSE:
            until = max(until, one.until)
    for one in reversed(ordered):
        if one.until <= until and since - one.until < PAUSE:
            since = min(since, one.since)
    return Stretch(since, until)


def _within(
    limits: Sequence[Limit], others: Sequence[Stretch], wanted: Stretch, zone: tzinfo
) -> Iterator[tuple[Limit, Stretch]]:
    """Give each limit with each of its periods that the wanted duty touches; the first also for its row."""
    for limit in limits:
        for period in periods(limit, wanted.since, wanted.until, zone):
            yield limit, period
    yield replace(limits[0], full=RotaMessage.DUTY_ROW_FULL), row(others, wanted)


def room(limits: Sequence[Limit], past: Sequence[Stretch], wanted: Stretch, zone: tzinfo) -> Room:
    """Return how much of the wanted duty fits behind the past ones (`past` ends where it begins)."""
    found = Room(wanted.until)
    for limit, period in _within(limits, past, wanted, zone):
        left = max(limit.most - counted(past, period, zone), timedelta(0))
        full_at = _after(max(period.since, wanted.since), left, period, zone)
        if full_at < min(period.until, found.until):
            found = Room(full_at, limit)
    return found


def _after(since: datetime, left: timedelta, period: Stretch, zone: tzinfo) -> datetime:
    """Return when so much time has been counted."""
    full_at, again = since + left, twice(period.since, period.until, zone)
    if left and again and since < again[1] and full_at >= again[0]:
        return full_at + (again[1] - max(again[0], since))
    return full_at


def too_much(work: UnitOfWork, others: Sequence[Stretch], wanted: Stretch) -> bool:
    """Return whether this one beside the others is more than a day, a week or a row may hold."""
    zone, every = work.rules.zone, [*others, wanted]
    return any(
        counted(every, period, zone) > limit.most
        for limit, period in _within(limits(work), others, wanted, zone)
    )


async def allowed_until(work: UnitOfWork, person: str, until: datetime) -> datetime:
    """Return until when a duty may go on: `until`, or earlier where the hours are used up."""
    return (await _room(work, person, until)).until


async def _room(work: UnitOfWork, person: str, until: datetime) -> Room:
    past = list(await _past(work, person))
    running = await work.duties.current(person)
    if running and running.until < work.now:  # what goes on has lasted until now, also if its end was missed
        past.append(Stretch(running.until, work.now))
    return room(limits(work), past, Stretch(work.now, until), work.rules.zone)


async def room_for(work: UnitOfWork, person: str, until: datetime) -> Room:
    """Return the room from now on; raise Refusal with the reason if it is too short to begin."""
    found = await _room(work, person, until)
    if found.cut and found.until - work.now < SHORTEST:
        raise Refusal(found.cut.full, limit_span=minutes(found.cut.most))
    return found


async def worked(work: UnitOfWork, person: str) -> Worked:
    """Return how long this supporter was on duty today and this week; only they may see it."""
    past = await _past(work, person)
    zone = work.rules.zone
    today, week = (
        counted(past, next(periods(limit, work.now, work.now + DAY, zone)), zone) for limit in limits(work)
    )
    return Worked(today, week)


async def _past(work: UnitOfWork, person: str) -> Sequence[Stretch]:
    day = date_of(work.now, work.rules.zone)
    # Of yesterday too: on a Monday a row may have begun in the week before.
    since = min(begin_of(monday(day), work.rules.zone), work.now - DAY)
    stretches = await work.duties.hours.stretches(person, since)
    return [Stretch(one.since, min(one.until, work.now)) for one in stretches if one.since < work.now]


def minutes(span: timedelta) -> int:
    """Return whole minutes."""
    return span // timedelta(minutes=1)
