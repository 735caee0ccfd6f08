"""Outreach: a counselor would like to write with somebody in no conversation, if they want to."""

from dataclasses import replace
from datetime import timedelta

from care.casework import takeover
from care.casework.messages import CaseworkMessage
from care.escalation import alert_ladder, guarded_cases
from care.model.case_notes import YesNo
from care.model.entities import Case, Person
from care.model.enums import CaseGuard, Teller, Urgency
from care.model.message_kinds import MessageKind, Refusal
from care.people import case_access, seating
from care.people.messages import PeopleMessage
from care.people.seating import own_place
from care.ports.unit_of_work import UnitOfWork


async def answer(work: UnitOfWork, student: Person, case_id: str, *, yes: bool) -> None:
    """Open a conversation with the case's owner (✅), or tell them the no (❌), and nothing more."""
    case = await work.cases.get(case_id)
    known = await work.cases.case_works.get(case_id)
    if case is None or case.student != student.id or known.reach is not YesNo.ASKED:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    if case.state == "closed":
        raise Refusal(CaseworkMessage.REACH_LATE)
    said = YesNo.YES if yes else YesNo.NO
    await work.cases.case_works.keep(replace(known, reach=said, reach_until=None))
    if yes:
        await _bring_together(work, student, case)
        return
    if case.owner and not await case_access.may_read(work, case.owner, case):
        await _not_them(work, student, case, case.owner)
        return
    await work.outbox.tell(student.chat, CaseworkMessage.REACH_REFUSED)
    await _tell_owner(work, case, CaseworkMessage.REACH_NO)


async def _not_them(work: UnitOfWork, student: Person, case: Case, owner: str) -> None:
    """Exclude a counselor whom the student of an accusation does not want, and ask others."""
    await guarded_cases.exclude(work, student.id, [owner], Teller.STUDENT)
    parted = await guarded_cases.close_ranks(work, student.id, case.guard or CaseGuard.SAID, named=False)
    if parted:
        await guarded_cases.spread(work, student.id)
        if await case_access.hearers(work, parted):
            await alert_ladder.tell_truth(work, student.chat, student.id)


async def _bring_together(work: UnitOfWork, student: Person, case: Case) -> None:
    """Let the owner speak at once; without an owner, what is written waits for the one who takes it."""
    if await own_place(work, student) is None:
        place = await seating.open_place(work, student, for_counselor=True)
        await work.conversations.wait(place.conversation.id, work.now, None)
        await work.cases.follow(case.id, place.conversation.id)
    if case.owner:
        await takeover.take_over(work, await work.people.get(case.owner), case.id)
    else:
        await work.outbox.tell(student.chat, CaseworkMessage.REACH_WAITS, urgency=Urgency.RELAY)


async def _tell_owner(work: UnitOfWork, case: Case, kind: MessageKind, minutes: int = 0) -> None:
    if case.owner:
        owner = await work.people.get(case.owner)
        await work.outbox.tell(
            owner.chat, kind, case=case.id, code=case.code, alias=case.alias, minutes=minutes
        )


async def tell_silence(work: UnitOfWork) -> None:
    """Tell the owner that there was no answer for `reach_wait`; a later ✅ counts while the case is open."""
    for known in await work.cases.case_works.unanswered(work.now):
        case = await work.cases.get(known.case)
        if case is None or case.state == "closed" or known.reach is not YesNo.ASKED:
            continue
        if await own_place(work, await work.people.get(case.student)) is None:
            minutes = work.rules.reach_wait // timedelta(minutes=1)
            await _tell_owner(work, case, CaseworkMessage.REACH_SILENT, minutes=minutes)
