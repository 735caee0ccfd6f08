"""Debriefs: what was heavy is talked over with a counselor, and followed by a rest."""

from datetime import timedelta
from typing import Any

from care.matching import offers
from care.model.audit_actions import AuditAction
from care.model.entities import Participant, Person
from care.model.enums import Role, Urgency
from care.model.levels import Level
from care.model.message_kinds import Refusal
from care.model.shift_calendar import is_daytime
from care.people import case_access
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.rota import hours
from care.supporters.messages import SupporterMessage

# Answers on a scale from 1 to 5, and how many such conversations in a day ask for a debrief.
HEAVY = {"4", "5"}
HEAVY_IN_A_DAY = 2
AGAIN = timedelta(days=1)
"""After so long without a yes a debrief is brought back to the counselors."""
URGENT, LOAD, HARD = "urgent", "load", "hard"
"""Reasons: words of danger were spoken, too much for one day, or the supporter says so."""


async def after_conversation(work: UnitOfWork, seat: Participant) -> None:
    """Ask for a debrief after a conversation with a flag from `urgent` up.

    A rest that was asked for while this one still ran begins now.
    """
    conversation = await work.conversations.get(seat.conversation)
    if conversation.level >= Level.URGENT:
        await ask(work, seat.person, seat.chat, seat.conversation, URGENT)
    if await work.duties.debriefs.asked_during(seat.conversation, seat.person):
        await work.duties.hours.rest(seat.person, work.now + work.rules.cooldown)


async def weigh(work: UnitOfWork, supporter: Person, conversation: str, answer: str) -> bool:
    """Ask for a debrief at the second heavy conversation in 24 hours, and return whether it was asked."""
    if answer not in HEAVY:
        return False
    if await work.duties.debriefs.heavy_since(supporter.id, work.now - hours.DAY) < HEAVY_IN_A_DAY:
        return False
    await ask(work, supporter.id, supporter.chat, conversation, LOAD)
    return True


async def ask(work: UnitOfWork, person: str, chat: int, conversation: str, reason: str) -> None:
    """Tell the counselors and let the supporter rest for COOLDOWN; once for each reason."""
    if not await work.duties.debriefs.ask(person, conversation, reason, work.now):
        return
    until = work.now + work.rules.cooldown
    await work.duties.hours.rest(person, until)
    await offers.take_back(work, person)
    about: dict[str, Any] = {"person": person, "conversation": conversation, "reason": reason}
    told, name = await listeners(work, person, conversation), await work.people.called(person)
    await work.outbox.tell(
        chat, SupporterMessage.DEBRIEF, until=int(until.timestamp()), told=len(told), **about
    )
    for counselor in told:
        await work.outbox.tell(counselor, SupporterMessage.DEBRIEF_ALERT, name=name, **about)


async def ask_counselors_again(work: UnitOfWork) -> None:
    """Bring back to the counselors, once a day, what nobody has confirmed that it was talked over."""
    if not is_daytime(work.now, work.rules.zone):
        return
    for found in await work.duties.debriefs.unconfirmed(work.now - AGAIN, work.now):
        name, days = await work.people.called(found.person), (work.now - found.asked_at) // AGAIN
        for counselor in await listeners(work, found.person, found.conversation):
            await work.outbox.tell(
                counselor,
                SupporterMessage.DEBRIEF_AGAIN,
                name=name,
                days=days,
                person=found.person,
                conversation=found.conversation,
                reason=found.reason,
            )


async def listeners(work: UnitOfWork, supporter: str, conversation: str) -> list[int]:
    """Return the group's chat; each hearer's where it is lost or must not know of this student.

    Where the student was forgotten meanwhile there is nothing to guard.
    """
    student = await work.conversations.student_in(conversation)
    guarded = student is not None and await case_access.is_guarded(work, student)
    if not guarded and (group := await work.team.reachable_group()):
        return [group]
    hearers = await (case_access.hearers_about(work, student) if student else work.team.counselors())
    return [one.chat for one in hearers if one.person != supporter]


async def done(work: UnitOfWork, person: Person, supporter: str, conversation: str, *, here: int) -> None:
    """Keep that it was talked over (✅), by the supporter or any counselor; the audit notes who and when."""
    if person.id != supporter and Role.COUNSELOR not in person.roles:
        raise Refusal(PeopleMessage.NOT_FOR_YOU)
    if not await work.duties.debriefs.done(supporter, conversation, person.id, work.now):
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await work.audit.note(person.id, AuditAction.DEBRIEF, supporter)
    told = await work.people.get(supporter)
    await work.outbox.tell(told.chat, SupporterMessage.DEBRIEF_DONE, urgency=Urgency.SYSTEM)
    if here != told.chat:
        name = await work.people.called(supporter)
        await work.outbox.tell(here, SupporterMessage.DEBRIEF_DONE_ALERT, name=name)
