"""Carrying what somebody writes to the others in their conversation."""

from care import asking, cases, flags, holding, pairing
from care.notices import Kind, Refusal
from care.places import place_of_words
from care.ports.work import Work
from care.values import Content, Person, Place, Written
from care.vocabulary import Mode, Part, Role, Stage


async def say(work: Work, person: Person, written: Written) -> None:
    """Pass the words on in order, and watch them for danger.

    Whoever is in no conversation and has agreed to the consent text begins one by writing.
    """
    holding.require_carried(work, written.content)
    replied = await work.conversations.of_copy(person.chat, written.reply_to) if written.reply_to else None
    place = await place_of_words(work, person, replied[0] if replied else None)
    if place is None:
        if person.in_team or Role.STUDENT not in person.roles:
            raise Refusal(Kind.NOBODY_LISTENS)
        await _pass_on(work, await asking.begin_with_words(work, person), written, None)
        return
    await _pass_on(work, place, written, replied[1] if replied else None)
    if place.conversation.stage is Stage.ASKING:
        await pairing.join_queue(work, place.conversation.id, person.chat)


async def _pass_on(work: Work, place: Place, written: Written, replied: int | None) -> None:
    """Watched in any case; what seems to hold contact details waits for its writer, or is stopped."""
    if not await holding.keeps_back(work, place, written, replied):
        await _keep(work, place, written, replied)
    await watch(work, place, written.content)
    if place.conversation.stage is Stage.WAITING and place.conversation.for_counselor:
        await _show_counselor(work, place)


async def _keep(work: Work, place: Place, written: Written, replied: int | None) -> None:
    message = await work.messages.add(
        place.seat, written.content, written.source, reply_to=replied, album=written.album, now=work.now
    )
    if place.conversation.stage is Stage.TALKING:
        await work.outbox.carry(message)


async def _show_counselor(work: Work, place: Place) -> None:
    """Whoever waits for a counselor is read by the one who has the case, before they speak too."""
    case = await work.cases.of_conversation(place.conversation.id)
    if case:
        await cases.show_owner(work, case)


async def watch(work: Work, place: Place, content: Content) -> None:
    """Look for danger in what a student writes, and for what draws a student away in a supporter's words."""
    finding = work.watcher.scan(content.text)
    if place.seat.part is Part.STUDENT:
        await flags.by_words(work, place, finding)
    elif place.seat.part is Part.SUPPORTER:
        await flags.by_supporter_words(work, place, finding)


async def release(work: Work, person: Person, held_id: str, *, send: bool) -> None:
    """The writer's word about a held message: send it as it is, or do not."""
    held = await work.messages.held(held_id)
    if held is None or held.person != person.id:
        raise Refusal(Kind.BUTTON_GONE)
    if not send:
        await work.messages.let_go(held.id)
        await work.outbox.tell(person.chat, Kind.HELD_DROPPED)
        return
    place = await place_in(work, person, held.conversation)
    if place is None:
        raise Refusal(Kind.NOBODY_LISTENS)
    await work.messages.let_go(held.id)
    await _keep(work, place, Written(held.content, held.source), held.reply_to)
    await work.outbox.tell(person.chat, Kind.HELD_SENT)


async def place_in(work: Work, person: Person, conversation: str) -> Place | None:
    """Where this person speaks in this conversation, if they still do."""
    places = await work.conversations.places(person.id)
    return next(
        (p for p in places if p.conversation.id == conversation and p.seat.mode is Mode.SPEAKING), None
    )
