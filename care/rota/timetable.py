"""The timetable: coordinators set slots, single dates, and dates without duty."""

from datetime import date, timedelta

from care.model.audit_actions import PROGRAMME, AuditAction
from care.model.entities import Person
from care.model.message_kinds import Refusal
from care.model.prompts import is_old
from care.model.shift_calendar import EVERY_SLOT, LONGEST, SHORTEST, Shift, Slot, date_of, fits_a_day, moment
from care.people.messages import PeopleMessage
from care.ports.rota import SignUp
from care.ports.unit_of_work import UnitOfWork
from care.rota import plan
from care.rota.messages import RotaMessage

MOST_NEEDED = 30
"""The most supporters that can be asked for in one slot."""
LONGEST_OFF = 70
"""The most days without duty that one press can set: ten weeks."""
SCHOOL_YEAR = 400
"""Days ahead until which days without duty can be planned."""


async def add_slot(
    work: UnitOfWork,
    coordinator: Person,
    chat: int,
    *,
    when: int | date,
    start: int,
    length: int,
    needed: int,
) -> None:
    """Add a slot: every week (`when` 0 is Monday), or on one date; `start` and `length` in minutes.

    Raise Refusal if it is wrong, too long, past, or there already.
    """
    day, weekday = (when, None) if isinstance(when, date) else (None, when)
    if not fits_a_day(start, length) or not 1 <= needed <= MOST_NEEDED or weekday not in {None, *range(7)}:
        raise Refusal(RotaMessage.SLOT_WRONG, minutes=SHORTEST, hours=LONGEST // 60)
    if timedelta(minutes=length) > work.rules.daily_hours:
        raise Refusal(RotaMessage.SLOT_TOO_LONG)
    if day and moment(day, start + length, work.rules.zone) <= work.now:
        raise Refusal(RotaMessage.SLOT_PAST)
    slot = Slot(work.chance.new_id(), weekday, day, start, length, needed)
    if any(_same_time(slot, other) for other in await work.rota.slots()):
        raise Refusal(RotaMessage.SLOT_EXISTS)
    await work.rota.add_slot(slot, coordinator.id, work.now)
    await work.audit.note(coordinator.id, AuditAction.SLOT_ADDED, _noted(slot))
    await work.outbox.tell(chat, RotaMessage.SLOT_ADDED, slot=slot.id, new=1)


def _same_time(one: Slot, other: Slot) -> bool:
    """Return whether two slots are the same; they may overlap, for a second supporter in the busiest hour."""
    return (one.weekday, one.day, one.start, one.length) == (
        other.weekday,
        other.day,
        other.start,
        other.length,
    )


async def find(work: UnitOfWork, slot: str) -> Slot:
    """Return a slot that has not been removed; raise Refusal if there is none."""
    for known in await work.rota.slots():
        if known.id == slot:
            return known
    raise Refusal(PeopleMessage.BUTTON_GONE)


async def ask_removal(work: UnitOfWork, chat: int, slot_id: str) -> None:
    """Ask whether the slot is to be removed; nothing happens before the answer."""
    slot = await find(work, slot_id)
    await work.outbox.tell(chat, RotaMessage.SLOT_SURE, slot=slot.id, asked=int(work.now.timestamp()))


def _noted(slot: Slot) -> str:
    """Return when a slot is, as the record keeps it: a date or a weekday (0 is Monday), and its beginning."""
    return f"{slot.day or slot.weekday} {slot.start // 60 % 24:02}:{slot.start % 60:02}"


async def remove_slot(work: UnitOfWork, chat: int, slot_id: str, *, asked: int, by: str = PROGRAMME) -> None:
    """Remove the slot, and tell those who signed up.

    `asked` is when the question was, in Unix seconds: an old yes answers nothing.
    """
    if is_old(asked, work.now):
        raise Refusal(PeopleMessage.BUTTON_GONE)
    slot = await find(work, slot_id)
    await _cancel(work, plan.today(work) + plan.YESTERDAY, plan.HORIZON + 1, slot.id)
    await work.rota.remove_slot(slot.id, work.now)
    await work.audit.note(by, AuditAction.SLOT_REMOVED, _noted(slot))
    await work.outbox.tell(chat, RotaMessage.SLOT_REMOVED)


async def set_needed(work: UnitOfWork, chat: int, slot_id: str, needed: int) -> None:
    """Change how many supporters a slot needs from now on; nobody who has signed up is sent away."""
    slot = await find(work, slot_id)
    if not 1 <= needed <= MOST_NEEDED:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await work.rota.set_needed(slot.id, needed)
    await work.outbox.tell(chat, RotaMessage.SLOT_CHOSEN, slot=slot.id, new=0)


async def skip_slot(work: UnitOfWork, chat: int, slot_id: str, day: date, by: str = PROGRAMME) -> None:
    """Cancel this slot on one date."""
    slot = await find(work, slot_id)
    _require_ahead(work, day)
    await _cancel(work, day, 1, slot.id)
    await work.rota.set_off(day, slot.id)
    await work.audit.note(by, AuditAction.DAY_OFF, f"{day}")
    await work.outbox.tell(chat, RotaMessage.DAYS_OFF)


async def set_off(work: UnitOfWork, chat: int, first: date, days: int, by: str = PROGRAMME) -> None:
    """Set dates without duty (a holiday, an exam week), and tell those who signed up."""
    _require_ahead(work, first)
    if not 1 <= days <= LONGEST_OFF or (first - plan.today(work)).days > SCHOOL_YEAR:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await _cancel(work, first, days, None)
    for number in range(days):
        await work.rota.set_off(first + timedelta(days=number), EVERY_SLOT)
        await work.audit.note(by, AuditAction.DAY_OFF, f"{first + timedelta(days=number)}")
    await work.outbox.tell(chat, RotaMessage.DAYS_OFF)


async def clear_off(
    work: UnitOfWork, chat: int, first: date, slot: str, last: date, by: str = PROGRAMME
) -> None:
    """Open these dates again; those who had signed up before must sign up again."""
    await work.rota.clear_off(first, last, slot)
    for number in range((last - first).days + 1):
        await work.audit.note(by, AuditAction.DAY_ON, f"{first + timedelta(days=number)}")
    await work.outbox.tell(chat, RotaMessage.DAYS_OFF)


def _require_ahead(work: UnitOfWork, day: date) -> None:
    if day < date_of(work.now, work.rules.zone):
        raise Refusal(RotaMessage.SLOT_PAST)


async def _cancel(work: UnitOfWork, first: date, days: int, slot: str | None) -> None:
    """Cancel the sign-ups for this slot (None: any) on these dates; a shift that runs goes on."""
    for one in await plan.plan(work, first, days):
        if slot in {None, one.shift.slot} and one.shift.ends > work.now:
            for signed in one.signed:
                await _let_go(work, one.shift, signed)


async def _let_go(work: UnitOfWork, shift: Shift, signed: SignUp) -> None:
    if signed.turnout not in plan.AHEAD:
        return
    await work.rota.give_back(signed)
    await work.outbox.tell(signed.chat, RotaMessage.SHIFT_CANCELLED, shift=shift.span)
