"""Follow-up, outreach and notes of one case; nothing of another's."""

from datetime import timedelta

import pytest

from care.model.case_notes import CaseNote, CaseWork, YesNo
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import HOUR, MS, Here
from tests.storage.rows_of_cases import destroyed, open_case
from tests.virtual import NOON


async def test_a_case_without_work_is_empty_and_what_is_kept_takes_the_place_of_what_was(
    here: Here, work: UnitOfWork
) -> None:
    case, beside = await open_case(here), await open_case(here)
    full = CaseWork(case.id, NOON, YesNo.NO, YesNo.ASKED, NOON + HOUR)
    other = CaseWork(beside.id, NOON + HOUR)

    assert await work.cases.case_works.get(case.id) == CaseWork(case.id)
    await work.cases.case_works.keep(full)
    await work.cases.case_works.keep(other)
    assert await work.cases.case_works.get(case.id) == full
    await work.cases.case_works.keep(CaseWork(case.id, may_write=YesNo.ASKED))
    assert await work.cases.case_works.get(case.id) == CaseWork(case.id, may_write=YesNo.ASKED)
    assert await work.cases.case_works.get(beside.id) == other


@pytest.mark.parametrize(("early", "count"), [(MS, 0), (0 * MS, 3)])
async def test_follow_ups_come_at_their_moment_once_by_case(
    here: Here, work: UnitOfWork, early: timedelta, count: int
) -> None:
    cases = [await open_case(here) for _ in range(4)]
    for case in (cases[2], cases[0], cases[1]):
        await work.cases.case_works.keep(CaseWork(case.id, follow_up_at=NOON, reach_until=NOON))
    await work.cases.case_works.keep(CaseWork(cases[3].id, follow_up_at=NOON + HOUR))
    now = NOON - early

    assert [one.case for one in await work.cases.case_works.follow_ups(now)] == [
        case.id for case in cases[:count]
    ]
    assert await work.cases.case_works.follow_ups(now) == []
    assert (await work.cases.case_works.get(cases[3].id)).follow_up_at == NOON + HOUR
    assert (await work.cases.case_works.get(cases[0].id)).reach_until == NOON


async def test_agreed_is_the_next_date_that_this_student_said_yes_to(here: Here, work: UnitOfWork) -> None:
    case, other = await open_case(here), await open_case(here)
    assert await work.cases.case_works.agreed(case.student, NOON) is None
    for may_write in (YesNo.ASKED, YesNo.NO, YesNo.YES):
        await work.cases.case_works.keep(CaseWork(case.id, follow_up_at=NOON + HOUR, may_write=may_write))
        found = await work.cases.case_works.agreed(case.student, NOON)
        assert (found == NOON + HOUR) is (may_write is YesNo.YES)
    assert await work.cases.case_works.agreed(case.student, NOON + HOUR) is None
    assert await work.cases.case_works.agreed(other.student, NOON) is None


@pytest.mark.parametrize(("early", "count"), [(MS, 0), (0 * MS, 3)])
async def test_who_has_not_answered_in_time_is_told_of_once_by_case(
    here: Here, work: UnitOfWork, early: timedelta, count: int
) -> None:
    cases = [await open_case(here) for _ in range(4)]
    for case in (cases[2], cases[0], cases[1]):
        await work.cases.case_works.keep(
            CaseWork(case.id, reach=YesNo.ASKED, reach_until=NOON, follow_up_at=NOON)
        )
    await work.cases.case_works.keep(CaseWork(cases[3].id, reach_until=NOON + HOUR))
    now = NOON - early

    assert [one.case for one in await work.cases.case_works.unanswered(now)] == [
        case.id for case in cases[:count]
    ]
    assert await work.cases.case_works.unanswered(now) == []
    assert (await work.cases.case_works.get(cases[3].id)).reach_until == NOON + HOUR
    assert (await work.cases.case_works.get(cases[0].id)).follow_up_at == NOON


async def test_notes_are_sealed_and_read_in_the_order_of_writing(here: Here, work: UnitOfWork) -> None:
    case, beside = await open_case(here), await open_case(here)
    first, second = await here.counselor(), await here.counselor()

    assert await work.cases.case_works.add_note(case, second.id, 7, "dua kata", NOON + HOUR)
    assert await work.cases.case_works.add_note(case, first.id, 8, "nanti", NOON)
    assert await work.cases.case_works.add_note(beside, first.id, 7, "lain", NOON)
    assert await work.cases.case_works.notes(case.id) == [
        CaseNote("dua kata", second.id, NOON + HOUR),
        CaseNote("nanti", first.id, NOON),
    ]
    assert not [row for row in await here.rows("SELECT body FROM case_notes") if b"nanti" in row["body"]]


async def test_a_note_goes_with_the_key_of_its_talk_and_those_of_other_talks_stay(
    here: Here, work: UnitOfWork
) -> None:
    case = await open_case(here)
    counselor, later = await here.counselor(), await here.conversation()
    await work.cases.case_works.add_note(case, counselor.id, 7, "dulu", NOON)
    await work.cases.follow(case.id, later.id)
    followed = await work.cases.get(case.id)
    assert followed is not None
    await work.cases.case_works.add_note(followed, counselor.id, 8, "kini", NOON)
    await destroyed(here, case.conversation or "")

    assert [one.words for one in await work.cases.case_works.notes(case.id)] == ["kini"]
    assert not await work.cases.case_works.add_note(case, counselor.id, 9, "hilang", NOON)


async def test_without_a_talk_there_is_no_key_for_a_note(here: Here, work: UnitOfWork) -> None:
    case = await open_case(here)
    await work.cases.update(
        case.id, level=case.level, category="x", source=case.source, entry=None, conversation=None, rung=0,
        next_rung_at=None,
    )  # fmt: skip
    alone = await work.cases.get(case.id)
    assert alone is not None

    assert not await work.cases.case_works.add_note(alone, (await here.counselor()).id, 7, "x", NOON)
    assert await work.cases.case_works.notes(case.id) == []
