"""What people know before they act: read from the stored state, nothing is changed."""

from collections.abc import Collection
from datetime import datetime

from bot.base.clock import Chance
from care.matching import offers
from care.model.enums import Mode, Part, Stage
from care.model.levels import Level
from care.model.shift_calendar import Shift
from care.people.seating import own_place
from care.ports.unit_of_work import UnitOfWork
from care.rota import plan


async def conversation_of(work: UnitOfWork, who: str) -> str:
    """Return the open conversation in which somebody is the student, or nothing."""
    place = await own_place(work, await work.people.get(who))
    return place.conversation.id if place else ""


async def waits_in(work: UnitOfWork, who: str, conversation: str) -> bool:
    """Return whether a student still waits there."""
    place = await own_place(work, await work.people.get(who))
    return (
        place is not None
        and place.conversation.id == conversation
        and place.conversation.stage is Stage.WAITING
    )


async def somebody_there(work: UnitOfWork) -> bool:
    """Return whether somebody is on duty, and conversations may begin."""
    return bool(await work.duties.on_duty()) and await offers.is_open(work)


async def student_with(work: UnitOfWork, conversation: str, supporter: str) -> str:
    """Return the student who talks with this supporter there; nothing where they no longer do."""
    if (await work.conversations.get(conversation)).stage is not Stage.TALKING:
        return ""
    seats = await work.conversations.participants(conversation)
    present = any(seat.person == supporter and seat.mode is Mode.SPEAKING for seat in seats)
    return next(seat.person for seat in seats if seat.part is Part.STUDENT) if present else ""


async def helpers_in(work: UnitOfWork, conversation: str, *modes: Mode) -> Collection[str]:
    """Return the supporters in a conversation who take part in one of these modes."""
    seats = await work.conversations.participants(conversation)
    return [seat.person for seat in seats if seat.part is Part.SUPPORTER and seat.mode in modes]


async def offered_student(work: UnitOfWork, offer: str) -> str:
    """Return who would talk with the supporter who is asked."""
    found = await work.duties.offered(offer)
    return (await work.conversations.get(found.conversation)).student if found else ""


async def case_of(work: UnitOfWork, case: str) -> tuple[str, str, bool]:
    """Return a case's student, its conversation, and whether it is urgent."""
    found = await work.cases.get(case)
    return (
        (found.student, found.conversation or "", found.level >= Level.URGENT) if found else ("", "", False)
    )


async def free_shift(work: UnitOfWork, who: str, monday: datetime, chance: Chance) -> Shift | None:
    """Return a shift of this week that suits somebody, one of those that lack most people."""
    week = await plan.plan(work, monday.date(), 7)
    own = [one.shift for one in week if one.of(who)]
    free = [
        one
        for one in week
        if one.missing and one.shift.begins > work.now and not any(one.shift.overlaps(two) for two in own)
    ]
    most = max((one.missing for one in free), default=0)
    best = [one.shift for one in free if one.missing == most]
    return chance.choice(best) if best else None
