"""One optional line to those who run the programme, after a conversation."""

from collections.abc import Sequence

from care import confidence, confiding
from care.notices import Kind, Refusal
from care.ports.work import Work
from care.prompts import Purpose
from care.values import Colleague, Participant, Person
from care.vocabulary import Part, Stage

LONGEST = 500
"""Letters of a line."""


async def ask(work: Work, student: Person, conversation: str) -> None:
    """✍️: the line is what is replied to this message, and nothing else."""
    await _require_wanted(work, student, conversation)
    await _readers(work, conversation)
    await work.outbox.prompt(student.chat, Kind.ASK_LINE, Purpose.LINE, conversation)


async def keep(work: Work, student: Person, conversation: str, words: str) -> None:
    """The line reaches its readers without the alias, and nobody else."""
    if not 1 <= len(words) <= LONGEST:
        await work.outbox.prompt(
            student.chat, Kind.NOTE_ASKED_AGAIN, Purpose.LINE, conversation, longest=LONGEST
        )
        return
    await _require_wanted(work, student, conversation)
    readers = await _readers(work, conversation, words)
    await work.last_lines.put(conversation, words, work.now)
    for reader in readers:
        await work.outbox.tell(reader.chat, Kind.LAST_LINE, conversation=conversation)
    await work.outbox.tell(student.chat, Kind.LINE_KEPT)


async def _require_wanted(work: Work, student: Person, conversation: str) -> None:
    """Once for each conversation of one's own that is over, as long as its words are kept."""
    seats = await work.conversations.participants(conversation)
    own = any(seat.person == student.id and seat.part is Part.STUDENT for seat in seats)
    if not own or not await work.last_lines.wanted(conversation):
        raise Refusal(Kind.BUTTON_GONE)
    if (await work.conversations.get(conversation)).stage is not Stage.ENDED:
        raise Refusal(Kind.BUTTON_GONE)


async def _readers(work: Work, conversation: str, words: str = "") -> Sequence[Colleague]:
    """Coordinators, or else counselors, who were not in it; never its student, nor a supporter of it.

    Where the words accuse somebody of the team: coordinators alone, and never who is named.
    """
    seats = await work.conversations.participants(conversation)
    student = (await work.conversations.get(conversation)).student
    free = await confidence.hearers_about(work, student)
    if accused := words and await confiding.accusation(work, [words], student):
        free = [one for one in free if one.member.coordinator and one.person not in accused.names]
    found = readers(free, seats)
    if not found:
        raise Refusal(Kind.LINE_UNREAD)
    return found


def readers(counselors: Sequence[Colleague], seats: Sequence[Participant]) -> Sequence[Colleague]:
    """Who of these reads a line about what these were in: of the first kind of whom there is anybody."""
    inside = {seat.person for seat in seats}
    spoken_of = {seat.person for seat in seats if seat.part is not Part.COUNSELOR}
    outside = [one for one in counselors if one.person not in inside]
    free = [one for one in counselors if one.person not in spoken_of]
    leading = [one for one in outside if one.member.coordinator]
    return leading or outside or [one for one in free if one.member.coordinator] or free
