"""Requests to see a student's account: a reason, PINs, a second counselor, time for objections."""

from collections.abc import Sequence
from datetime import timedelta

from care.casework import break_glass, identity_disclosure
from care.casework.messages import CaseworkMessage, CaseworkPurpose
from care.escalation import cases
from care.escalation.messages import EscalationMessage
from care.model.acts import Act, PendingAct
from care.model.audit_actions import AuditAction
from care.model.entities import Case, Colleague, Person
from care.model.enums import RevealReason, Urgency
from care.model.message_kinds import Refusal
from care.people import case_access
from care.people.permissions import Action, require
from care.people.privilege import seconding
from care.ports.reveals import Reveal
from care.ports.unit_of_work import UnitOfWork

ANSWERED_WITHIN = timedelta(hours=24)
"""A request that nobody has answered ends after this."""
OBJECTED_WITHIN = timedelta(minutes=5)
"""How long any counselor can object, before it is carried out."""
WHY_LENGTH = 500
ASK, ALONE, AGREE = "ask", "alone", "agree"
"""What a PIN is entered for: to ask a second counselor, to open it alone, to agree."""


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
    """Keep the reason in words, and ask for the PIN; in an emergency ask first whether alone.

    Raise Refusal if nobody could agree and it may not be opened alone.
    """
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
    alone, two = await break_glass.may(work, owner, case), bool(await _seconds(work, owner, case))
    if not alone and not two:
        raise Refusal(CaseworkMessage.REVEAL_ALONE)
    reveal = Reveal(work.chance.new_id(), case.id, owner.id, RevealReason(reason), work.now)
    if not await work.cases.reveals.add(reveal, text):
        raise Refusal(CaseworkMessage.REVEAL_WAITS)
    if alone:
        await work.outbox.tell(
            owner.chat, CaseworkMessage.REVEAL_HOW, reveal=reveal.id, code=case.code, two=int(two)
        )
    else:
        await _ask_pin(work, owner, reveal, ASK)


async def choose(work: UnitOfWork, owner: Person, reveal_id: str, *, alone: bool) -> None:
    """Go on with a second counselor or alone; alone without a PIN, others can object first."""
    reveal = await work.cases.reveals.get(reveal_id)
    if reveal is None or reveal.owner != owner.id or reveal.begun_at:
        raise Refusal(CaseworkMessage.REVEAL_GONE)
    case = await cases.own_words(work, owner, reveal.case)
    if not alone:
        await _ask_pin(work, owner, reveal, ASK)
        return
    await break_glass.require_may(work, owner, case)
    pin = await work.team.pins.state(owner.id)
    if pin.is_set and not pin.locked(work.now):
        await _ask_pin(work, owner, reveal, ALONE)
    else:
        await break_glass.open_soon(work, reveal, case)


async def _ask_pin(work: UnitOfWork, person: Person, reveal: Reveal, step: str) -> None:
    await seconding.begin(work, person, Act.REVEAL, person.chat, detail=f"{reveal.id} {step}")


async def go_on(work: UnitOfWork, person: Person, pending: PendingAct) -> None:
    """Go on after the right PIN: ask the others, open it alone, or keep that somebody agrees."""
    require(person, Action.REVEAL)
    reveal_id, step = pending.detail.split()
    reveal = await work.cases.reveals.get(reveal_id)
    if reveal is None or reveal.approved is not None:
        raise Refusal(CaseworkMessage.REVEAL_GONE)
    if step == AGREE:
        await _agree(work, person, reveal)
        return
    case = await cases.own_words(work, person, reveal.case)
    if step == ALONE:
        await break_glass.require_may(work, person, case)
        await break_glass.open_now(work, reveal, case)
    else:
        await _ask_others(work, person, reveal, case)


async def _ask_others(work: UnitOfWork, owner: Person, reveal: Reveal, case: Case) -> None:
    """Ask every other counselor who may read the case; those who are new in the role can only object."""
    seconds = {one.person for one in await _seconds(work, owner, case)}
    if not await work.cases.reveals.begin(reveal.id, work.now, alone=False, show_at=None):
        raise Refusal(CaseworkMessage.REVEAL_GONE)
    await work.audit.note(owner.id, AuditAction.REVEAL_ASK, case.id)
    for one in await break_glass.others(work, reveal, case):
        await work.outbox.tell(
            one.chat,
            CaseworkMessage.REVEAL_ASKED,
            urgency=Urgency.ALERT,
            reveal=reveal.id,
            seconds=int(one.person in seconds),
        )
    await break_glass.tell_group(work, CaseworkMessage.REVEAL_GROUP, reveal, case)
    await work.outbox.tell(owner.chat, CaseworkMessage.REVEAL_SENT, code=case.code)


async def _seconds(work: UnitOfWork, owner: Person, case: Case) -> Sequence[Colleague]:
    """Return the counselors who could agree: known ones, of a guarded case only those who may read it."""
    return [
        one
        for one in await case_access.hearers(work, case)
        if one.person != owner.id
        and seconding.is_known(work, one)
        and await case_access.may_read(work, one.person, case)
    ]


async def decide(work: UnitOfWork, second: Person, reveal_id: str, *, agrees: bool) -> None:
    """Ask whoever presses ✅ for their PIN; with ❌ any counselor ends it, until it is carried out.

    Raise Refusal if the request is over, or if they are its owner or the student.
    """
    reveal, case = await _open_request(work, reveal_id)
    if second.id in {reveal.owner, case.student}:
        raise Refusal(CaseworkMessage.REVEAL_NEEDS_ANOTHER)
    if agrees:
        await _require_second(work, second, reveal, case)
        await _ask_pin(work, second, reveal, AGREE)
        return
    await case_access.require_may_have(work, second.id, case)
    # One statement decides: of several counselors the first answer counts.
    if not await work.cases.reveals.decide(reveal.id, second.id, approved=False, tell_at=None, now=work.now):
        raise Refusal(CaseworkMessage.REVEAL_GONE)
    deed = AuditAction.REVEAL_OBJECT if reveal.second or reveal.alone else AuditAction.REVEAL_DECLINE
    await work.audit.note(second.id, deed, case.id)
    await _tell_ended(work, reveal, case)


async def _tell_ended(work: UnitOfWork, reveal: Reveal, case: Case) -> None:
    """Tell the owner and who had agreed; the group too, where it was told of the request."""
    for one in filter(None, (reveal.owner, reveal.second)):
        person = await work.people.get(one)
        await work.outbox.tell(person.chat, CaseworkMessage.REVEAL_DECLINED, code=case.code)
    await break_glass.tell_group(work, CaseworkMessage.REVEAL_OBJECTED, reveal, case)


async def _open_request(work: UnitOfWork, reveal_id: str) -> tuple[Reveal, Case]:
    """Return a request of which the others know and that may still be answered; else raise Refusal."""
    reveal = await work.cases.reveals.get(reveal_id)
    case = await work.cases.get(reveal.case) if reveal else None
    if reveal is None or case is None or case.owner != reveal.owner or case.state == "closed":
        raise Refusal(CaseworkMessage.REVEAL_GONE)
    in_time = reveal.begun_at and work.now - reveal.begun_at <= ANSWERED_WITHIN
    if not in_time or reveal.approved is not None:
        raise Refusal(CaseworkMessage.REVEAL_GONE)
    return reveal, case


async def _require_second(work: UnitOfWork, second: Person, reveal: Reveal, case: Case) -> None:
    """Raise Refusal unless this person may agree: known in the role, and reader of the case."""
    await case_access.require_may_read(work, second.id, case)
    owner = await work.people.get(reveal.owner)
    if second.id not in {one.person for one in await _seconds(work, owner, case)}:
        raise Refusal(CaseworkMessage.REVEAL_TOO_NEW)
    if reveal.second or reveal.alone:
        raise Refusal(CaseworkMessage.REVEAL_GONE)


async def _agree(work: UnitOfWork, second: Person, reveal: Reveal) -> None:
    """Keep the yes of a second counselor, whose PIN was right; it is carried out once nobody can object."""
    _, case = await _open_request(work, reveal.id)
    await _require_second(work, second, reveal, case)
    show_at = max(work.now, (reveal.begun_at or work.now) + OBJECTED_WITHIN)
    if not await work.cases.reveals.agree(reveal.id, second.id, show_at):
        raise Refusal(CaseworkMessage.REVEAL_GONE)
    await work.audit.note(second.id, AuditAction.REVEAL_AGREE, case.id)
    if show_at > work.now:
        for chat in (second.chat, (await work.people.get(reveal.owner)).chat):
            await work.outbox.tell(
                chat, CaseworkMessage.REVEAL_AGREED, code=case.code, minutes=_minutes(show_at - work.now)
            )
    await carry_out(work)


def _minutes(span: timedelta) -> int:
    return -(-span // timedelta(minutes=1))


async def carry_out(work: UnitOfWork) -> None:
    """Show the accounts of requests to which nobody has objected in time."""
    for reveal in await work.cases.reveals.ready(work.now):
        if reveal.alone:
            await break_glass.carry_out(work, reveal)
        else:
            await identity_disclosure.open_account(work, reveal)
