"""Transcripts: what was said, for a case's owner, in a few long messages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from care.escalation.messages import EscalationMessage
from care.model.entities import Case
from care.model.enums import Stage, Urgency
from care.model.levels import Level
from care.model.messages import Message
from care.model.text_pages import width
from care.people import case_access
from care.ports.unit_of_work import UnitOfWork

PART_WIDTH = 3300
"""UTF-16 units of words in one part; names, times and the heading stay below Telegram's 4,096."""
LINE_WIDTH = 60
"""UTF-16 units of a line besides its words: mark, time, alias."""
SCREEN = 600
"""UTF-16 units from which on a transcript pushes the buttons above it out of sight."""
BEFORE_WIDTH = 300
"""UTF-16 units that are shown of the words before an edit."""
NOTES_IN_PART = 3
NOTE_LENGTH = 500
# Above every message's number: up to the newest.
END = 2**62


@dataclass(frozen=True, slots=True)
class TranscriptPart:
    """One message of a transcript: whole messages, half of a very long one, or notes (first = 0)."""

    conversation: str
    first: int
    last: int
    half: int = 0


async def send(work: UnitOfWork, case: Case, chat: int) -> None:
    """Send the last TRANSCRIPT messages, all that nobody has read yet, and the supporters' notes.

    After a long one the choices are repeated under its last part.
    """
    parts: list[TranscriptPart] = []
    messages: list[Message] = []
    for conversation in await work.cases.conversations(case):
        messages += (due := await _due(work, conversation))
        parts += pack(conversation, due)
        parts += await _notes(work, conversation)
    if parts:
        seen = sum(_width_of(message) + LINE_WIDTH for message in messages)
        await _tell(work, case, chat, parts, choose=seen > SCREEN)
        await _offer_photos(work, case, chat, messages)
    else:
        await work.outbox.tell(
            chat, EscalationMessage.TRANSCRIPT_EMPTY, urgency=Urgency.ALERT, code=case.code
        )


async def _due(work: UnitOfWork, conversation_id: str) -> Sequence[Message]:
    last = await work.messages.last(conversation_id, work.rules.transcript)
    conversation = await work.conversations.get(conversation_id)
    if conversation.stage not in {Stage.WAITING, Stage.LATER} or not last:
        return last
    # While the student waits, nobody has read what they wrote: all of it is shown, beyond TRANSCRIPT too.
    first = min(last[0].id, conversation.carried_to + 1)
    return await work.messages.between(conversation_id, first, END)


async def _notes(work: UnitOfWork, conversation: str) -> list[TranscriptPart]:
    count = len(await work.cases.notes(conversation))
    return [TranscriptPart(conversation, 0, offset) for offset in range(0, count, NOTES_IN_PART)]


async def send_rest(work: UnitOfWork, case: Case, chat: int) -> None:
    """Send everything that was said after what the owner has, if they may read it."""
    if not await _may_read(work, case, chat):
        return
    parts: list[TranscriptPart] = []
    messages: list[Message] = []
    for conversation in await work.cases.conversations(case):
        messages += (rest := await work.messages.between(conversation, case.transcript_to + 1, END))
        parts += pack(conversation, rest)
    await _tell(work, case, chat, parts)
    await _offer_photos(work, case, chat, messages)


async def _offer_photos(work: UnitOfWork, case: Case, chat: int, messages: Sequence[Message]) -> None:
    """Offer the photos by a button: a counselor chooses when to look."""
    ids = [message.id for message in messages if _shows_photo(message)]
    if ids:
        await work.outbox.tell(
            chat,
            EscalationMessage.PHOTOS,
            urgency=Urgency.ALERT,
            case=case.id,
            code=case.code,
            count=len(ids),
            first=min(ids),
            last=max(ids),
        )


async def between(
    work: UnitOfWork, conversation: str, first: int, last: int, *, owner: bool
) -> Sequence[Message]:
    """Return these messages as a transcript shows them: what was taken back has no content.

    Except for a case's `owner`, if its words held danger. Private messages are the owner's alone.
    """
    found = await work.messages.between(conversation, first, last)
    messages = [message for message in found if owner or not message.private]
    return [
        replace(message, content=None, original=None)
        if message.withdrawn and not (owner and _held_danger(work, message))
        else message
        for message in messages
    ]


def _held_danger(work: UnitOfWork, message: Message) -> bool:
    wordings = (message.content, message.original)
    return any(one and work.watcher.scan(one.text).level >= Level.CONCERN for one in wordings)


async def send_photos(work: UnitOfWork, case: Case, chat: int, first: int, last: int) -> None:
    """Send the photos between these two messages, in order, each with its sender and time."""
    for conversation in await work.cases.conversations(case):
        for message in await work.messages.between(conversation, first, last):
            if _shows_photo(message):
                await work.outbox.tell(
                    chat,
                    EscalationMessage.TRANSCRIPT_PHOTO,
                    urgency=Urgency.RELAY,
                    conversation=conversation,
                    message=message.id,
                    code=case.code,
                )


def _shows_photo(message: Message) -> bool:
    return bool(message.content and message.content.photo and not message.withdrawn)


async def _may_read(work: UnitOfWork, case: Case, chat: int) -> bool:
    reader = await work.people.at(chat)
    return reader is not None and await case_access.may_read(work, reader.id, case)


async def send_note(work: UnitOfWork, case: Case, chat: int, conversation: str) -> None:
    """Send the newest note as soon as it is written."""
    if not await _may_read(work, case, chat):
        return
    newest = len(await work.cases.notes(conversation)) - 1
    await _tell(work, case, chat, [TranscriptPart(conversation, 0, newest)])


async def _tell(
    work: UnitOfWork, case: Case, chat: int, parts: Sequence[TranscriptPart], *, choose: bool = False
) -> None:
    for number, part in enumerate(parts, start=1):
        await work.outbox.tell(
            chat,
            EscalationMessage.TRANSCRIPT,
            urgency=Urgency.ALERT,
            conversation=part.conversation,
            code=case.code,
            first=part.first,
            last=part.last,
            half=part.half,
            part=number,
            parts=len(parts),
            **({"case": case.id} if choose and number == len(parts) else {}),
        )
    read_to = max((part.last for part in parts if part.first), default=0)
    if read_to:
        await work.cases.transcript_sent(case.id, read_to)


async def may_read(work: UnitOfWork, chat: int, code: str, report: str = "") -> bool:
    """Return whether the reader still has the case (or the open report), asked before each part is sent."""
    person = await work.people.at(chat)
    if person is None:
        return False
    if report:
        found = await work.reports.get(report)
        if found is None or found.taken_by != person.id or found.verdict:
            return False
        return person.id not in await work.cases.exclusions.of(found.reporter)
    owned = [case for case in await work.cases.owned(person.id) if case.code == code]
    return bool(owned) and await case_access.may_read(work, person.id, owned[0])


def pack(conversation: str, messages: Iterable[Message]) -> Iterator[TranscriptPart]:
    """Group messages into parts that fit one long message each; a very long message becomes two halves."""
    first = last = filled = 0
    for message in messages:
        size = _width_of(message) + LINE_WIDTH
        if first and filled + size > PART_WIDTH:
            yield TranscriptPart(conversation, first, last)
            first = filled = 0
        if size > PART_WIDTH:
            yield from (TranscriptPart(conversation, message.id, message.id, half) for half in (1, 2))
            continue
        first, last, filled = first or message.id, message.id, filled + size
    if first:
        yield TranscriptPart(conversation, first, last)


def _width_of(message: Message) -> int:
    before = min(width(message.original.text), BEFORE_WIDTH) + LINE_WIDTH if message.original else 0
    return (width(message.content.text) if message.content else 0) + before


def half_of(text: str, half: int) -> str:
    """Return the whole text (0), its first half (1), or its second (2)."""
    middle = len(text) // 2
    return (text, text[:middle], text[middle:])[half]
