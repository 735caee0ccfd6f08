"""Addressee: words that may be meant for a talk or for something beside it wait for their writer's choice."""

from collections.abc import Sequence
from datetime import timedelta

from care.addressing import open_threads
from care.addressing.messages import AddressingMessage
from care.conversation import company, private_messages, relay, undecided_messages
from care.conversation.company import Talk
from care.escalation import sos_questions
from care.model.entities import Person
from care.model.enums import Part, Urgency
from care.model.message_kinds import Refusal
from care.model.messages import Held, Written
from care.model.prompts import Reply
from care.model.staff_threads import Choice, Question, Side
from care.people import accusation_signs, age_rules, focus, parental_consent
from care.people.messages import PeoplePurpose
from care.ports.unit_of_work import UnitOfWork

HOLDS = timedelta(minutes=10)
"""How long a choice holds, if nothing else is opened meanwhile."""


async def say(work: UnitOfWork, person: Person, written: Written) -> None:
    """Send words where they point, or to the talk if nothing else is open; else ask their writer.

    Whoever writes at a question after 🆘 skips it.
    """
    await _send(work, person, written)
    if person.questioned:
        await sos_questions.skip(work, person)


async def _send(work: UnitOfWork, person: Person, written: Written) -> None:
    if not written.content.is_words and private_messages.are_meant(work, written.content):
        await private_messages.ask(work, person, written)
        return
    if not await _waits(work, person) or await _points(work, person, written):
        await relay.say(work, person, written)
        return
    if not await work.conversations.places(person.id):
        if not await _answers(work, person, written):
            await relay.say(work, person, written)
        return
    await relay.require_carried(work, person, written)
    if question := await _standing(work, person):
        await undecided_messages.hold(work, person, written, question)
        return
    choice = await work.outbox.addressees.choice(person.chat)
    found = await open_threads.still_open(work, person, choice)
    if not found:
        await relay.say(work, person, written)
    elif not (choice and _holds(work, choice, found) and await _follow(work, person, written, choice, found)):
        await _ask(work, person, written, found)


async def _waits(work: UnitOfWork, person: Person) -> bool:
    """Return whether the words may be meant for something beside a talk.

    Mostly nothing is there, and nothing is asked: `person` is as they came, and what is opened later in the
    same commit is not for these words.
    """
    return person.beside and await open_threads.waits(work, person.chat)


async def _points(work: UnitOfWork, person: Person, written: Written) -> bool:
    """Return whether it answers a message of a talk."""
    return bool(written.reply_to and await work.conversations.of_copy(person.chat, written.reply_to))


async def _answers(work: UnitOfWork, person: Person, written: Written) -> bool:
    """Return whether these words, written in no talk, were heard as the answer to what was asked last.

    A student's words of danger are none: they go where a counselor is called.
    """
    words = written.content.plain
    if written.reply_to or not words:
        return False
    side = await open_threads.awaited(work, person)
    if side is None or not await _may_answer(work, person, side, words):
        return False
    # The first question to the counselors has a receipt of its own.
    goes_on = await open_threads.is_begun(work, side)
    if await open_threads.put(work, person, side, [_line(written)]) and goes_on:
        await open_threads.tell(work, person, side, AddressingMessage.SAID_ASIDE, source=written.source)
    return True


async def _may_answer(work: UnitOfWork, person: Person, side: Side, words: str) -> bool:
    if side.purpose is PeoplePurpose.PARENT_CODE:
        return not await parental_consent.are_words(work, person.id, words)
    return person.in_team or not age_rules.opens(await accusation_signs.look(work, [words], person.id))


async def _standing(work: UnitOfWork, person: Person) -> Question | None:
    """Return the question that stands, if these words belong to it.

    One of a conversation that they have left is closed. So is one that does not name what was opened since:
    what waits for it is given back, as words for the new side must not follow a choice made for the old.
    """
    question = await work.outbox.addressees.question(person.chat)
    if question is None:
        return None
    news = any(side.id > question.newest for side in await open_threads.still_open(work, person, None))
    if news or not await _is_in(work, person, question.conversation):
        await focus.give_back(work, question)
        return None
    return question


async def _is_in(work: UnitOfWork, person: Person, conversation: str) -> bool:
    places = await work.conversations.places(person.id)
    return any(place.conversation.id == conversation for place in places)


def _holds(work: UnitOfWork, choice: Choice, found: Sequence[Side]) -> bool:
    """Return whether the choice still holds: not after HOLDS, nor for what was opened since."""
    news = any(side.id > choice.newest and side.topic != choice.topic for side in found)
    return not news and work.now - choice.chosen_at < HOLDS


async def _follow(
    work: UnitOfWork, person: Person, written: Written, choice: Choice, found: Sequence[Side]
) -> bool:
    """Send the words as chosen; return False if the talk or side is no longer as it was."""
    if not choice.topic:
        talk = await company.unchanged(work, person, choice.conversation, choice.company)
        if talk:
            await relay.say_in(work, talk.place, written)
        return talk is not None
    side = next((side for side in found if side.topic == choice.topic), None)
    if side and await open_threads.put(work, person, side, [_line(written)]):
        await open_threads.tell(work, person, side, AddressingMessage.SAID_ASIDE, source=written.source)
    return side is not None


async def _ask(work: UnitOfWork, person: Person, written: Written, found: Sequence[Side]) -> None:
    """Ask one question, with a button for the talk and for each side."""
    talks = await company.meant(work, person)
    places = [talk.place for talk in talks] or await work.conversations.places(person.id)
    newest = max(side.id for side in found)
    question = Question(work.chance.new_id(), person.chat, places[0].conversation.id, work.now, newest)
    await work.outbox.addressees.ask(question)
    await undecided_messages.hold(work, person, written, question)
    await work.outbox.tell(
        person.chat,
        AddressingMessage.FOR_WHOM,
        urgency=Urgency.RELAY,
        whom=question.id,
        source=written.source,
        **{f"talk_{talk.place.conversation.id}": f"{talk.company} {talk.who} {talk.alias}" for talk in talks},
        **{f"side_{side.id}": await open_threads.kind_of(work, person, side) for side in found},
    )


async def choose_talk(
    work: UnitOfWork,
    person: Person,
    question_id: str,
    conversation: str,
    with_whom: str,
    names: Sequence[str],
) -> None:
    """Send what waits to this talk, in order, and what follows too."""
    question = await _asked(work, person, question_id)
    talk = await company.unchanged(work, person, conversation, with_whom)
    if talk is None:
        await focus.give_back(work, question)
        return
    lines = await _take(work, question, Choice(work.now, question.newest, conversation, with_whom))
    # Not `focus.turn`: it would forget the choice that was just made.
    await work.people.set_focus(person.id, conversation)
    await work.outbox.tell(
        person.chat, AddressingMessage.WHOM_TALK, urgency=Urgency.RELAY, who=talk.who, alias=talk.alias
    )
    await _say_all(work, talk, lines, names)


async def _say_all(work: UnitOfWork, talk: Talk, lines: Sequence[Held], names: Sequence[str]) -> None:
    """Pass the lines on; a student's words were searched when they were written, a supporter's are now."""
    watched = talk.place.seat.part is Part.STUDENT
    for held in lines:
        written = Written(held.content, held.source, album=held.album, names=tuple(names))
        await relay.say_in(work, talk.place, written, watched=watched)


async def choose_side(work: UnitOfWork, person: Person, question_id: str, side_id: int) -> None:
    """Send what waits to this side, and never to the talk."""
    question = await _asked(work, person, question_id)
    side = await open_threads.named(work, person, side_id)
    if side is None:
        await focus.give_back(work, question)
        return
    lines = await _take(work, question, Choice(work.now, question.newest, topic=side.topic))
    await open_threads.tell(work, person, side, AddressingMessage.WHOM_SIDE)
    await open_threads.put(work, person, side, [_line(held) for held in lines])


async def _asked(work: UnitOfWork, person: Person, question_id: str) -> Question:
    question = await work.outbox.addressees.question(person.chat)
    if question is None or question.id != question_id:
        raise Refusal(AddressingMessage.WHOM_GONE)
    return question


async def _take(work: UnitOfWork, question: Question, choice: Choice) -> Sequence[Held]:
    """Close the question with this choice, and return what waited for it."""
    lines = await work.messages.undecided(question.id)
    await work.outbox.addressees.choose(question.chat, choice)
    await work.outbox.addressees.over(question.chat)
    for held in lines:
        await work.messages.let_go(held.id)
    return lines


def _line(one: Written | Held) -> Reply:
    return Reply(one.content.text, one.content.plain, one.source)


async def give_back(work: UnitOfWork) -> None:
    """Give back what waited too long, or whose writer has left the conversation, and tell them."""
    for question in await work.outbox.addressees.questions():
        person = await work.people.at(question.chat)
        late = work.now - question.asked_at >= work.rules.told_within
        if late or person is None or not await _is_in(work, person, question.conversation):
            await focus.give_back(work, question)
