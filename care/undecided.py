"""Words that wait because only their writer knows for whom they are."""

from collections.abc import Sequence
from dataclasses import replace

from care import company, relay
from care.notices import Kind
from care.ports.work import Work
from care.threads import Question
from care.values import Held, Person, Written
from care.vocabulary import Part, Urgency


async def hold(work: Work, person: Person, written: Written, question: Question) -> None:
    """They wait, behind those that wait already; a student's danger does not."""
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
    await _watch(work, person, written.content.text, before[-relay.WINDOW :])


async def reword(work: Work, person: Person, held: Held, written: Written) -> None:
    """An edit of what waits: it goes on waiting, with its new words."""
    if held.content.says_the_same(written.content):
        return
    await relay.require_carried(work, person, written)
    await work.messages.reword(replace(held, content=written.content))
    await _watch(work, person, written.content.text)


async def _watch(work: Work, person: Person, words: str, before: Sequence[str] = ()) -> None:
    for talk in await company.meant(work, person):
        if talk.place.seat.part is Part.STUDENT:
            await relay.watch(work, talk.place, words, before)


async def give_back(work: Work, question: Question) -> None:
    """Nobody gets them: their writer is told so, with the words, and asked no longer."""
    lines = await work.messages.undecided(question.id)
    await work.addressees.over(question.chat)
    if lines:
        await work.outbox.tell(
            question.chat,
            Kind.WORDS_RETURNED,
            urgency=Urgency.RELAY,
            conversation=question.conversation,
            whom=question.id,
            count=len(lines),
            source=lines[-1].source,
        )


async def lose(work: Work, student: str) -> None:
    """With this student goes what waits under their conversations' keys: its writers are told."""
    for question in await work.addressees.questions():
        if (await work.conversations.get(question.conversation)).student != student:
            continue
        lines = await work.messages.undecided(question.id)
        await work.addressees.over(question.chat)
        if lines:
            await work.outbox.tell(question.chat, Kind.CANCELLED, urgency=Urgency.RELAY, count=len(lines))
