"""Handing a case on (📤): to a colleague who says yes, or to whoever takes it next.

Until the colleague has said yes the owner has it: no case is between two people.
"""

from collections.abc import Sequence

from care.casework import case_closing, case_ownership
from care.casework.messages import CaseworkMessage
from care.escalation import cases
from care.model.audit_actions import AuditAction
from care.model.entities import Case, Colleague, Person
from care.model.enums import Urgency
from care.model.message_kinds import Refusal
from care.people import case_access
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork


async def ask(work: UnitOfWork, owner: Person, case_id: str) -> None:
    """Ask to whom the case is to go."""
    case = await cases.own_case(work, owner, case_id, deed=False)
    await work.outbox.tell(owner.chat, CaseworkMessage.HAND_ON_ASK, case=case.id, code=case.code)


async def colleagues(work: UnitOfWork, case: Case) -> Sequence[Colleague]:
    """Return the counselors who may have the case and can be asked, those on call first."""
    return [one for one in await case_access.hearers(work, case) if one.person != case.owner and one.started]


async def offer(work: UnitOfWork, owner: Person, case_id: str, colleague: str) -> None:
    """Ask a colleague to take the case; raise Refusal if they may not know of it."""
    case = await cases.own_case(work, owner, case_id)
    asked = next((one for one in await colleagues(work, case) if one.person == colleague), None)
    if asked is None:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await work.outbox.tell(
        asked.chat,
        CaseworkMessage.HAND_ON_OFFER,
        urgency=Urgency.ALERT,
        case=case.id,
        tenure=tenure(case),
        code=case.code,
        level=case.level.word,
        name=await work.people.called(owner.id),
    )
    await work.outbox.tell(owner.chat, CaseworkMessage.HAND_ON_ASKED, code=case.code, name=asked.called)


def tenure(case: Case) -> int:
    """Return since when the present owner has the case, in Unix seconds; an answer is for this time alone."""
    return int(case.claimed_at.timestamp()) if case.claimed_at else 0


async def answer(work: UnitOfWork, colleague: Person, case_id: str, since: int, *, yes: bool) -> None:
    """Make the colleague the owner (✅), or tell the owner that they cannot (❌)."""
    case = await _offered(work, colleague, case_id, since)
    owner = await work.people.get(case.owner or "")
    name = await work.people.called(colleague.id)
    if not yes:
        await work.outbox.tell(colleague.chat, CaseworkMessage.HAND_ON_NOT, code=case.code)
        await work.outbox.tell(owner.chat, CaseworkMessage.HAND_ON_DECLINED, code=case.code, name=name)
        return
    await work.audit.note(owner.id, AuditAction.HAND_ON, case.id)
    if not await work.cases.ownership.hand_on(case, colleague.id, work.now):
        raise Refusal(CaseworkMessage.HAND_ON_GONE)
    await work.referrals.follow_case(case.id, owner.id, colleague.id)
    await case_ownership.leave_seat(work, case, owner)
    await work.outbox.tell(owner.chat, CaseworkMessage.HANDED_ON, code=case.code, name=name)
    await cases.receive(work, colleague, case)
    await case_closing.show_notes(work, colleague, case.id)


async def _offered(work: UnitOfWork, colleague: Person, case_id: str, since: int) -> Case:
    """Return the case; raise Refusal if somebody else asked, or the colleague may not have it."""
    case = await work.cases.get(case_id)
    if case is None or case.state != "claimed" or tenure(case) != since or case.owner == colleague.id:
        raise Refusal(CaseworkMessage.HAND_ON_GONE)
    if colleague.id not in {one.person for one in await colleagues(work, case)}:
        raise Refusal(PeopleMessage.CASE_ELSEWHERE)
    return case
