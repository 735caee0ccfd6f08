"""Debriefs: what was heavy is talked over with a counselor, and followed by a rest."""

from typing import Any

from care.matching import offers
from care.model.audit_actions import AuditAction
from care.model.entities import Participant, Person
from care.model.enums import Role, Urgency
from care.model.levels import Level
from care.model.message_kinds import Refusal
from care.people import case_access
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.rota import hours
from care.supporters.messages import SupporterMessage

# Answers on a scale from 1 to 5, and how many such conversations in a day ask for a debrief.
HEAVY = {"4", "5"}
HEAVY_IN_A_DAY = 2
URGENT, LOAD, HARD = "urgent", "load", "hard"
"""Reasons: words of danger were spoken, too much for one day, or the supporter says so."""


async def after_conversation(work: UnitOfWork, seat: Participant) -> None:
    """Ask for a debrief after a conversation with a flag from `urgent` up."""
    conversation = await work.conversations.get(seat.conversation)
    if conversation.level >= Level.URGENT:
        await ask(work, seat.person, seat.chat, seat.conversation, URGENT)


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


async def listeners(work: UnitOfWork, supporter: str, conversation: str) -> list[int]:
    """Return the group's chat; each hearer's where it is lost or must not know of this student."""
    student = (await work.conversations.get(conversation)).student
    group = await work.team.group()
    if group and await work.team.group_lost_at() is None and not await case_access.is_guarded(work, student):
        return [group]
    return [one.chat for one in await case_access.hearers_about(work, student) if one.person != supporter]


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
