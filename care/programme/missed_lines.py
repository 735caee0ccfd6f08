"""Missed lines: a counselor points at a student's line of their case that raised nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from care.detection.trying import language_of
from care.escalation import cases, transcript
from care.model.audit_actions import AuditAction
from care.model.entities import Case, Person
from care.model.enums import Part
from care.model.message_kinds import Refusal
from care.model.messages import Message
from care.people.messages import PeopleMessage
from care.ports.lexicon import Draft
from care.ports.unit_of_work import UnitOfWork
from care.programme import teaching
from care.programme.messages import ProgrammeMessage

PAGE = 8
"""Lines on one page."""


@dataclass(frozen=True, slots=True)
class LinesPage:
    """Some of a conversation's lines by their numbers, of so many pages."""

    conversation: str
    lines: Sequence[tuple[int, Message]]
    number: int
    of: int


async def show(work: UnitOfWork, counselor: Person, case_id: str, number: int | None = None) -> None:
    """Show the student's lines by number, the newest page first, to the owner who may read them."""
    case = await _readable(work, counselor, case_id)
    page = await page_of(work, case, number)
    await work.audit.note(counselor.id, AuditAction.TRANSCRIPT, case.id)
    await work.outbox.tell(
        counselor.chat,
        ProgrammeMessage.LEXICON_MISSED,
        case=case.id,
        code=case.code,
        conversation=page.conversation,
        page=page.number,
    )


async def choose(work: UnitOfWork, counselor: Person, case_id: str, message: int) -> None:
    """Propose an entry from this line: of words of the lexicon's own, so that nothing else of it is kept."""
    case = await _readable(work, counselor, case_id)
    lines = [line for page in await _pages(work, case) for _, line in page[1]]
    said = next((line.content.text for line in lines if line.id == message and line.content), None)
    if said is None:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    parts = work.watcher.propose(said, known=True)
    if not parts:
        raise Refusal(ProgrammeMessage.LEXICON_NOT_FROM_LINE)
    draft = Draft(work.chance.new_id(), counselor.id, parts, language_of(parts, counselor.language))
    await teaching.begin(work, counselor, draft)


async def _readable(work: UnitOfWork, counselor: Person, case_id: str) -> Case:
    """Return the counselor's own case; of one that accuses the team nothing may reach the whole group."""
    case = await cases.own_words(work, counselor, case_id)
    if case.guard:
        raise Refusal(ProgrammeMessage.LEXICON_OF_TEAM)
    return case


async def page_of(work: UnitOfWork, case: Case, number: int | None) -> LinesPage:
    """Return this page of the student's lines, or the newest; raise Refusal if there are none."""
    pages = await _pages(work, case)
    if not pages:
        raise Refusal(ProgrammeMessage.LEXICON_NO_LINES)
    at = len(pages) - 1 if number is None else min(number, len(pages) - 1)
    conversation, lines = pages[at]
    return LinesPage(conversation, lines, at, len(pages))


async def _pages(work: UnitOfWork, case: Case) -> list[tuple[str, list[tuple[int, Message]]]]:
    found = []
    for conversation in await work.cases.conversations(case):
        places = await work.messages.places(conversation)
        messages = await transcript.between(work, conversation, 0, transcript.END, owner=True)
        lines = [
            (places[message.id], message)
            for message in messages
            if message.part is Part.STUDENT and message.content and message.content.text
        ]
        found += [(conversation, lines[at : at + PAGE]) for at in range(0, len(lines), PAGE)]
    return found
