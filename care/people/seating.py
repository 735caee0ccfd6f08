"""Seating: where somebody is, and where their words belong."""

from collections.abc import Sequence

from care.model.entities import UNKNOWN, Participant, Person, Place
from care.model.enums import Mode, Part, Stage
from care.model.message_kinds import MessageKind, Refusal
from care.people import focus
from care.people.aliases import new_alias
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork

UNDECIDED = "?"
"""The focus of somebody who is in two conversations and has not said which one they mean."""


async def own_place(work: UnitOfWork, person: Person) -> Place | None:
    """Return the conversation in which this person is the student, if there is one."""
    places = await work.conversations.places(person.id)
    return next((place for place in places if place.seat.part is Part.STUDENT), None)


async def kept_place(work: UnitOfWork, person: Person) -> Place | None:
    """Return where words of theirs wait for a counselor, read by nobody; it is no place to be in."""
    return await work.conversations.kept(person.id)


async def speaking_places(work: UnitOfWork, person: str) -> Sequence[Place]:
    """Return where this person is and speaks; one who only listens takes no part."""
    return [p for p in await work.conversations.places(person) if p.seat.mode is Mode.SPEAKING]


async def speaking_place(work: UnitOfWork, person: Person) -> Place | None:
    """Return the conversation in focus if they speak there, else any in which they do."""
    places = await speaking_places(work, person.id)
    return next((p for p in places if p.conversation.id == person.focus), places[0] if places else None)


async def place_of_words(work: UnitOfWork, person: Person, replied: str | None = None) -> Place | None:
    """Return the replied message's conversation, else the one in focus.

    Raise Refusal with a question where neither is clear. The focus outlives its conversation: a sentence
    meant for somebody who has just left is answered, never delivered to somebody else.
    """
    here = await work.conversations.places(person.id)
    places = [p for p in here if p.seat.mode is Mode.SPEAKING]
    wanted = replied or person.focus
    for place in places:
        if place.conversation.id == wanted:
            return place
    _require_speaking(here, replied, alone=not places)
    if replied:
        raise Refusal(PeopleMessage.NOBODY_LISTENS)
    # A focus on another conversation, also an ended one, asks first (docs/decisions/0013).
    if len(places) == 1 and person.focus is None:
        return places[0]
    if places:
        raise Refusal(PeopleMessage.TO_WHOM, **await aliases(work, person, places))
    return None


def _require_speaking(here: Sequence[Place], replied: str | None, *, alone: bool) -> None:
    """Raise Refusal if this person only listens: their words go nowhere, and it says what to press."""
    for place in here:
        heard = replied == place.conversation.id or (alone and not replied)
        if heard and place.seat.mode is Mode.LISTENING:
            raise Refusal(PeopleMessage.ONLY_LISTENING, conversation=place.conversation.id)


async def supported(work: UnitOfWork, supporter: Person, otherwise: MessageKind) -> Place:
    """Return where this supporter is with a student: the conversation in focus, else the only one.

    Raise Refusal: `otherwise` if there is none, or a question where there are several.
    """
    places = [p for p in await work.conversations.places(supporter.id) if p.seat.part is Part.SUPPORTER]
    chosen = [p for p in places if p.conversation.id == supporter.focus] or places
    if not chosen:
        raise Refusal(otherwise)
    if len(chosen) > 1:
        raise Refusal(PeopleMessage.TO_WHOM, **await aliases(work, supporter, chosen))
    return chosen[0]


async def aliases(work: UnitOfWork, person: Person, places: Sequence[Place]) -> dict[str, str | int]:
    """Return the conversations to choose from, each with the alias of the other side."""
    choices: dict[str, str | int] = {}
    for place in places:
        seats = await work.conversations.participants(place.conversation.id)
        present = [s.alias for s in seats if s.person != person.id and s.mode is Mode.SPEAKING]
        choices[place.conversation.id] = next(filter(None, present), UNKNOWN)
    return choices


async def turn_to(work: UnitOfWork, person: Person, conversation: str) -> None:
    """Set this conversation as the one that the person's words go to, and tell them."""
    places = await work.conversations.places(person.id)
    chosen = [place for place in places if place.conversation.id == conversation]
    if not chosen:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await focus.turn(work, person.id, person.chat, conversation)
    alias = (await aliases(work, person, chosen))[conversation]
    await work.outbox.tell(person.chat, PeopleMessage.FOCUSED, alias=alias)


async def student_of(work: UnitOfWork, conversation: str) -> Participant:
    """Return the student's seat in a conversation."""
    seats = await work.conversations.participants(conversation)
    return next(seat for seat in seats if seat.part is Part.STUDENT)


async def alias_in(work: UnitOfWork, conversation: str) -> str:
    """Return the student's alias in a conversation."""
    seats = await work.conversations.participants(conversation)
    return next((seat.alias for seat in seats if seat.part is Part.STUDENT), UNKNOWN)


async def place_in(work: UnitOfWork, person: Person, conversation: str) -> Place | None:
    """Return the place in this conversation, if the person still speaks there (or is kept there)."""
    places = await work.conversations.places(person.id)
    waiting = await kept_place(work, person)
    return next(
        (
            p
            for p in [*places, *filter(None, [waiting])]
            if p.conversation.id == conversation and p.seat.mode is Mode.SPEAKING
        ),
        None,
    )


async def open_place(work: UnitOfWork, student: Person, *, for_counselor: bool) -> Place:
    """Open a conversation with its student in it.

    Words that were kept go into one for a counselor; for one with a peer they are removed.
    """
    elsewhere, place = await speaking_places(work, student.id), await kept_place(work, student)
    if place and not for_counselor:
        # They were not written to a peer (docs/decisions/0042).
        await work.conversations.remove(place.conversation.id)
        place = None
    place = place or await _sit_down(work, student, Stage.ASKING, for_counselor=for_counselor)
    await focus.turn(work, student.id, student.chat, UNDECIDED if elsewhere else place.conversation.id)
    return place


async def place_to_keep(work: UnitOfWork, student: Person) -> Place:
    """Return the place where words wait for a counselor, read by nobody until one is called."""
    kept = await kept_place(work, student)
    return kept or await _sit_down(work, student, Stage.KEPT, for_counselor=True)


async def _sit_down(work: UnitOfWork, student: Person, stage: Stage, *, for_counselor: bool) -> Place:
    """Add a conversation with its student under a new alias."""
    conversation = await work.conversations.add(
        work.chance.new_id(), student.id, stage=stage, for_counselor=for_counselor, now=work.now
    )
    seat = Participant(
        conversation.id,
        student.id,
        student.chat,
        Part.STUDENT,
        Mode.SPEAKING,
        await new_alias(work, student.id),
    )
    await work.conversations.join(seat, work.now)
    return Place(conversation, seat)
