"""Hours elsewhere: training that somebody had outside, with how many hours, when, where and with whom."""

from datetime import UTC, date, datetime

from care.curriculum.messages import TrainingMessage, TrainingPurpose
from care.curriculum.training_records import Elsewhere
from care.curriculum.training_replies import Say
from care.model.audit_actions import AuditAction
from care.model.entities import Person
from care.model.enums import Role
from care.model.message_kinds import Refusal
from care.model.shift_calendar import date_of
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.training import certificates, completion

# Of a typed line: hours at most, characters of a place or a trainer's name, parts.
MOST_HOURS, LONGEST_NAME, PARTS = 200, 60, 4


async def ask(work: UnitOfWork, coordinator: Person, person: str) -> None:
    """Ask in private for hours, date, place and trainer (⏱)."""
    await certificates.require_member(work, person)
    if not coordinator.started:
        raise Refusal(PeopleMessage.PRESS_START)
    await _prompt(work, coordinator, person, Say.ASK_HOURS)


async def keep(work: UnitOfWork, coordinator: Person, person: str, text: str) -> None:
    """Keep training had elsewhere ("6; 12-03-2026; place; trainer"); ask again if it cannot be read."""
    if Role.COORDINATOR not in coordinator.roles:
        raise Refusal(PeopleMessage.NOT_FOR_YOU)
    await certificates.require_member(work, person)
    elsewhere = read_hours(text, date_of(work.now, work.rules.zone))
    if elsewhere is None:
        await _prompt(work, coordinator, person, Say.HOURS_WRONG)
        return
    await work.training.note_elsewhere(work.chance.new_id(), person, elsewhere, coordinator.id, work.now)
    await work.audit.note(coordinator.id, AuditAction.HOURS_NOTED, person)
    await work.outbox.tell(coordinator.chat, TrainingMessage.LEARNING, says=Say.HOURS_NOTED.value)
    await completion.look(work, await work.people.get(person))
    await certificates.show_changed(work, person)
    await certificates.show_trainee(work, person)


async def _prompt(work: UnitOfWork, coordinator: Person, person: str, says: Say) -> None:
    await work.outbox.prompt(
        coordinator.chat, TrainingMessage.LEARNING, TrainingPurpose.HOURS_ELSEWHERE, person, says=says.value
    )


def read_hours(text: str, today: date) -> Elsewhere | None:
    """Return hours, date, place and trainer, parted by ";" or lines; None if one is wrong or lies ahead."""
    parts = [" ".join(part.split()) for part in text.replace("\n", ";").split(";") if part.strip()]
    if len(parts) != PARTS or not all(1 <= len(part) <= LONGEST_NAME for part in parts[2:]):
        return None
    try:
        hours = float(parts[0].replace(",", "."))
        day = datetime.strptime(parts[1].replace("/", "-"), "%d-%m-%Y").replace(tzinfo=UTC).date()
    except ValueError:
        return None
    if not 0 < hours <= MOST_HOURS or day > today:
        return None
    return Elsewhere(round(hours * 60), day, parts[3], parts[2])
