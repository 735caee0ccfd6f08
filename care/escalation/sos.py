"""🆘: helplines at once, in every state; then, if wanted, a counselor."""

from care.detection.help_signs import calls_for_help
from care.escalation import alert_ladder, flags
from care.matching import queue
from care.model.entities import Flag, Person, Place
from care.model.enums import Part, Source, Stage, Urgency
from care.model.levels import Level
from care.model.message_kinds import MessageKind
from care.people import helplines_shown, seating
from care.people.age_rules import require_counselor
from care.people.consent import Visitor, ensure_known, keys_of
from care.people.seating import own_place, speaking_places
from care.ports.unit_of_work import UnitOfWork

CATEGORY = "sos"
QUESTIONS = (MessageKind.SOS_ASK, MessageKind.SOS_ASK_GUEST)


async def hear(work: UnitOfWork, visitor: Visitor, words: str, message: int, reply_to: int | None) -> bool:
    """As `ask`, where a student calls for help in these words; a supporter may name 🆘 to a student."""
    calls = calls_for_help(words) and await writes_as_student(work, visitor, message, reply_to)
    return calls and await ask(work, visitor)


async def writes_as_student(work: UnitOfWork, visitor: Visitor, message: int, reply_to: int | None) -> bool:
    """Whether these words belong to a student's part; to nobody: whether their writer is not of the team."""
    if not isinstance(visitor, Person):
        return True
    places = await speaking_places(work, visitor.id)
    meant = await _meant(work, visitor, message, reply_to)
    parts = [place.seat.part for place in places if place.conversation.id == meant]
    parts = parts or [place.seat.part for place in places]
    return Part.STUDENT in parts if parts else not visitor.in_team


async def _meant(work: UnitOfWork, person: Person, message: int, reply_to: int | None) -> str | None:
    """The conversation of a message that is changed, else of the one that is answered, else in focus."""
    if changed := await work.messages.written(person.chat, message):
        return changed.conversation
    answered = await work.conversations.of_copy(person.chat, reply_to) if reply_to else None
    return answered[0] if answered else person.focus


async def ask(work: UnitOfWork, visitor: Visitor) -> bool:
    """Show the helplines, then ask whether a counselor may be told; False if the helplines stand there."""
    language, urgency = visitor.language, Urgency.ALERT
    shown = await helplines_shown.show(work, visitor.chat, urgency=urgency, language=language)
    if shown:
        await work.people.numbers_shown(visitor.chat, work.now)
    await work.people.set_sos(visitor.chat, work.now)
    await work.outbox.silence(visitor.chat, QUESTIONS)
    kind = MessageKind.SOS_ASK if isinstance(visitor, Person) else MessageKind.SOS_ASK_GUEST
    await work.outbox.tell(visitor.chat, kind, urgency=urgency, language=language)
    return shown


async def agree(work: UnitOfWork, visitor: Visitor) -> None:
    """✅: an emergency. For a guest this is consent for this purpose alone."""
    person = await ensure_known(work, visitor, visitor.language)
    await work.people.set_sos(person.chat, None)
    place = await place_for_help(work, person)
    await flags.raise_flag(work, _flag(place, Level.EMERGENCY, Source.SOS))
    waits = place.conversation.for_counselor
    await tell_truth(work, person, MessageKind.SOS_WRITE_HERE if waits else MessageKind.SOS_TOLD)


async def place_for_help(work: UnitOfWork, person: Person) -> Place:
    """The conversation that is running, past its first questions; else one that waits for a counselor."""
    place = await own_place(work, person)
    if place is None:
        return await open_for_counselor(work, person)
    if place.conversation.stage is Stage.ASKING:
        await queue.join_queue(work, place.conversation.id, person.chat)
    return place


async def open_for_counselor(work: UnitOfWork, person: Person) -> Place:
    """A conversation that waits for a counselor: what is written now is kept for them."""
    place = await seating.open_place(work, person, for_counselor=True)
    await work.conversations.wait(place.conversation.id, work.now, None)
    return Place(await work.conversations.get(place.conversation.id), place.seat)


async def tell_truth(work: UnitOfWork, person: Person, unowned: MessageKind) -> None:
    """Who has been told: the case's owner, the counselors (`unowned`), or nobody."""
    case = await work.cases.open_of(person.id)
    keys = await keys_of(work, person)
    if case is None:
        return
    if not await alert_ladder.anybody_hears(work, person.id):
        await alert_ladder.tell_student_nobody(work, case, keys)
        return
    await work.cases.student_told(case.id)
    if case.guard:
        await alert_ladder.tell_truth(work, person.chat, person.id, keys)
        return
    kind = MessageKind.COUNSELOR_KNOWS if case.owner else unowned
    await work.outbox.tell(person.chat, kind, urgency=Urgency.ALERT, keys=keys)


def _flag(place: Place, level: Level, source: Source) -> Flag:
    return Flag(place.seat.person, place.conversation.id, place.seat.alias, level, CATEGORY, source)


async def decline(work: UnitOfWork, visitor: Visitor) -> None:
    """Not now: respected, with the helplines still one tap away."""
    await work.people.set_sos(visitor.chat, None)
    keys = await keys_of(work, visitor) if isinstance(visitor, Person) else "start"
    await work.outbox.tell(visitor.chat, MessageKind.SOS_NOT_NOW, language=visitor.language, keys=keys)


async def notice_silence(work: UnitOfWork) -> None:
    """No answer for two minutes: a counselor hears of it as a concern, and the person is told so."""
    for person in await work.people.sos_unanswered(work.now - work.rules.sos_wait):
        place = await place_for_help(work, person)
        await flags.raise_flag(work, _flag(place, Level.CONCERN, Source.SILENCE))
        await tell_truth(work, person, MessageKind.SOS_SILENCE)


async def ask_for_counselor(work: UnitOfWork, student: Person) -> Place:
    """/counselor: a counselor directly, without a peer, or into the conversation that is running."""
    if not await _is_known(work, student):
        require_counselor(work.rules, student)
    return await call_counselor(work, student, "counselor-asked", MessageKind.COUNSELOR_ASKED)


async def _is_known(work: UnitOfWork, student: Person) -> bool:
    """Whether counselors have been told of them already: who is in a conversation, or has an open case."""
    return bool(await own_place(work, student) or await work.cases.open_of(student.id))


async def call_counselor(work: UnitOfWork, student: Person, category: str, told: MessageKind) -> Place:
    """A student's own wish for a counselor, who reads what is written from now on and what waited."""
    place = await place_for_help(work, student)
    flag = Flag(student.id, place.conversation.id, place.seat.alias, Level.CONCERN, category, Source.STUDENT)
    await flags.raise_flag(work, flag)
    await tell_truth(work, student, told)
    return place
