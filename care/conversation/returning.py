"""Coming back: an end that its student did not mean, and who may sit with the student again."""

from collections.abc import Sequence
from datetime import datetime

from care.conversation.messages import ConversationMessage
from care.matching import offers, queue
from care.model.entities import Conversation, Participant, Person
from care.model.enums import Mode, Part, Role, Stage, Standing, Urgency
from care.model.message_kinds import Refusal
from care.people import focus
from care.people.seating import UNDECIDED, own_place, speaking_places
from care.ports.unit_of_work import UnitOfWork
from care.rota import availability
from care.supporters import shadowing


async def allow_undo(work: UnitOfWork, seats: Sequence[Participant]) -> None:
    """Let the student undo the end for UNDO_END; their supporter gets no offers for so long."""
    until = work.now + work.rules.undo_end
    speaking = [seat for seat in seats if seat.mode is Mode.SPEAKING]
    await work.conversations.undone_ends.allow(speaking, until)
    for seat in speaking:
        if seat.part is Part.SUPPORTER and await work.duties.current(seat.person):
            rests = await work.duties.hours.rests_until(seat.person)
            # A longer rest stays: it was needed for something else.
            await work.duties.hours.rest(seat.person, max(until, rests or until))


async def undo(work: UnitOfWork, student: Person, conversation_id: str) -> None:
    """Let the student go on with those who were there, or wait at their old place (↩️).

    Raise Refusal when it is too late, when they are in a talk again, or when nobody who was there may come.
    """
    seats = await work.conversations.undone_ends.seats(conversation_id, work.now)
    mine = next((seat for seat in seats if seat.person == student.id and seat.part is Part.STUDENT), None)
    if mine is None or await own_place(work, student):
        raise Refusal(ConversationMessage.UNDO_GONE)
    conversation = await work.conversations.get(conversation_id)
    others = [seat for seat in seats if seat.part is not Part.STUDENT]
    back = [seat for seat in others if await _may_sit_again(work, seat, conversation)]
    if others and not back:
        raise Refusal(ConversationMessage.UNDO_GONE)
    stage = Stage.TALKING if back else Stage.WAITING
    await work.conversations.undone_ends.undo(conversation.id, [mine, *back], stage)
    for seat in (mine, *back):
        await _turn_back(work, seat)
    if back:
        await _tell_back(work, mine, back)
    else:
        await _wait_again(work, conversation, mine)


async def _may_sit_again(work: UnitOfWork, seat: Participant, conversation: Conversation) -> bool:
    """Return whether this one may come back; a counselor, while they have the student's case."""
    if seat.part is Part.SUPPORTER:
        return await may_return(work, conversation.student, seat.person, since=conversation.ended_at)
    case = await work.cases.open_of(conversation.student)
    return case is not None and case.owner == seat.person


async def may_return(
    work: UnitOfWork, student: str, supporter: str, *, since: datetime | None = None
) -> bool:
    """Return whether this supporter may be with this student again: fit, free, and never to be kept apart.

    `since`: on duty all the time since then.
    """
    if await availability.are_apart(work, student, supporter):
        return False
    member = await work.team.member(supporter, Role.SUPPORTER)
    duty = await work.duties.current(supporter)
    fit = duty and member and member.standing is Standing.ACTIVE and member.certified(work.now)
    if not fit or (duty and since and duty.since > since):
        return False
    open_offers = await work.duties.open_offers_of(supporter)
    return len(await speaking_places(work, supporter)) + len(open_offers) < work.rules.max_conversations


async def _turn_back(work: UnitOfWork, seat: Participant) -> None:
    """Point the words of somebody who is back there, unless they speak elsewhere too."""
    elsewhere = len(await speaking_places(work, seat.person)) > 1
    await focus.turn(work, seat.person, seat.chat, UNDECIDED if elsewhere else seat.conversation)


async def _tell_back(work: UnitOfWork, mine: Participant, back: Sequence[Participant]) -> None:
    for seat in back:
        keys = "supporter" if seat.part is Part.SUPPORTER else "counselor"
        await work.outbox.tell(
            seat.chat, ConversationMessage.UNDONE_STAFF, urgency=Urgency.RELAY, alias=mine.alias, keys=keys
        )
    await work.outbox.tell(mine.chat, ConversationMessage.UNDONE_STUDENT, urgency=Urgency.RELAY)
    await shadowing.over(work, mine.conversation)


async def _wait_again(work: UnitOfWork, conversation: Conversation, mine: Participant) -> None:
    await work.outbox.tell(mine.chat, ConversationMessage.UNDONE_WAITING)
    if conversation.for_counselor:
        await work.conversations.wait(conversation.id, work.now, None)
    else:
        await queue.join_queue(work, conversation.id, mine.chat)
    await offers.match(work)
