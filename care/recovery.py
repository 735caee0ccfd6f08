"""After a restore: who was forgotten is forgotten again, and people are told what is lost."""

from datetime import datetime

from care import forgetting
from care.notices import Kind
from care.ports.work import Work
from care.vocabulary import Urgency


async def resume(work: Work, made_at: datetime) -> tuple[int, int]:
    """Make a restored database usable: a code or link in it may have been used since, so none opens anything.

    Returns how many were forgotten again, and how many are told.
    """
    forgotten = await work.recovery.forgotten_since()
    for person in forgotten:
        await forgetting.forget(work, person, receipt=False)
    lost = await work.recovery.give_up_words()
    await work.setup_codes.withdraw()
    await work.team.withdraw_invitations()
    made = f"{made_at.astimezone(work.rules.zone):%d-%m-%Y %H.%M}"
    concerned = {*lost, *await work.conversations.present()}
    for chat in sorted(concerned):
        await work.outbox.tell(chat, Kind.RESTORED, urgency=Urgency.RELAY, made=made, count=lost.get(chat, 0))
    if group := await work.team.group():
        await work.outbox.tell(group, Kind.RESTORED_GROUP, made=made, count=len(concerned))
    return len(forgotten), len(concerned)


async def tell_backup_failed(work: Work) -> None:
    """Those who can have it mended know that there is no new backup."""
    if group := await work.team.group():
        await work.outbox.tell(group, Kind.BACKUP_FAILED)
