"""Pairing: two people are brought together, or kept apart."""

from care.conversation import leaving, supporter_swap
from care.conversation.messages import ConversationMessage
from care.escalation import supporter_cards
from care.matching import queue
from care.matching.messages import MatchingMessage
from care.matching.offers import gone, is_open, match, own_offer
from care.matching.offers import withdraw as withdraw_offer
from care.matching.queue import join_queue
from care.model.audit_actions import AuditAction
from care.model.card_kinds import CardKind
from care.model.entities import Conversation, Participant, Person
from care.model.enums import Mode, Part, Stage, Urgency
from care.model.message_kinds import MessageKind, Refusal
from care.people import age_rules, focus
from care.people.aliases import new_alias
from care.people.messages import PeopleMessage
from care.people.seating import UNDECIDED, own_place, speaking_places, student_of
from care.ports.unit_of_work import UnitOfWork
from care.supporters import shadowing


async def accept(work: UnitOfWork, supporter: Person, offer_id: str) -> None:
    """Begin the conversation: the first supporter to press gets it.

    Raise Refusal if the offer is over, or the supporter may not begin one now.
    """
    offer = await own_offer(work, supporter, offer_id)
    if not await is_open(work):
        raise Refusal(ConversationMessage.DUTY_NO_COUNSELOR)
    if not (supporter.supporter and supporter.supporter.certified(work.now)):
        raise Refusal(ConversationMessage.DUTY_NOT_CERTIFIED)
    if await work.duties.current(supporter.id) is None:
        raise Refusal(MatchingMessage.OFFER_GONE)
    # One statement settles the offer: of two presses at once, one is told that it is gone.
    # At its last instant it still stands: who presses then is there.
    if offer.expires_at < work.now or not await work.duties.settle(offer.id, "accepted"):
        raise Refusal(await gone(work, offer))
    conversation = await work.conversations.get(offer.conversation)
    waits = conversation.stage is Stage.WAITING
    if waits and not await age_rules.may_meet_peers(work, conversation.student):
        raise Refusal(MatchingMessage.OFFER_GONE)
    await work.duties.answered(supporter.id)
    relieved = await supporter_swap.relieve(work, conversation)
    # With the stage from before `relieve`: a hand-over is no wait (docs/decisions/0028).
    await queue.keep_wait(work, conversation, met=True)
    # Read again: `relieve` has put a handed-over talk back to waiting.
    conversation = await work.conversations.get(conversation.id)
    why = await work.pairings.paired(offer, work.now)
    await work.audit.note(
        supporter.id, AuditAction.PAIRED, why.told
    )  # not which: the record outlives conversations
    await _pair(
        work,
        conversation,
        supporter,
        ConversationMessage.HANDOVER_DONE if relieved else ConversationMessage.PAIRED_STUDENT,
    )
    if relieved:
        await work.outbox.tell(supporter.chat, ConversationMessage.HANDOVER_TAKEN)


async def _pair(work: UnitOfWork, conversation: Conversation, supporter: Person, told: MessageKind) -> None:
    student = await student_of(work, conversation.id)
    seat = Participant(
        conversation.id,
        supporter.id,
        supporter.chat,
        Part.SUPPORTER,
        Mode.SPEAKING,
        await new_alias(work, supporter.id),
    )
    await _sit_down(work, seat)
    await work.conversations.talk(conversation.id, work.now)
    await work.outbox.tell(student.chat, told, urgency=Urgency.RELAY, alias=seat.alias)
    await work.outbox.tell(
        supporter.chat,
        ConversationMessage.PAIRED_SUPPORTER,
        urgency=Urgency.RELAY,
        conversation=conversation.id,
        alias=student.alias,
        topic=conversation.topic or "none",
        mood=conversation.mood or 0,
    )
    listeners = [
        s for s in await work.conversations.participants(conversation.id) if s.mode is Mode.LISTENING
    ]
    # After the greetings: what was written while waiting arrives below them, in its order.
    await work.outbox.relay(await work.messages.uncarried(conversation), [seat, *listeners])
    await supporter_cards.show_earlier(work, conversation, supporter.chat)
    await shadowing.announce(work, seat)


async def _sit_down(work: UnitOfWork, seat: Participant) -> None:
    """Give the supporter a seat; if they speak elsewhere too, they are asked whom the next words are for."""
    elsewhere = await speaking_places(work, seat.person)
    await work.conversations.join(seat, work.now)
    await focus.turn(work, seat.person, seat.chat, UNDECIDED if elsewhere else seat.conversation)


async def never_again(work: UnitOfWork, student: str, supporter: str) -> None:
    """Never pair these two again, whichever of them is the student; no reason is kept."""
    await work.pairings.keep_apart(student, supporter, work.now)
    for offer in await work.duties.open_offers_of(supporter):
        if (await work.conversations.get(offer.conversation)).student == student:
            await withdraw_offer(work, offer.conversation)


async def another_supporter(
    work: UnitOfWork, student: Person, told: MessageKind = ConversationMessage.STUDENT_MOVED_ON
) -> None:
    """Let the supporter leave with thanks (🔁), never pair the two again, and look for somebody else.

    Nothing that the supporter wrote arrives any more. A counselor who is there stays. Raise Refusal if there
    is no supporter.
    """
    place = await own_place(work, student)
    if place is None or place.conversation.stage is not Stage.TALKING:
        raise Refusal(PeopleMessage.NOT_POSSIBLE)
    seats = await work.conversations.participants(place.conversation.id)
    present = [seat for seat in seats if seat.mode is Mode.SPEAKING]
    supporters = [seat for seat in present if seat.part is Part.SUPPORTER]
    if not supporters:
        raise Refusal(PeopleMessage.NOT_POSSIBLE)
    for seat in supporters:
        # Before `join_queue` and `match`, which must not bring the same two together.
        await never_again(work, student.id, seat.person)
        await leaving.drop(work, seat)
        await leaving.thank(work, seat, told)
    # Nobody but the student is left.
    if len(present) == len(supporters) + 1:
        await work.outbox.tell(student.chat, ConversationMessage.ANOTHER_SOUGHT)
        await join_queue(work, place.conversation.id, student.chat)
    else:
        await withdraw_offer(work, place.conversation.id)
    await match(work)


async def decide_further(work: UnitOfWork, counselor: Person, further_id: str, *, approved: bool) -> None:
    """Keep a counselor's decision whether two who have met often may meet once more; the first one counts."""
    further = await work.pairings.further(further_id)
    if further is None or further.approved is not None:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await work.pairings.decide_further(further.id, counselor.id, approved=approved, now=work.now)
    await work.audit.note(counselor.id, AuditAction.FURTHER, further.supporter)
    await work.outbox.show(CardKind.FURTHER, further.id)
    await match(work)
