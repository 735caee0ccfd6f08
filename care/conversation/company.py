"""Company: who else speaks in a talk, and so reads what is written there."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from care.model.entities import UNKNOWN, Participant, Person, Place
from care.model.enums import Mode, Part
from care.people.seating import speaking_places
from care.ports.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation that words may be meant for, with the others who speak there now."""

    place: Place
    others: Sequence[Participant]

    @property
    def company(self) -> str:
        """Return a short hash of the others' ids, by which a choice of this talk is bound to these people."""
        return sha256(" ".join(sorted(seat.person for seat in self.others)).encode()).hexdigest()[:8]

    @property
    def alias(self) -> str:
        """Return what the writer calls the other side: the student's alias first, else any."""
        student = [seat.alias for seat in self.others if seat.part is Part.STUDENT]
        return next(filter(None, (*student, *(seat.alias for seat in self.others))), UNKNOWN)

    @property
    def who(self) -> str:
        """Return the key of the text that says who reads what is written there."""
        parts = {seat.part for seat in self.others}
        if not parts:
            return "next"
        if len(parts) > 1:
            return "counselor-too" if Part.COUNSELOR in parts else "supporter-too"
        return "counselor" if parts == {Part.COUNSELOR} else "one"


async def meant(work: UnitOfWork, person: Person) -> Sequence[Talk]:
    """Return the talk in the person's focus, or all talks in which they speak."""
    places = await speaking_places(work, person.id)
    here = [place for place in places if place.conversation.id == person.focus] or places
    return [await _talk_at(work, person, place) for place in here]


async def _talk_at(work: UnitOfWork, person: Person, place: Place) -> Talk:
    seats = await work.conversations.participants(place.conversation.id)
    return Talk(place, [s for s in seats if s.person != person.id and s.mode is Mode.SPEAKING])


async def unchanged(work: UnitOfWork, person: Person, conversation: str, company: str) -> Talk | None:
    """Return this talk if the person still speaks there with the same people, else None."""
    for place in await speaking_places(work, person.id):
        if place.conversation.id == conversation:
            talk = await _talk_at(work, person, place)
            return talk if talk.company == company else None
    return None
