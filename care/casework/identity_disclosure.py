"""Identity disclosure: a student's account is shown for ten minutes, to those who asked and agreed.

How it comes to that stands in `identity_requests` and `break_glass`. No other path to an identity exists,
for any role.
"""

from datetime import datetime, timedelta

from care.casework.messages import CaseworkMessage
from care.model.audit_actions import PROGRAMME, AuditAction
from care.model.card_kinds import CardKind
from care.model.entities import Case, Person
from care.model.enums import Role
from care.model.message_kinds import Refusal
from care.people import case_access
from care.ports.reveals import Reveal
from care.ports.unit_of_work import UnitOfWork

SHOWN = timedelta(minutes=10)
TOLD_AFTER = timedelta(hours=12)
"""When the student is told, well within 24 hours."""


async def open_account(work: UnitOfWork, reveal: Reveal) -> bool:
    """Show the account to its owner, and to who agreed, each in their own chat; return whether it was shown.

    What has become impossible meanwhile (another owner, a closed case, a lost role) ends the request.
    """
    case = await work.cases.get(reveal.case)
    readers = [await work.people.get(one) for one in (reveal.owner, reveal.second) if one]
    may = case is not None and case.owner == reveal.owner and case.state != "closed"
    may = may and all([case and await _may_look(work, one, case) for one in readers])
    tell_at = work.now + TOLD_AFTER if may else None
    if not await work.cases.reveals.decide(reveal.id, None, approved=may, tell_at=tell_at, now=work.now):
        return False
    if not may or case is None:
        await work.outbox.tell(readers[0].chat, CaseworkMessage.REVEAL_GONE)
        return False
    for person in readers:
        await work.outbox.show(CardKind.IDENTITY, f"{reveal.id} {person.id}", person.chat)
    await work.outbox.tell(readers[0].chat, CaseworkMessage.REVEAL_DONE, reveal=reveal.id, code=case.code)
    return True


async def _may_look(work: UnitOfWork, person: Person, case: Case) -> bool:
    return Role.COUNSELOR in person.roles and await case_access.may_read(work, person.id, case)


async def account(work: UnitOfWork, about: str) -> tuple[int, str] | None:
    """Return Telegram's id and the case's code, for one of the two and for ten minutes; else None."""
    reveal_id, person_id = about.split()
    reveal = await work.cases.reveals.get(reveal_id)
    if reveal is None or person_id not in {reveal.owner, reveal.second}:
        return None
    if Role.COUNSELOR not in (await work.people.get(person_id)).roles:
        return None
    address = await work.cases.reveals.address(reveal.id, work.now - SHOWN)
    case = await work.cases.get(reveal.case)
    if case is None or not await case_access.may_read(work, person_id, case):
        return None
    return (address, case.code) if address else None


async def hide(work: UnitOfWork) -> None:
    """Take the account away from both chats after ten minutes."""
    await work.outbox.erase(await work.cases.reveals.hide(work.now - SHOWN))


async def hold(work: UnitOfWork, counselor: Person, reveal_id: str) -> None:
    """Hold back the notice to the student, because it would be dangerous now; it waits for a counselor."""
    reveal = await _told_by(work, counselor, reveal_id)
    await work.cases.reveals.tell(reveal.id, None)
    await work.audit.note(counselor.id, AuditAction.REVEAL_HOLD, reveal.case)
    await work.outbox.tell(counselor.chat, CaseworkMessage.REVEAL_HELD, reveal=reveal.id)


async def tell_now(work: UnitOfWork, counselor: Person, reveal_id: str) -> None:
    """Tell the student at once, because it is no longer dangerous."""
    reveal = await _told_by(work, counselor, reveal_id)
    await work.cases.reveals.tell(reveal.id, work.now)
    await work.audit.note(counselor.id, AuditAction.REVEAL_TELL, reveal.case)
    await tell_students(work)
    await work.outbox.tell(counselor.chat, CaseworkMessage.REVEAL_TOLD)


async def _told_by(work: UnitOfWork, counselor: Person, reveal_id: str) -> Reveal:
    reveal = await work.cases.reveals.get(reveal_id)
    if (
        reveal is None
        or not reveal.approved
        or reveal.told
        or counselor.id not in {reveal.owner, reveal.second}
    ):
        raise Refusal(CaseworkMessage.REVEAL_GONE)
    if case := await work.cases.get(reveal.case):
        await case_access.require_may_have(work, counselor.id, case)
    return reveal


async def tell_students(work: UnitOfWork) -> None:
    """Tell each student whose account was seen, and whom to ask."""
    for reveal in await work.cases.reveals.due(work.now):
        await work.cases.reveals.told(reveal.id, work.now)
        await work.audit.note(PROGRAMME, AuditAction.REVEAL_TOLD, reveal.case)
        if case := await work.cases.get(reveal.case):
            student = await work.people.get(case.student)
            await work.outbox.tell(student.chat, CaseworkMessage.REVEALED, alone=int(reveal.alone))


def month_of(now: datetime) -> datetime:
    """Return the beginning of the month of `now`, which is in the programme's zone."""
    return now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
