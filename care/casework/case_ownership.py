"""Ownership of a case: an owner can give it on, and loses it by doing nothing while it needs them."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from care.casework import giving_back
from care.casework.messages import CaseworkMessage
from care.conversation import leaving
from care.conversation.silence_and_limits import DEAF
from care.escalation import cases
from care.model.audit_actions import PROGRAMME, AuditAction
from care.model.entities import Case, Participant, Person
from care.model.enums import Mode, Part, Urgency
from care.model.message_kinds import MessageKind
from care.model.rules import Rules
from care.model.timers import Hearing, Stewardship
from care.ports.unit_of_work import UnitOfWork


def spans(rules: Rules) -> tuple[timedelta, ...]:
    """Return how long a case may need its owner before they are reminded."""
    return (rules.owner_silence / 2,)


async def release(work: UnitOfWork, counselor: Person, case_id: str) -> None:
    """Give the case away at its owner's wish: it is open again, and the next are told at once."""
    case = await cases.own_case(work, counselor, case_id)
    await work.audit.note(counselor.id, AuditAction.RELEASE, case.id)
    await _let_go(work, case, CaseworkMessage.RELEASED)


async def keep(work: UnitOfWork, counselor: Person, case_id: str) -> None:
    """Keep the case ("I have it"): the silence begins anew; what the case needs, it still needs."""
    case = await cases.own_case(work, counselor, case_id, deed=False)
    await work.cases.ownership.kept(case.id, work.now)
    await work.audit.note(counselor.id, AuditAction.KEEP, case.id)
    await work.outbox.tell(counselor.chat, CaseworkMessage.OWNER_STAYS, code=case.code)


async def pass_on_unfit(work: UnitOfWork) -> None:
    """Pass on the cases of owners who are no active counselors any more."""
    for case in await work.cases.ownership.unfit():
        await _pass_on(work, case, CaseworkMessage.OWNER_OUT)


async def watch(work: UnitOfWork) -> None:
    """Remind an owner at half of OWNER_SILENCE, and pass the case on at its end.

    Do nothing while Telegram cannot be reached: an owner who cannot be heard is not silent.
    """
    hearing = await work.conversations.talks.hearing()
    if hearing.reached_at is None or work.now - hearing.reached_at > DEAF:
        return
    half = work.rules.owner_silence / 2
    for one in await work.cases.ownership.claimed_before(work.now - half):
        await _look_at(work, one, hearing)


async def _look_at(work: UnitOfWork, one: Stewardship, hearing: Hearing) -> None:
    since, half = silent_since(one, hearing), work.rules.owner_silence / 2
    if since is None or work.now - since < half:
        return
    if one.reminded_at is None or one.reminded_at < since:
        await _remind(work, one.case)
    elif work.now - one.reminded_at >= half:
        await _pass_on(work, one.case, CaseworkMessage.OWNER_SILENT)


def silent_since(one: Stewardship, hearing: Hearing) -> datetime | None:
    """Return since when the case has needed its owner in vain; None while it needs nothing of them.

    It needs them until they have done a first thing in it; once they speak with the student, until
    they have written; and when the student has written to them, or a further flag was raised.
    """
    needs = [at for at in (one.unanswered_at, one.raised_at) if at]
    if one.acted_at is None and one.wrote_at is None:
        needs.append(one.claimed_at)
    if one.seated_at and (one.wrote_at is None or one.wrote_at < one.seated_at):
        needs.append(one.seated_at)
    if not needs:
        return None
    begins = (one.acted_at, one.kept_at, hearing.awake_since)
    return max([min(needs), *(at for at in begins if at)])


async def _remind(work: UnitOfWork, case: Case) -> None:
    await work.cases.ownership.reminded(case.id, work.now)
    owner = await work.people.get(case.owner or "")
    await work.outbox.tell(
        owner.chat,
        CaseworkMessage.OWNER_ASKED,
        urgency=Urgency.ALERT,
        case=case.id,
        code=case.code,
        alias=case.alias,
    )


async def _pass_on(work: UnitOfWork, case: Case, why: MessageKind) -> None:
    """Take the case from an owner who did not give it away."""
    await work.audit.note(PROGRAMME, AuditAction.PASSED_ON, case.id)
    await _let_go(work, case, why)


async def _let_go(work: UnitOfWork, case: Case, why: MessageKind) -> None:
    """Open the case again, take the owner out of the conversation, and tell owner, team and student."""
    owner = await work.people.get(case.owner or "")
    await work.outbox.tell(owner.chat, why, urgency=Urgency.ALERT, code=case.code, alias=case.alias)
    await cases.release(work, case)
    await leave_seat(work, case, owner)


async def leave_seat(work: UnitOfWork, case: Case, owner: Person) -> None:
    """Take somebody who had the case out of its conversation."""
    if case.conversation:
        seats = await work.conversations.participants(case.conversation)
        if mine := _seat_of(owner, seats):
            await _leave(work, mine, seats)


async def _leave(work: UnitOfWork, mine: Participant, seats: Sequence[Participant]) -> None:
    """Empty the owner's seat; if they only listened, the student stays with the supporter."""
    if mine.mode is Mode.LISTENING:
        await leaving.leave(work, mine)
    else:
        await giving_back.step_back(work, mine, seats)


def _seat_of(owner: Person, seats: Sequence[Participant]) -> Participant | None:
    """Return the owner's seat as a counselor, never one as the student's supporter; None if they left."""
    here = [seat for seat in seats if seat.person == owner.id and seat.part is Part.COUNSELOR]
    return next((seat for seat in here if seat.mode is not Mode.LEFT), None)
