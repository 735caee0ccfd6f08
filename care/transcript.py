"""What was said, for a case's owner, in a few long messages."""

from collections.abc import Iterable, Sequence

from care.notices import Kind
from care.ports.work import Work
from care.values import Case, Message
from care.vocabulary import Urgency

PART_LENGTH = 3400
"""Characters of words in one part; leaves room for names and times below Telegram's 4,096."""


async def send(work: Work, case: Case, chat: int) -> None:
    """Send the last TRANSCRIPT messages, both sides, to the owner's chat."""
    messages = await _messages(work, case)
    parts = list(pack(messages))
    if not parts and case.conversation and await work.cases.notes(case.conversation):
        parts = [(0, 0)]
    if not parts:
        await work.outbox.tell(chat, Kind.TRANSCRIPT_EMPTY, urgency=Urgency.ALERT, code=case.code)
        return
    await _tell(work, case, chat, parts)
    await work.cases.transcript_sent(case.id, parts[-1][1])


async def send_rest(work: Work, case: Case, chat: int) -> None:
    """Send what was said after the transcript that the owner has."""
    messages = [m for m in await _messages(work, case) if m.id > case.transcript_to]
    if messages:
        await _tell(work, case, chat, list(pack(messages)))
        await work.cases.transcript_sent(case.id, messages[-1].id)


async def _messages(work: Work, case: Case) -> Sequence[Message]:
    if case.conversation is None:
        return []
    return await work.messages.last(case.conversation, work.rules.transcript)


async def _tell(work: Work, case: Case, chat: int, parts: list[tuple[int, int]]) -> None:
    for number, (first, last) in enumerate(parts, start=1):
        await work.outbox.tell(
            chat,
            Kind.TRANSCRIPT,
            urgency=Urgency.ALERT,
            conversation=case.conversation or "",
            code=case.code,
            first=first,
            last=last,
            part=number,
            parts=len(parts),
        )


def pack(messages: Iterable[Message]) -> Iterable[tuple[int, int]]:
    """Ranges (first id, last id) of messages, each short enough for one long message."""
    first = last = length = 0
    for message in messages:
        size = len(message.content.text if message.content else "") + 40
        if first and length + size > PART_LENGTH:
            yield first, last
            first = length = 0
        first, last, length = first or message.id, message.id, length + size
    if first:
        yield first, last
