"""Eligibility: duty rests until what is missing is done, and ends for a refresher that failed for good."""

from care.curriculum.curriculum import Module
from care.curriculum.messages import TrainingMessage
from care.curriculum.training_records import REFRESHER, Certificate, missing, passed
from care.curriculum.training_replies import Say, refusal
from care.duty import on_off_duty
from care.model.entities import Person
from care.model.enums import Role
from care.ports.unit_of_work import UnitOfWork
from care.training import certificates, practice

TRIES = 3
"""How often a refresher may be tried for each certificate."""


async def end(work: UnitOfWork, person: Person, says: Say, title: str = "") -> None:
    """End the certificate now, with kind words; a running conversation is handed over."""
    await work.training.certificates.revoke(person.id, work.now)
    await work.outbox.tell(person.chat, TrainingMessage.LEARNING, says=says.value, title=title)
    await certificates.show_changed(work, person.id)
    if person.id in await work.conversations.talks.unfit(work.now):
        await on_off_duty.stop(work, person)


async def refreshers_failed(work: UnitOfWork, certificate: Certificate) -> int:
    """Return how often the refresher was failed since this certificate began."""
    tries = await work.training.quizzes(certificate.person)
    return sum(
        one.subject == REFRESHER and not one.passed and one.ended_at >= certificate.issued_at
        for one in tries
        if one.ended_at
    )


async def unpassed(work: UnitOfWork, person: Person) -> Module | None:
    """Return a compulsory module that was tried and is not passed; None if there is none."""
    tries = await work.training.quizzes(person.id)
    tried = {one.subject for one in tries}
    left = missing(work.course.of(person.language), passed(tries))
    return next((module for module in left if module.id in tried), None)


async def is_valid(work: UnitOfWork, person: Person) -> bool:
    """Return whether this person may be on duty, as far as training goes."""
    certificate = await work.training.certificates.latest(person.id)
    return certificate is not None and certificate.until > work.now


def counts(module: Module) -> bool:
    """Return whether this module decides about a supporter's duty."""
    return module.compulsory and Role.SUPPORTER in module.audience


async def decides(work: UnitOfWork, person: Person, module: Module) -> bool:
    """Return whether to fail this module now ends somebody's duty."""
    if not counts(module) or not await is_valid(work, person):
        return False
    return not await practice.has_time(work, person.id)


async def module_failed(work: UnitOfWork, person: Person, name: str) -> None:
    """End the certificate of a supporter who fails a compulsory module, until it is passed."""
    module = work.course.of(person.language).module(name)
    if module and await decides(work, person, module):
        await end(work, person, Say.MODULE_FAILED, module.title)


async def rests(work: UnitOfWork, person: Person) -> bool:
    """Return whether duty rests: a failed module, a sheet with harm, or what is new and overdue."""
    if await unpassed(work, person) or await practice.hurts(work, person.id):
        return True
    return await practice.is_overdue(work, person.id)


async def require_certifiable(work: UnitOfWork, person: str) -> None:
    """Raise Refusal if training elsewhere opens no duty: after a sheet with harm, or overdue."""
    if await practice.hurts(work, person):
        raise refusal(Say.SHEET_FIRST)
    if await practice.is_overdue(work, person):
        raise refusal(Say.HOURS_FIRST)


async def restore(work: UnitOfWork, person: Person) -> None:
    """Restore a certificate that was ended, to its old end, once nothing lets duty rest any more."""
    certificate = await work.training.certificates.latest(person.id)
    if certificate is None or not certificate.revoked or await rests(work, person):
        return
    until = certificate.issued_at + work.rules.certificate_valid
    if until <= work.now or await refreshers_failed(work, certificate) >= TRIES:
        return
    await work.training.certificates.restore(certificate, until)
    await certificates.show_changed(work, person.id)
    says, when = Say.CERTIFICATE_BACK.value, int(until.timestamp())
    await work.outbox.tell(person.chat, TrainingMessage.LEARNING, says=says, until=when)
