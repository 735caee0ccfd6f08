"""Held messages: contact details, a first voice message, and what is not carried at all."""

from care.contacts.contacts import HELD_FOR_STUDENTS, STOPPED_FOR_SUPPORTERS, ContactKind, find_in
from care.contacts.normalized_text import read
from care.contacts.own_names_in_text import says_own
from care.conversation.messages import ConversationMessage
from care.escalation import flags
from care.model.entities import Flag, Place
from care.model.enums import Mode, Part, Source
from care.model.levels import Level
from care.model.message_kinds import Refusal
from care.model.messages import Content, Held, Written
from care.model.text_pages import width
from care.people.seating import student_of
from care.ports.unit_of_work import UnitOfWork

CONTACT = "contact"
KEPT_BACK = {Part.STUDENT: HELD_FOR_STUDENTS, Part.SUPPORTER: STOPPED_FOR_SUPPORTERS}
TRIES = 2
"""At so many stopped messages in one conversation a counselor is told."""
CAPTION = 1024
"""UTF-16 units that Telegram takes from a bot under a photo or voice; some people may write more."""


def require_carried(work: UnitOfWork, content: Content) -> None:
    """Raise Refusal for a place on the map, a voice where VOICE is off, and a caption that is too long.

    A student may send the first two to a counselor alone (`private_messages`), never by this way.
    """
    if content.point:
        raise Refusal(ConversationMessage.KIND_REFUSED, what="location")
    if content.voice and not work.rules.voice:
        raise Refusal(ConversationMessage.KIND_REFUSED, what="voice")
    require_fitting(content)


def require_fitting(content: Content) -> None:
    """Raise Refusal for words under a photo or voice that a bot cannot send with it."""
    if (content.voice or content.photo) and width(content.text) > CAPTION:
        raise Refusal(ConversationMessage.CAPTION_TOO_LONG)


async def keeps_back(work: UnitOfWork, place: Place, written: Written, replied: int | None) -> bool:
    """Hold or stop this message if it must not simply cross; tell its writer why, and return True then."""
    kind = await found_that_matters(work, place, written)
    if kind:
        if place.seat.part is Part.SUPPORTER:
            await stop(work, place, kind, written.source)
        else:
            held = await hold(work, place, written, replied)
            await work.outbox.tell(
                place.seat.chat,
                ConversationMessage.CONTACT_HELD,
                held=held,
                source=written.source,
                what=kind.value,
            )
        return True
    here = place.conversation.id, place.seat.person
    if written.content.voice and await work.conversations.warn_of_voice(*here):
        held = await hold(work, place, written, replied)
        await work.outbox.tell(
            place.seat.chat, ConversationMessage.VOICE_HELD, held=held, source=written.source
        )
        return True
    return False


async def found_that_matters(work: UnitOfWork, place: Place, written: Written) -> ContactKind | None:
    """Return what of this message must not cross: any contact from a supporter, fewer kinds from a student.

    None where a student writes to counselors alone.
    """
    wanted = KEPT_BACK.get(place.seat.part)
    found = _found_in(work, written, wanted) if wanted else None
    if found and place.seat.part is Part.STUDENT and not await _peers_hear(work, place):
        return None
    return found


def _found_in(work: UnitOfWork, written: Written, wanted: frozenset[ContactKind]) -> ContactKind | None:
    """Return the first contact of these kinds that leads out of the programme, or the writer's own name."""
    reading = read(written.content.text, work.rules.public_contacts)
    if found := find_in(reading, wanted):
        return found[0].kind
    return ContactKind.NAME if says_own(written.names, reading) else None


async def _peers_hear(work: UnitOfWork, place: Place) -> bool:
    seats = await work.conversations.participants(place.conversation.id)
    present = [seat.part for seat in seats if seat.mode is Mode.SPEAKING]
    return not place.conversation.for_counselor and (
        Part.SUPPORTER in present or Part.COUNSELOR not in present
    )


async def hold(work: UnitOfWork, place: Place, written: Written, replied: int | None) -> str:
    """Keep a message that nobody sees before its writer says so; return its id."""
    held = Held(
        work.chance.new_id(),
        place.conversation.id,
        place.seat.person,
        place.seat.chat,
        written.source,
        replied,
        written.content,
    )
    await work.messages.hold(held, work.now)
    return held.id


async def stop(work: UnitOfWork, place: Place, kind: ContactKind, written: int | None) -> None:
    """Stop a supporter's message and remind them of the code; at the second in one talk tell a counselor.

    `written`: the message at Telegram, or None for an edit.
    """
    conversation, chat = place.conversation.id, place.seat.chat
    refusal = Refusal(ConversationMessage.CONTACT_STOPPED, what=kind.value)
    await work.outbox.refuse(chat, refusal, None, written=written)
    # Equal, not more: the counselors are told once for each conversation.
    if await work.conversations.count_stopped(conversation, place.seat.person) != TRIES:
        return
    student = await student_of(work, conversation)
    source = Source.SUPPORTER_WORDS
    await flags.raise_flag(
        work, Flag(student.person, conversation, student.alias, Level.CONCERN, CONTACT, source)
    )
