"""Undecided messages: words wait because only their writer knows for whom they are."""

from collections.abc import Sequence
from dataclasses import replace

from care.conversation import company, relay
from care.conversation.messages import ConversationMessage
from care.model.entities import Person
from care.model.enums import Part, Urgency
from care.model.messages import Held, Written
from care.model.staff_threads import Question
from care.ports.unit_of_work import UnitOfWork


async def hold(work: UnitOfWork, person: Person, written: Written, question: Question) -> None:
    """Hold the words behind those that wait already; danger in a student's words is raised at once."""
    before = [held.content.text for held in await work.messages.undecided(question.id)]
    held = Held(
        work.chance.new_id(),
        question.conversation,
        person.id,
        person.chat,
        written.source,
        None,
        written.content,
        question.id,
        written.album,
    )
    await work.messages.hold(held, work.now)
    await _watch(work, person, written.content.text, before[-relay.PIECES :])


async def reword(work: UnitOfWork, person: Person, held: Held, written: Written) -> None:
    """Replace the words of a message that waits; it goes on waiting."""
    if held.content.says_the_same(written.content):
        return
    await relay.require_carried(work, person, written)
    await work.messages.reword(replace(held, content=written.content))
    await _watch(work, person, written.content.text)


async def _watch(work: UnitOfWork, person: Person, words: str, before: Sequence[str] = ()) -> None:
    for talk in await company.meant(work, person):
        if talk.place.seat.part is Part.STUDENT:
            await relay.watch(work, talk.place, words, before)


async def lose(work: UnitOfWork, student: str) -> None:
    """Drop what waits under this student's conversations' keys, and tell its writers how many."""
    for question in await work.outbox.addressees.questions():
        if (await work.conversations.get(question.conversation)).student != student:
            continue
        lines = await work.messages.undecided(question.id)
        await work.outbox.addressees.over(question.chat)
        if lines:
            await work.outbox.tell(
                question.chat, ConversationMessage.CANCELLED, urgency=Urgency.RELAY, count=len(lines)
            )
