"""Recovery after a restore: forgotten people are forgotten again, and people are told what is lost."""

from datetime import datetime

from care.model.audit_actions import PROGRAMME, AuditAction
from care.model.enums import Urgency
from care.ports.unit_of_work import UnitOfWork
from care.system import forgetting
from care.system.messages import SystemMessage


async def resume(work: UnitOfWork, made_at: datetime) -> tuple[int, int]:
    """Make a restored database usable; return how many were forgotten again, and how many are told.

    A code or link in it may have been used since, so none opens anything.
    """
    # First: somebody who was forgotten must not be told of lost words.
    forgotten = await work.keeping.recovery.forgotten_since()
    for person in forgotten:
        await forgetting.forget(work, person, receipt=False)
    told = await work.keeping.recovery.give_up_words(await work.keeping.recovery.lost_keys())
    await work.keeping.recovery.renew_keys()
    await work.keeping.recovery.send_again()
    await work.team.setup_codes.withdraw()
    await work.team.withdraw_invitations()
    await work.audit.note(PROGRAMME, AuditAction.RESTORED, f"{made_at:%Y-%m-%d}")
    await work.team.acts.forget(work.now)  # what somebody else was to confirm may be decided since
    made = int(made_at.timestamp())
    for chat, count in sorted(told.items()):
        await work.outbox.tell(chat, SystemMessage.RESTORED, urgency=Urgency.RELAY, made=made, count=count)
    if group := await work.team.group():
        await work.outbox.tell(group, SystemMessage.RESTORED_GROUP, made=made, count=len(told))
    return len(forgotten), len(told)


async def give_up_lost(work: UnitOfWork) -> int:
    """Tell people at a start of conversations whose keys are gone; return how many there are.

    A key that was to be destroyed by now is no loss. `renew_keys` has to follow, in a transaction of its own.
    """
    since = work.now - work.rules.text_kept, work.now - work.rules.case_text_kept
    due = set(await work.keeping.retention.keys_due(*since))
    lost = [one for one in await work.keeping.recovery.lost_keys() if one not in due]
    if lost:
        for chat, count in sorted((await work.keeping.recovery.give_up_words(lost)).items()):
            await work.outbox.tell(chat, SystemMessage.TALKS_UNREADABLE, urgency=Urgency.RELAY, count=count)
        if group := await work.team.group():
            await work.outbox.tell(group, SystemMessage.TALKS_UNREADABLE_GROUP, count=len(lost))
    return len(lost)


async def tell_backup_failed(work: UnitOfWork) -> None:
    """Tell the group that there is no new backup."""
    if group := await work.team.group():
        await work.outbox.tell(group, SystemMessage.BACKUP_FAILED)
