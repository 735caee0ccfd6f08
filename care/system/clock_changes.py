"""A machine's clock that jumps: what is due is counted anew, and the group is told."""

from datetime import timedelta

from care.escalation import ladder_times
from care.model.enums import Urgency
from care.ports.unit_of_work import UnitOfWork
from care.system.messages import SystemMessage

MINUTE = timedelta(minutes=1)
NOTICED = timedelta(minutes=2)
"""The least jump that is told; the last answer of Telegram is noted once a minute."""


async def put_right(work: UnitOfWork) -> timedelta:
    """Bring back, at a start, what was made due under a clock that was ahead; return how far it was.

    Ladders and what is tried again wait for one step from now at most. Appointments, and the times from which
    the destruction of keys is counted, stay.
    """
    for case in await work.cases.all_open():
        if case.owner is None:
            await work.keeping.times.call_by(case.id, ladder_times.next_call(work, case))
    ahead = await work.keeping.times.ahead()
    if ahead < NOTICED:
        return timedelta(0)
    await work.keeping.times.clamp(work.rules.wait_notice)
    await work.keeping.times.clamp_offers(work.now + work.rules.offer_timeout)
    await tell(work, -ahead)
    return ahead


async def tell(work: UnitOfWork, by: timedelta) -> None:
    """Tell the group that the machine's clock was changed by so much; below zero: put back."""
    if group := await work.team.group():
        minutes, way = round(abs(by) / MINUTE), "back" if by < timedelta(0) else "ahead"
        await work.outbox.tell(
            group, SystemMessage.CLOCK_CHANGED, urgency=Urgency.ALERT, way=way, minutes=minutes
        )
