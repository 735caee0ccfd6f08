"""Private messages: a student's location or voice, for the counselor alone who speaks with them."""

from care.conversation import company, held_messages, relay
from care.conversation.company import Talk
from care.conversation.messages import ConversationMessage
from care.model.entities import Person, Place
from care.model.enums import Mode, Part, Stage, Urgency
from care.model.message_kinds import Refusal
from care.model.messages import Content, Written
from care.people.messages import PeopleMessage
from care.people.seating import place_of_words
from care.ports.unit_of_work import UnitOfWork


def are_meant(work: UnitOfWork, content: Content) -> bool:
    """Return whether this is what nobody but a counselor is ever sent."""
    return content.point is not None or bool(content.voice and not work.rules.voice)


async def ask(work: UnitOfWork, person: Person, written: Written) -> None:
    """Hold it, and ask the student whether the counselor may have it.

    Raise Refusal where no counselor is alone with them. Danger in the words under a voice counts in any case.
    """
    await relay.watch_refused(work, person, written.content.text)
    replied = await work.conversations.of_copy(person.chat, written.reply_to) if written.reply_to else None
    place = await place_of_words(work, person, replied[0] if replied else None)
    talk = await _with_counselor_alone(work, person, place) if place else None
    what = "location" if written.content.point else "voice"
    if talk is None:
        raise Refusal(ConversationMessage.KIND_REFUSED, what=what)
    held_messages.require_fitting(written.content)
    held = await held_messages.hold(work, talk.place, written, replied[1] if replied else None)
    await work.outbox.tell(
        person.chat,
        ConversationMessage.PRIVATE_ASK,
        urgency=Urgency.RELAY,
        held=held,
        company=talk.company,
        source=written.source,
        what=what,
    )


async def answer(work: UnitOfWork, person: Person, held_id: str, with_whom: str, *, send: bool) -> None:
    """Send it to the counselor who was meant, or drop it; raise Refusal if it is gone.

    If that counselor is no longer alone with the student it is dropped too, and the student is told.
    """
    held = await work.messages.held(held_id)
    if held is None or held.person != person.id:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await work.messages.let_go(held.id)
    if not send:
        await work.outbox.tell(person.chat, ConversationMessage.HELD_DROPPED)
        return
    talk = await company.unchanged(work, person, held.conversation, with_whom)
    if talk is None or not await _is_private(work, talk):
        await work.outbox.tell(person.chat, ConversationMessage.PRIVATE_UNSENT)
        return
    message = await work.messages.add(
        talk.place.seat,
        held.content,
        held.source,
        reply_to=held.reply_to,
        album=None,
        now=work.now,
        private=True,
    )
    await work.outbox.carry(message)
    await work.outbox.tell(person.chat, ConversationMessage.PRIVATE_SENT)


async def _with_counselor_alone(work: UnitOfWork, person: Person, place: Place) -> Talk | None:
    for talk in await company.meant(work, person):
        if talk.place.conversation.id == place.conversation.id:
            return talk if await _is_private(work, talk) else None
    return None


async def _is_private(work: UnitOfWork, talk: Talk) -> bool:
    """Return whether a student talks with one counselor there, and nobody else reads along."""
    if talk.place.seat.part is not Part.STUDENT or talk.place.conversation.stage is not Stage.TALKING:
        return False
    seats = await work.conversations.participants(talk.place.conversation.id)
    others = [seat for seat in seats if seat.person != talk.place.seat.person and seat.mode is not Mode.LEFT]
    return [(seat.part, seat.mode) for seat in others] == [(Part.COUNSELOR, Mode.SPEAKING)]
