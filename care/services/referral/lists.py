"""Lists of referrals: the counselors', overdue ones first, and what is open for a student."""

from collections.abc import Sequence
from datetime import timedelta
from enum import StrEnum

from care.model.audit_actions import AuditAction
from care.model.entities import Person
from care.model.enums import Role
from care.model.services.referral import MACHINE, Referral
from care.ports.audit import Noted
from care.ports.unit_of_work import UnitOfWork
from care.services.referral import record
from care.services.referral.messages import ReferralMessage

OVER_SHOWN = timedelta(days=30)
"""For how long one that is over is found in the list."""
DEEDS = {
    *(AuditAction(f"referral-{step.name}") for step in MACHINE.steps),
    *(AuditAction.REFERRAL_BEGIN, AuditAction.REFERRAL_TAKE),
    *(AuditAction.REFERRAL_OVERDUE, AuditAction.REFERRAL_HANDED_OVER),
}
"""What counts as the history of a referral; who read in it stands in the audit record alone."""


class ReferralView(StrEnum):
    """Which referrals are listed."""

    OPEN = "open"
    MINE = "mine"
    OVER = "over"


async def show(work: UnitOfWork, person: Person, view: ReferralView) -> None:
    """Show a counselor the list, a student what is open for them (`/referral`)."""
    if Role.COUNSELOR not in person.roles:
        await show_own(work, person)
        return
    await work.outbox.tell(person.chat, ReferralMessage.REFERRALS, view=view.value, reader=person.id)


async def show_own(work: UnitOfWork, student: Person) -> None:
    """Show what is open for this person themselves."""
    await work.outbox.tell(student.chat, ReferralMessage.REFERRALS_OWN, reader=student.id)


async def listed(work: UnitOfWork, reader: str, view: ReferralView) -> Sequence[Referral]:
    """Return those of this view that the reader may know of, never their own: overdue ones first."""
    if view is ReferralView.OVER:
        found = await work.referrals.over_since(work.now - OVER_SHOWN)
    else:
        found = await work.referrals.not_over()
    may = [one for one in found if one.student != reader and await record.may_know(work, reader, one)]
    return [one for one in may if view is not ReferralView.MINE or one.owner == reader]


async def own(work: UnitOfWork, student: str) -> Sequence[Referral]:
    """Return what a student can still see and change of their own: asked at least, and not over."""
    found = await work.referrals.of(student)
    return [one for one in found if not record.is_over(one.state) and one.state is not MACHINE.first]


async def history(work: UnitOfWork, referral: Referral) -> Sequence[Noted]:
    """Return what was done in it, the oldest first."""
    return [row for row in await work.audit.history(referral.id) if row.action in DEEDS]


async def may_read(work: UnitOfWork, chat: int, referral_id: str = "") -> bool:
    """Return whether the reader is still a counselor who may know of this one: asked before it is sent."""
    person = await work.people.at(chat)
    if person is None or Role.COUNSELOR not in person.roles:
        return False
    referral = await work.referrals.get(referral_id) if referral_id else None
    if referral is None:
        return True
    return person.id != referral.student and await record.may_know(work, person.id, referral)
