"""Somebody of the team may be accused: from this moment only who may know has the case, and hears of it."""

from collections.abc import Iterable
from dataclasses import replace

from care.escalation import alert_ladder, observe
from care.matching import offers
from care.model.audit_actions import PROGRAMME, AuditAction
from care.model.entities import Case, Person
from care.model.enums import Guard, Mode, Role, Standing, Teller, Urgency
from care.model.levels import Level
from care.model.message_kinds import MessageKind
from care.people import case_access
from care.ports.unit_of_work import UnitOfWork

NOT_THERE = {Standing.DECLINED, Standing.REMOVED}


async def staff(work: UnitOfWork, reader: str) -> list[tuple[str, str]]:
    """Person and name of each counselor whom this reader can name; peers are known to nobody by name."""
    found = [
        (one.person, one.name)
        for one in await work.team.colleagues()
        if one.role is Role.COUNSELOR and one.name and one.member.standing not in NOT_THERE
    ]
    return sorted((one for one in found if one[0] != reader), key=lambda one: one[1].casefold())


async def close_ranks(work: UnitOfWork, student: str, guard: Guard, *, named: bool) -> Case | None:
    """What there is of this student goes out of everybody else's sight, before anything more is told.

    Returns an open case as it is now; None where nothing has changed.
    """
    before = await work.cases.open_of(student)
    if before is None:
        await hide(work, student)
        return None
    said = Guard.SAID if before.guard is Guard.SAID else guard
    case = replace(before, guard=said, named=before.named or named)
    await work.cases.guard(case.id, case.guard, named=case.named)
    if before.guard is None:
        await work.audit.note(PROGRAMME, AuditAction.GUARDED, case.id)
    await alert_ladder.take_back(work, case)
    await _part_from_owner(work, case)
    await hide(work, student)
    after = await work.cases.open_of(student)
    if after is None or after == before:
        return None
    await work.cases.begin_ladder(case.id, work.now + case_access.steps(work, after)[0])
    return replace(after, rung=0)


async def hide(work: UnitOfWork, student: str) -> None:
    """Whoever may not read this student sees no card of theirs, reads along no longer and keeps nothing."""
    await hide_cards(work)
    await _part_from_listeners(work, student)
    for person in await work.cases.exclusions.of(student):
        await clear_chat(work, student, await work.people.get(person))
        for offer in await work.duties.open_offers_of(person):
            if (await work.conversations.get(offer.conversation)).student == student:
                await offers.withdraw(work, offer.conversation)


async def hide_cards(work: UnitOfWork) -> None:
    """What stands in the group about somebody whose case is guarded now goes."""
    for card in await work.outbox.postings.of_guarded():
        await work.outbox.postings.take_away(card)


async def _part_from_owner(work: UnitOfWork, case: Case) -> None:
    """Whoever may not have it has it no longer; who speaks with the student goes on until somebody comes."""
    if case.owner is None or case.owner in {one.person for one in await case_access.hearers(work, case)}:
        return
    owner = await work.people.get(case.owner)
    await work.audit.note(PROGRAMME, AuditAction.PASSED_ON, case.id)
    await work.cases.release(case.id, work.now)
    await work.outbox.tell(owner.chat, MessageKind.CASE_PASSED, urgency=Urgency.ALERT, code=case.code)
    await clear_chat(work, case.student, owner)


async def _part_from_listeners(work: UnitOfWork, student: str) -> None:
    for place in await work.conversations.places(student):
        for seat in await work.conversations.participants(place.conversation.id):
            reads = await case_access.may_read_here(work, seat.person, seat.conversation)
            if seat.mode is Mode.LISTENING and not reads:
                await observe.leave(work, seat)


async def clear_chat(work: UnitOfWork, student: str, person: Person) -> None:
    """What they were shown of this student goes from their chat, unless they speak with them now."""
    for place in await work.conversations.places(person.id):
        if place.conversation.student == student and place.seat.mode is Mode.SPEAKING:
            return
    await work.outbox.erase(await work.keeping.retention.copies_of(student, person.chat))
    await work.outbox.erase(await work.cases.reveals.hide_in(person.chat))


async def exclude(work: UnitOfWork, student: str, people: Iterable[str], by: Teller) -> None:
    """These must know nothing of this student's from now on."""
    for person in people:
        await work.cases.exclusions.exclude(student, person, by, work.now)


async def keep_out(work: UnitOfWork, student: str, people: Iterable[str], by: Teller) -> Case | None:
    """As `exclude`, and an open case is theirs no more; as `close_ranks` returns it."""
    await exclude(work, student, people, by)
    guard = Guard.ASKED if by is Teller.WORDS else Guard.SAID
    return await close_ranks(work, student, guard, named=True)


async def ask_whom(work: UnitOfWork, asked: Person, student: str, by: Teller) -> None:
    """Whoever spoke up says whom to tell nothing; until then, or for two minutes, nobody hears of it."""
    if case := await work.cases.open_of(student):
        if by is Teller.STUDENT:
            await work.cases.student_told(case.id)
        await alert_ladder.ask_whom(work, asked, case, by)
        if not await case_access.hearers(work, case):
            await alert_ladder.tell_nobody(work, (await work.people.get(student)).chat)


async def spread(work: UnitOfWork, student: str) -> None:
    """It is known, or will not be said, whom it is about: who may have it hears of it now.

    Where nobody may, the student is told so.
    """
    case = await work.cases.open_of(student)
    if case is None or case.owner:
        return
    rung = int(case_access.unnamed(case) and case.level is not Level.EMERGENCY)
    case = replace(case, rung=rung)
    times = case_access.steps(work, case)
    await work.cases.climb(case.id, rung, work.now + alert_ladder.wait_after(times, rung))
    if told := await case_access.hearers(work, case):
        await alert_ladder.tell(work, case, told)
    else:
        await alert_ladder.tell_student_nobody(work, case)
