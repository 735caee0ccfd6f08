"""Carrying what somebody writes to the others in their conversation."""

from care import asking, cases, flags, pairing
from care.notices import Kind, Refusal
from care.places import place_of_words
from care.ports.work import Work
from care.values import Content, Person, Place
from care.vocabulary import Part, Role, Stage


async def say(work: Work, person: Person, content: Content, source: int, reply_to: int | None) -> None:
    """Store the words, pass them on in order, and watch them for danger.

    `source` and `reply_to` are Telegram's message ids in the writer's chat. Whoever is in no
    conversation and has agreed to the consent text begins one by writing.
    """
    replied = await work.conversations.of_copy(person.chat, reply_to) if reply_to else None
    place = await place_of_words(work, person, replied[0] if replied else None)
    if place is None:
        if person.in_team or Role.STUDENT not in person.roles:
            raise Refusal(Kind.NOBODY_LISTENS)
        place = await asking.begin_with_words(work, person)
        await _keep(work, place, content, source, None)
        return
    await _keep(work, place, content, source, replied[1] if replied else None)
    if place.conversation.stage is Stage.ASKING:
        await pairing.join_queue(work, place.conversation.id, person.chat)


async def edited(work: Work, person: Person, content: Content | None, source: int) -> None:
    """An edit does not travel (yet): its writer is told so, and what it adds is watched for danger."""
    found = await work.conversations.of_copy(person.chat, source)
    if found is None:
        return
    conversation, message = found
    (stored,) = await work.messages.between(conversation, message, message)
    if content == stored.content:
        return
    for place in await work.conversations.places(person.id):
        if content and place.conversation.id == conversation:
            await _watch(work, place, content)
    raise Refusal(Kind.EDIT_REFUSED)


async def _keep(work: Work, place: Place, content: Content, source: int, replied: int | None) -> None:
    message = await work.messages.add(place.seat, content, source, replied, work.now)
    if place.conversation.stage is Stage.TALKING:
        await work.outbox.carry(message)
    await _watch(work, place, content)
    if place.conversation.stage is Stage.WAITING and place.conversation.for_counselor:
        await _show_counselor(work, place)


async def _show_counselor(work: Work, place: Place) -> None:
    """Whoever waits for a counselor is read by the one who has the case, before they speak too."""
    case = await work.cases.of_conversation(place.conversation.id)
    if case:
        await cases.show_owner(work, case)


async def _watch(work: Work, place: Place, content: Content) -> None:
    finding = work.watcher.scan(content.text)
    if place.seat.part is Part.STUDENT:
        await flags.by_words(work, place, finding)
    elif place.seat.part is Part.SUPPORTER:
        await flags.by_supporter_words(work, place, finding)
