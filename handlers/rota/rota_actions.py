"""The rota: a week to read, shifts to sign up for, and the coordinators' timetable."""

from care.duty import callbacks, on_call
from care.model.enums import Role
from care.model.message_kinds import Kind
from care.rota import plan, signing_up, timetable
from handlers.request.arguments import day_of, number
from handlers.request.request import Visit, require_ours
from handlers.rota.rota_screens import WEEKS

STEPS = (Kind.SLOT_DAY, Kind.SLOT_HOUR, Kind.SLOT_MINUTE, Kind.SLOT_END, Kind.SLOT_NEEDED)
"""The questions of a new slot, in order; each answer is a further argument of the button."""


def today(visit: Visit) -> str:
    """The date from which dates are offered."""
    return f"{plan.today(visit.work):%Y%m%d}"


async def show_shifts(visit: Visit) -> None:
    """/shifts and its weeks."""
    await require_ours(visit)
    roles = visit.person.roles
    signs_up = Role.SUPPORTER in roles and not visit.in_group
    await visit.work.outbox.tell(
        visit.here,
        Kind.SHIFTS,
        week=min(number(visit.arg(0)), WEEKS - 1) if visit.press else 0,
        person=visit.person.id if signs_up else "",
        names=int(visit.in_group or Role.COUNSELOR in roles),
        manage=int(visit.in_group or Role.COORDINATOR in roles),
    )


async def sign_up(visit: Visit) -> None:
    """➕ under a shift."""
    await signing_up.sign_up(visit.work, visit.person, visit.arg(0), day_of(visit, 1))


async def show_shift(visit: Visit) -> None:
    """One's own shift."""
    await signing_up.show(visit.work, visit.person, visit.arg(0), day_of(visit, 1))


async def give_back(visit: Visit) -> None:
    """↩️ under one's shift."""
    await signing_up.give_back(visit.work, visit.person, visit.arg(0), day_of(visit, 1))


async def ask_swap(visit: Visit) -> None:
    """🔀 under one's shift."""
    await signing_up.ask_swap(visit.work, visit.person, visit.arg(0), day_of(visit, 1))


async def take(visit: Visit) -> None:
    """✅ under a colleague's wish."""
    await signing_up.take(visit.work, visit.person, visit.arg(0), day_of(visit, 1), visit.arg(2))


async def add_slot(visit: Visit) -> None:
    """The next question of a new slot, or the slot once all are answered."""
    await require_ours(visit)
    if visit.args == ("date",):
        await visit.work.outbox.tell(visit.here, Kind.SLOT_DATE, day=today(visit))
    elif len(visit.args) < len(STEPS):
        chosen = " ".join(visit.args)
        await visit.work.outbox.tell(visit.here, STEPS[len(visit.args)], chosen=chosen)
    else:
        await _add(visit)


async def _add(visit: Visit) -> None:
    when = visit.arg(0)
    await timetable.add_slot(
        visit.work,
        visit.person,
        visit.here,
        when=number(when) if len(when) == 1 else day_of(visit, 0),
        start=number(visit.arg(2)),
        length=number(visit.arg(3)),
        needed=number(visit.arg(4)),
    )


async def show_slots(visit: Visit) -> None:
    """Every slot."""
    await require_ours(visit)
    await visit.work.outbox.tell(visit.here, Kind.SLOTS)


async def show_slot(visit: Visit) -> None:
    """What to do about one slot."""
    await require_ours(visit)
    slot = await timetable.find(visit.work, visit.arg(0))
    await visit.work.outbox.tell(visit.here, Kind.SLOT_CHOSEN, slot=slot.id, new=0)


async def ask_removal(visit: Visit) -> None:
    """🗑 under a slot: really?"""
    await require_ours(visit)
    await timetable.ask_removal(visit.work, visit.here, visit.arg(0))


async def remove_slot(visit: Visit) -> None:
    """✅ under the question."""
    await require_ours(visit)
    await timetable.remove_slot(visit.work, visit.here, visit.arg(0), asked=number(visit.arg(1)))


async def skip_slot(visit: Visit) -> None:
    """A slot left out on one date."""
    await require_ours(visit)
    await timetable.skip_slot(visit.work, visit.here, visit.arg(0), day_of(visit, 1))


async def show_days_off(visit: Visit) -> None:
    """Dates without duty."""
    await require_ours(visit)
    await visit.work.outbox.tell(visit.here, Kind.DAYS_OFF)


async def set_off(visit: Visit) -> None:
    """A date without duty: which, how many in a row, done."""
    await require_ours(visit)
    if not visit.args:
        await visit.work.outbox.tell(visit.here, Kind.OFF_FIRST, day=today(visit))
    elif len(visit.args) == 1:
        await visit.work.outbox.tell(visit.here, Kind.OFF_LENGTH, day=visit.arg(0))
    else:
        await timetable.set_off(visit.work, visit.here, day_of(visit, 0), number(visit.arg(1)))


async def clear_off(visit: Visit) -> None:
    """Duty on this date after all."""
    await require_ours(visit)
    await timetable.clear_off(visit.work, visit.here, day_of(visit, 0), visit.arg(1))


async def call_me(visit: Visit) -> None:
    """🔔 outside duty hours."""
    await callbacks.wish(visit.work, visit.person, visit.arg(0))


async def answer_call(visit: Visit) -> None:
    """✅ when called."""
    await callbacks.answer(visit.work, visit.person, visit.arg(0))


async def leave_queue(visit: Visit) -> None:
    """Neither waiting nor being called any longer."""
    await callbacks.leave(visit.work, visit.person, visit.arg(0))


async def confirm_on_call(visit: Visit) -> None:
    """📟 still there."""
    await on_call.confirm(visit.work, visit.person)
