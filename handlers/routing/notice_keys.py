"""The keyboard under a notice: one that it names, or the home of whoever reads it."""

from collections.abc import Sequence

from care.model.entities import Person
from care.model.enums import Part
from care.model.message_kinds import MessageKind
from care.model.outbox_row import Outgoing
from care.people import home, seating
from care.people.declaration import merged
from care.people.home import Home
from care.ports.unit_of_work import UnitOfWork
from handlers.routing.subjects import SUBJECTS

KEYBOARDS = merged(one.keyboards for one in SUBJECTS)
"""The keyboard of a notice that does not name one itself (by its parameter `keys`)."""


async def keys_under(kind: MessageKind, row: Outgoing, work: UnitOfWork) -> Sequence[str]:
    """Return the keyboard under a notice, and behind it the other homes that it leads to.

    No keyboard of a student's or of a home replaces ✅ and ❌ while 🆘 is not answered.
    """
    name = str(row.params.get("keys", "")) or KEYBOARDS.get(kind, "")
    if not name or row.group or row.chat is None:
        return ()
    person = await work.people.at(row.chat)
    keys = await _home_keys(work, person, name) if home.is_home(name) else (name,)
    unanswered = person is not None and person.sos_asked_at is not None
    return () if unanswered and (keys[0] == Part.STUDENT or home.is_home(keys[0])) else keys


async def _home_keys(work: UnitOfWork, person: Person | None, wanted: str) -> Sequence[str]:
    """Return a home and those that it leads to; people who still talk keep the keys for that."""
    if person is None:
        return (Home.STUDENT,)
    if place := await seating.speaking_place(work, person):
        return (place.seat.part,)
    own = home.chosen(person, wanted)
    return (own, *(one for one in home.homes_of(person) if one is not own))
