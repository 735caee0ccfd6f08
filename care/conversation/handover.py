"""Hand-over (🤝): the next supporter takes over with the student's leave; the student is never left alone."""

from care.conversation import joint_support, leaving
from care.conversation.messages import ConversationMessage
from care.escalation import flags
from care.matching import offers, queue
from care.model.entities import Flag, Participant, Person
from care.model.enums import Handover, Mark, Mode, Part, Source, Stage, Urgency
from care.model.levels import Level
from care.model.message_kinds import MessageKind, Refusal
from care.people import seating
from care.people.messages import PeopleMessage
from care.people.seating import own_place, supported
from care.ports.unit_of_work import UnitOfWork
from care.rota import availability

NOBODY_LEFT = "nobody-left"


async def request(work: UnitOfWork, supporter: Person) -> None:
    """Ask the student for a hand-over (🤝); until somebody takes over the supporter stays.

    Beside a counselor the supporter leaves at once. Raise Refusal if there is nothing to hand over.
    """
    place = await supported(work, supporter, ConversationMessage.NOTHING_TO_HAND_OVER)
    if place.conversation.stage is not Stage.TALKING:
        raise Refusal(ConversationMessage.NOTHING_TO_HAND_OVER)
    if await joint_support.others(work, place.seat):
        await joint_support.thank(work, place.seat, ConversationMessage.BESIDE_THANKS)
        return
    state = await work.conversations.talks.handover(place.conversation.id, supporter.id)
    if state in {Handover.ASKED, Handover.LOOKING}:
        raise Refusal(ConversationMessage.HANDOVER_ALREADY)
    await ask_student(work, place.seat)
    await work.outbox.tell(
        supporter.chat, ConversationMessage.HANDOVER_ASKED, conversation=place.conversation.id
    )


async def ask_student(work: UnitOfWork, seat: Participant) -> None:
    """Ask the student for a yes or no; no answer for `ask_wait` is no objection."""
    await work.conversations.talks.set_handover(seat, Handover.ASKED, work.now)
    student = await seating.student_of(work, seat.conversation)
    await work.outbox.tell(
        student.chat, ConversationMessage.ASK_HANDOVER, alias=seat.alias, conversation=seat.conversation
    )


async def recuse(work: UnitOfWork, supporter: Person, conversation: str) -> None:
    """Let a supporter who knows the student go at once, and never pair these two again; no reason is asked.

    Raise Refusal if they do not talk there any more.
    """
    place = await supported(work, supporter, PeopleMessage.BUTTON_GONE)
    if place.conversation.id != conversation:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    # Before the queue is asked for somebody else.
    await work.pairings.keep_apart(place.conversation.student, supporter.id, work.now)
    await leave_at_once(work, place.seat, ConversationMessage.PARTNER_LEFT)
    await leaving.thank(work, place.seat, ConversationMessage.RECUSED, keys="home")


async def answer(work: UnitOfWork, student: Person, conversation: str, *, agrees: bool) -> None:
    """Keep the student's yes or no; a no counts until somebody has taken over."""
    seat = await helper(work, student, conversation)
    state = await work.conversations.talks.handover(conversation, seat.person)
    if agrees and state is Handover.ASKED:
        await look(work, seat)
    elif not agrees and state in {Handover.ASKED, Handover.LOOKING}:
        await work.conversations.talks.set_handover(seat, Handover.REFUSED, work.now)
        await offers.withdraw(work, conversation)
        await work.outbox.tell(student.chat, ConversationMessage.HANDOVER_STAYS, alias=seat.alias)
        await work.outbox.tell(seat.chat, ConversationMessage.HANDOVER_REFUSED, conversation=conversation)
    else:
        raise Refusal(PeopleMessage.BUTTON_GONE)


async def wish(work: UnitOfWork, student: Person, conversation: str) -> None:
    """Look for another supporter at the student's wish (🤝), after the hard limit was told."""
    seat = await helper(work, student, conversation)
    if not await work.conversations.talks.marked(conversation, seat.person, Mark.LIMIT_TOLD):
        raise Refusal(PeopleMessage.BUTTON_GONE)
    if await work.conversations.talks.handover(conversation, seat.person) is Handover.LOOKING:
        raise Refusal(ConversationMessage.HANDOVER_SOUGHT)
    await look(work, seat)


async def helper(work: UnitOfWork, student: Person, conversation: str) -> Participant:
    """Return the supporter who is alone with this student there now; raise Refusal if there is none."""
    place = await own_place(work, student)
    if (
        place is None
        or place.conversation.id != conversation
        or place.conversation.stage is not Stage.TALKING
    ):
        raise Refusal(PeopleMessage.BUTTON_GONE)
    for seat in await work.conversations.participants(conversation):
        if (
            seat.part is Part.SUPPORTER
            and seat.mode is Mode.SPEAKING
            and not await joint_support.others(work, seat)
        ):
            return seat
    raise Refusal(PeopleMessage.BUTTON_GONE)


async def look(work: UnitOfWork, seat: Participant) -> None:
    """Offer the conversation to the next supporter; if nobody else is on duty, tell that at once."""
    await work.conversations.talks.set_handover(seat, Handover.LOOKING, work.now)
    student = await seating.student_of(work, seat.conversation)
    await work.outbox.tell(
        student.chat, ConversationMessage.HANDOVER_LOOKING, alias=seat.alias, conversation=seat.conversation
    )
    await work.outbox.tell(seat.chat, ConversationMessage.HANDOVER_WAIT, conversation=seat.conversation)
    await offers.match(work)
    if await work.duties.open_offer(seat.conversation) is None and not await _others(work, seat):
        await _nobody_left(work, seat)


async def _others(work: UnitOfWork, seat: Participant) -> bool:
    """Return whether anybody else is on duty who may be with this student, and may be free soon."""
    student = await seating.student_of(work, seat.conversation)
    others = [person for person in await work.duties.those_on_duty() if person != seat.person]
    return await availability.among(work, student.person, others)


async def _nobody_left(work: UnitOfWork, seat: Participant) -> None:
    """Tell student, supporter and counselors that nobody can take over; the supporter stays for now."""
    await work.conversations.talks.mark(seat.conversation, seat.person, Mark.NOBODY_LEFT, work.now)
    student = await seating.student_of(work, seat.conversation)
    await work.outbox.tell(student.chat, ConversationMessage.HANDOVER_NOBODY, alias=seat.alias)
    await work.outbox.tell(seat.chat, ConversationMessage.HANDOVER_UNMET, conversation=seat.conversation)
    await tell_counselors(work, student, NOBODY_LEFT)


async def tell_counselors(work: UnitOfWork, student: Participant, category: str) -> None:
    """Raise a flag of the programme itself: this student needs somebody."""
    flag = Flag(
        student.person, student.conversation, student.alias, Level.CONCERN, category, Source.PROGRAMME
    )
    await flags.raise_flag(work, flag)


async def look_on(work: UnitOfWork) -> None:
    """Go on with hand-overs: no answer for `ask_wait` means yes; after `handover_wait` tell a counselor."""
    for seat in await work.conversations.talks.asked_before(work.now - work.rules.ask_wait):
        await look(work, seat)
    for seat in await work.conversations.talks.looked_for_since(work.now - work.rules.handover_wait):
        if await work.duties.open_offer(seat.conversation) is None:
            await _nobody_left(work, seat)


async def leave_at_once(work: UnitOfWork, seat: Participant, why: MessageKind) -> None:
    """Take somebody out of a conversation at once; tell the student why, and put them into the queue.

    If somebody else is with the student, the talk goes on with them. If nobody can come, a counselor is told.
    """
    if await joint_support.others(work, seat):
        await joint_support.drop(work, seat)
        return
    await leaving.drop(work, seat)
    await queue.to_queue(work, seat.conversation, why)
    if seat.part is Part.SUPPORTER:
        await tell_if_nobody_is_left(work, seat.conversation)


async def remind_waiting(work: UnitOfWork) -> None:
    """Remind those who wait; call the counselors for whoever nobody on duty may be with."""
    for conversation in await queue.remind_waiting(work):
        await tell_counselors(work, await seating.student_of(work, conversation), NOBODY_LEFT)


async def find_left_alone(work: UnitOfWork) -> None:
    """Find students whom a mistake has left alone in a talk: tell them, queue them, call the counselors."""
    for conversation in await work.conversations.talks.left_alone():
        student = await seating.student_of(work, conversation)
        await work.outbox.tell(student.chat, ConversationMessage.LEFT_ALONE, urgency=Urgency.RELAY)
        await queue.to_queue(work, conversation)
        await tell_counselors(work, student, NOBODY_LEFT)


async def tell_if_nobody_is_left(work: UnitOfWork, conversation: str) -> None:
    """Tell a counselor if the student waits for the next supporter and nobody can come."""
    student = await seating.student_of(work, conversation)
    if not (await availability.anybody(work, student.person) and await offers.is_open(work)):
        await tell_counselors(work, student, NOBODY_LEFT)
