"""Practice sheets: after a live rehearsal the trainer notes by buttons how it went; levels, never words."""

from datetime import timedelta

from care.curriculum.messages import TrainingMessage
from care.curriculum.practice_records import LEVELS, Sheet, Skill
from care.curriculum.training_records import Rehearsal
from care.curriculum.training_replies import Say
from care.model.audit_actions import AuditAction
from care.model.card_kinds import CardKind
from care.model.entities import Person
from care.model.message_kinds import Refusal
from care.model.shift_calendar import is_daytime
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.training import certificates, completion, eligibility

REMINDED_AFTER = timedelta(days=1)


async def offer(work: UnitOfWork, rehearsal: Rehearsal) -> None:
    """Give the trainer the sheet of a rehearsal that has just ended."""
    if rehearsal.trainer and rehearsal.trainer_chat is not None:
        await work.training.sheets.begin(rehearsal.id, rehearsal.person, rehearsal.trainer, work.now)
        await work.outbox.show(CardKind.SHEET, rehearsal.id, rehearsal.trainer_chat)


async def remind(work: UnitOfWork) -> None:
    """Bring a sheet that waits back to its trainer, by day and once a day, in the place of the one before."""
    if not is_daytime(work.now, work.rules.zone):
        return
    for card in await work.outbox.postings.stale(CardKind.SHEET, work.now - REMINDED_AFTER):
        sheet = await work.training.sheets.get(card.about)
        if sheet and not sheet.done_at:
            await work.outbox.postings.take_away(card)
            await _show(work, sheet)


async def mark(work: UnitOfWork, trainer: Person, rehearsal: str, skill: str, level: int) -> None:
    """Keep the level of one skill."""
    sheet = await _open(work, trainer, rehearsal)
    if skill not in set(Skill) or level not in LEVELS:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await work.training.sheets.fill(rehearsal, {**sheet.levels, Skill(skill): level})
    await _show(work, sheet)


async def again(work: UnitOfWork, trainer: Person, rehearsal: str) -> None:
    """Begin the sheet anew."""
    sheet = await _open(work, trainer, rehearsal)
    await work.training.sheets.fill(rehearsal, {})
    await _show(work, sheet)


async def drop(work: UnitOfWork, trainer: Person, rehearsal: str) -> None:
    """Leave the sheet empty: there was too little to go by, so the rehearsal does not count."""
    sheet = await _open(work, trainer, rehearsal)
    await work.training.sheets.drop(rehearsal)
    await _show(work, sheet)
    await work.outbox.tell(sheet.chat, TrainingMessage.LEARNING, says=Say.SHEET_DROPPED.value)


async def save(work: UnitOfWork, trainer: Person, rehearsal: str) -> None:
    """Keep the whole sheet; nobody who could hurt somebody goes on duty."""
    sheet = await _open(work, trainer, rehearsal)
    if sheet.next:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await work.training.sheets.end(rehearsal, work.now)
    await work.audit.note(trainer.id, AuditAction.PRACTICE_SHEET, sheet.person)
    await _show(work, sheet)
    await work.outbox.tell(sheet.chat, TrainingMessage.TRAINING, board="sheet", rehearsal=rehearsal)
    person = await work.people.get(sheet.person)
    if sheet.hurtful and await eligibility.is_valid(work, person):
        await eligibility.end(work, person, Say.SHEET_RESTS)
    await completion.look(work, person)
    await certificates.show_changed(work, person.id)


async def _open(work: UnitOfWork, trainer: Person, rehearsal: str) -> Sheet:
    """Return this trainer's sheet; raise Refusal if it is another's or done."""
    sheet = await work.training.sheets.get(rehearsal)
    if sheet is None or sheet.trainer != trainer.id or sheet.done_at:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    return sheet


async def _show(work: UnitOfWork, sheet: Sheet) -> None:
    await work.outbox.show(CardKind.SHEET, sheet.rehearsal, sheet.trainer_chat)
