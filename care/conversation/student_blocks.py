"""Blocks: a student may not ask for a peer until a date; 🆘 and counselors are open to everybody, always."""

from collections.abc import Sequence

from care.conversation import intake_questions
from care.conversation.messages import ConversationMessage
from care.escalation import alert_ladder
from care.escalation.messages import EscalationMessage
from care.model.entities import Person, Place
from care.model.levels import Level
from care.model.message_kinds import Refusal
from care.people import accusation_signs, helplines_shown, seating
from care.ports.unit_of_work import UnitOfWork


async def require_free(work: UnitOfWork, student: Person) -> None:
    """Raise Refusal if the student is blocked now, with the date (Unix seconds) and what stays open."""
    if until := await work.reports.blocked_until(student.chat, work.now):
        raise Refusal(ConversationMessage.BLOCKED, until=int(until.timestamp()))


async def begin(work: UnitOfWork, student: Person) -> None:
    """Call `intake_questions.begin` for a student who is not blocked."""
    await require_free(work, student)
    await intake_questions.begin(work, student)


async def another(work: UnitOfWork, student: Person, conversation: str) -> None:
    """Call `intake_questions.another` for a student who is not blocked."""
    await require_free(work, student)
    await intake_questions.another(work, student, conversation)


async def begin_with_words(work: UnitOfWork, student: Person, words: str) -> Place:
    """Call `intake_questions.begin_with_words`; a blocked student's words of danger go to a counselor."""
    try:
        await require_free(work, student)
    except Refusal:
        finding = await accusation_signs.look(work, [words], student.id)
        if finding.level < Level.CONCERN:
            raise
        return await _to_counselor(work, student, finding.categories)
    return await intake_questions.begin_with_words(work, student)


async def _to_counselor(work: UnitOfWork, student: Person, categories: Sequence[str]) -> Place:
    place = await seating.open_place(work, student, for_counselor=True)
    await work.conversations.wait(place.conversation.id, work.now, None)
    await helplines_shown.show(work, student.chat, categories=categories)
    if await alert_ladder.anybody_hears(work, student.id):
        await work.outbox.tell(student.chat, EscalationMessage.SOS_WRITE_HERE, keys="student")
    return Place(await work.conversations.get(place.conversation.id), place.seat)
