"""Hours: DAILY_HOURS and WEEKLY_HOURS in the programme's time zone; a duty is cut where one is reached."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from care.model.message_kinds import MessageKind, Refusal
from care.model.timers import Stretch
from care.ports.unit_of_work import UnitOfWork
from care.rota.messages import RotaMessage

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)
SHORTEST = timedelta(minutes=15)
"""With less left than this no duty begins: no conversation has room in it."""


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
    return datetime.combine(day, time(), zone).astimezone(UTC)


def periods(limit: Limit, begin: datetime, end: datetime, zone: tzinfo) -> Iterator[Stretch]:
    """Give the local days or weeks between these instants; the first and the last are included whole."""
    day = limit.begins(begin.astimezone(zone).date())
    while begin_of(day, zone) < end:
        yield Stretch(begin_of(day, zone), begin_of(day + limit.lasts, zone))
        day += limit.lasts


def overlap(one: Stretch, other: Stretch) -> timedelta:
    """Return how long both last at the same time."""
    return max(min(one.until, other.until) - max(one.since, other.since), timedelta(0))


def spent(stretches: Iterable[Stretch], period: Stretch) -> timedelta:
    """Return how much of these stretches lies in the period."""
    return sum((overlap(stretch, period) for stretch in stretches), timedelta(0))


def room(limits: Sequence[Limit], past: Sequence[Stretch], wanted: Stretch, zone: tzinfo) -> Room:
    """Return how much of the wanted duty fits behind the past ones (`past` ends where it begins)."""
    found = Room(wanted.until)
    for limit in limits:
        for period in periods(limit, wanted.since, wanted.until, zone):
            left = max(limit.most - spent(past, period), timedelta(0))
            full_at = max(period.since, wanted.since) + left
            if full_at < min(period.until, found.until):
                found = Room(full_at, limit)
                break
    return found


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
    today, week = (
        spent(past, next(periods(limit, work.now, work.now + DAY, work.rules.zone))) for limit in limits(work)
    )
    return Worked(today, week)


async def _past(work: UnitOfWork, person: str) -> Sequence[Stretch]:
    day = work.now.astimezone(work.rules.zone).date()
    stretches = await work.duties.hours.stretches(person, begin_of(monday(day), work.rules.zone))
    return [Stretch(one.since, min(one.until, work.now)) for one in stretches if one.since < work.now]


def today(work: UnitOfWork) -> datetime:
    """Return when this local day began, in UTC."""
    return begin_of(work.now.astimezone(work.rules.zone).date(), work.rules.zone)


def minutes(span: timedelta) -> int:
    """Return whole minutes."""
    return span // timedelta(minutes=1)
