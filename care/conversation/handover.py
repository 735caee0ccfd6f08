"""🤝: the next supporter takes over, with the student's leave; nobody is left without anyone."""

from care.conversation import joint_support, leaving
from care.escalation import flags
from care.matching import offers, queue
from care.model.entities import Flag, Participant, Person
from care.model.enums import Handover, Mark, Mode, Part, Source, Stage, Urgency
from care.model.levels import Level
from care.model.message_kinds import MessageKind, Refusal
from care.people import seating
from care.people.seating import own_place, supported
from care.ports.unit_of_work import UnitOfWork
from care.rota import availability

NOBODY_LEFT = "nobody-left"


async def request(work: UnitOfWork, supporter: Person) -> None:
    """🤝: the student is asked; until somebody takes over the supporter stays. Beside a counselor they go."""
    place = await supported(work, supporter, MessageKind.NOTHING_TO_HAND_OVER)
    if place.conversation.stage is not Stage.TALKING:
        raise Refusal(MessageKind.NOTHING_TO_HAND_OVER)
    if await joint_support.others(work, place.seat):
        await joint_support.thank(work, place.seat, MessageKind.BESIDE_THANKS)
        return
    state = await work.conversations.talks.handover(place.conversation.id, supporter.id)
    if state in {Handover.ASKED, Handover.LOOKING}:
        raise Refusal(MessageKind.HANDOVER_ALREADY)
    await ask_student(work, place.seat)
    await work.outbox.tell(supporter.chat, MessageKind.HANDOVER_ASKED)


async def ask_student(work: UnitOfWork, seat: Participant) -> None:
    """The student may say yes or no; no answer for ASK_WAIT is no objection."""
    await work.conversations.talks.set_handover(seat, Handover.ASKED, work.now)
    student = await seating.student_of(work, seat.conversation)
    await work.outbox.tell(
        student.chat, MessageKind.ASK_HANDOVER, alias=seat.alias, conversation=seat.conversation
    )


async def answer(work: UnitOfWork, student: Person, conversation: str, *, agrees: bool) -> None:
    """The student's word; a no counts until somebody has taken over."""
    seat = await helper(work, student, conversation)
    state = await work.conversations.talks.handover(conversation, seat.person)
    if agrees and state is Handover.ASKED:
        await look(work, seat)
    elif not agrees and state in {Handover.ASKED, Handover.LOOKING}:
        await work.conversations.talks.set_handover(seat, Handover.REFUSED, work.now)
        await offers.withdraw(work, conversation)
        await work.outbox.tell(student.chat, MessageKind.HANDOVER_STAYS, alias=seat.alias)
        await work.outbox.tell(seat.chat, MessageKind.HANDOVER_REFUSED)
    else:
        raise Refusal(MessageKind.BUTTON_GONE)


async def wish(work: UnitOfWork, student: Person, conversation: str) -> None:
    """🤝 by the student, whom this supporter's hard limit was told."""
    seat = await helper(work, student, conversation)
    if not await work.conversations.talks.marked(conversation, seat.person, Mark.LIMIT_TOLD):
        raise Refusal(MessageKind.BUTTON_GONE)
    if await work.conversations.talks.handover(conversation, seat.person) is Handover.LOOKING:
        raise Refusal(MessageKind.HANDOVER_SOUGHT)
    await look(work, seat)


async def helper(work: UnitOfWork, student: Person, conversation: str) -> Participant:
    """The supporter who is with this student there now, without a counselor."""
    place = await own_place(work, student)
    if (
        place is None
        or place.conversation.id != conversation
        or place.conversation.stage is not Stage.TALKING
    ):
        raise Refusal(MessageKind.BUTTON_GONE)
    for seat in await work.conversations.participants(conversation):
        if (
            seat.part is Part.SUPPORTER
            and seat.mode is Mode.SPEAKING
            and not await joint_support.others(work, seat)
        ):
            return seat
    raise Refusal(MessageKind.BUTTON_GONE)


async def look(work: UnitOfWork, seat: Participant) -> None:
    """Offer the conversation to the next; if there is nobody at all, that is told at once."""
    await work.conversations.talks.set_handover(seat, Handover.LOOKING, work.now)
    student = await seating.student_of(work, seat.conversation)
    await work.outbox.tell(
        student.chat, MessageKind.HANDOVER_LOOKING, alias=seat.alias, conversation=seat.conversation
    )
    await work.outbox.tell(seat.chat, MessageKind.HANDOVER_WAIT)
    await offers.match(work)
    if await work.duties.open_offer(seat.conversation) is None and not await _others(work, seat):
        await _nobody_left(work, seat)


async def _others(work: UnitOfWork, seat: Participant) -> bool:
    """Whether anybody else is on duty, who may be free soon."""
    return await work.duties.on_duty(besides=seat.person) > 0


async def _nobody_left(work: UnitOfWork, seat: Participant) -> None:
    """The supporter stays for now; the student and a counselor know."""
    await work.conversations.talks.mark(seat.conversation, seat.person, Mark.NOBODY_LEFT, work.now)
    student = await seating.student_of(work, seat.conversation)
    await work.outbox.tell(student.chat, MessageKind.HANDOVER_NOBODY, alias=seat.alias)
    await work.outbox.tell(seat.chat, MessageKind.HANDOVER_UNMET)
    await tell_counselors(work, student, NOBODY_LEFT)


async def tell_counselors(work: UnitOfWork, student: Participant, category: str) -> None:
    """A card: the programme itself sees that this student needs somebody."""
    flag = Flag(
        student.person, student.conversation, student.alias, Level.CONCERN, category, Source.PROGRAMME
    )
    await flags.raise_flag(work, flag)


async def look_on(work: UnitOfWork) -> None:
    """Whose student did not answer is looked for too; who is looked for in vain is told to a counselor."""
    for seat in await work.conversations.talks.asked_before(work.now - work.rules.ask_wait):
        await look(work, seat)
    for seat in await work.conversations.talks.looked_for_since(work.now - work.rules.handover_wait):
        if await work.duties.open_offer(seat.conversation) is None:
            await _nobody_left(work, seat)


async def leave_at_once(work: UnitOfWork, seat: Participant, why: MessageKind) -> None:
    """Somebody is out of it now: the student is told why and waits for the next; alone, for a counselor.

    Where somebody else is with the student, they go on with them.
    """
    if await joint_support.others(work, seat):
        await joint_support.drop(work, seat)
        return
    await leaving.drop(work, seat)
    await queue.to_queue(work, seat.conversation, why)
    if seat.part is Part.SUPPORTER:
        await tell_if_nobody_is_left(work, seat.conversation)


async def find_left_alone(work: UnitOfWork) -> None:
    """No rule leaves a student alone in a talk; where one did, they hear the truth, wait, and are raised."""
    for conversation in await work.conversations.talks.left_alone():
        student = await seating.student_of(work, conversation)
        await work.outbox.tell(student.chat, MessageKind.LEFT_ALONE, urgency=Urgency.RELAY)
        await queue.to_queue(work, conversation)
        await tell_counselors(work, student, NOBODY_LEFT)


async def tell_if_nobody_is_left(work: UnitOfWork, conversation: str) -> None:
    """The student waits for the next, and nobody can come: a counselor knows."""
    student = await seating.student_of(work, conversation)
    if not (await availability.anybody(work, student.person) and await offers.is_open(work)):
        await tell_counselors(work, student, NOBODY_LEFT)
