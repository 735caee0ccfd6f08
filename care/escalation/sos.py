"""SOS (🆘): helplines at once, in every state; then, if wanted, a counselor."""

from care.detection.help_signs import calls_for_help
from care.escalation import alert_ladder, flags, sos_questions
from care.escalation.messages import EscalationMessage
from care.matching import queue
from care.model.entities import Flag, Person, Place
from care.model.enums import Part, Shown, Source, Stage, Urgency
from care.model.levels import Level
from care.model.message_kinds import MessageKind
from care.people import case_access, helplines_shown, seating
from care.people.age_rules import require_counselor
from care.people.consent import Visitor, ensure_known, keys_of
from care.people.seating import own_place, speaking_places
from care.ports.unit_of_work import UnitOfWork

CATEGORY = "sos"
QUESTIONS = (
    EscalationMessage.SOS_ASK,
    EscalationMessage.SOS_ASK_GUEST,
    EscalationMessage.DANGER_ASK,
    EscalationMessage.DANGER_STILL,
)


async def hear(work: UnitOfWork, visitor: Visitor, words: str, message: int, reply_to: int | None) -> bool:
    """Answer a student's call for help in these words as `ask` does, and return what it returns.

    Return False if there is no call, or if somebody of the team only names 🆘 to a student.
    """
    calls = calls_for_help(words) and await writes_as_student(work, visitor, message, reply_to)
    return calls and await ask(work, visitor)


async def writes_as_student(work: UnitOfWork, visitor: Visitor, message: int, reply_to: int | None) -> bool:
    """Return whether these words belong to a student's part.

    Of words that belong to no conversation: whether their writer is outside the team.
    """
    if not isinstance(visitor, Person):
        return True
    places = await speaking_places(work, visitor.id)
    meant = await _meant(work, visitor, message, reply_to)
    parts = [place.seat.part for place in places if place.conversation.id == meant]
    parts = parts or [place.seat.part for place in places]
    return Part.STUDENT in parts if parts else not visitor.in_team


async def _meant(work: UnitOfWork, person: Person, message: int, reply_to: int | None) -> str | None:
    """Return the conversation of the message that is changed, else of the one replied to, else the focus."""
    if changed := await work.messages.written(person.chat, message):
        return changed.conversation
    answered = await work.conversations.of_copy(person.chat, reply_to) if reply_to else None
    return answered[0] if answered else person.focus


async def ask(work: UnitOfWork, visitor: Visitor) -> bool:
    """Show the helplines and ask whether a counselor may be told; return False if they were just shown."""
    language = visitor.language
    shown = await helplines_shown.show_for_sos(work, visitor.chat, language)
    # The two minutes count from the first call: a later one does not move the time.
    await work.people.set_sos(visitor.chat, work.now)
    # One question, however many wait to be sent (docs/decisions/0036).
    await work.outbox.silence(visitor.chat, QUESTIONS)
    kind = EscalationMessage.SOS_ASK if isinstance(visitor, Person) else EscalationMessage.SOS_ASK_GUEST
    await work.outbox.tell(visitor.chat, kind, urgency=Urgency.ALERT, language=language)
    return shown


async def agree(work: UnitOfWork, visitor: Visitor) -> None:
    """Raise an emergency (✅ after 🆘); for a guest this ✅ is consent for this purpose alone."""
    person = await ensure_known(work, visitor, visitor.language)
    await work.people.set_sos(person.chat, None)
    place = await place_for_help(work, person)
    await flags.raise_flag(work, _flag(place, Level.EMERGENCY, Source.SOS))
    waits = place.conversation.for_counselor
    await tell_truth(work, person, EscalationMessage.SOS_WRITE_HERE if waits else EscalationMessage.SOS_TOLD)
    await sos_questions.begin(work, person)


async def place_for_help(work: UnitOfWork, person: Person) -> Place:
    """Return the running conversation, past its first questions, else one that waits for a counselor.

    Who calls for help reads about that, not about the queue for peers.
    """
    place = await own_place(work, person)
    if place is None:
        return await open_for_counselor(work, person)
    if place.conversation.stage is Stage.ASKING:
        await queue.join_quietly(work, place.conversation.id)
    return place


async def open_for_counselor(work: UnitOfWork, person: Person) -> Place:
    """Open a conversation that waits for a counselor; what is written from now on is kept for them."""
    place = await seating.open_place(work, person, for_counselor=True)
    await work.conversations.wait(place.conversation.id, work.now, None)
    return Place(await work.conversations.get(place.conversation.id), place.seat)


async def tell_truth(work: UnitOfWork, person: Person, unowned: MessageKind) -> None:
    """Tell the student who knows: the case's owner, the counselors (message `unowned`), or nobody."""
    case = await work.cases.open_of(person.id)
    keys = await keys_of(work, person)
    if case is None:
        return
    await work.people.note_shown(person.chat, Shown.HEARD, work.now)
    if not await case_access.hearers(work, case):
        await alert_ladder.tell_student_nobody(work, case, keys)
        return
    await work.cases.student_told(case.id)
    if case.guard:
        await alert_ladder.tell_truth(work, person.chat, person.id, keys)
        return
    kind = EscalationMessage.COUNSELOR_KNOWS if case.owner else unowned
    await work.outbox.tell(person.chat, kind, urgency=Urgency.ALERT, keys=keys)


def _flag(place: Place, level: Level, source: Source) -> Flag:
    return Flag(place.seat.person, place.conversation.id, place.seat.alias, level, CATEGORY, source)


async def decline(work: UnitOfWork, visitor: Visitor) -> None:
    """Accept a no (❌ after 🆘); the helplines stay one tap away."""
    await work.people.set_sos(visitor.chat, None)
    keys = await keys_of(work, visitor) if isinstance(visitor, Person) else "start"
    await work.outbox.tell(visitor.chat, EscalationMessage.SOS_NOT_NOW, language=visitor.language, keys=keys)


async def notice_silence(work: UnitOfWork) -> None:
    """Raise a concern for each person who has not answered for `sos_wait` (2 minutes), and tell them so."""
    for person in await work.people.sos_unanswered(work.now - work.rules.sos_wait):
        place = await place_for_help(work, person)
        await flags.raise_flag(work, _flag(place, Level.CONCERN, Source.SILENCE))
        await tell_truth(work, person, EscalationMessage.SOS_SILENCE)


async def ask_for_counselor(work: UnitOfWork, student: Person) -> Place:
    """Call a counselor without a peer (`/counselor`), or into the conversation that is running.

    Raise Refusal where something must be answered first, unless counselors know this student already.
    """
    if not await _is_known(work, student):
        require_counselor(work.rules, student)
    return await call_counselor(work, student, "counselor-asked", EscalationMessage.COUNSELOR_ASKED)


async def _is_known(work: UnitOfWork, student: Person) -> bool:
    """Return whether counselors can know of them already: they are in a conversation or have an open case."""
    return bool(await own_place(work, student) or await work.cases.open_of(student.id))


async def call_counselor(work: UnitOfWork, student: Person, category: str, told: MessageKind) -> Place:
    """Raise a student's own wish for a counselor, who reads what waited and what is written from now on."""
    place = await place_for_help(work, student)
    flag = Flag(student.id, place.conversation.id, place.seat.alias, Level.CONCERN, category, Source.STUDENT)
    await flags.raise_flag(work, flag)
    await tell_truth(work, student, told)
    return place
