"""What is not passed on at once: contact details, a first voice message, what is not carried at all."""

from care import flags
from care.contacts import HELD_FOR_STUDENTS, ContactKind, find
from care.levels import Level
from care.notices import Kind, Refusal
from care.pairing import student_of
from care.ports.work import Work
from care.values import Content, Flag, Held, Place, Written
from care.vocabulary import Mode, Part, Source

CONTACT = "contact"
TRIES = 2
"""So many stopped messages in one conversation, and a counselor is told."""


def require_carried(work: Work, content: Content) -> None:
    """Refuse a voice message where the programme does not carry them."""
    if content.voice and not work.rules.voice:
        raise Refusal(Kind.KIND_REFUSED, what="voice")


async def keeps_back(work: Work, place: Place, written: Written, replied: int | None) -> bool:
    """Whether this message waits or is stopped; its writer has been told why and what to do."""
    kind = found_in(work, written.content.text, written.names)
    if kind and await matters(work, place, kind):
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


async def matters(work: Work, place: Place, kind: ContactKind) -> bool:
    """Whether such words must not simply cross: never from a supporter, never unasked to one."""
    if place.seat.part is Part.SUPPORTER:
        return True
    return place.seat.part is Part.STUDENT and kind in HELD_FOR_STUDENTS and await _peers_hear(work, place)


def found_in(work: Work, text: str, names: tuple[str, ...]) -> ContactKind | None:
    """The first thing in these words that leads out of the programme, or None."""
    found = find(text, work.rules.public_contacts)
    if found:
        return found[0].kind
    words = f" {' '.join(text.casefold().split())} "
    own = any(f" {' '.join(name.casefold().split())} " in words for name in names if name)
    return ContactKind.NAME if own else None


async def _peers_hear(work: Work, place: Place) -> bool:
    """Whether a supporter hears this, or will; counselors may know who somebody is."""
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
