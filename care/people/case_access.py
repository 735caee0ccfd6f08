"""Case access: the one gate that decides who may have and who may read a case.

An ordinary case is every counselor's. A guarded case, in which somebody of the team may be accused, is the
coordinators', but never theirs whom the student or a supporter has named (docs/decisions/0041).
"""

from collections.abc import Sequence
from datetime import timedelta

from care.model.entities import Case, Colleague
from care.model.enums import CaseGuard, Reason, Role, Standing
from care.model.levels import Level
from care.model.message_kinds import Refusal
from care.model.rules import Rules
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork

TEAM = Reason.TEAM.value
"""The category in which somebody of the team is accused."""
NO_DANGER = {TEAM, "silent", "nobody-left"}
"""Categories that tell of no danger besides the accusation."""
OF_THE_DEED = {
    *("sexual-violence", "violence-at-home", "violence", "bullying", "grooming", "third-person"),
    *("beyond-me", "counselor-asked"),
}
"""Categories that tell most often of the same deed, once a person has said that it is so."""
NAMED_WITHIN = timedelta(minutes=2)
"""How long the writer is asked who must not know before anybody hears, unless a life is in danger."""


def steps(work: UnitOfWork, case: Case) -> tuple[timedelta, ...]:
    """Return the times of the alert's steps, from the opening; a name that is waited for comes first."""
    if case.level is Level.EMERGENCY:
        return work.rules.emergency_ladder
    return (named_within(work.rules),) * unnamed(case) + work.rules.ladder


def named_within(rules: Rules) -> timedelta:
    """Return how long a name is waited for: never longer than until the ladder's first step."""
    return min(NAMED_WITHIN, rules.ladder[0])


def unnamed(case: Case) -> bool:
    """Return whether it is not known whom the case accuses."""
    return case.guard is not None and not case.named


def waits_for_name(case: Case) -> bool:
    """Return whether nobody hears of the case yet, because the accused one may be among the hearers."""
    untold = case.owner is None and case.rung == 0
    return unnamed(case) and untold and case.level is not Level.EMERGENCY


def _is_sure(case: Case) -> bool:
    """Return whether it is known whom the case accuses.

    Where a life is in danger a name in the words alone is enough.
    """
    return case.named and (case.guard is CaseGuard.SAID or case.level is Level.EMERGENCY)


async def hearers(work: UnitOfWork, case: Case) -> Sequence[Colleague]:
    """Return the counselors who may know of this case and take it, those on call first."""
    out = {case.student, *await work.cases.exclusions.of(case.student)}
    free = [one for one in await work.team.counselors() if one.person not in out]
    leading = [one for one in free if one.member.coordinator]
    # No coordinator is free of it: other counselors look after the child (docs/decisions/0041).
    if case.guard is None or not leading or await _is_wide(work, case):
        return free
    return leading


async def _is_wide(work: UnitOfWork, case: Case) -> bool:
    """Return whether counselors who are not named may come too: no coordinator has come in time to danger."""
    if case.level is Level.EMERGENCY:
        return case.rung > 0
    explained = NO_DANGER | (OF_THE_DEED if case.guard is CaseGuard.SAID else set())
    other = set(await work.cases.categories(case)) - explained
    return case.rung >= len(steps(work, case)) and bool(other)


async def chats(work: UnitOfWork, case: Case) -> Sequence[int]:
    """Return the chats where this case may be spoken of: the group, or each of those who may know."""
    if case.guard:
        return [one.chat for one in await hearers(work, case)]
    return await _group(work)


async def _group(work: UnitOfWork) -> Sequence[int]:
    group = await work.team.group()
    return [group] if group else []


async def team_chats(work: UnitOfWork) -> Sequence[int]:
    """Return where the whole team is told: in the group, or each counselor in private where it is lost."""
    if group := await work.team.reachable_group():
        return [group]
    return [one.chat for one in await work.team.counselors()]


async def hearers_about(work: UnitOfWork, student: str) -> Sequence[Colleague]:
    """Return the counselors who may know what this student says: the case's hearers, or all not excluded."""
    return await hearers_in(work, student, await work.cases.open_of(student))


async def hearers_in(work: UnitOfWork, student: str, case: Case | None) -> Sequence[Colleague]:
    """Return the same, where the student's open case, or that there is none, is known already."""
    if case:
        return await hearers(work, case)
    out = {student, *await work.cases.exclusions.of(student)}
    return [one for one in await work.team.counselors() if one.person not in out]


async def is_guarded(work: UnitOfWork, student: str) -> bool:
    """Return whether nothing about this student may be shown where the whole team reads."""
    case = await work.cases.open_of(student)
    return bool(case and case.guard) or bool(await work.cases.exclusions.of(student))


async def may_have(work: UnitOfWork, person: str, case: Case) -> bool:
    """Return whether this person may know of the case; its owner may, until they are excluded."""
    if case.guard is None or case.owner == person:
        return person not in await work.cases.exclusions.of(case.student)
    return any(one.person == person for one in await hearers(work, case))


async def may_see(work: UnitOfWork, person: str, case: Case) -> bool:
    """Return whether this person may find the case in a list, with what was done in it: never their own."""
    return person != case.student and await may_have(work, person, case)


async def require_may_see(work: UnitOfWork, person: str, case: Case) -> None:
    """Raise Refusal if this person may not find the case in a list, and say nothing of why."""
    if not await may_see(work, person, case):
        raise Refusal(PeopleMessage.CASE_ELSEWHERE)


async def open_cases(work: UnitOfWork, reader: str) -> Sequence[Case]:
    """Return the open cases that this reader may know of; where the whole team reads ("") no guarded one."""
    found = await work.cases.all_open()
    return [one for one in found if one.guard is None or (reader and await may_have(work, reader, one))]


async def may_read(work: UnitOfWork, person: str, case: Case) -> bool:
    """Return whether this person may read the student's words: not if they may be the accused one."""
    if not await may_have(work, person, case):
        return False
    if case.guard is None or _is_sure(case):
        return True
    member = await work.team.member(person, Role.COUNSELOR)
    return bool(member and member.coordinator and member.standing is Standing.ACTIVE)


async def may_read_here(work: UnitOfWork, person: str, conversation: str) -> bool:
    """Return whether this person may read this conversation and be told of it."""
    student = (await work.conversations.get(conversation)).student
    if case := await work.cases.open_of(student):
        return await may_read(work, person, case)
    return person not in await work.cases.exclusions.of(student)


async def may_read_line(work: UnitOfWork, person: str, conversation: str) -> bool:
    """Return whether this person may read the student's line; where somebody is named, all hearers may."""
    case = await work.cases.open_of((await work.conversations.get(conversation)).student)
    if case and case.guard and case.named:
        return await may_have(work, person, case)
    return await may_read_here(work, person, conversation)


async def require_may_have(work: UnitOfWork, person: str, case: Case) -> None:
    """Raise Refusal if this person may not know of the case, and say nothing of why."""
    if not await may_have(work, person, case):
        raise Refusal(PeopleMessage.CASE_ELSEWHERE)


async def require_may_read(work: UnitOfWork, person: str, case: Case) -> None:
    """Raise Refusal if this person may not know of the case, or may take it but not read the words."""
    await require_may_have(work, person, case)
    if not await may_read(work, person, case):
        raise Refusal(PeopleMessage.WORDS_SEALED)


def names(told: Sequence[Colleague]) -> str:
    """Return the names by which the student or supporter knows those who were told."""
    return ", ".join(one.called for one in told)
