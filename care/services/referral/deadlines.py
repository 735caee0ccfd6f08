"""Deadlines: an overdue referral comes back to its counselor, then to the others, until somebody acts."""

from datetime import datetime, timedelta

from care.model.audit_actions import PROGRAMME, AuditAction
from care.model.entities import Person
from care.model.services.referral import MACHINE, Priority, Referral, ReferralState
from care.people import case_access
from care.ports.unit_of_work import UnitOfWork
from care.services.referral.messages import ReferralMessage

LADDER = (timedelta(days=1), timedelta(days=3))
"""How long after it came back it comes again, to all who may know; the last one goes on."""


def due_at(work: UnitOfWork, priority: Priority, state: ReferralState) -> datetime | None:
    """Return by when the next step must be taken from this state; None where nothing more is waited for."""
    if state in MACHINE.over:
        return None
    return work.now + work.rules.referral_deadlines[list(Priority).index(priority)]


async def call(work: UnitOfWork) -> None:
    """Bring back what is overdue."""
    for referral in await work.referrals.due(work.now):
        again = work.now + LADDER[min(referral.rung, len(LADDER) - 1)]
        if await work.referrals.come_back(referral, again):
            await _call(work, referral)


async def _call(work: UnitOfWork, referral: Referral) -> None:
    """Tell its counselor at first; after that, or where it has none, all who may know."""
    if referral.rung == 0:
        await work.audit.note(PROGRAMME, AuditAction.REFERRAL_OVERDUE, referral.id)
    hearers = await case_access.hearers_about(work, referral.student)
    owners = [one for one in hearers if one.person == referral.owner]
    for one in owners if owners and referral.rung == 0 else hearers:
        await work.outbox.tell(
            one.chat,
            ReferralMessage.REFERRAL_DUE,
            referral=referral.id,
            code=referral.code,
            alias=referral.alias,
            state=referral.state.value,
            mine=int(one.person == referral.owner),
        )


async def hand_over(work: UnitOfWork, owner: Person) -> None:
    """Bring what somebody who leaves has in hand to the others, at once."""
    for referral in await work.referrals.release(owner.id, work.now):
        await work.audit.note(PROGRAMME, AuditAction.REFERRAL_HANDED_OVER, referral.id)


async def tell_forgotten(work: UnitOfWork, student: Person) -> None:
    """Tell the counselors of what was open for a student who is forgotten now that it is gone."""
    for referral in await work.referrals.of(student.id):
        if referral.owner and referral.call_at:
            keeper = await work.people.get(referral.owner)
            await work.outbox.tell(keeper.chat, ReferralMessage.REFERRAL_FORGOTTEN, code=referral.code)
