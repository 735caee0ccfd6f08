"""Identity disclosure: two counselors together may see a student's account for ten minutes, with a reason.

No other path to an identity exists, for any role.
"""

from datetime import datetime, timedelta

from care.casework.messages import CaseworkMessage, CaseworkPurpose
from care.escalation import cases
from care.escalation.messages import EscalationMessage
from care.model.audit_actions import PROGRAMME, AuditAction
from care.model.card_kinds import CardKind
from care.model.entities import Case, Colleague, Person
from care.model.enums import RevealReason, Role, Urgency
from care.model.message_kinds import Refusal
from care.people import case_access
from care.ports.reveals import Reveal
from care.ports.unit_of_work import UnitOfWork

SHOWN = timedelta(minutes=10)
ANSWERED_WITHIN = timedelta(hours=24)
"""A request that nobody has answered ends after this."""
TOLD_AFTER = timedelta(hours=12)
"""When the student is told, well within 24 hours."""
WHY_LENGTH = 500


async def ask(work: UnitOfWork, owner: Person, case_id: str) -> None:
    """Ask for the reason by buttons; only the case's owner may."""
    case = await cases.own_words(work, owner, case_id)
    await work.outbox.tell(owner.chat, CaseworkMessage.REVEAL_REASONS, case=case.id, code=case.code)


async def ask_why(work: UnitOfWork, owner: Person, case_id: str, reason: RevealReason) -> None:
    """Ask for the reason in the owner's own words too."""
    case = await cases.own_words(work, owner, case_id)
    await work.outbox.prompt(
        owner.chat,
        CaseworkMessage.REVEAL_WHY,
        CaseworkPurpose.REVEAL_WHY,
        f"{case.id} {reason.value}",
        code=case.code,
    )


async def request(work: UnitOfWork, owner: Person, about: str, text: str) -> None:
    """Ask every other counselor; one of them has to agree. Raise Refusal if there is no other."""
    case_id, reason = about.split()
    case = await cases.own_words(work, owner, case_id)
    if not 1 <= len(text) <= WHY_LENGTH:
        await work.outbox.prompt(
            owner.chat,
            EscalationMessage.NOTE_ASKED_AGAIN,
            CaseworkPurpose.REVEAL_WHY,
            about,
            longest=WHY_LENGTH,
        )
        return
    seconds = await _seconds(work, owner, case)
    if not seconds:
        raise Refusal(CaseworkMessage.REVEAL_ALONE)
    reveal = Reveal(work.chance.new_id(), case.id, owner.id, RevealReason(reason), work.now)
    if not await work.cases.reveals.add(reveal, text):
        raise Refusal(CaseworkMessage.REVEAL_WAITS)
    await work.audit.note(owner.id, AuditAction.REVEAL_ASK, case.id)
    for one in seconds:
        await work.outbox.tell(
            one.chat, CaseworkMessage.REVEAL_ASKED, urgency=Urgency.ALERT, reveal=reveal.id
        )
    await work.outbox.tell(owner.chat, CaseworkMessage.REVEAL_SENT, code=case.code)


async def _seconds(work: UnitOfWork, owner: Person, case: Case) -> list[Colleague]:
    """Return the counselors who could agree: of a guarded case only those who may read it."""
    return [
        one
        for one in await case_access.hearers(work, case)
        if one.person != owner.id and await case_access.may_read(work, one.person, case)
    ]


async def decide(work: UnitOfWork, second: Person, reveal_id: str, *, agrees: bool) -> None:
    """Keep a second counselor's ✅ or ❌; with ✅ both see the account, each in their own chat.

    Raise Refusal if the request is over, or if they are its owner or the student.
    """
    reveal = await work.cases.reveals.get(reveal_id)
    case = await work.cases.get(reveal.case) if reveal else None
    if reveal is None or case is None or case.owner != reveal.owner or case.state == "closed":
        raise Refusal(CaseworkMessage.REVEAL_GONE)
    if second.id in {reveal.owner, case.student}:
        raise Refusal(CaseworkMessage.REVEAL_NEEDS_ANOTHER)
    await case_access.require_may_read(work, second.id, case)
    tell_at = work.now + TOLD_AFTER if agrees else None
    in_time = work.now - reveal.asked_at <= ANSWERED_WITHIN
    # One statement decides: of several counselors the first answer counts.
    if not in_time or not await work.cases.reveals.decide(
        reveal.id, second.id, approved=agrees, tell_at=tell_at, now=work.now
    ):
        raise Refusal(CaseworkMessage.REVEAL_GONE)
    await work.audit.note(
        second.id, AuditAction.REVEAL_AGREE if agrees else AuditAction.REVEAL_DECLINE, case.id
    )
    owner = await work.people.get(reveal.owner)
    if not agrees:
        await work.outbox.tell(owner.chat, CaseworkMessage.REVEAL_DECLINED, code=case.code)
        return
    for person in (owner, second):
        await work.outbox.show(CardKind.IDENTITY, f"{reveal.id} {person.id}", person.chat)
    await work.outbox.tell(owner.chat, CaseworkMessage.REVEAL_DONE, reveal=reveal.id, code=case.code)


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
            await work.outbox.tell(student.chat, CaseworkMessage.REVEALED)


def month_of(now: datetime) -> datetime:
    """Return the beginning of the month of `now`, which is in the programme's zone."""
    return now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
