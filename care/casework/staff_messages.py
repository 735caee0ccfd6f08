"""Staff messages: supporter and counselors write beside a conversation; its student never sees it."""

from care.casework.messages import CaseworkMessage, CaseworkPurpose
from care.escalation import cases, flags
from care.escalation.messages import EscalationMessage
from care.model.audit_actions import AuditAction
from care.model.card_kinds import CardKind
from care.model.entities import Person
from care.model.enums import Mode, Part, Role
from care.model.message_kinds import MessageKind, Refusal
from care.model.staff_threads import Aside, Thread
from care.people import case_access, seating
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork

LONGEST = 1000
"""Characters of one message at most."""


async def advise(work: UnitOfWork, counselor: Person, conversation: str) -> None:
    """Ask the counselor for advice (💡): the reply to this question goes to the supporter alone."""
    seats = await work.conversations.participants(conversation)
    case = await work.cases.of_conversation(conversation)
    listens = any(seat.person == counselor.id and seat.mode is Mode.LISTENING for seat in seats)
    if not listens and not (case and case.owner == counselor.id):
        raise Refusal(EscalationMessage.NOT_OWNER)
    if not await case_access.may_read_here(work, counselor.id, conversation):
        raise Refusal(PeopleMessage.NOT_POSSIBLE)
    supporter = next((s for s in seats if s.part is Part.SUPPORTER and s.mode is Mode.SPEAKING), None)
    if supporter is None or supporter.person == counselor.id:
        raise Refusal(CaseworkMessage.NOBODY_TO_ADVISE)
    thread = await work.cases.asides.advice(conversation, supporter.person, counselor.id)
    if thread is None:
        thread = Thread(work.chance.new_id(), conversation, supporter.person, counselor.id)
        await work.cases.asides.open(thread, work.now)
    await work.outbox.prompt(
        counselor.chat,
        CaseworkMessage.ADVISE_ASK,
        CaseworkPurpose.ADVICE,
        address(thread, supporter.person),
        conversation=conversation,
        alias=await seating.alias_in(work, conversation),
        name=await work.people.called(supporter.person),
    )


async def advise_in_case(work: UnitOfWork, counselor: Person, case_id: str) -> None:
    """Ask for advice (💡) in the owner's chat, about the case's running conversation."""
    case = await cases.follow(work, await cases.own_words(work, counselor, case_id))
    await advise(work, counselor, case.conversation or "")


def address(thread: Thread, writer: str) -> str:
    """Return what a reply to this writer's message in a thread is about."""
    return f"{thread.id} {writer}"


async def write(work: UnitOfWork, person: Person, about: str, words: str, source: int) -> None:
    """Send a reply in a thread to the one who wrote what was replied to."""
    thread_id, _, addressed = about.partition(" ")
    thread = await work.cases.asides.thread(thread_id)
    if thread is None:
        raise Refusal(CaseworkMessage.ASIDE_OVER)
    if not await may_write(work, person, thread):
        raise Refusal(PeopleMessage.NOT_FOR_YOU)
    supporter = await work.people.get(thread.supporter)
    if Role.SUPPORTER not in supporter.roles:
        raise Refusal(CaseworkMessage.NOBODY_TO_ADVISE)
    if person.id == thread.supporter:
        # Before it is delivered: an accused counselor must not be among the readers.
        await flags.by_note(work, person, thread.conversation, words)
    aside = await keep(work, person, thread, words, source)
    if person.id != thread.supporter:
        await _to_supporter(work, aside, thread, person, supporter)
    elif not await waits(work, thread):
        readers = await _counselors(work, thread, addressed)
        if not readers:
            raise Refusal(CaseworkMessage.ASIDE_UNHEARD)
        await to_counselors(work, aside, thread, readers)


async def waits(work: UnitOfWork, thread: Thread) -> bool:
    """Return whether a name is waited for: the supporter is asked first who must not read it.

    The whole thread is passed on anew afterwards, after NAMED_WITHIN at the latest.
    """
    case = await work.cases.open_of((await work.conversations.get(thread.conversation)).student)
    if case is None or not case_access.waits_for_name(case):
        return False
    await work.cases.asides.begin(thread.id, work.now, work.now + case_access.NAMED_WITHIN)
    return True


async def may_write(work: UnitOfWork, person: Person, thread: Thread) -> bool:
    """Return whether they may write: the supporter, or a counselor of the thread who may know of it now."""
    if person.id == thread.supporter:
        return Role.SUPPORTER in person.roles
    known = {thread.counselor, *await work.cases.asides.asked(thread.id)}
    if Role.COUNSELOR not in person.roles or person.id not in known:
        return False
    return await case_access.may_read_here(work, person.id, thread.conversation)


async def keep(work: UnitOfWork, person: Person, thread: Thread, words: str, source: int) -> Aside:
    """Store what is written; raise Refusal unless it is 1 to LONGEST characters, or if the thread is over."""
    if not 1 <= len(words) <= LONGEST:
        raise Refusal(CaseworkMessage.ASIDE_WORDS_ONLY, longest=LONGEST)
    number = await work.cases.asides.put(thread, person.id, source, words, work.now)
    if number is None:
        raise Refusal(CaseworkMessage.ASIDE_OVER)
    return Aside(number, thread.id, thread.conversation, person.id, words)


async def _counselors(work: UnitOfWork, thread: Thread, addressed: str) -> list[Person]:
    """Return the counselor who was replied to, else the one who has the thread, else all who were asked.

    Where none of these may know of it any more because somebody is accused: all who may.
    """
    asked = await work.cases.asides.asked(thread.id)
    student = (await work.conversations.get(thread.conversation)).student
    hearers = await case_access.hearers_about(work, student)
    present = [await work.people.get(one.person) for one in hearers]
    for wanted in (addressed, thread.counselor):
        if found := [one for one in present if one.id == wanted and one.id != thread.supporter]:
            return found
    found = [one for one in present if one.id in asked]
    if not found and await case_access.is_guarded(work, student):
        found = [one for one in present if one.id != thread.supporter]
        await work.cases.asides.ask(thread.id, [one.id for one in found])
    return found


async def to_counselors(work: UnitOfWork, aside: Aside, thread: Thread, readers: list[Person]) -> None:
    """Deliver a supporter's words with their name; a reply to them is the answer."""
    name = await work.people.called(thread.supporter)
    for reader in readers:
        await _deliver(work, reader, CaseworkMessage.ASIDE_OF_SUPPORTER, aside, thread, name=name)


async def _to_supporter(
    work: UnitOfWork, aside: Aside, thread: Thread, counselor: Person, supporter: Person
) -> None:
    """Deliver a counselor's words; the first answer to a question settles it."""
    await _deliver(work, supporter, CaseworkMessage.ASIDE_OF_COUNSELOR, aside, thread)
    if await work.cases.asides.answered(thread.id, counselor.id, work.now):
        await work.audit.note(counselor.id, AuditAction.CONSULT_ANSWER, thread.supporter)
        await work.outbox.show(CardKind.CONSULT, thread.id)


async def _deliver(
    work: UnitOfWork, reader: Person, kind: MessageKind, aside: Aside, thread: Thread, **params: str
) -> None:
    await work.outbox.prompt(
        reader.chat,
        kind,
        CaseworkPurpose.ASIDE,
        address(thread, aside.writer),
        conversation=thread.conversation,
        aside=aside.id,
        alias=await seating.alias_in(work, thread.conversation),
        source=await work.cases.asides.last_source(thread.id, reader.id) or 0,
        **params,
    )
