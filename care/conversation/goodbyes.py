"""Goodbyes: what each side reads at the end, by what has happened."""

from dataclasses import dataclass

from care.conversation.messages import ConversationMessage
from care.model.entities import Participant
from care.model.message_kinds import MessageKind
from care.ports.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Goodbye:
    """What a student reads who did not end it (None: what fits their case), and what a supporter reads."""

    student: MessageKind | None
    supporter: MessageKind = ConversationMessage.ENDED_SUPPORTER


ORDINARY = Goodbye(None)
BY_SUPPORTER = Goodbye(None, ConversationMessage.ENDED_BY_SUPPORTER)
BY_COUNSELOR = Goodbye(ConversationMessage.ENDED_BY_COUNSELOR)
IDLE = Goodbye(ConversationMessage.CLOSED_IN_SILENCE, ConversationMessage.ENDED_IDLE)
LOST = Goodbye(None, ConversationMessage.ENDED_STUDENT_LOST)
REPORTED_BY_STUDENT = Goodbye(ConversationMessage.REPORT_THANKS)
REPORTED_BY_SUPPORTER = Goodbye(ConversationMessage.ENDED_REPORTED, ConversationMessage.ENDED_BY_SUPPORTER)
CASE_CLOSED = Goodbye(ConversationMessage.CASE_CLOSED_STUDENT)


async def to_student(work: UnitOfWork, seat: Participant, kind: MessageKind | None) -> None:
    """Say goodbye to a student who did not end it: what they have agreed on with a counselor goes before."""
    meeting = await work.cases.case_works.agreed(seat.person, work.now)
    if meeting and kind in {None, ConversationMessage.ENDED_BY_COUNSELOR}:
        date = int(meeting.timestamp())
        await work.outbox.tell(seat.chat, ConversationMessage.ENDED_MEETING_STANDS, date=date)
    else:
        await work.outbox.tell(seat.chat, kind or await _of_supporters(work, seat.person))


async def _of_supporters(work: UnitOfWork, student: str) -> MessageKind:
    """Return the goodbye of a supporter's end: other words where the student knows of a counselor."""
    case = await work.cases.open_of(student)
    known = case is not None and case.owner is not None and case.student_told
    return ConversationMessage.ENDED_CASE_GOES_ON if known else ConversationMessage.ENDED_BY_OTHER
