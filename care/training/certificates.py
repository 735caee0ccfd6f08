"""Certificates: a coordinator's sign-off of a training, hours elsewhere, and the end of a certificate."""

from datetime import UTC, date, datetime, timedelta

from care.curriculum.messages import TrainingMessage, TrainingPurpose
from care.curriculum.training_records import Elsewhere, TrainingSource, missing, passed
from care.curriculum.training_replies import Say, refusal
from care.model.audit_actions import AuditAction
from care.model.card_kinds import CardKind
from care.model.entities import Member, Person
from care.model.enums import Role, Standing
from care.model.message_kinds import Refusal
from care.model.shift_calendar import date_of
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.supporters import shadowing

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
# Of a typed line: hours at most, characters of the trainer's name, parts.
MOST_HOURS, LONGEST_NAME, PARTS = 200, 60, 3


async def show_trainee(work: UnitOfWork, person: str, here: int | None = None) -> None:
    """Show the card of one trainee, in this chat or in the group."""
    await work.outbox.repost(CardKind.TRAINEE, person, here)


async def open_trainee(work: UnitOfWork, person: str, here: int, by: str) -> None:
    """Open the training of one supporter for a coordinator or counselor."""
    await _member(work, person)
    await work.audit.note(by, AuditAction.TRAINEE, person)
    await show_trainee(work, person, here)


async def sign_off(work: UnitOfWork, coordinator: Person, person: str) -> None:
    """Sign off the training (✅) if everything compulsory is passed; it opens duty for CERTIFICATE_VALID."""
    await _member(work, person)
    if missing(work.course.plan, passed(await work.training.quizzes(person))):
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


async def _member(work: UnitOfWork, person: str) -> Member:
    """Return the supporter's membership; raise Refusal unless they are active."""
    member = await work.team.member(person, Role.SUPPORTER)
    if member is None or member.standing is not Standing.ACTIVE:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    return member


async def ask_hours(work: UnitOfWork, coordinator: Person, person: str) -> None:
    """Ask in private for hours, date and trainer (⏱)."""
    await _member(work, person)
    if not coordinator.started:
        raise Refusal(PeopleMessage.PRESS_START)
    await _prompt(work, coordinator, person, Say.ASK_HOURS)


async def keep_hours(work: UnitOfWork, coordinator: Person, person: str, text: str) -> None:
    """Keep training had elsewhere ("6; 12-03-2026; trainer"); ask again if it cannot be read."""
    if Role.COORDINATOR not in coordinator.roles:
        raise Refusal(PeopleMessage.NOT_FOR_YOU)
    await _member(work, person)
    elsewhere = read_hours(text, date_of(work.now, work.rules.zone))
    if elsewhere is None:
        await _prompt(work, coordinator, person, Say.HOURS_WRONG)
        return
    await work.training.note_elsewhere(work.chance.new_id(), person, elsewhere, coordinator.id, work.now)
    await work.audit.note(coordinator.id, AuditAction.HOURS_NOTED, person)
    await work.outbox.tell(coordinator.chat, TrainingMessage.LEARNING, says=Say.HOURS_NOTED.value)
    await show_trainee(work, person)


async def _prompt(work: UnitOfWork, coordinator: Person, person: str, says: Say) -> None:
    await work.outbox.prompt(
        coordinator.chat, TrainingMessage.LEARNING, TrainingPurpose.HOURS_ELSEWHERE, person, says=says.value
    )


def read_hours(text: str, today: date) -> Elsewhere | None:
    """Return hours, date and trainer, parted by ";" or lines; None if one is wrong or the date lies ahead."""
    parts = [" ".join(part.split()) for part in text.replace("\n", ";").split(";") if part.strip()]
    if len(parts) != PARTS or not 1 <= len(parts[2]) <= LONGEST_NAME:
        return None
    try:
        hours = float(parts[0].replace(",", "."))
        day = datetime.strptime(parts[1].replace("/", "-"), "%d-%m-%Y").replace(tzinfo=UTC).date()
    except ValueError:
        return None
    if not 0 < hours <= MOST_HOURS or day > today:
        return None
    return Elsewhere(round(hours * 60), day, parts[2])


async def warn(work: UnitOfWork) -> None:
    """Warn 30 and 7 days before the end, and at the end; each once, and never two at a time."""
    for stage, lead in STAGES:
        for certificate in await work.training.certificates.ending(work.now + lead, lead, stage):
            await work.training.certificates.warned(certificate, stage)
            until, days = certificate.until, (certificate.until - work.now) // DAY
            says = Say.CERTIFICATE_ENDS if until > work.now else Say.CERTIFICATE_ENDED
            await work.outbox.tell(certificate.chat, TrainingMessage.LEARNING, says=says.value, days=days)
