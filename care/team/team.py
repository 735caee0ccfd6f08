"""Team decisions: promote, pause, remove, restore, lock a colleague out."""

from datetime import timedelta
from enum import StrEnum

from care.model.acts import Act, PendingAct
from care.model.audit_actions import AuditAction
from care.model.entities import Person
from care.model.enums import Role, Standing
from care.model.message_kinds import Refusal
from care.model.prompts import is_old
from care.people.messages import PeopleMessage
from care.people.permissions import Action, require
from care.people.privilege import seconding
from care.ports.unit_of_work import UnitOfWork
from care.team import offboarding
from care.team.messages import TeamMessage


class TeamStep(StrEnum):
    """What can be decided about a colleague."""

    PROMOTE = "promote"
    SUSPEND = "suspend"
    REMOVE = "remove"
    RESTORE = "restore"
    LOCK = "lock"


DEEDS = {
    TeamStep.PROMOTE: AuditAction.PROMOTE,
    TeamStep.SUSPEND: AuditAction.SUSPEND,
    TeamStep.REMOVE: AuditAction.REMOVE,
    TeamStep.RESTORE: AuditAction.RESTORE,
    TeamStep.LOCK: AuditAction.LOCK,
}
STANDINGS = {
    TeamStep.SUSPEND: Standing.SUSPENDED,
    TeamStep.REMOVE: Standing.REMOVED,
    TeamStep.LOCK: Standing.SUSPENDED,
}
LOCKS_ONE = timedelta(hours=24)
"""Within this time one account is locked by one person without their PIN."""
OF_COORDINATORS = {TeamStep.SUSPEND, TeamStep.REMOVE, TeamStep.LOCK}
"""Steps that are privileged acts when they put a coordinator out."""
TOLD = {
    TeamStep.PROMOTE: TeamMessage.ROLE_PROMOTED,
    TeamStep.SUSPEND: TeamMessage.ROLE_PAUSED,
    TeamStep.REMOVE: TeamMessage.ROLE_REMOVED,
    TeamStep.RESTORE: TeamMessage.ROLE_RESTORED,
    TeamStep.LOCK: TeamMessage.ROLE_LOCKED,
}


async def steps_for(work: UnitOfWork, person: str, role: Role) -> tuple[TeamStep, ...]:
    """Return what can be decided now; empty for somebody who is not in the team."""
    member = await work.team.member(person, role)
    if member is None or member.standing in {Standing.DECLINED, Standing.REMOVED}:
        return ()
    if member.standing is Standing.SUSPENDED:
        out = role is Role.COUNSELOR and await work.team.circle.absence(person)
        return (TeamStep.RESTORE, TeamStep.REMOVE, *((TeamStep.LOCK,) if out else ()))
    if member.standing is not Standing.ACTIVE:
        return (TeamStep.REMOVE,)
    promote = (TeamStep.PROMOTE,) if role is Role.COUNSELOR and not member.coordinator else ()
    return (*promote, TeamStep.SUSPEND, TeamStep.REMOVE, TeamStep.LOCK)


async def ask(work: UnitOfWork, here: int, step: TeamStep, person_id: str, role: Role) -> None:
    """Ask whether it is meant; nothing happens before the answer."""
    await _require_possible(work, step, person_id, role)
    await work.outbox.tell(
        here,
        TeamMessage.TEAM_SURE,
        name=await work.people.called(person_id),
        step=step.value,
        colleague=person_id,
        member=role.value,
        asked=int(work.now.timestamp()),
    )


async def _require_possible(work: UnitOfWork, step: TeamStep, person_id: str, role: Role) -> None:
    if step not in await steps_for(work, person_id, role):
        raise Refusal(PeopleMessage.BUTTON_GONE)


async def decide(
    work: UnitOfWork, by: Person, here: int, step: TeamStep, person_id: str, role: Role, *, asked: int
) -> None:
    """Carry out the decision at once, or ask for the PIN first where it is a privileged act.

    `asked` is when the question was, in Unix seconds: an old yes answers nothing.
    """
    if is_old(asked, work.now):
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await _require_possible(work, step, person_id, role)
    person = await work.people.get(person_id)
    await _require_a_coordinator_left(work, by, person, step)
    if await _is_privileged(work, by, person, step, role):
        act = Act(step.value)
        await seconding.begin(work, by, act, here, about=person.id, detail=role.value)
    else:
        await _carry_out(work, by, here, step, person, role)


async def _is_privileged(work: UnitOfWork, by: Person, person: Person, step: TeamStep, role: Role) -> bool:
    """Return whether one phone must not be enough for this.

    A lost phone is locked at once; who locks a second account within a day may be the one who found it.
    """
    # As a coordinator whose role rests, too: they would come back without it.
    leads = person.counselor is not None and person.counselor.coordinator
    if step is TeamStep.LOCK:
        return leads or await work.audit.noted(by.id, AuditAction.LOCK, None, work.now - LOCKS_ONE)
    if step in OF_COORDINATORS:
        return leads and role is Role.COUNSELOR
    return role is Role.COUNSELOR


async def carry_out(work: UnitOfWork, by: Person, pending: PendingAct) -> None:
    """Carry out what needed a PIN and a second person, if it is still possible and theirs to do."""
    step, role = TeamStep(pending.act.value), Role(pending.detail)
    require(by, Action.LOCK if step is TeamStep.LOCK else Action.TEAM)
    if pending.about is None:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    await _require_possible(work, step, pending.about, role)
    person = await work.people.get(pending.about)
    await _require_a_coordinator_left(work, by, person, step)
    await _carry_out(work, by, pending.here, step, person, role)


async def _carry_out(
    work: UnitOfWork, by: Person, here: int, step: TeamStep, person: Person, role: Role
) -> None:
    """Do it, and tell the person and the group; the audit notes it."""
    if step is TeamStep.PROMOTE:
        await work.team.make_coordinator(person.id)
    elif step is TeamStep.RESTORE:
        await work.team.stand(person.id, role, Standing.ACTIVE, work.now)
    else:
        roles = offboarding.TEAM if step is TeamStep.LOCK else (role,)
        await offboarding.put_out(work, person, STANDINGS[step], roles)
    await work.audit.note(by.id, DEEDS[step], person.id)
    await work.outbox.tell(person.chat, TOLD[step], role=role.value, keys="home")
    await _announce(work, by, here, person, step)


async def _require_a_coordinator_left(work: UnitOfWork, by: Person, person: Person, step: TeamStep) -> None:
    """Raise Refusal if the last coordinator would leave; only a lock, for a lost phone, is more urgent."""
    leaves = step in {TeamStep.SUSPEND, TeamStep.REMOVE} and Role.COORDINATOR in person.roles
    if leaves and person.id == by.id and await work.team.coordinators() == [by.id]:
        raise Refusal(TeamMessage.LAST_COORDINATOR)


async def _announce(work: UnitOfWork, by: Person, here: int, person: Person, step: TeamStep) -> None:
    name, decider = await work.people.called(person.id), await work.people.called(by.id)
    group = await work.team.group()
    for chat in {here, group or here}:
        await work.outbox.tell(chat, TeamMessage.ROLE_CHANGED, name=name, done=step.value, by=decider)
