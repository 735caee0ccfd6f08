"""The bot was away for long: whoever is in a conversation is told what that may mean for their words."""

from datetime import datetime, timedelta

from care.model.enums import Urgency
from care.model.message_kinds import MessageKind
from care.ports.unit_of_work import UnitOfWork

NOTED = timedelta(minutes=1)
"""How exactly the last answer is remembered: a commit a minute, not one for each answer."""
HOUR = timedelta(hours=1)
CUT_OFF = timedelta(minutes=5)
"""From so long on the board says that the bot was out of reach; the group too, if somebody waits."""


async def heard(work: UnitOfWork, at: datetime) -> None:
    """Telegram gave then what had been written to the bot: remember it, and tell of an absence before it."""
    before = await work.team.heard_at()
    if before:
        await _tell_if_long(work, at - before)
    if before is None or abs(at - before) >= NOTED:
        await work.team.set_heard_at(at)


async def reached(work: UnitOfWork, at: datetime) -> None:
    """Telegram answered then, whatever it was asked: a quiet hour is no absence, a gap is one."""
    before = (await work.conversations.talks.hearing()).reached_at
    if before and CUT_OFF <= at - before <= work.rules.absence_told:
        await _tell_cut_off(work, before, at)


async def back(work: UnitOfWork) -> None:
    """Telegram can be reached again, but has not given anything yet: an absence is told before all else."""
    before = await work.team.heard_at()
    if before and await _tell_if_long(work, work.now - before):
        await work.team.set_heard_at(work.now)


async def _tell_cut_off(work: UnitOfWork, since: datetime, until: datetime) -> None:
    """The bot was killed, or Telegram out of reach: what became due meanwhile comes late."""
    await work.programme.boards.was_away(since, until)
    board, group = await work.programme.boards.present(), await work.team.group()
    if group and (board.cases or board.waiting):
        open_cases = sum(one.owner is None for one in board.cases)
        await work.outbox.tell(
            group,
            MessageKind.BACK_AGAIN,
            urgency=Urgency.ALERT,
            since=int(since.timestamp()),
            until=int(until.timestamp()),
            count=open_cases,
            waiting=board.waiting,
        )


async def tell_deaf(work: UnitOfWork, since: datetime) -> None:
    """Nothing reaches the bot any more, though it can still write: the group hears it while it lasts."""
    if group := await work.team.group():
        await work.outbox.tell(group, MessageKind.DEAF, urgency=Urgency.ALERT, since=int(since.timestamp()))


async def tell_unsent(work: UnitOfWork, since: datetime) -> None:
    """For a while nothing could be sent, and now it can: the group hears that what comes is late."""
    if group := await work.team.group():
        until = int(work.now.timestamp())
        await work.outbox.tell(
            group, MessageKind.NOTHING_SENT, urgency=Urgency.ALERT, since=int(since.timestamp()), until=until
        )


async def _tell_if_long(work: UnitOfWork, away: timedelta) -> bool:
    """Telegram keeps what people write for 24 hours; of what is older nobody can say what it was."""
    if away <= work.rules.absence_told:
        return False
    hours = round(away / HOUR)
    present = await work.conversations.present()
    for chat in present:
        await work.outbox.tell(chat, MessageKind.WAS_AWAY, away=hours)
    if group := await work.team.group():
        await work.outbox.tell(group, MessageKind.WAS_AWAY_GROUP, away=hours, count=len(present))
    return True
