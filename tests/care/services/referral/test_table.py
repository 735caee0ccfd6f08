"""The table of a referral's steps: from every state, every step by everybody, those that are refused too."""

from dataclasses import replace
from pathlib import Path

import pytest

from care.model.audit_actions import AuditAction
from care.model.entities import Person
from care.model.enums import Teller
from care.model.message_kinds import Refusal
from care.model.services.referral import DUTY, KNOWN, MACHINE, SENDING, Priority, Referral, ReferralState
from care.model.services.steps import Mover
from care.services.referral import record
from tests.storage.rows import Here, storage
from tests.storage.services.rows_of_referrals import now_of, referral
from tests.virtual import NOON

S = ReferralState
NAMES = [step.name for step in MACHINE.steps]


async def everybody(here: Here, made: Referral) -> dict[Mover, list[Person]]:
    """Who there is, by what they are to this referral."""
    assert made.owner
    people = here.work.people
    return {
        Mover.STUDENT: [await people.get(made.student)],
        Mover.KEEPER: [await people.get(made.owner)],
        Mover.COUNSELOR: [await here.counselor()],
        Mover.NOBODY: [await here.supporter(), await here.person()],
    }


async def put_back(here: Here, made: Referral) -> Referral:
    """As it was before a step."""
    await here.desk.tx.rows("DELETE FROM referrals WHERE id = :id", {"id": made.id})
    await here.work.referrals.add(made)
    return await now_of(here, made)


@pytest.mark.parametrize("state", S)
@pytest.mark.parametrize("priority", [Priority.EMERGENCY, Priority.NORMAL])
async def test_each_step_is_taken_by_those_whom_the_table_names_and_refused_to_all_others(
    tmp_path: Path, state: ReferralState, priority: Priority
) -> None:
    async with storage(tmp_path) as here:
        made = await referral(here, state, priority=priority)
        for mover, people in (await everybody(here, made)).items():
            for person, step in ((one, step) for one in people for step in MACHINE.steps):
                before = await put_back(here, made)
                open_now = step.is_open(state, mover) and (
                    step.name != DUTY or priority is Priority.EMERGENCY
                )
                try:
                    await record.move(here.work, person, made.id, step.name)
                except Refusal:
                    assert not open_now, (step.name, mover)
                    assert await now_of(here, made) == before
                else:
                    assert open_now, (step.name, mover)
                    assert (await now_of(here, made)).state is step.target


@pytest.mark.parametrize("state", S)
async def test_a_service_says_by_its_code_what_the_table_lets_it_say_and_nothing_else(
    tmp_path: Path, state: ReferralState
) -> None:
    async with storage(tmp_path) as here:
        made = await referral(here, state)
        for step in MACHINE.steps:
            before = await put_back(here, made)
            try:
                await record.move_as(here.work, before, step.name, Mover.SERVICE, "")
            except Refusal:
                assert not step.is_open(state, Mover.SERVICE)
            else:
                assert step.is_open(state, Mover.SERVICE)


def test_from_each_state_somebody_can_move_it_on_until_it_is_over() -> None:
    for state in S:
        ways = [step for step in MACHINE.steps if state in step.sources]
        assert bool(ways) is (state not in MACHINE.over)
        assert state in MACHINE.over or MACHINE.over & MACHINE.reached(state)
    assert MACHINE.reached(MACHINE.first) | {MACHINE.first} == set(S)


def test_each_state_that_is_not_over_names_who_is_waited_for_and_they_or_its_counselor_can_act() -> None:
    assert MACHINE.waits_for.keys() == set(S) - MACHINE.over
    for state, mover in MACHINE.waits_for.items():
        assert MACHINE.open_to(state, {mover})
        # Also where the student or the service is silent its counselor can end it.
        assert MACHINE.open_to(state, {Mover.KEEPER})


def test_each_step_has_a_name_of_its_own_and_stands_in_the_audit() -> None:
    assert len(set(NAMES)) == len(NAMES)
    assert {f"referral-{name}" for name in NAMES} <= set(AuditAction)


def test_only_the_student_says_yes_or_no_and_without_a_yes_nothing_goes_out_but_by_duty() -> None:
    assert all(MACHINE.step(name).by == {Mover.STUDENT} for name in ("yes", "later", "no"))
    assert all(MACHINE.step(name).sources == {S.YES} for name in SENDING)
    assert {step.name for step in MACHINE.steps if step.target is S.SENT} == {*SENDING, DUTY}


def test_a_yes_can_be_taken_back_until_it_is_known_what_came_of_it() -> None:
    assert {S.YES, S.SENT, S.ARRIVED} <= MACHINE.step("no").sources
    assert not MACHINE.step("no").sources & set(KNOWN)


async def test_a_forgotten_or_strange_step_and_a_referral_that_is_gone_are_refused(tmp_path: Path) -> None:
    async with storage(tmp_path) as here:
        made = await referral(here)
        assert made.owner
        keeper = await here.work.people.get(made.owner)
        for one, name in ((made.id, "strange"), ("another", "ask")):
            with pytest.raises(Refusal):
                await record.move(here.work, keeper, one, name)


async def test_of_two_presses_at_once_one_takes_the_step(tmp_path: Path) -> None:
    async with storage(tmp_path) as here:
        made = await referral(here, S.SENT)
        await record.move_as(here.work, made, "helped", Mover.KEEPER, "")
        with pytest.raises(Refusal) as refused:
            await record.move_as(here.work, made, "elsewhere", Mover.SERVICE, "")
        assert refused.value.params["state"] == "helped"
        assert (await now_of(here, made)).outcome is S.HELPED


async def test_an_excluded_counselor_is_nobody_to_it_even_if_it_was_theirs(tmp_path: Path) -> None:
    async with storage(tmp_path) as here:
        made = await referral(here)
        assert made.owner
        keeper = await here.work.people.get(made.owner)
        assert await record.mover_of(here.work, keeper, made) is Mover.KEEPER
        await here.work.cases.exclusions.exclude(made.student, keeper.id, Teller.WORDS, NOON)
        assert await record.mover_of(here.work, keeper, made) is Mover.NOBODY
        assert await record.mover_of(here.work, keeper, replace(made, owner=None)) is Mover.NOBODY
