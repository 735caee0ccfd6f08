"""The bot was away for long: whoever is in a conversation is told what that may mean for their words."""

from datetime import datetime, timedelta

from care.notices import Kind
from care.ports.work import Work

NOTED = timedelta(minutes=1)
"""How exactly the last answer is remembered: a commit a minute, not one for each answer."""
HOUR = timedelta(hours=1)


async def heard(work: Work, at: datetime) -> None:
    """Telegram gave then what had been written to the bot: remember it, and tell of an absence before it."""
    before = await work.team.heard_at()
    if before:
        await _tell_if_long(work, at - before)
    if before is None or abs(at - before) >= NOTED:
        await work.team.set_heard_at(at)


async def back(work: Work) -> None:
    """Telegram can be reached again, but has not given anything yet: an absence is told before all else."""
    before = await work.team.heard_at()
    if before and await _tell_if_long(work, work.now - before):
        await work.team.set_heard_at(work.now)


async def _tell_if_long(work: Work, away: timedelta) -> bool:
    """Telegram keeps what people write for 24 hours; of what is older nobody can say what it was."""
    if away <= work.rules.absence_told:
        return False
    hours = round(away / HOUR)
    present = await work.conversations.present()
    for chat in present:
        await work.outbox.tell(chat, Kind.WAS_AWAY, away=hours)
    if group := await work.team.group():
        await work.outbox.tell(group, Kind.WAS_AWAY_GROUP, away=hours, count=len(present))
    return True
