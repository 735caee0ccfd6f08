"""The record of a referral: how it begins, who may move it, and each step, from the table in `care.model`."""

from dataclasses import replace
from typing import Any

from care.casework import service_list
from care.model.audit_actions import PROGRAMME, AuditAction
from care.model.entities import Case, Person
from care.model.enums import Role, Source
from care.model.message_kinds import Refusal
from care.model.services.referral import (
    DUTY,
    MACHINE,
    SENDING,
    Priority,
    Referral,
    ReferralState,
    Wisher,
)
from care.model.services.steps import Mover
from care.people import case_access
from care.people.codes import new_code
from care.people.messages import PeopleMessage
from care.ports.unit_of_work import UnitOfWork
from care.services.referral.deadlines import due_at
from care.services.referral.messages import ReferralMessage

OF_A_FRIEND = "third-person"
"""The category of a case whose student fears for somebody else."""


async def begin(work: UnitOfWork, counselor: Person, case: Case, service: str) -> Referral:
    """Keep the wish that the case's student goes there; one that is not over is returned as it is.

    Raise Refusal for a service that is not on the list.
    """
    service_list.require(work, service)
    priority = Priority.of(case.level)
    wished = Referral(
        id=work.chance.new_id(),
        code=await new_code(work, "R", lambda code: _is_coded(work, code)),
        student=case.student,
        alias=case.alias,
        wisher=await _wisher(work, case),
        service=service,
        priority=priority,
        state=MACHINE.first,
        made_at=work.now,
        moved_at=work.now,
        owner=counselor.id,
        case=case.id,
        conversation=case.conversation,
        call_at=due_at(work, priority, MACHINE.first),
    )
    if not await work.referrals.add(wished):
        open_ones = await work.referrals.of(case.student)
        return next(one for one in open_ones if one.service == service and one.call_at)
    await work.audit.note(counselor.id, AuditAction.REFERRAL_BEGIN, wished.id)
    return wished


async def _is_coded(work: UnitOfWork, code: str) -> bool:
    return await work.referrals.coded(code) is not None


async def _wisher(work: UnitOfWork, case: Case) -> Wisher:
    """Return who wished it first: a friend, a supporter by 🚩 or 🤝, else the counselor."""
    if OF_A_FRIEND in await work.cases.categories(case):
        return Wisher.FRIEND
    from_supporter = Source.SUPPORTER in set(map(Source, await work.cases.sources(case)))
    return Wisher.SUPPORTER if from_supporter else Wisher.COUNSELOR


async def mover_of(work: UnitOfWork, person: Person, referral: Referral) -> Mover:
    """Return what this person is to this referral."""
    if person.id == referral.student:
        return Mover.STUDENT
    if Role.COUNSELOR not in person.roles or not await may_know(work, person.id, referral):
        return Mover.NOBODY
    return Mover.KEEPER if person.id == referral.owner else Mover.COUNSELOR


async def may_know(work: UnitOfWork, person: str, referral: Referral) -> bool:
    """Return whether this counselor may know of it, as the student's case and exclusions say."""
    if person == referral.owner:
        return person not in await work.cases.exclusions.of(referral.student)
    return person in {one.person for one in await case_access.hearers_about(work, referral.student)}


async def seen(work: UnitOfWork, person: Person, referral_id: str) -> tuple[Referral, Mover]:
    """Return the referral and what this person is to it; raise Refusal if it is gone or not for them."""
    referral = await work.referrals.get(referral_id)
    if referral is None:
        raise Refusal(ReferralMessage.REFERRAL_GONE)
    mover = await mover_of(work, person, referral)
    if mover is Mover.NOBODY:
        raise Refusal(PeopleMessage.NOT_FOR_YOU)
    return referral, mover


async def move(work: UnitOfWork, person: Person, referral_id: str, name: str) -> tuple[Referral, Mover]:
    """Take this step; return the referral as it stands now, and what the person is to it.

    Raise Refusal if the step is not theirs, not open where it stands, or somebody else was quicker.
    """
    referral, mover = await seen(work, person, referral_id)
    actor = person.id if mover is Mover.KEEPER else PROGRAMME
    return await move_as(work, referral, name, mover, actor), mover


async def move_as(work: UnitOfWork, referral: Referral, name: str, mover: Mover, actor: str) -> Referral:
    """As `move`, for whoever was already found to be this mover; the audit never names a student."""
    _require_open(referral, name, mover)
    target = MACHINE.step(name).target
    call_at = due_at(work, referral.priority, target)
    how = name if name in {*SENDING, DUTY} else None
    # One statement decides: of two who act at once, one takes the step.
    if not await work.referrals.move(referral, target, now=work.now, call_at=call_at, how=how):
        raise Refusal(
            ReferralMessage.REFERRAL_MOVED, **said(await work.referrals.get(referral.id) or referral)
        )
    await work.audit.note(actor, AuditAction(f"referral-{name}"), referral.id)
    return await work.referrals.get(referral.id) or replace(referral, state=target)


def _require_open(referral: Referral, name: str, mover: Mover) -> None:
    if name not in {step.name for step in MACHINE.steps}:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    step = MACHINE.step(name)
    if mover not in step.by:
        raise Refusal(ReferralMessage.REFERRAL_NOT_YOURS, code=referral.code)
    if referral.state not in step.sources:
        raise Refusal(ReferralMessage.REFERRAL_MOVED, **said(referral))
    if name == DUTY and referral.priority is not Priority.EMERGENCY:
        raise Refusal(ReferralMessage.REFERRAL_LIFE_ONLY, code=referral.code)


def said(referral: Referral) -> dict[str, Any]:
    """Return what a text says of it: code and state."""
    return {"code": referral.code, "state": referral.state.value}


def steps_for(referral: Referral, mover: Mover) -> tuple[str, ...]:
    """Return the names of the steps that this mover can take now, in the table's order."""
    found = [step.name for step in MACHINE.open_to(referral.state, {mover})]
    return tuple(one for one in found if one != DUTY or referral.priority is Priority.EMERGENCY)


def is_over(state: ReferralState) -> bool:
    """Return whether nobody waits for anything any more."""
    return state in MACHINE.over
