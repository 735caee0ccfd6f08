"""Completion: what follows once a quiz is passed, a rehearsal played, a sheet filled, or hours are noted."""

from care.curriculum.messages import TrainingMessage
from care.curriculum.training_replies import Say
from care.model.entities import Person
from care.model.enums import Role
from care.ports.unit_of_work import UnitOfWork
from care.training import certificates, eligibility, practice


async def look(work: UnitOfWork, person: Person) -> None:
    """Open duty again if nothing stands against it, and tell once when the training is complete."""
    if Role.SUPPORTER not in person.roles:
        return
    await _catch_up(work, person)
    await eligibility.restore(work, person)
    if await practice.lacking(work, person.id) or not await certificates.is_due(work, person.id):
        return
    if await work.training.complete(person.id, work.now):
        await work.outbox.tell(person.chat, TrainingMessage.LEARNING, says=Say.TRAINING_COMPLETE.value)
        await certificates.show_trainee(work, person.id)


async def _catch_up(work: UnitOfWork, person: Person) -> None:
    """Settle what was to be done by a date, once it is."""
    if await work.training.catch_ups.of(person.id) and await practice.is_up_to_date(work, person.id):
        await work.training.catch_ups.settle(person.id)
        await work.outbox.tell(person.chat, TrainingMessage.LEARNING, says=Say.CAUGHT_UP.value)
        await certificates.show_changed(work, person.id)
