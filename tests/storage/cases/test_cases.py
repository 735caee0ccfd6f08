"""Cases: opened, claimed by one, released, climbing, closed; who owns what, in which order."""

from dataclasses import replace
from datetime import datetime

import pytest

from care.model.enums import CaseGuard, Outcome, Source
from care.model.levels import Level
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import HOUR, MINUTE, MS, Here
from tests.storage.rows_of_cases import claimed_case, known, open_case
from tests.virtual import NOON


async def test_a_case_is_read_as_it_was_opened_and_its_first_level_is_kept(
    here: Here, work: UnitOfWork
) -> None:
    talk = await here.conversation()
    first = await here.case(talk, level=Level.CONCERN)
    case = replace(
        first, id="case-own", code="X1", entry="lex-1", source=Source.WORDS,
        guard=CaseGuard.ASKED, named=True, student_told=True, category="abuse", alias="Biru Rusa",
    )  # fmt: skip
    await work.cases.close(first.id, Outcome.SAFE, NOON)
    await work.cases.open(case, NOON)

    assert await work.cases.get("case-own") == replace(case, first_level=Level.CONCERN)
    assert await work.cases.get("case-none") is None


async def test_a_student_has_one_open_case_and_a_closed_one_is_none(here: Here, work: UnitOfWork) -> None:
    case, other = await open_case(here), await open_case(here)

    assert await work.cases.open_of(case.student) == await known(here, case)
    assert case.conversation is not None
    assert await work.cases.of_conversation(case.conversation) == await known(here, case)
    await work.cases.close(case.id, Outcome.SAFE, NOON)
    assert await work.cases.open_of(case.student) is None
    assert await work.cases.of_conversation(case.conversation) is None
    assert await work.cases.open_of(other.student) == await known(here, other)


async def test_a_code_is_taken_until_its_case_is_closed(here: Here, work: UnitOfWork) -> None:
    case = await claimed_case(here)

    assert [await work.cases.is_coded(code) for code in (case.code, "K999")] == [True, False]
    await work.cases.close(case.id, Outcome.SAFE, NOON)
    assert not await work.cases.is_coded(case.code)


async def test_one_counselor_claims_and_the_second_comes_too_late(here: Here, work: UnitOfWork) -> None:
    case, beside = await open_case(here), await open_case(here)
    first, second = await here.counselor(), await here.counselor()
    await work.cases.ownership.acted(case.id, NOON)

    assert await work.cases.claim(case.id, first.id, NOON + MINUTE)
    assert not await work.cases.claim(case.id, second.id, NOON + HOUR)
    found = await known(here, case)
    assert (found.state, found.owner, found.claimed_at) == ("claimed", first.id, NOON + MINUTE)
    assert (await known(here, beside)).owner is None
    assert await here.value("SELECT acted_at FROM cases WHERE id = :id", id=case.id) is None


async def test_a_released_case_is_open_from_the_first_rung_and_tells_who_had_it(
    here: Here, work: UnitOfWork
) -> None:
    case, beside = await claimed_case(here), await claimed_case(here)
    await work.cases.climb(case.id, 2, NOON)
    await work.cases.release(case.id, NOON + HOUR)

    found = await known(here, case)
    assert (found.state, found.owner, found.claimed_at, found.rung) == ("open", None, None, 0)
    assert found.released_by == case.owner
    assert await known(here, beside) == beside
    assert [one.id for one in await work.cases.rungs_due(NOON + HOUR)] == [case.id]
    assert await work.cases.rungs_due(NOON + HOUR - MS) == []


async def test_what_nobody_has_cannot_be_released(here: Here, work: UnitOfWork) -> None:
    case = await open_case(here)
    await work.cases.climb(case.id, 2, NOON + HOUR)
    await work.cases.release(case.id, NOON)

    assert (await known(here, case)).rung == 2
    assert await work.cases.rungs_due(NOON) == []


async def test_owned_cases_come_in_the_order_in_which_they_were_claimed(here: Here, work: UnitOfWork) -> None:
    owner = await here.counselor()
    cases = [await open_case(here) for _ in range(4)]
    for case, after in zip(cases, (2, 1, 1, 0), strict=True):
        await work.cases.claim(case.id, owner.id, NOON + after * MINUTE)
    await claimed_case(here)
    await work.cases.close(cases[3].id, Outcome.SAFE, NOON)

    assert [one.id for one in await work.cases.owned(owner.id)] == [
        cases[1].id, cases[2].id, cases[0].id
    ]  # fmt: skip
    assert await work.cases.owned("person-999") == []


async def test_all_open_cases_come_most_urgent_first_then_the_oldest(here: Here, work: UnitOfWork) -> None:
    made = [
        await open_case(here, level=level, at=NOON + after * MINUTE)
        for level, after in (
            (Level.CONCERN, 0), (Level.EMERGENCY, 2), (Level.EMERGENCY, 1), (Level.URGENT, 0)
        )
    ]  # fmt: skip
    closed = await open_case(here)
    await work.cases.close(closed.id, Outcome.SAFE, NOON)
    await work.cases.claim(made[3].id, (await here.counselor()).id, NOON)

    assert [one.id for one in await work.cases.all_open()] == [made[n].id for n in (2, 1, 3, 0)]


async def test_closed_cases_come_from_their_moment_on_the_newest_first(here: Here, work: UnitOfWork) -> None:
    early, late, same, _ = [await open_case(here) for _ in range(4)]
    for case, at in ((early, NOON - MS), (late, NOON + HOUR), (same, NOON)):
        await work.cases.close(case.id, Outcome.SAFE, max(at, NOON))
    await here.rows("UPDATE cases SET closed_at = closed_at - 1 WHERE id = :id", id=early.id)

    assert [one.id for one in await work.cases.closed_since(NOON)] == [late.id, same.id]
    assert await work.cases.closed_since(NOON + HOUR + MS) == []


async def test_a_rung_is_due_at_its_moment_for_open_cases_alone_most_urgent_first(
    here: Here, work: UnitOfWork
) -> None:
    low, high = await open_case(here, level=Level.CONCERN), await open_case(here, level=Level.EMERGENCY)
    await claimed_case(here)

    assert await work.cases.rungs_due(NOON + MINUTE - MS) == []
    assert [one.id for one in await work.cases.rungs_due(NOON + MINUTE)] == [high.id, low.id]
    await work.cases.climb(high.id, 1, NOON + HOUR)
    assert (await known(here, high)).rung == 1
    assert [one.id for one in await work.cases.rungs_due(NOON + HOUR - MS)] == [low.id]


@pytest.mark.parametrize(("moment", "due"), [(None, [True]), (NOON + HOUR, [])])
async def test_what_is_updated_keeps_its_moment_unless_another_is_given(
    here: Here, work: UnitOfWork, moment: datetime | None, due: list[bool]
) -> None:
    case, beside = await open_case(here, level=Level.CONCERN), await open_case(here)
    talk = await here.conversation()
    await work.cases.update(
        case.id, level=Level.EMERGENCY, category="abuse", source=Source.SOS, entry="e",
        conversation=talk.id, rung=2, next_rung_at=moment,
    )  # fmt: skip

    found = await known(here, case)
    assert (found.level, found.first_level, found.category) == (Level.EMERGENCY, Level.CONCERN, "abuse")
    assert (found.source, found.entry, found.conversation, found.rung) == (Source.SOS, "e", talk.id, 2)
    assert [one.id == case.id for one in await work.cases.rungs_due(NOON + MINUTE)] == [*due, False]
    assert (await known(here, beside)).category == "suicide"


@pytest.mark.parametrize(
    ("guard", "named"), [(CaseGuard.ASKED, False), (CaseGuard.SAID, True), (None, False)]
)
async def test_a_guard_stands_on_one_case_and_can_be_lifted(
    here: Here, work: UnitOfWork, guard: CaseGuard | None, *, named: bool
) -> None:
    case, beside = await open_case(here), await open_case(here)
    await work.cases.guard(case.id, CaseGuard.ASKED, named=True)
    await work.cases.guard(case.id, guard, named=named)

    found = await known(here, case)
    assert (found.guard, found.named) == (guard, named)
    assert (await known(here, beside)).guard is None


async def test_a_ladder_begins_again_only_while_nobody_has_the_case(here: Here, work: UnitOfWork) -> None:
    case, taken = await open_case(here), await claimed_case(here)
    for one in (case, taken):
        await work.cases.climb(one.id, 2, NOON + HOUR)
        await work.cases.begin_ladder(one.id, NOON)

    assert [(await known(here, one)).rung for one in (case, taken)] == [0, 2]
    assert [one.id for one in await work.cases.rungs_due(NOON)] == [case.id]


async def test_what_is_noted_of_one_case_stands_on_no_other(here: Here, work: UnitOfWork) -> None:
    case, beside = await open_case(here), await open_case(here)
    talk = await here.conversation()
    await work.cases.transcript_sent(case.id, 17)
    alias = await work.cases.follow(case.id, talk.id)
    await work.cases.student_told(case.id)

    found = await known(here, case)
    assert (found.transcript_to, found.conversation, found.student_told) == (17, talk.id, True)
    assert found.alias == alias != case.alias
    assert await known(here, beside) == replace(beside, first_level=beside.level)


async def test_a_closed_case_keeps_its_outcome_and_moment(here: Here, work: UnitOfWork) -> None:
    case, beside = await claimed_case(here), await claimed_case(here)
    await work.cases.close(case.id, Outcome.REFERRED, NOON + HOUR)

    found = await known(here, case)
    assert (found.state, found.outcome, found.closed_at) == ("closed", Outcome.REFERRED, NOON + HOUR)
    assert found.owner == case.owner
    assert not await work.cases.claim(case.id, case.owner or "", NOON)
    assert await known(here, beside) == beside
