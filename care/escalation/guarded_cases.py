"""Guarded cases: where somebody of the team may be accused, only some may have and hear of a case."""

from collections.abc import Iterable
from dataclasses import replace

from care.escalation import alert_ladder, ladder_times, observe, open_summary
from care.escalation.messages import EscalationMessage
from care.matching import offers
from care.model.audit_actions import PROGRAMME, AuditAction
from care.model.entities import Case, Person
from care.model.enums import CaseGuard, Mode, Role, Standing, Teller, Urgency
from care.model.levels import Level
from care.people import case_access
from care.ports.unit_of_work import UnitOfWork

NOT_THERE = {Standing.DECLINED, Standing.REMOVED}


async def staff(work: UnitOfWork, reader: str) -> list[tuple[str, str]]:
    """Return (person, name) of the counselors that this reader can name, by name; peers are not listed."""
    found = [
        (one.person, one.name)
        for one in await work.team.colleagues()
        if one.role is Role.COUNSELOR and one.name and one.member.standing not in NOT_THERE
    ]
    return sorted((one for one in found if one[0] != reader), key=lambda one: one[1].casefold())


async def close_ranks(work: UnitOfWork, student: str, guard: CaseGuard, *, named: bool) -> Case | None:
    """Take everything about this student out of sight of all who may not know, before more is told.

    Return the open case as it is now; None where there is none or nothing has changed.
    """
    before = await work.cases.open_of(student)
    if before is None:
        await hide(work, student)
        return None
    # What a person said outweighs what words seem to say (docs/decisions/0041).
    said = CaseGuard.SAID if before.guard is CaseGuard.SAID else guard
    case = replace(before, guard=said, named=before.named or named)
    await work.cases.guard(case.id, case.guard, named=case.named)
    if before.guard is None:
        await work.audit.note(PROGRAMME, AuditAction.GUARDED, case.id)
    # After the guard is stored: who may hear of the case is read from it.
    await alert_ladder.take_back(work, case)
    await _part_from_owner(work, case)
    await hide(work, student)
    await open_summary.change(work)
    after = await work.cases.open_of(student)
    if after is None or after == before:
        return None
    after = replace(after, rung=0)
    await work.cases.begin_ladder(case.id, ladder_times.next_call(work, after))
    return after


async def hide(work: UnitOfWork, student: str) -> None:
    """Take cards, listening seats, copies and offers of this student from everybody who may not read them."""
    await hide_cards(work)
    await _part_from_listeners(work, student)
    for person in await work.cases.exclusions.of(student):
        await clear_chat(work, student, await work.people.get(person))
        for offer in await work.duties.open_offers_of(person):
            if (await work.conversations.get(offer.conversation)).student == student:
                await offers.withdraw(work, offer.conversation)


async def hide_cards(work: UnitOfWork) -> None:
    """Take away the group's cards about students whose case is guarded now."""
    for card in await work.outbox.postings.of_guarded():
        await work.outbox.postings.take_away(card)


async def _part_from_owner(work: UnitOfWork, case: Case) -> None:
    """Take the case from an owner who may not have it; a talk of theirs goes on until somebody else comes."""
    if case.owner is None or case.owner in {one.person for one in await case_access.hearers(work, case)}:
        return
    owner = await work.people.get(case.owner)
    await work.audit.note(PROGRAMME, AuditAction.PASSED_ON, case.id)
    await work.cases.release(case.id, work.now)
    await work.outbox.tell(owner.chat, EscalationMessage.CASE_PASSED, urgency=Urgency.ALERT, code=case.code)
    await clear_chat(work, case.student, owner)


async def _part_from_listeners(work: UnitOfWork, student: str) -> None:
    for place in await work.conversations.places(student):
        for seat in await work.conversations.participants(place.conversation.id):
            reads = await case_access.may_read_here(work, seat.person, seat.conversation)
            if seat.mode is Mode.LISTENING and not reads:
                await observe.leave(work, seat)


async def clear_chat(work: UnitOfWork, student: str, person: Person) -> None:
    """Delete what this person was shown of the student, unless the two speak with each other now."""
    for place in await work.conversations.places(person.id):
        if place.conversation.student == student and place.seat.mode is Mode.SPEAKING:
            return
    await work.outbox.erase(await work.keeping.retention.copies_of(student, person.chat))
    await work.outbox.erase(await work.cases.reveals.hide_in(person.chat))


async def exclude(work: UnitOfWork, student: str, people: Iterable[str], by: Teller) -> None:
    """Exclude these people from all that this student says from now on."""
    for person in people:
        await work.cases.exclusions.exclude(student, person, by, work.now)


async def keep_out(work: UnitOfWork, student: str, people: Iterable[str], by: Teller) -> Case | None:
    """Exclude these people and take an open case from them; return what `close_ranks` returns."""
    await exclude(work, student, people, by)
    guard = CaseGuard.ASKED if by is Teller.WORDS else CaseGuard.SAID
    return await close_ranks(work, student, guard, named=True)


async def ask_whom(work: UnitOfWork, asked: Person, student: str, by: Teller) -> None:
    """Ask who must not know; nobody hears of the case before the answer, or for two minutes."""
    if case := await work.cases.open_of(student):
        if by is Teller.STUDENT:
            await work.cases.student_told(case.id)
        await alert_ladder.ask_whom(work, asked, case, by)
        if not await case_access.hearers(work, case):
            await alert_ladder.tell_nobody(work, (await work.people.get(student)).chat)


async def spread(work: UnitOfWork, student: str) -> None:
    """Tell the case to all who may have it, once the accused one is known or will not be named.

    Where nobody may, the student is told so.
    """
    case = await work.cases.open_of(student)
    if case is None or case.owner:
        return
    # The first step of such a ladder is the wait for the name, which is over now.
    rung = int(case_access.unnamed(case) and case.level is not Level.EMERGENCY)
    case = replace(case, rung=rung)
    await work.cases.climb(case.id, rung, ladder_times.next_call(work, case))
    if told := await case_access.hearers(work, case):
        await alert_ladder.tell(work, case, told)
    else:
        await alert_ladder.tell_student_nobody(work, case)
