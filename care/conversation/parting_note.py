"""Parting note: one optional line to those who run the programme, after a conversation."""

from collections.abc import Sequence

from care.conversation.messages import ConversationMessage, ConversationPurpose
from care.escalation import flags
from care.escalation.messages import EscalationMessage
from care.model.entities import Colleague, Participant, Person
from care.model.enums import Part, Stage
from care.model.message_kinds import Refusal
from care.people import case_access
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork

LONGEST = 500
"""Characters of a line at most."""


async def ask(work: UnitOfWork, student: Person, conversation: str) -> None:
    """Ask for the line (✍️): only the reply to this message is taken as one."""
    await _require_wanted(work, student, conversation)
    await _readers(work, conversation)
    await work.outbox.prompt(
        student.chat, ConversationMessage.ASK_LINE, ConversationPurpose.LINE, conversation
    )


async def keep(work: UnitOfWork, student: Person, conversation: str, words: str) -> None:
    """Keep the line and show it to its readers without the alias; ask again if empty or over LONGEST."""
    if not 1 <= len(words) <= LONGEST:
        await work.outbox.prompt(
            student.chat,
            EscalationMessage.NOTE_ASKED_AGAIN,
            ConversationPurpose.LINE,
            conversation,
            longest=LONGEST,
        )
        return
    await _require_wanted(work, student, conversation)
    # Before the readers are chosen: whom the line accuses must not be one of them.
    await flags.by_note(work, student, conversation, words)
    readers = await _readers(work, conversation)
    await work.conversations.last_lines.put(conversation, words, work.now)
    for reader in readers:
        await work.outbox.tell(reader.chat, ConversationMessage.LAST_LINE, conversation=conversation)
    await work.outbox.tell(student.chat, ConversationMessage.LINE_KEPT)


async def _require_wanted(work: UnitOfWork, student: Person, conversation: str) -> None:
    """Raise Refusal unless this was the student's own conversation, it is over, and no line was kept yet."""
    seats = await work.conversations.participants(conversation)
    own = any(seat.person == student.id and seat.part is Part.STUDENT for seat in seats)
    if not own or not await work.conversations.last_lines.wanted(conversation):
        raise Refusal(PeopleMessage.BUTTON_GONE)
    if (await work.conversations.get(conversation)).stage is not Stage.ENDED:
        raise Refusal(PeopleMessage.BUTTON_GONE)


async def _readers(work: UnitOfWork, conversation: str) -> Sequence[Colleague]:
    """Return the readers of a line: coordinators, else counselors, if possible from outside the talk.

    Never its student or a supporter of it. Raise Refusal if there is nobody.
    """
    seats = await work.conversations.participants(conversation)
    student = (await work.conversations.get(conversation)).student
    hearers = await case_access.hearers_about(work, student)
    free = [one for one in hearers if await case_access.may_read_line(work, one.person, conversation)]
    found = readers(free, seats)
    if not found:
        raise Refusal(ConversationMessage.LINE_UNREAD)
    return found


def readers(counselors: Sequence[Colleague], seats: Sequence[Participant]) -> Sequence[Colleague]:
    """Choose the readers of a line about a talk with these seats: the first of four kinds that has anybody.

    Coordinators who were not in it, counselors who were not; then those who were in it as counselors.
    """
    inside = {seat.person for seat in seats}
    spoken_of = {seat.person for seat in seats if seat.part is not Part.COUNSELOR}
    outside = [one for one in counselors if one.person not in inside]
    free = [one for one in counselors if one.person not in spoken_of]
    leading = [one for one in outside if one.member.coordinator]
    return leading or outside or [one for one in free if one.member.coordinator] or free
