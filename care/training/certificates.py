"""Certificates: a coordinator's sign-off of a training, and the end of a certificate."""

from datetime import datetime, timedelta

from care.curriculum.messages import TrainingMessage
from care.curriculum.training_records import TrainingSource
from care.curriculum.training_replies import Say, refusal
from care.model.audit_actions import AuditAction
from care.model.card_kinds import CardKind
from care.model.entities import Member, Person
from care.model.enums import Role, Standing
from care.model.message_kinds import Refusal
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.supporters import shadowing
from care.training import practice

RENEWAL = timedelta(days=30)
"""How long before its end a certificate may be renewed."""
STAGES = ((3, timedelta(0)), (2, timedelta(days=7)), (1, RENEWAL))
"""Stages of warning, each told once, the latest first: ended, ends in 7 days, ends in 30 days."""
CERTIFIED = {
    TrainingSource.ELSEWHERE: AuditAction.CERTIFIED_ELSEWHERE,
    TrainingSource.TRAINING: AuditAction.CERTIFIED_TRAINING,
    TrainingSource.REFRESHER: AuditAction.CERTIFIED_REFRESHER,
}
DAY = timedelta(days=1)


async def show_trainee(work: UnitOfWork, person: str, here: int | None = None) -> None:
    """Show the card of one trainee, in this chat or in the group."""
    await work.outbox.repost(CardKind.TRAINEE, person, here)


async def open_trainee(work: UnitOfWork, person: str, here: int, by: str) -> None:
    """Open the training of one supporter for a coordinator or counselor."""
    await require_member(work, person)
    await work.audit.note(by, AuditAction.TRAINEE, person)
    await show_trainee(work, person, here)


async def sign_off(work: UnitOfWork, coordinator: Person, person: str) -> None:
    """Sign off the training (✅) once all is learnt and practised; it opens duty for CERTIFICATE_VALID."""
    await require_member(work, person)
    if await practice.lacking(work, person):
        raise refusal(Say.TRAINING_INCOMPLETE)
    if not await is_due(work, person):
        raise refusal(Say.CERTIFIED_BEFORE)
    until = await issue(work, person, coordinator.id, TrainingSource.TRAINING)
    trainee = await work.people.get(person)
    await shadowing.tell_certified(work, trainee.chat, until)


async def is_due(work: UnitOfWork, person: str) -> bool:
    """Return whether there is no certificate, or one that may be renewed."""
    latest = await work.training.certificates.latest(person)
    return latest is None or latest.until <= work.now + RENEWAL


async def issue(work: UnitOfWork, person: str, by: str, source: TrainingSource) -> datetime:
    """Issue a certificate from now on, and return its end; the cards that show it change."""
    until = work.now + work.rules.certificate_valid
    await work.training.certificates.issue(person, until, by, source, work.now)
    await work.audit.note(by, CERTIFIED[source], person)
    await show_changed(work, person)
    return until


async def show_changed(work: UnitOfWork, person: str) -> None:
    """Refresh the cards that show this person's certificate."""
    for view, about in ((CardKind.TRAINEE, person), (CardKind.APPLICANT, f"{person} {Role.SUPPORTER.value}")):
        if await work.outbox.posted(view, about):
            await work.outbox.show(view, about)


async def require_member(work: UnitOfWork, person: str) -> Member:
    """Return the supporter's membership; raise Refusal unless they are active."""
    member = await work.team.member(person, Role.SUPPORTER)
    if member is None or member.standing is not Standing.ACTIVE:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    return member


async def warn(work: UnitOfWork) -> None:
    """Warn 30 and 7 days before the end, and at the end; each once, and never two at a time."""
    for stage, lead in STAGES:
        for certificate in await work.training.certificates.ending(work.now + lead, lead, stage):
            await work.training.certificates.warned(certificate, stage)
            until, days = certificate.until, (certificate.until - work.now) // DAY
            says = Say.CERTIFICATE_ENDS if until > work.now else Say.CERTIFICATE_ENDED
            await work.outbox.tell(certificate.chat, TrainingMessage.LEARNING, says=says.value, days=days)
