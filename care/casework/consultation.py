"""Consultation (🧭): a supporter asks the counselors quietly; the student sees nothing of it."""

from datetime import timedelta

from care.casework import staff_messages
from care.casework.messages import CaseworkMessage, CaseworkPurpose
from care.escalation import flags
from care.model.card_kinds import CardKind
from care.model.entities import Colleague, Person
from care.model.enums import Part, Role
from care.model.message_kinds import MessageKind, Refusal
from care.model.staff_threads import Aside, Thread
from care.people import case_access, seating
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork

REPEATED_AFTER = timedelta(minutes=5)
"""After so long without an answer every counselor is asked, and the supporter is told."""

ASKED_AFTER = timedelta(hours=24)
"""How long after its end a supporter may ask about a talk."""


async def ask(work: UnitOfWork, supporter: Person) -> None:
    """Ask the supporter for their question (🧭): about their talk, or after it about the last one."""
    last = await _last_talk(work, supporter)
    conversation = (
        last or (await seating.supported(work, supporter, CaseworkMessage.NOTHING_TO_CONSULT)).conversation.id
    )
    thread = Thread(work.chance.new_id(), conversation, supporter.id)
    await work.cases.asides.open(thread, work.now)
    await work.outbox.prompt(
        supporter.chat,
        CaseworkMessage.CONSULT_ASK,
        CaseworkPurpose.CONSULT,
        thread.id,
        conversation=conversation,
        alias=await seating.alias_in(work, conversation),
        after=int(last is not None),
    )


async def _last_talk(work: UnitOfWork, supporter: Person) -> str | None:
    """Return the talk that ended last, if the supporter is with nobody now."""
    places = await work.conversations.places(supporter.id)
    if any(place.seat.part is Part.SUPPORTER for place in places):
        return None
    return await work.cases.asides.last_talk(supporter.id, work.now - ASKED_AFTER)


async def put(work: UnitOfWork, supporter: Person, about: str, words: str, source: int) -> None:
    """Send the question to the case's owner, or to those on call; later lines go the same way."""
    thread = await work.cases.asides.thread(about)
    if thread is None:
        raise Refusal(CaseworkMessage.ASIDE_OVER)
    if supporter.id != thread.supporter:
        raise Refusal(PeopleMessage.NOT_FOR_YOU)
    if thread.asked_at:
        await staff_messages.write(
            work, supporter, staff_messages.address(thread, thread.counselor or ""), words, source
        )
        return
    if Role.SUPPORTER not in supporter.roles:
        raise Refusal(PeopleMessage.NOT_FOR_YOU)
    # Before anybody is asked: an accused counselor must not be among them.
    await flags.by_note(work, supporter, thread.conversation, words)
    aside = await staff_messages.keep(work, supporter, thread, words, source)
    if await staff_messages.waits(work, thread):
        return
    await work.cases.asides.begin(thread.id, work.now, work.now + REPEATED_AFTER)
    await work.outbox.show(CardKind.CONSULT, thread.id)
    asked = await _pass_on(work, thread, [aside], await _first(work, thread))
    await _tell(work, supporter, thread, CaseworkMessage.CONSULT_SENT, asked)


async def _able(work: UnitOfWork, thread: Thread) -> list[Colleague]:
    """Return every counselor who may know of it, but the student and the supporter who asks."""
    student = (await work.conversations.get(thread.conversation)).student
    hearers = await case_access.hearers_about(work, student)
    return [one for one in hearers if one.person != thread.supporter]


async def _first(work: UnitOfWork, thread: Thread) -> list[Colleague]:
    """Return whom to ask first: the owner of the student's case, else those on call, else everybody."""
    able = await _able(work, thread)
    case = await work.cases.open_of((await work.conversations.get(thread.conversation)).student)
    owner = [one for one in able if case and one.person == case.owner]
    return owner or [one for one in able if one.member.on_call] or able


async def _pass_on(work: UnitOfWork, thread: Thread, said: list[Aside], to: list[Colleague]) -> int:
    """Deliver to those who have not been asked yet; return how many have been asked in all."""
    before = set(await work.cases.asides.asked(thread.id))
    new = [one.person for one in to if one.person not in before]
    await work.cases.asides.ask(thread.id, new)
    readers = [await work.people.get(person) for person in new]
    for aside in said:
        await staff_messages.to_counselors(work, aside, thread, readers)
    return len(before) + len(new)


async def _tell(work: UnitOfWork, supporter: Person, thread: Thread, kind: MessageKind, asked: int) -> None:
    """Tell the supporter where the question is now; a reply says more."""
    await work.outbox.prompt(
        supporter.chat,
        kind,
        CaseworkPurpose.CONSULT,
        thread.id,
        conversation=thread.conversation,
        count=asked,
    )


async def repeat(work: UnitOfWork) -> None:
    """Ask every counselor where nobody has answered, and tell the supporter so."""
    for thread in await work.cases.asides.due(work.now):
        said, before = await _said(work, thread), await work.cases.asides.asked(thread.id)
        asked = await _pass_on(work, thread, said, await _able(work, thread))
        supporter = await work.people.get(thread.supporter)
        kind = CaseworkMessage.CONSULT_REPEATED if before else CaseworkMessage.CONSULT_SENT
        await _tell(work, supporter, thread, kind, asked)


async def _said(work: UnitOfWork, thread: Thread) -> list[Aside]:
    found = [
        await work.cases.asides.get(one)
        for one in await work.cases.asides.written(thread.id, thread.supporter)
    ]
    return [aside for aside in found if aside]


async def drop(work: UnitOfWork, supporter: str) -> None:
    """Close the questions of a supporter who has left: nobody has to answer any more."""
    for thread in await work.cases.asides.close_all(supporter, work.now):
        await work.outbox.show(CardKind.CONSULT, thread)


async def offer_answer(work: UnitOfWork, counselor: Person, thread_id: str) -> None:
    """Send the question to one more counselor (✋ on the group's card)."""
    thread = await work.cases.asides.thread(thread_id)
    if thread is None or not thread.asked_at or thread.answered_at:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    if not counselor.started:
        raise Refusal(PeopleMessage.PRESS_START)
    able = [one for one in await _able(work, thread) if one.person == counselor.id]
    if not able:
        raise Refusal(PeopleMessage.NOT_POSSIBLE)
    await _pass_on(work, thread, await _said(work, thread), able)
