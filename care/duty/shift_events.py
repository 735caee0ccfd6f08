"""Shift events: what the clock does for the rota (remind, call, notice an absence, tell of gaps)."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from care.duty.messages import DutyMessage
from care.matching import offers
from care.model.enums import Turnout
from care.model.message_kinds import MessageKind, Refusal
from care.model.shift_calendar import DAY, Shift, moment
from care.ports.rota import SignUp
from care.ports.unit_of_work import UnitOfWork
from care.rota import hours, plan, signing_up
from care.rota.plan import AHEAD, YESTERDAY, Planned

SLACK = timedelta(minutes=5)
"""So much later than planned means that the bot was off: nobody is called absent because of that."""
TOMORROW = timedelta(days=1)


async def keep(work: UnitOfWork) -> None:
    """Bring every shift of yesterday, today and tomorrow forward that somebody has signed up for."""
    for planned in await plan.awaited(work, plan.today(work) + YESTERDAY, 3):
        for one in planned.signed:
            if one.turnout in AHEAD:
                await _keep_one(work, planned.shift, one)


async def appointments(work: UnitOfWork) -> Iterable[datetime]:
    """Return when these shifts are to be looked at, and when gaps are told."""
    day = plan.today(work)
    found = [_told_from(work, day), _told_from(work, day + TOMORROW)]
    for planned in await plan.awaited(work, day + YESTERDAY, 3):
        found += _looked_at(work, planned)
    return found


def _looked_at(work: UnitOfWork, planned: Planned) -> Iterator[datetime]:
    shift, patience = planned.shift, work.rules.no_show_after
    yield from (shift.begins - work.rules.shift_reminder, shift.begins, shift.ends)
    for called_at in (one.called_at for one in planned.signed if one.called_at):
        yield from (called_at + patience, called_at + patience + SLACK)


async def _keep_one(work: UnitOfWork, shift: Shift, signed: SignUp) -> None:
    if work.now < shift.begins - work.rules.shift_reminder:
        return
    if work.now >= shift.ends:
        await work.rota.set_turnout(signed, Turnout.EXCUSED, work.now)
    elif not signed.fits(shift.begins):
        await _lapse(work, shift, signed)
    elif work.now >= shift.begins:
        await _run(work, shift, signed)
    elif signed.turnout is Turnout.SIGNED:
        await work.rota.set_turnout(signed, Turnout.REMINDED, work.now)
        await signing_up.tell(work, signed.chat, DutyMessage.SHIFT_SOON, shift)


async def _lapse(work: UnitOfWork, shift: Shift, signed: SignUp) -> None:
    """Free the place of a supporter who may no longer do this shift, and tell the coordinators."""
    await work.rota.give_back(signed)
    await _tell_coordinators(work, DutyMessage.SHIFT_LAPSED, shift, signed)


async def _run(work: UnitOfWork, shift: Shift, signed: SignUp) -> None:
    duty = await work.duties.current(signed.person)
    if duty and duty.until >= shift.begins:  # else it ended while the bot was off
        await _begin(work, shift, signed)
        return
    if duty is None and signed.turnout is not Turnout.CALLED and await _is_full(work, shift, signed):
        return
    waited = work.now - (signed.called_at or work.now)
    if signed.turnout is not Turnout.CALLED or waited >= work.rules.no_show_after + SLACK:
        await work.rota.set_turnout(signed, Turnout.CALLED, work.now)
        await signing_up.tell(work, signed.chat, DutyMessage.SHIFT_NOW, shift)
    elif waited >= work.rules.no_show_after:
        await _miss(work, shift, signed)


async def _is_full(work: UnitOfWork, shift: Shift, signed: SignUp) -> bool:
    """Return whether the supporter's hours are used up; if so, tell them why and free the place."""
    try:
        await hours.room_for(work, signed.person, shift.ends)
    except Refusal as full:
        await work.rota.give_back(signed)
        await work.outbox.tell(signed.chat, full.kind, limit_span=full.params["limit_span"])
        await signing_up.tell_free(work, shift)
        return True
    return False


async def _begin(work: UnitOfWork, shift: Shift, signed: SignUp) -> None:
    """Start the shift for a supporter who is on duty: its end becomes the end of duty.

    As far as the hours of the day and the week allow; also where the shift before ends just now.
    """
    await work.rota.set_turnout(signed, Turnout.STARTED, work.now)
    until = await hours.allowed_until(work, signed.person, shift.ends)
    if until > work.now and await work.rota.prolong_duty(signed.person, until):
        await work.outbox.tell(signed.chat, DutyMessage.DUTY_ON, until=int(until.timestamp()))
        await offers.match(work)


async def _miss(work: UnitOfWork, shift: Shift, signed: SignUp) -> None:
    """Keep that the supporter did not come, and tell the coordinators; excused if no duty could begin."""
    if not await offers.is_open(work):
        await work.rota.set_turnout(signed, Turnout.EXCUSED, work.now)
        return
    await work.rota.set_turnout(signed, Turnout.MISSED, work.now)
    await signing_up.tell(work, signed.chat, DutyMessage.SHIFT_MISSED, shift)
    await _tell_coordinators(work, DutyMessage.NO_SHOW, shift, signed)


async def _tell_coordinators(work: UnitOfWork, kind: MessageKind, shift: Shift, signed: SignUp) -> None:
    """Tell each coordinator privately; the group only if none can be written to."""
    name = await work.people.called(signed.person)
    coordinators = [one.chat for one in await work.team.counselors() if one.member.coordinator]
    group = await work.team.group()
    for chat in coordinators or ([group] if group else []):
        await work.outbox.tell(chat, kind, name=name, shift=shift.span)


async def follow_zone(work: UnitOfWork) -> None:
    """Tell at a start in another time zone whose shifts come at other moments now; they are reminded anew."""
    former, zone = await work.rota.zone(), str(work.rules.zone)
    await work.rota.set_zone(zone)
    if former in {None, zone}:
        return
    first = plan.today(work) + YESTERDAY
    moved = await work.rota.remind_again(first, first + timedelta(days=plan.HORIZON + 1))
    told: set[int] = set()
    for planned in await plan.plan(work, first, plan.HORIZON + 2):
        for one in planned.signed:
            if one in moved and planned.shift.ends > work.now and one.chat not in told:
                await signing_up.tell(work, one.chat, DutyMessage.SHIFTS_MOVED, planned.shift)
                told.add(one.chat)
    if group := await work.team.group():
        await work.outbox.tell(
            group, DutyMessage.ZONE_CHANGED, zone=zone, former=str(former), count=len(told)
        )


async def tell_gaps(work: UnitOfWork) -> None:
    """Tell the group once for each date, the afternoon before, which shifts lack people.

    Also that nobody is on call, if so.
    """
    group, told = await work.team.group(), await work.rota.gaps_told()
    if group is None:
        return
    for day in (plan.today(work), plan.today(work) + TOMORROW):
        if (told is None or told < day) and work.now >= _told_from(work, day):
            await work.rota.set_gaps_told(day)
            await _tell_gaps_of(work, group, day)


def _told_from(work: UnitOfWork, day: date) -> datetime:
    minutes = work.rules.gaps_told_at.hour * 60 + work.rules.gaps_told_at.minute
    return moment(day, minutes - DAY, work.rules.zone)


async def _tell_gaps_of(work: UnitOfWork, group: int, day: date) -> None:
    planned = await plan.on_date(work, day)
    uncovered = planned and not await work.team.reachable_on_call()
    if uncovered or any(one.missing for one in planned):
        await work.outbox.tell(group, DutyMessage.GAPS, day=f"{day:%Y%m%d}", uncovered=int(bool(uncovered)))
