"""The rota: a week to read, shifts to sign up for, and the coordinators' timetable."""

from care.duty import callbacks, on_call
from care.model.enums import Role
from care.rota import plan, signing_up, timetable
from care.rota.messages import RotaMessage
from handlers.request.arguments import day_of, number
from handlers.request.request import Request, require_ours
from handlers.rota.rota_screens import WEEKS

STEPS = (
    RotaMessage.SLOT_DAY,
    RotaMessage.SLOT_HOUR,
    RotaMessage.SLOT_MINUTE,
    RotaMessage.SLOT_END,
    RotaMessage.SLOT_NEEDED,
)
"""The questions of a new slot, in order; each answer is a further argument of the button."""
LAST = 2
"""Which argument of a button names the last one of days without duty."""


def today(request: Request) -> str:
    """Return the date from which dates are offered."""
    return f"{plan.today(request.work):%Y%m%d}"


async def show_shifts(request: Request) -> None:
    """Show a week of shifts (/shifts and its buttons)."""
    await require_ours(request)
    roles = request.person.roles
    signs_up = Role.SUPPORTER in roles and not request.in_group
    await request.work.outbox.tell(
        request.here,
        RotaMessage.SHIFTS,
        week=min(number(request.arg(0)), WEEKS - 1) if request.press else 0,
        person=request.person.id if signs_up else "",
        names=int(request.in_group or Role.COUNSELOR in roles),
        manage=int(request.in_group or Role.COORDINATOR in roles),
    )


async def sign_up(request: Request) -> None:
    """Sign up for a shift (➕)."""
    await signing_up.sign_up(request.work, request.person, request.arg(0), day_of(request, 1))


async def show_shift(request: Request) -> None:
    """Show the supporter's own shift."""
    await signing_up.show(request.work, request.person, request.arg(0), day_of(request, 1))


async def give_back(request: Request) -> None:
    """Give the supporter's shift back (↩️)."""
    await signing_up.give_back(request.work, request.person, request.arg(0), day_of(request, 1))


async def ask_swap(request: Request) -> None:
    """Ask colleagues to take the supporter's shift (🔀)."""
    await signing_up.ask_swap(request.work, request.person, request.arg(0), day_of(request, 1))


async def take(request: Request) -> None:
    """Take a colleague's shift (✅)."""
    await signing_up.take(request.work, request.person, request.arg(0), day_of(request, 1), request.arg(2))


async def add_slot(request: Request) -> None:
    """Ask the next question of a new slot, or add the slot once all are answered."""
    await require_ours(request)
    if request.args == ("date",):
        await request.work.outbox.tell(request.here, RotaMessage.SLOT_DATE, day=today(request))
    elif len(request.args) < len(STEPS):
        chosen = " ".join(request.args)
        await request.work.outbox.tell(request.here, STEPS[len(request.args)], chosen=chosen)
    else:
        await _add(request)


async def _add(request: Request) -> None:
    when = request.arg(0)
    await timetable.add_slot(
        request.work,
        request.person,
        request.here,
        when=number(when) if len(when) == 1 else day_of(request, 0),
        start=number(request.arg(2)),
        length=number(request.arg(3)),
        needed=number(request.arg(4)),
    )


async def show_slots(request: Request) -> None:
    """Show every slot."""
    await require_ours(request)
    await request.work.outbox.tell(request.here, RotaMessage.SLOTS)


async def show_slot(request: Request) -> None:
    """Show what can be done with one slot."""
    await require_ours(request)
    slot = await timetable.find(request.work, request.arg(0))
    await request.work.outbox.tell(request.here, RotaMessage.SLOT_CHOSEN, slot=slot.id, new=0)


async def ask_removal(request: Request) -> None:
    """Ask whether a slot is really to be removed (🗑)."""
    await require_ours(request)
    await timetable.ask_removal(request.work, request.here, request.arg(0))


async def remove_slot(request: Request) -> None:
    """Remove the slot (✅ under that question)."""
    await require_ours(request)
    asked, by = number(request.arg(1)), request.person.id
    await timetable.remove_slot(request.work, request.here, request.arg(0), asked=asked, by=by)


async def set_needed(request: Request) -> None:
    """Ask how many supporters a slot needs (👥), then keep it."""
    await require_ours(request)
    if len(request.args) == 1:
        slot = await timetable.find(request.work, request.arg(0))
        await request.work.outbox.tell(request.here, RotaMessage.SLOT_MORE, slot=slot.id)
    else:
        await timetable.set_needed(request.work, request.here, request.arg(0), number(request.arg(1)))


async def skip_slot(request: Request) -> None:
    """Leave a slot out on one date."""
    await require_ours(request)
    day, by = day_of(request, 1), request.person.id
    await timetable.skip_slot(request.work, request.here, request.arg(0), day, by)


async def show_days_off(request: Request) -> None:
    """Show dates without duty."""
    await require_ours(request)
    await request.work.outbox.tell(request.here, RotaMessage.DAYS_OFF)


async def set_off(request: Request) -> None:
    """Ask which date without duty and how many in a row, then keep it."""
    await require_ours(request)
    if not request.args:
        await request.work.outbox.tell(request.here, RotaMessage.OFF_FIRST, day=today(request), whole=0)
    elif len(request.args) == 1:
        await request.work.outbox.tell(request.here, RotaMessage.OFF_LENGTH, day=request.arg(0))
    else:
        first, days = day_of(request, 0), number(request.arg(1))
        await timetable.set_off(request.work, request.here, first, days, request.person.id)


async def show_month(request: Request) -> None:
    """Show the dates of a later month, to choose the first one without duty."""
    await require_ours(request)
    first = f"{day_of(request, 0):%Y%m%d}"
    await request.work.outbox.tell(request.here, RotaMessage.OFF_FIRST, day=first, whole=1)


async def clear_off(request: Request) -> None:
    """Take dates without duty back; a button of an earlier version names one alone."""
    await require_ours(request)
    day, slot, by = day_of(request, 0), request.arg(1), request.person.id
    last = day_of(request, LAST if len(request.args) > LAST else 0)
    await timetable.clear_off(request.work, request.here, day, slot, last, by)


async def call_me(request: Request) -> None:
    """Keep the student's wish to be called (🔔 outside duty hours)."""
    await callbacks.wish(request.work, request.person, request.arg(0))


async def answer_call(request: Request) -> None:
    """Put a student who was called into the queue (✅)."""
    await callbacks.answer(request.work, request.person, request.arg(0))


async def leave_queue(request: Request) -> None:
    """End a student's waiting or wish to be called."""
    await callbacks.leave(request.work, request.person, request.arg(0))


async def confirm_on_call(request: Request) -> None:
    """Confirm that the counselor is still on call (📟)."""
    await on_call.confirm(request.work, request.person)
