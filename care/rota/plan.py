"""The plan: which shifts there are, who comes, and when somebody is next expected."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from care.model.entities import Person
from care.model.enums import Turnout
from care.model.message_kinds import Refusal
from care.model.shift_calendar import EVERY_SLOT, Shift, date_of, moment, shifts_from
from care.ports.rota import SignUp
from care.ports.unit_of_work import UnitOfWork
from care.rota import hours
from care.rota.messages import RotaMessage

AHEAD = {Turnout.SIGNED, Turnout.REMINDED, Turnout.CALLED}
"""Turnouts of supporters who have not come yet, and still may."""
HORIZON = 28
"""Days, today included, for which supporters can sign up."""
DAY = timedelta(days=1)
YESTERDAY = -DAY
"""A shift of yesterday may go on past midnight."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A shift and everybody who signed up for it."""

    shift: Shift
    signed: Sequence[SignUp]

    @property
    def coming(self) -> Sequence[SignUp]:
        """Return the supporters who can be counted on: those who came, or may still come and be on duty."""
        return [
            one
            for one in self.signed
            if one.turnout is Turnout.STARTED or (one.turnout in AHEAD and one.fits(self.shift.begins))
        ]

    @property
    def expected(self) -> Set[str]:
        """Return the supporters who can be counted on and have not come yet."""
        return {one.person for one in self.coming if one.turnout in AHEAD}

    @property
    def missing(self) -> int:
        """Return how many more are needed."""
        return max(0, self.shift.needed - len(self.coming))

    def of(self, person: str) -> SignUp | None:
        """Return this supporter's sign-up."""
        return next((one for one in self.signed if one.person == person), None)


def today(work: UnitOfWork) -> date:
    """Return today's date on the programme's clock."""
    return date_of(work.now, work.rules.zone)


async def plan(work: UnitOfWork, first: date, days: int) -> Sequence[Planned]:
    """Return the shifts that begin on these dates, the earliest first."""
    slots, off = await work.rota.slots(), await work.rota.days_off(first)
    signed = await _signed(work, first, days)
    shifts = shifts_from(first, days, slots, off, work.rules.zone)
    return [Planned(shift, signed.get((shift.slot, shift.day), [])) for shift in shifts]


async def _signed(work: UnitOfWork, first: date, days: int) -> Mapping[tuple[str, date], Sequence[SignUp]]:
    found: dict[tuple[str, date], list[SignUp]] = {}
    for one in await work.rota.signed(first, first + timedelta(days=days - 1)):
        found.setdefault((one.slot, one.day), []).append(one)
    return found


async def awaited(work: UnitOfWork, first: date, days: int) -> Sequence[Planned]:
    """Return the shifts on these dates to which somebody may still come, the earliest first.

    Asked at every look of the clock: shifts for which nobody signed up are not even reckoned.
    """
    signed = await _signed(work, first, days)
    wanted = {key for key, some in signed.items() if any(one.turnout in AHEAD for one in some)}
    if not wanted:
        return []
    named = {slot for slot, _ in wanted}
    slots = [slot for slot in await work.rota.slots() if slot.id in named]
    shifts = shifts_from(first, days, slots, await work.rota.days_off(first), work.rules.zone)
    found = [(shift, signed[key]) for shift in shifts if (key := (shift.slot, shift.day)) in wanted]
    return [Planned(shift, some) for shift, some in found]


async def on_date(work: UnitOfWork, day: date) -> Sequence[Planned]:
    """Return the shifts that begin on this date and have not ended."""
    return [one for one in await plan(work, day, 1) if one.shift.ends > work.now]


async def current(work: UnitOfWork) -> Sequence[Planned]:
    """Return the shifts that run now or still come today."""
    return [one for one in await plan(work, today(work) + YESTERDAY, 2) if one.shift.ends > work.now]


async def find(work: UnitOfWork, slot: str, day: date) -> Planned:
    """Return the shift behind a button; raise Refusal if it does not take place (any more)."""
    within = timedelta(0) <= day - today(work) - YESTERDAY <= timedelta(days=HORIZON)
    found = [one for one in await plan(work, day, 1) if one.shift.slot == slot] if within else []
    if not found or found[0].shift.ends <= work.now:
        raise Refusal(RotaMessage.SHIFT_GONE)
    return found[0]


async def openings(work: UnitOfWork) -> Sequence[Planned]:
    """Return the shifts for which somebody is expected, the earliest first.

    One that has just begun counts while its supporter is being called.
    """
    planned = await plan(work, today(work) + YESTERDAY, HORIZON + 1)
    return [one for one in planned if one.shift.ends > work.now and one.expected]


def first_for(found: Sequence[Planned], student: str) -> datetime | None:
    """Return when somebody other than this student promised to be there first; None if nobody did."""
    return next((one.shift.begins for one in found if one.expected - {student}), None)


def told(opens: datetime | None) -> int:
    """Return an opening as a notice's parameter (Unix seconds; 0 for none)."""
    return int(opens.timestamp()) if opens else 0


async def open_again(work: UnitOfWork, day: date) -> date | None:
    """Return the first date after this one with duty, where this one has none (a holiday); None elsewhere."""
    off = {one for one, slot in await work.rota.days_off(day) if slot == EVERY_SLOT}
    later = day
    while later in off:
        later += DAY
    return later if later > day else None


async def away_until(work: UnitOfWork) -> date | None:
    """Return when a holiday ends that is today, or begins tomorrow with no shift left today; None if none."""
    day = today(work)
    if again := await open_again(work, day):
        return again
    return None if await current(work) else await open_again(work, day + DAY)


def noon_of(work: UnitOfWork, day: date) -> int:
    """Return a date as a notice's parameter (Unix seconds of its noon)."""
    return int(moment(day, 12 * 60, work.rules.zone).timestamp())


async def open_until(work: UnitOfWork, until: datetime) -> datetime:
    """Return until when a duty outside shifts may last: `until`, or the midnight at which a holiday begins.

    Raise Refusal on a holiday, and so shortly before one that no conversation has room.
    """
    day, last = today(work), date_of(until, work.rules.zone)
    while day <= last:
        if again := await open_again(work, day):
            begins = hours.begin_of(day, work.rules.zone)
            if begins - work.now < hours.SHORTEST:
                raise Refusal(RotaMessage.DUTY_HOLIDAY, date=noon_of(work, again))
            return min(until, begins)
        day += DAY
    return until


async def end_of_duty(work: UnitOfWork, supporter: Person) -> datetime:
    """Return until when a duty that begins now lasts: to the end of the own shift, else SHIFT_LENGTH.

    As `open_until` outside shifts.
    """
    soon = work.now + work.rules.shift_reminder
    for one in await current(work):
        if one.of(supporter.id) and one.shift.begins <= soon:
            return one.shift.ends
    return await open_until(work, work.now + work.rules.shift_length)
