"""The case list: which cases a counselor finds, what is next in each, and what was done in it."""

from collections.abc import Sequence
from datetime import timedelta
from enum import StrEnum

from care.casework.messages import CaseworkMessage
from care.escalation.messages import EscalationMessage
from care.model.audit_actions import AuditAction
from care.model.case_notes import CaseWork
from care.model.entities import Case, Person
from care.model.enums import Mode, Part, Role
from care.model.message_kinds import Refusal
from care.model.services.referral import ReferralState
from care.people import case_access
from care.ports.audit import Noted
from care.ports.unit_of_work import UnitOfWork

CLOSED_SHOWN = timedelta(days=30)
"""For how long a closed case is found."""
DEEDS = {
    *(AuditAction.CLAIM, AuditAction.RELEASE, AuditAction.PASSED_ON, AuditAction.HAND_ON),
    *(AuditAction.TAKE_OVER, AuditAction.GIVE_BACK, AuditAction.CASE_NOTE, AuditAction.CLOSE),
    *(AuditAction.ASK_CONSENT, AuditAction.CONSENT_YES, AuditAction.CONSENT_NO),
}
"""What counts as the history of a case; who read in it stands in the audit record alone."""


class View(StrEnum):
    """Which cases are listed."""

    MINE = "mine"
    OPEN = "open"
    CLOSED = "closed"


class NextStep(StrEnum):
    """What is next in a case."""

    TAKE = "take"
    TALK = "talk"
    REACH = "reach"
    CONSENT = "consent"
    LOOK = "look"
    DECIDE = "decide"
    NONE = "none"


async def show(work: UnitOfWork, counselor: Person, view: View) -> None:
    """Show the list; the audit notes who looked."""
    await work.audit.note(counselor.id, AuditAction.CASES)
    await work.outbox.tell(counselor.chat, CaseworkMessage.CASES, view=view.value, reader=counselor.id)


async def listed(work: UnitOfWork, reader: str, view: View) -> Sequence[Case]:
    """Return the cases of this view that the reader may find: open ones most urgent first, others newest."""
    found = await _of_view(work, reader, view)
    return [case for case in found if await case_access.may_see(work, reader, case)]


async def _of_view(work: UnitOfWork, reader: str, view: View) -> Sequence[Case]:
    if view is View.MINE:
        return await work.cases.owned(reader)
    if view is View.OPEN:
        return await work.cases.all_open()
    return await work.cases.closed_since(work.now - CLOSED_SHOWN)


async def show_file(work: UnitOfWork, counselor: Person, case_id: str) -> None:
    """Show one case with its history and what can be done; the audit notes who looked."""
    case = await work.cases.get(case_id)
    if case is None:
        raise Refusal(EscalationMessage.CASE_GONE)
    await case_access.require_may_see(work, counselor.id, case)
    await work.audit.note(counselor.id, AuditAction.CASE_READ, case.id)
    await work.outbox.tell(counselor.chat, CaseworkMessage.CASE_FILE, case=case.id, reader=counselor.id)


async def find(work: UnitOfWork, counselor: Person, code: str) -> Case:
    """Return the case with this code; raise Refusal if the counselor finds none."""
    for view in (View.OPEN, View.CLOSED):
        for case in await listed(work, counselor.id, view):
            if case.code.casefold() == code.casefold():
                return case
    raise Refusal(CaseworkMessage.CASE_UNKNOWN, code=code)


async def next_step(work: UnitOfWork, case: Case, known: CaseWork) -> NextStep:
    """Return what is next: what the owner waits for goes before what they planned."""
    if case.state == "closed":
        return NextStep.LOOK if known.follow_up_at else NextStep.NONE
    if case.owner is None:
        return NextStep.TAKE
    if await _is_talking(work, case):
        return NextStep.TALK
    if known.reach_until:
        return NextStep.REACH
    if await _is_asked(work, case):
        return NextStep.CONSENT
    return NextStep.LOOK if known.follow_up_at else NextStep.DECIDE


async def _is_asked(work: UnitOfWork, case: Case) -> bool:
    """Return whether the student's answer to a referral is waited for."""
    found = await work.referrals.of(case.student)
    return any(one.case == case.id and one.state is ReferralState.ASKED for one in found)


async def _is_talking(work: UnitOfWork, case: Case) -> bool:
    seats = await work.conversations.participants(case.conversation) if case.conversation else ()
    mine = [seat for seat in seats if seat.person == case.owner and seat.part is Part.COUNSELOR]
    return any(seat.mode is Mode.SPEAKING for seat in mine)


async def history(work: UnitOfWork, case: Case) -> Sequence[Noted]:
    """Return what was done in the case, the oldest first."""
    return [row for row in await work.audit.history(case.id) if row.action in DEEDS]


async def may_read(work: UnitOfWork, chat: int, case_id: str = "") -> bool:
    """Return whether the reader is still a counselor, and may find this case: asked before it is sent."""
    person = await work.people.at(chat)
    if person is None or Role.COUNSELOR not in person.roles:
        return False
    case = await work.cases.get(case_id)
    return case is None or await case_access.may_see(work, person.id, case)
