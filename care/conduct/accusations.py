"""Accusations: the reporter says who must not know, and a coordinator whether words accused somebody."""

from dataclasses import replace

from care.conduct.messages import ConductMessage
from care.conversation import pairing
from care.conversation.messages import ConversationMessage
from care.escalation import alert_ladder, cases, flags, guarded_cases, ladder_times, sos
from care.model.audit_actions import PROGRAMME, AuditAction
from care.model.card_kinds import CardKind
from care.model.entities import Case, Participant, Person
from care.model.enums import CaseGuard, Outcome, Part, Role, Source, Teller, Urgency
from care.model.levels import Level
from care.model.message_kinds import Refusal
from care.people import case_access
from care.people.case_access import TEAM
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.team import offboarding

OFF_LIST, UNSAID = "off-list", "unsaid"
"""Answers in place of a name."""


async def say(work: UnitOfWork, seat: Participant) -> None:
    """Raise an accusation (🚫 "somebody else in the team") by somebody who takes part in a conversation."""
    student = seat.part is Part.STUDENT
    level, source = (Level.URGENT, Source.STUDENT) if student else (Level.CONCERN, Source.SUPPORTER)
    await flags.accuse(work, seat.conversation, level, source)
    about = await work.conversations.get(seat.conversation)
    if seat.part is Part.SUPPORTER:
        await guarded_cases.ask_whom(
            work, await work.people.get(seat.person), about.student, Teller.SUPPORTER
        )
    else:  # a counselor could name the one who looks into them: the student says it
        await guarded_cases.ask_whom(
            work, await work.people.get(about.student), about.student, Teller.STUDENT
        )


async def say_alone(work: UnitOfWork, person: Person) -> None:
    """Raise an accusation by somebody who writes with nobody now; what they write from now on is kept."""
    await say(work, (await sos.place_for_help(work, person)).seat)


async def name(work: UnitOfWork, person: Person, case_id: str, named: str) -> None:
    """Exclude the named counselor: they hear nothing of it from now on, and lose what they have of it.

    Raise Refusal if this person may not say so, or the name is not on the list.
    """
    case, by = await _teller(work, person, case_id)
    if named not in {one for one, _ in await guarded_cases.staff(work, person.id)}:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    if by is Teller.STUDENT:
        # The student's own word replaces what the words only seemed to say.
        await work.cases.exclusions.lift(case.student, Teller.WORDS)
    await work.audit.note(
        person.id if by is Teller.COORDINATOR else PROGRAMME, AuditAction.ACCUSED_NAMED, case.id
    )
    case = await guarded_cases.keep_out(work, case.student, [named], by) or case
    await shut_out(work, case.student, named)
    await guarded_cases.spread(work, case.student)
    if owned := await work.cases.open_of(case.student):
        await cases.show_owner(work, owned)
    shown = {"name": await work.people.called(named), "case": case.id, "named": named}
    await work.outbox.tell(person.chat, ConductMessage.ACCUSED_NAMED, urgency=Urgency.RELAY, **shown)
    await _tell_truth(work, person, case, by)


async def know_nothing(work: UnitOfWork, student: str, person: str) -> None:
    """Exclude a counselor whom this student has reported; nothing of it reaches them."""
    if await work.team.member(person, Role.COUNSELOR) is None:
        return
    if await guarded_cases.keep_out(work, student, [person], Teller.STUDENT):
        await guarded_cases.spread(work, student)
    await guarded_cases.clear_chat(work, student, await work.people.get(person))


async def shut_out(work: UnitOfWork, student: str, named: str) -> None:
    """Take the named counselor out of this student's conversations, and never pair the two again."""
    person = await work.people.get(named)
    for place in await work.conversations.places(named):
        if place.conversation.student == student:
            await work.outbox.tell(person.chat, ConversationMessage.STUDENT_MOVED_ON)
            await offboarding.leave_seat(work, person, place.seat)
    await guarded_cases.clear_chat(work, student, person)
    await pairing.never_again(work, student, named)


async def _teller(work: UnitOfWork, person: Person, case_id: str) -> tuple[Case, Teller]:
    """Return the case, and the part in which this person may name the accused one.

    Student, supporter, or a coordinator who may read the case; raise Refusal for others.
    """
    case = await cases.open_case(work, case_id)
    if case.student == person.id:
        return case, Teller.STUDENT
    if person.id not in await work.cases.exclusions.of(case.student):
        for conversation in await work.cases.conversations(case):
            seats = await work.conversations.participants(conversation)
            if any(seat.person == person.id and seat.part is Part.SUPPORTER for seat in seats):
                return case, Teller.SUPPORTER
    await _require_coordinator(work, person, case)
    return case, Teller.COORDINATOR


async def _require_coordinator(work: UnitOfWork, person: Person, case: Case) -> None:
    await case_access.require_may_read(work, person.id, case)
    if case.guard is None or Role.COORDINATOR not in person.roles:
        raise Refusal(PeopleMessage.CASE_ELSEWHERE)


async def _tell_truth(work: UnitOfWork, person: Person, case: Case, by: Teller) -> None:
    """Tell the person who reported it who knows; tell a student also what a coordinator has changed."""
    told = await case_access.hearers(work, case)
    if by is Teller.SUPPORTER:
        await alert_ladder.tell_truth(work, person.chat, case.student)
    elif told and (by is Teller.STUDENT or case.student_told):
        await alert_ladder.tell_truth(work, (await work.people.get(case.student)).chat, case.student)


async def ask_again(work: UnitOfWork, person: Person, case_id: str) -> None:
    """Show the list of names again."""
    case, by = await _teller(work, person, case_id)
    await alert_ladder.ask_whom(work, person, case, by)


async def decline(work: UnitOfWork, person: Person, case_id: str, word: str) -> None:
    """Keep that the accused one is on no list, or is not said; those who may have the case hear of it now."""
    case, by = await _teller(work, person, case_id)
    if word not in {OFF_LIST, UNSAID} or by is Teller.COORDINATOR:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    if word == OFF_LIST and by is Teller.STUDENT:
        await work.cases.exclusions.lift(case.student, Teller.WORDS)
    await _settle(work, person, case, by)


async def undo(work: UnitOfWork, person: Person, case_id: str, named: str) -> None:
    """Take back what this person said of this counselor (↩️ after a wrong tap)."""
    case, by = await _teller(work, person, case_id)
    await work.cases.exclusions.lift(case.student, by, named)
    await _settle(work, person, case, by)


async def _settle(work: UnitOfWork, person: Person, case: Case, by: Teller) -> None:
    case = await guarded_cases.close_ranks(work, case.student, CaseGuard.SAID, named=False) or case
    case = replace(case, named=case.named and bool(await work.cases.exclusions.of(case.student)))
    await work.cases.guard(case.id, case.guard, named=case.named)
    await guarded_cases.spread(work, case.student)
    await _tell_truth(work, person, case, by)


async def answer(work: UnitOfWork, coordinator: Person, case_id: str, *, yes: bool) -> None:
    """Keep a coordinator's answer whether words that seemed to accuse somebody of the team did."""
    case = await cases.open_case(work, case_id)
    await _require_coordinator(work, coordinator, case)
    if case.guard is not CaseGuard.ASKED:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await work.audit.note(coordinator.id, AuditAction.ACCUSED_YES if yes else AuditAction.ACCUSED_NO, case.id)
    if yes:
        await work.cases.guard(case.id, CaseGuard.SAID, named=case.named)
        await alert_ladder.ask_whom(work, coordinator, case, Teller.COORDINATOR)
        return
    await work.cases.exclusions.lift(case.student, Teller.WORDS)
    await work.outbox.tell(coordinator.chat, ConductMessage.ACCUSED_CLEARED, code=case.code)
    if case.student_told:
        student = await work.people.get(case.student)
        await work.outbox.tell(student.chat, ConductMessage.ACCUSED_NOT, urgency=Urgency.RELAY)
    await _make_ordinary(work, case)


async def _make_ordinary(work: UnitOfWork, case: Case) -> None:
    """Open the case to everybody again; close it if there was nothing else in it."""
    other = [one for one in await work.cases.categories(case) if one != TEAM]
    if not other:
        await work.cases.close(case.id, Outcome.FALSE_ALARM, work.now)
        return
    kept_out = await work.cases.exclusions.of(case.student)
    category = other[0] if case.category == TEAM else case.category
    case = replace(
        case, guard=CaseGuard.SAID if kept_out else None, named=bool(kept_out), category=category, rung=0
    )
    await work.cases.guard(case.id, case.guard, named=case.named)
    await work.cases.update(
        case.id,
        level=case.level,
        category=category,
        source=case.source,
        entry=case.entry,
        conversation=case.conversation,
        rung=0,
        next_rung_at=ladder_times.next_call(work, case),
    )
    await work.outbox.show(CardKind.CASE, case.id)
    if case.owner is None:
        await alert_ladder.first_alert(work, case)
