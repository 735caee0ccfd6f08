"""Listening (👁): a counselor reads a running conversation and takes no part in it."""

from dataclasses import replace

from care.escalation import cases, transcript
from care.escalation.messages import EscalationMessage
from care.matching import offers
from care.model.audit_actions import AuditAction
from care.model.entities import Case, Conversation, Participant, Person
from care.model.enums import Mode, Part, Stage, Urgency
from care.model.message_kinds import MessageKind, Refusal
from care.people import case_access, seating
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.supporters import shadowing

ABOUT_SUPPORTER = {"grooming", "incitement", "contact"}
"""Categories that a supporter may be the cause of: then they are not told that somebody reads along."""


async def begin_with_case(work: UnitOfWork, counselor: Person, case_id: str) -> None:
    """Begin to listen (👁 under a card) where the student of this case is now, and tell the case's owner."""
    case = await cases.open_case(work, case_id)
    await case_access.require_may_read(work, counselor.id, case)
    case = await cases.follow(work, case)
    await begin(work, counselor, await work.conversations.get(case.conversation or ""))
    if case.owner and case.owner != counselor.id:
        await _tell_owner(work, counselor, case)


async def _tell_owner(work: UnitOfWork, counselor: Person, case: Case) -> None:
    """Tell the owner of the case which colleague reads along."""
    owner = await work.people.get(case.owner or "")
    name = await work.people.called(counselor.id)
    await work.outbox.tell(
        owner.chat, EscalationMessage.COLLEAGUE_LISTENS, name=name, code=case.code, alias=case.alias
    )


async def begin_with_newcomer(work: UnitOfWork, counselor: Person, conversation_id: str) -> None:
    """Begin to listen (👁) to a new supporter's conversation, while they are in it; the audit notes it."""
    if not await shadowing.may_watch(work, conversation_id):
        raise Refusal(EscalationMessage.NOTHING_TO_HEAR)
    await begin(work, counselor, await work.conversations.get(conversation_id))
    for one in await work.people.newcomers.watched(conversation_id):
        await work.audit.note(counselor.id, AuditAction.WATCH, one.supporter)


async def begin(work: UnitOfWork, counselor: Person, conversation: Conversation) -> None:
    """Give the counselor a listening seat: all that is written from now on arrives; the student is not told.

    The owner of the case first gets what was said before.
    """
    await _require_may_listen(work, counselor, conversation)
    case = await work.cases.of_conversation(conversation.id)
    if case and case.owner == counselor.id:
        await transcript.send_rest(work, case, counselor.chat)
    seat = Participant(conversation.id, counselor.id, counselor.chat, Part.COUNSELOR, Mode.LISTENING, "")
    await _take_offer_back(work, seat)
    await work.conversations.join(seat, work.now)
    await work.audit.note(counselor.id, AuditAction.LISTEN, case.id if case else "")
    await _tell_listener(work, counselor, conversation)
    await _tell_supporters(work, conversation.id, case, EscalationMessage.COUNSELOR_LISTENS)


async def _require_may_listen(work: UnitOfWork, counselor: Person, conversation: Conversation) -> None:
    if not counselor.started:
        raise Refusal(PeopleMessage.PRESS_START)
    if not await case_access.may_read_here(work, counselor.id, conversation.id):
        raise Refusal(EscalationMessage.NOTHING_TO_HEAR)
    if conversation.stage is not Stage.TALKING:
        raise Refusal(EscalationMessage.NOTHING_TO_HEAR)
    for seat in await work.conversations.participants(conversation.id):
        if seat.person == counselor.id and (seat.part is not Part.COUNSELOR or seat.mode is not Mode.LEFT):
            raise Refusal(PeopleMessage.NOT_POSSIBLE)


async def _take_offer_back(work: UnitOfWork, seat: Participant) -> None:
    """Offer the talk to the next one, if it was offered to this counselor, who is a supporter too."""
    offer = await work.duties.open_offer(seat.conversation)
    if offer and offer.person == seat.person:
        await offers.withdraw(work, seat.conversation)


async def _tell_listener(work: UnitOfWork, counselor: Person, conversation: Conversation) -> None:
    await work.outbox.tell(
        counselor.chat,
        EscalationMessage.LISTENING,
        urgency=Urgency.RELAY,
        conversation=conversation.id,
        alias=await seating.alias_in(work, conversation.id),
    )


async def _tell_supporters(work: UnitOfWork, conversation: str, case: Case | None, kind: MessageKind) -> None:
    """Tell the supporters that somebody reads along or has stopped, unless the case may be about them."""
    about_them = case and ABOUT_SUPPORTER & set(await work.cases.categories(case))
    if case and (about_them or case_access.unnamed(case)):
        return
    for seat in await work.conversations.participants(conversation):
        if seat.part is Part.SUPPORTER and seat.mode is Mode.SPEAKING:
            await work.outbox.tell(seat.chat, kind, conversation=conversation)


async def stop(work: UnitOfWork, counselor: Person, conversation: str) -> None:
    """End the counselor's listening; supporters who were told of the beginning hear of the end."""
    for seat in await work.conversations.participants(conversation):
        if seat.person == counselor.id and seat.mode is Mode.LISTENING:
            break
    else:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    case = await work.cases.of_conversation(conversation)
    await leave(work, seat)
    await work.audit.note(counselor.id, AuditAction.LISTEN_END, case.id if case else "")
    await _tell_supporters(work, conversation, case, EscalationMessage.COUNSELOR_LISTENED)


async def leave(work: UnitOfWork, seat: Participant) -> None:
    """Empty a listener's seat; messages on their way to it are stopped, and the writers are not told."""
    await work.outbox.cancel(seat.conversation, to=seat.chat)
    await work.conversations.set_mode(seat.conversation, seat.person, Mode.LEFT, work.now)
    await caught_up(work, seat)
    alias = await seating.alias_in(work, seat.conversation)
    await work.outbox.tell(seat.chat, EscalationMessage.LISTENING_OVER, alias=alias)
    await shadowing.ask_review(work, seat)


async def caught_up(work: UnitOfWork, seat: Participant) -> None:
    """Note that the case's owner has read all of this conversation, so that it is not sent to them again."""
    case = await work.cases.of_conversation(seat.conversation)
    if case and case.owner == seat.person:
        await heard_all(work, case)


async def heard_all(work: UnitOfWork, case: Case) -> Case:
    """Note that the owner has all that was written up to now; return the case as it is then."""
    last = await work.messages.last(case.conversation or "", 1)
    if not last:
        return case
    await work.cases.transcript_sent(case.id, last[-1].id)
    return replace(case, transcript_to=last[-1].id)


async def all_leave(work: UnitOfWork, conversation: str) -> None:
    """End all listening in this conversation: it is over, or a counselor speaks there now."""
    for seat in await work.conversations.participants(conversation):
        if seat.mode is Mode.LISTENING:
            await leave(work, seat)
