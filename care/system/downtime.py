"""Downtime: the bot was away for long, and people in conversations are told what that may mean."""

from datetime import datetime, timedelta

from care.model.enums import Urgency
from care.ports.unit_of_work import UnitOfWork
from care.system.messages import SystemMessage

NOTED = timedelta(minutes=1)
"""How exactly the last answer is remembered: a commit a minute, not one for each answer."""
HOUR = timedelta(hours=1)
CUT_OFF = timedelta(minutes=5)
"""From so long on the board says that the bot was out of reach; the group too, if somebody waits."""


async def heard(work: UnitOfWork, at: datetime) -> None:
    """Note that Telegram gave what had been written to the bot, after telling of an absence before it."""
    before = await work.team.heard_at()
    if before:
        await _tell_if_long(work, at - before)
    if before is None or abs(at - before) >= NOTED:
        await work.team.set_heard_at(at)


async def reached(work: UnitOfWork, at: datetime) -> None:
    """Tell of a gap in Telegram's answers; a quiet hour is no absence, a gap is one."""
    before = (await work.conversations.talks.hearing()).reached_at
    if before and CUT_OFF <= at - before <= work.rules.absence_told:
        await _tell_cut_off(work, before, at)


async def back(work: UnitOfWork) -> None:
    """Tell of an absence before all else, once Telegram can be reached but has not given anything yet."""
    before = await work.team.heard_at()
    if before and await _tell_if_long(work, work.now - before):
        await work.team.set_heard_at(work.now)


async def _tell_cut_off(work: UnitOfWork, since: datetime, until: datetime) -> None:
    """Tell the group and the board that the bot was out of reach: what became due meanwhile comes late."""
    await work.programme.boards.was_away(since, until)
    board, group = await work.programme.boards.present(), await work.team.group()
    if group and (board.cases or board.waiting.count or board.later.count):
        open_cases = sum(one.owner is None for one in board.cases)
        await work.outbox.tell(
            group,
            SystemMessage.BACK_AGAIN,
            urgency=Urgency.ALERT,
            since=int(since.timestamp()),
            until=int(until.timestamp()),
            count=open_cases,
            waiting=board.waiting.count + board.later.count,
        )


async def tell_deaf(work: UnitOfWork, since: datetime) -> None:
    """Tell the group while nothing reaches the bot any more, though it can still write."""
    if group := await work.team.group():
        await work.outbox.tell(group, SystemMessage.DEAF, urgency=Urgency.ALERT, since=int(since.timestamp()))


async def tell_unsent(work: UnitOfWork, since: datetime) -> None:
    """Tell the group that for a while nothing could be sent, and that what comes now is late."""
    if group := await work.team.group():
        until = int(work.now.timestamp())
        await work.outbox.tell(
            group,
            SystemMessage.NOTHING_SENT,
            urgency=Urgency.ALERT,
            since=int(since.timestamp()),
            until=until,
        )


async def _tell_if_long(work: UnitOfWork, away: timedelta) -> bool:
    """Tell everybody in a conversation of an absence longer than `absence_told`; return whether it was told.

    Telegram keeps what people write for 24 hours; what is older is gone, and nobody can say what it was.
    """
    if away <= work.rules.absence_told:
        return False
    hours = round(away / HOUR)
    present = await work.conversations.present()
    for chat in present:
        await work.outbox.tell(chat, SystemMessage.WAS_AWAY, away=hours)
    if group := await work.team.group():
        await work.outbox.tell(group, SystemMessage.WAS_AWAY_GROUP, away=hours, count=len(present))
    return True
