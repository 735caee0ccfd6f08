"""What is not passed on at once: contact details, a first voice message, what is not carried at all."""

from care import flags
from care.contacts import HELD_FOR_STUDENTS, STOPPED_FOR_SUPPORTERS, ContactKind, find
from care.levels import Level
from care.notices import Kind, Refusal
from care.pairing import student_of
from care.ports.work import Work
from care.values import Content, Flag, Held, Place, Written
from care.vocabulary import Mode, Part, Source

CONTACT = "contact"
KEPT_BACK = {Part.STUDENT: HELD_FOR_STUDENTS, Part.SUPPORTER: STOPPED_FOR_SUPPORTERS}
TRIES = 2
"""So many stopped messages in one conversation, and a counselor is told."""


def require_carried(work: Work, content: Content) -> None:
    """Refuse a voice message where the programme does not carry them."""
    if content.voice and not work.rules.voice:
        raise Refusal(Kind.KIND_REFUSED, what="voice")


async def keeps_back(work: Work, place: Place, written: Written, replied: int | None) -> bool:
    """Whether this message waits or is stopped; its writer has been told why and what to do."""
    kind = found_in(work, place, written)
    if kind and await matters(work, place):
        if place.seat.part is Part.SUPPORTER:
            await stop(work, place, kind)
        else:
            held = await _hold(work, place, written, replied)
            await work.outbox.tell(
                place.seat.chat, Kind.CONTACT_HELD, held=held, source=written.source, what=kind.value
            )
        return True
    here = place.conversation.id, place.seat.person
    if written.content.voice and await work.conversations.warn_of_voice(*here):
        held = await _hold(work, place, written, replied)
        await work.outbox.tell(place.seat.chat, Kind.VOICE_HELD, held=held, source=written.source)
        return True
    return False


async def matters(work: Work, place: Place) -> bool:
    """Whether a supporter writes this, hears it, or will; counselors may know who somebody is."""
    return place.seat.part is Part.SUPPORTER or await _peers_hear(work, place)


def found_in(work: Work, place: Place, written: Written) -> ContactKind | None:
    """The first thing in these words that must not simply cross from here, or None."""
    kinds = KEPT_BACK.get(place.seat.part)
    if kinds is None:
        return None
    found = find(written.content.text, work.rules.public_contacts, kinds)
    if found:
        return found[0].kind
    words = f" {' '.join(written.content.text.casefold().split())} "
    own = any(f" {' '.join(name.casefold().split())} " in words for name in written.names)
    return ContactKind.NAME if own else None


async def _peers_hear(work: Work, place: Place) -> bool:
    seats = await work.conversations.participants(place.conversation.id)
    present = [seat.part for seat in seats if seat.mode is not Mode.LEFT]
    return not place.conversation.for_counselor and (
        Part.SUPPORTER in present or Part.COUNSELOR not in present
    )


async def _hold(work: Work, place: Place, written: Written, replied: int | None) -> str:
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


async def stop(work: Work, place: Place, kind: ContactKind) -> None:
    """A supporter is reminded of the code; of a second try in one conversation a counselor is told."""
    conversation, chat = place.conversation.id, place.seat.chat
    await work.outbox.tell(chat, Kind.CONTACT_STOPPED, what=kind.value)
    if await work.conversations.count_stopped(conversation, place.seat.person) != TRIES:
        return
    student = await student_of(work, conversation)
    source = Source.SUPPORTER_WORDS
    await flags.raise_flag(
        work, Flag(student.person, conversation, student.alias, Level.CONCERN, CONTACT, source)
    )
