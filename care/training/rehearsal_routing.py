"""Rehearsal routing: words and keys go to the script, or to the trainer who plays the student."""

from care.model.entities import Person
from care.ports.unit_of_work import UnitOfWork
from care.training import rehearsals, role_play

CONSULT = "🧭"


async def hears(work: UnitOfWork, person: Person, text: str) -> bool:
    """Return whether these words belong to a rehearsal; then it has heard them."""
    rehearsal = await rehearsals.going_on(work, person)
    if rehearsal is None:
        return False
    if rehearsal.trainer:
        await role_play.carry(work, person, rehearsal, text)
    elif text.startswith(CONSULT):
        await rehearsals.tap(work, person, rehearsal, "consult")
    else:
        await rehearsals.hear(work, person, rehearsal, text)
    return True


async def goes_on(work: UnitOfWork, person: Person) -> bool:
    """Return whether they are in the middle of a rehearsal, in which nothing said can be changed."""
    return await rehearsals.going_on(work, person) is not None


async def taps(work: UnitOfWork, person: Person, key: str) -> bool:
    """Return whether this key was meant for a rehearsal; then it has done its part there."""
    rehearsal = await rehearsals.going_on(work, person)
    if rehearsal is None:
        return False
    if rehearsal.trainer:
        await role_play.tap(work, rehearsal, key)
    else:
        await rehearsals.tap(work, person, rehearsal, key)
    return True
