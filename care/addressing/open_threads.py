"""Open threads: what is open beside somebody's talk, a thread or a question that the bot asked."""

from collections.abc import Sequence
from datetime import timedelta

from care.addressing import prompt_replies
from care.addressing.messages import AddressingMessage
from care.casework import staff_messages
from care.casework.messages import CaseworkPurpose
from care.model.entities import UNKNOWN, Person
from care.model.enums import Stage, Urgency
from care.model.message_kinds import MessageKind, Refusal
from care.model.prompts import Done, Lasts, Prompt, Reply
from care.model.staff_threads import Choice, Side, Thread
from care.people import seating
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork

OPEN = timedelta(minutes=10)
"""How long the next words may be meant for what was asked, received or written."""
LASTS = timedelta(days=1)
"""How far back is looked for what its reader began: no talk goes on for longer."""
MOST = 4
NO_DOUBT = {Done.ANSWERED, Done.OVER, CaseworkPurpose.CASE_NOTE}
"""Purposes without doubt: what is told that it is over, and what reaches nobody but its writer."""


async def waits(work: UnitOfWork, chat: int) -> bool:
    """Return whether anything may be open beside a talk, or a question stands."""
    return await work.outbox.addressees.waits(chat, work.now - OPEN, work.now - LASTS)


async def still_open(work: UnitOfWork, person: Person, choice: Choice | None) -> Sequence[Side]:
    """Return what their next words may be meant for, the newest first; of each that reads alike the last."""
    chosen = choice.topic if choice else ""
    found: dict[str, Side] = {}
    for side in await work.outbox.addressees.sides(person.chat, work.now - OPEN, work.now - LASTS):
        if await _is_open(work, person, side, chosen):
            found.setdefault(await kind_of(work, person, side), side)
    return list(found.values())[:MOST]


async def awaited(work: UnitOfWork, person: Person) -> Side | None:
    """Return what was asked in the last minutes: outside a talk the next words answer it."""
    found = await work.outbox.addressees.sides(person.chat, work.now - OPEN, work.now - OPEN)
    for side in found:
        if side.purpose.lasts is not Lasts.GOES_ON and await _is_open(work, person, side, ""):
            return side
    return None


async def is_begun(work: UnitOfWork, side: Side) -> bool:
    """Return whether somebody has written in this thread, or is asked for advice in it."""
    if side.purpose.lasts is None:
        return False
    thread = await work.cases.asides.thread(side.about.split()[0])
    return thread is not None and (thread.asked_at is not None or thread.counselor is not None)


async def let_go(work: UnitOfWork, person: Person) -> None:
    """Forget what was asked last outside a talk (/cancel): the next words are no answer to it."""
    side = await awaited(work, person)
    if side is None or await work.conversations.places(person.id):
        raise Refusal(AddressingMessage.NOTHING_ASKED)
    await work.outbox.addressees.close(side.id)
    await work.outbox.tell(person.chat, AddressingMessage.ASKED_NO_MORE)


async def _is_open(work: UnitOfWork, person: Person, side: Side, chosen: str) -> bool:
    recent = work.now - side.opened_at < OPEN or side.topic == chosen
    if side.purpose.lasts is None:
        return recent
    thread = await _thread(work, person, side)
    if thread is None or recent:
        return thread is not None
    lasts = side.purpose.lasts is Lasts.BEGUN and thread.answered_at is None
    return lasts and (await work.conversations.get(thread.conversation)).stage is not Stage.ENDED


async def _thread(work: UnitOfWork, person: Person, side: Side) -> Thread | None:
    """Return its thread, if they may write in it: also for a while after its conversation has ended."""
    thread = await work.cases.asides.thread(side.about.split()[0])
    return thread if thread and await staff_messages.may_write(work, person, thread) else None


async def named(work: UnitOfWork, person: Person, side_id: int) -> Side | None:
    """Return this side, if something can still be written there."""
    side = await work.outbox.addressees.side(person.chat, side_id)
    if side is None or (side.purpose.lasts and await _thread(work, person, side) is None):
        return None
    return side


async def kind_of(work: UnitOfWork, person: Person, side: Side) -> str:
    """Return the key of the text that says where its words go, and for a thread the student's alias."""
    if side.purpose.lasts is None:
        return f"{side.purpose.value} {UNKNOWN}"
    thread = await work.cases.asides.thread(side.about.split()[0])
    if thread is None:
        return f"supporter {UNKNOWN}"
    reader = "counselor" if thread.supporter == person.id else "supporter"
    return f"{reader} {await seating.alias_in(work, thread.conversation)}"


async def put(work: UnitOfWork, person: Person, side: Side, lines: Sequence[Reply]) -> bool:
    """Put the lines one by one into a thread; a question that is answered once gets them as one answer.

    Return False if one of them was refused; its writer has been told.
    """
    if side.purpose.lasts is None and lines:
        text = "\n".join(line.text for line in lines)
        lines = [Reply(text, "\n".join(line.words for line in lines).strip(), lines[-1].source)]
    taken = True
    for line in lines:
        try:
            await prompt_replies.hear(work, person, side.purpose, side.about, line)
        except Refusal as refusal:
            taken = False
            await work.outbox.refuse(person.chat, refusal, person.language)
            if side.purpose.lasts is None:
                await work.outbox.addressees.close(side.id)
    return taken


async def tell(work: UnitOfWork, person: Person, side: Side, kind: MessageKind, source: int = 0) -> None:
    """Tell the writer where their words have gone: not to the talk."""
    where = (await kind_of(work, person, side)).split()[0]
    once = int(side.purpose.lasts is None)
    await work.outbox.tell(person.chat, kind, urgency=Urgency.RELAY, side=where, once=once, source=source)


async def doubts(work: UnitOfWork, person: Person, prompt: Prompt, replied: int) -> bool:
    """Return whether this reply may have opened by itself before the talk, and be meant for the talk.

    If the writer has written anything since, the reply was closed or used: then they mean it.
    """
    if not prompt.forced or prompt.purpose in NO_DOUBT:
        return False
    if not await work.conversations.places(person.id):
        return False
    if await work.outbox.addressees.wrote_after(person.chat, replied):
        return False
    await work.outbox.addressees.open(person.chat, prompt.purpose, prompt.about, work.now)
    return True


async def close(work: UnitOfWork, person: Person, side_id: int) -> None:
    """Close this side (✖): what is written without a reply goes to the talk again."""
    if await named(work, person, side_id) is None or not await work.conversations.places(person.id):
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await work.outbox.addressees.close(side_id)
    await work.outbox.tell(person.chat, AddressingMessage.SIDE_CLOSED)
