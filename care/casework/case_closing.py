"""Closing a case (☑️): outcome, where to, a note, a date to look again, and whether to write then."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from care.casework import service_list
from care.casework.case_list import View, listed
from care.casework.messages import CaseworkMessage, CaseworkPurpose
from care.escalation import cases
from care.escalation.messages import EscalationMessage
from care.model.audit_actions import AuditAction
from care.model.case_notes import CaseWork, YesNo
from care.model.entities import Case, Person
from care.model.enums import Outcome, Role
from care.model.message_kinds import Refusal
from care.model.shift_calendar import date_of, moment
from care.people import case_access
from care.people.messages import PeopleMessage
from care.people.seating import own_place
from care.ports.unit_of_work import UnitOfWork

TO_ELSEWHERE = {Outcome.REFERRED, Outcome.EMERGENCY_SERVICES}
DAYS = (1, 3, 7, 14)
"""The choices for a reminder, in days from today."""
AT = 9 * 60
"""When a reminder comes, by the programme's clock."""
LONGEST = 500
"""Characters of a note at most."""


async def ask_more(work: UnitOfWork, counselor: Person, case: Case, outcome: Outcome) -> None:
    """Ask what refines a closed case; all can be skipped, and after a false alarm nothing is asked."""
    if outcome in TO_ELSEWHERE:
        await work.outbox.tell(counselor.chat, CaseworkMessage.ASK_REFERRAL, **_list(work, counselor, case))
    elif outcome is not Outcome.FALSE_ALARM:
        await ask_note_and_date(work, counselor, case)


def _list(work: UnitOfWork, reader: Person, case: Case) -> dict[str, Any]:
    """Return the programme's referrals as choices, worded in the reader's language."""
    names = {f"to_{one.id}": one.worded(reader.language) for one in service_list.offered(work)}
    return {"case": case.id, "code": case.code, "alias": case.alias, **names}


async def ask_note_and_date(work: UnitOfWork, counselor: Person, case: Case) -> None:
    """Ask for a note and a date; both can be skipped."""
    await ask_note(work, counselor, case)
    await work.outbox.tell(
        counselor.chat, CaseworkMessage.ASK_FOLLOW_UP, case=case.id, code=case.code, alias=case.alias
    )


async def ask_note(work: UnitOfWork, counselor: Person, case: Case) -> None:
    """Ask for a note; only a reply to this message is taken as one."""
    await work.outbox.prompt(
        counselor.chat, CaseworkMessage.ASK_CASE_NOTE, CaseworkPurpose.CASE_NOTE, case.id, code=case.code
    )


async def ask_own_note(work: UnitOfWork, counselor: Person, case_id: str) -> None:
    """Ask for a note (📝) while the case is open."""
    await ask_note(work, counselor, await cases.own_case(work, counselor, case_id))


async def own(work: UnitOfWork, counselor: Person, case_id: str) -> Case:
    """Return this counselor's case, open or closed; raise Refusal if it is not theirs."""
    case = await work.cases.get(case_id)
    if case is None or case.owner != counselor.id:
        raise Refusal(EscalationMessage.NOT_OWNER)
    await case_access.require_may_have(work, counselor.id, case)
    return case


async def keep_note(work: UnitOfWork, counselor: Person, about: str, words: str, source: int) -> None:
    """Keep a note for the case's owner, under the conversation's key; raise Refusal over LONGEST."""
    case = await own(work, counselor, about)
    if not 1 <= len(words) <= LONGEST:
        raise Refusal(CaseworkMessage.ASIDE_WORDS_ONLY, longest=LONGEST)
    if not await work.cases.case_works.add_note(case, counselor.id, source, words, work.now):
        raise Refusal(CaseworkMessage.ASIDE_OVER)
    await work.audit.note(counselor.id, AuditAction.CASE_NOTE, case.id)
    await work.outbox.tell(counselor.chat, CaseworkMessage.CASE_NOTE_KEPT, code=case.code)


async def show_own_notes(work: UnitOfWork, counselor: Person, case_id: str) -> None:
    """Show the notes once more (🗒), for as long as they can be read."""
    case = await own(work, counselor, case_id)
    await case_access.require_may_read(work, counselor.id, case)
    if not await work.cases.case_works.notes(case.id):
        raise Refusal(CaseworkMessage.ASIDE_OVER)
    await _show_notes(work, counselor, case)


async def noted(work: UnitOfWork, counselor: str) -> list[Case]:
    """Return this counselor's cases, open or closed not long ago, about which something can be read."""
    found = [one for view in (View.MINE, View.CLOSED) for one in await listed(work, counselor, view)]
    return [one for one in found if one.owner == counselor and await work.cases.case_works.notes(one.id)]


async def choose_notes(work: UnitOfWork, counselor: Person, code: str = "") -> None:
    """Show the notes of this counselor's case (/notes, with its code); where there are several, ask which."""
    found = [one for one in await noted(work, counselor.id) if code.casefold() in {"", one.code.casefold()}]
    if not found:
        raise Refusal(CaseworkMessage.NO_NOTES)
    if len(found) == 1:
        await show_own_notes(work, counselor, found[0].id)
    else:
        await work.outbox.tell(counselor.chat, CaseworkMessage.NOTES_WHICH, reader=counselor.id)


async def show_notes(work: UnitOfWork, counselor: Person, case_id: str) -> None:
    """Show a counselor who takes a case what was noted about it before."""
    case = await cases.own_case(work, counselor, case_id, deed=False)
    if await case_access.may_read(work, counselor.id, case) and await work.cases.case_works.notes(case.id):
        await _show_notes(work, counselor, case)


async def _show_notes(work: UnitOfWork, counselor: Person, case: Case) -> None:
    """Show the notes; they are deleted there together with the conversation's other copies."""
    await work.audit.note(counselor.id, AuditAction.NOTES_READ, case.id)
    await work.outbox.tell(
        counselor.chat,
        CaseworkMessage.CASE_NOTES,
        conversation=case.conversation or "",
        case=case.id,
        code=case.code,
        alias=case.alias,
    )


async def may_read(work: UnitOfWork, chat: int, case_id: str) -> bool:
    """Return whether the reader still owns the case: asked before its notes are sent."""
    case, person = await work.cases.get(case_id), await work.people.at(chat)
    if case is None or person is None or case.owner != person.id:
        return False
    return Role.COUNSELOR in person.roles and await case_access.may_read(work, person.id, case)


async def set_follow_up(work: UnitOfWork, counselor: Person, case_id: str, chosen: str) -> None:
    """Keep a date for looking again (or "skip"); ask the student once whether we may write to them then."""
    case = await own(work, counselor, case_id)
    if chosen not in {*map(str, DAYS), "skip"}:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    if chosen == "skip":
        await work.outbox.tell(counselor.chat, CaseworkMessage.FOLLOW_UP_NONE, code=case.code)
        return
    at = morning_in(work, int(chosen))
    known = await work.cases.case_works.get(case.id)
    date = int(at.timestamp())
    await work.cases.case_works.keep(
        replace(known, follow_up_at=at, may_write=known.may_write or YesNo.ASKED)
    )
    await work.outbox.tell(counselor.chat, CaseworkMessage.FOLLOW_UP_SET, code=case.code, date=date)
    if known.may_write is None:
        student = await work.people.get(case.student)
        await work.outbox.tell(student.chat, CaseworkMessage.ASK_MAY_WRITE, case=case.id, date=date)


def morning_in(work: UnitOfWork, days: int) -> datetime:
    """Return nine o'clock (AT) by the programme's clock, so many days from today, in UTC."""
    return moment(date_of(work.now, work.rules.zone) + timedelta(days=days), AT, work.rules.zone)


async def answer_may_write(work: UnitOfWork, student: Person, case_id: str, *, yes: bool) -> None:
    """Keep the student's yes or no, which they may change until the date."""
    known = await _asked(work, student, case_id)
    if known.may_write is None:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await work.cases.case_works.keep(replace(known, may_write=YesNo.YES if yes else YesNo.NO))
    await work.outbox.tell(
        student.chat, CaseworkMessage.MAY_WRITE_YES if yes else CaseworkMessage.MAY_WRITE_NO
    )


async def _asked(work: UnitOfWork, student: Person, case_id: str) -> CaseWork:
    """Return what is kept of this student's own case; raise Refusal if it is another's."""
    case = await work.cases.get(case_id)
    if case is None or case.student != student.id:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    return await work.cases.case_works.get(case_id)


async def remind(work: UnitOfWork) -> None:
    """Remind the owner on the day, and write to the student if they agreed."""
    for known in await work.cases.case_works.follow_ups(work.now):
        if case := await work.cases.get(known.case):
            written = await _write_to_student(work, case, known)
            await _remind_owner(work, case, written)


async def _write_to_student(work: UnitOfWork, case: Case, known: CaseWork) -> str:
    """Write to the student if they agreed and are in no talk; return what became of it, as a word."""
    student = await work.people.get(case.student)
    if known.may_write is not YesNo.YES:
        return known.may_write.value if known.may_write else "no"
    if await own_place(work, student):
        return "talking"
    await work.outbox.tell(student.chat, CaseworkMessage.FOLLOW_UP_STUDENT)
    return "written"


async def _remind_owner(work: UnitOfWork, case: Case, written: str) -> None:
    """Remind the owner, who can look at the notes; if they are no counselor any more, those who may know."""
    owner = next((one.chat for one in await work.team.counselors() if one.person == case.owner), None)
    if owner and not await case_access.may_have(work, case.owner or "", case):
        owner = None
    for chat in [owner] if owner else await case_access.chats(work, case):
        await work.outbox.tell(
            chat,
            CaseworkMessage.FOLLOW_UP_DUE,
            written=written,
            case=case.id if owner else "",
            code=case.code,
            alias=case.alias,
        )


async def ask_consent_to(work: UnitOfWork, counselor: Person, case_id: str) -> None:
    """Ask the counselor where they would like to refer this student to (🤲)."""
    case = await cases.own_case(work, counselor, case_id)
    await work.outbox.tell(counselor.chat, CaseworkMessage.ASK_CONSENT_TO, **_list(work, counselor, case))
