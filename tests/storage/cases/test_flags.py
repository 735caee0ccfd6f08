"""Flags: how high lately, what belongs to a case by its time, and the sealed lines about them."""

from dataclasses import replace
from datetime import datetime

import pytest

from care.model.entities import Case
from care.model.enums import Outcome, Source
from care.model.levels import Level
from care.model.timers import Raised
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import HOUR, MINUTE, MS, Here
from tests.storage.rows_of_cases import destroyed, flag, known, open_case
from tests.virtual import NOON


@pytest.mark.parametrize(
    ("since", "level"),
    [(NOON - MS, Level.EMERGENCY), (NOON, Level.CONCERN), (NOON + MINUTE, Level.NONE)],
)
async def test_the_highest_level_after_a_moment_counts_of_this_talk_and_category(
    here: Here, work: UnitOfWork, since: datetime, level: Level
) -> None:
    talk, other = await here.conversation(), await here.conversation()
    await flag(here, talk.student, talk.id, level=Level.EMERGENCY)
    await flag(here, talk.student, talk.id, level=Level.CONCERN, at=NOON + MINUTE)
    await flag(here, talk.student, talk.id, level=Level.EMERGENCY, category="abuse", at=NOON + HOUR)
    await flag(here, other.student, other.id, level=Level.EMERGENCY, at=NOON + HOUR)

    assert await work.cases.recent_level(talk.id, "suicide", since) is level


async def test_each_level_of_a_category_that_was_flagged_in_a_talk_is_known_with_its_last_time(
    here: Here, work: UnitOfWork
) -> None:
    talk, other = await here.conversation(), await here.conversation()
    assert await work.cases.flagged(talk.id) == []
    for at in (NOON, NOON + MINUTE):
        await flag(here, talk.student, talk.id, level=Level.CONCERN, at=at)
    await flag(here, talk.student, talk.id, level=Level.URGENT)
    await flag(here, talk.student, talk.id, level=Level.CONCERN, category="abuse", at=NOON + HOUR)
    await flag(here, other.student, other.id, level=Level.EMERGENCY)

    assert {(one.category, one.level, one.last) for one in await work.cases.flagged(talk.id)} == {
        ("suicide", Level.CONCERN, NOON + MINUTE),
        ("suicide", Level.URGENT, NOON),
        ("abuse", Level.CONCERN, NOON + HOUR),
    }


async def test_flags_are_numbered_upwards(here: Here, work: UnitOfWork) -> None:
    talk = await here.conversation()

    first = await flag(here, talk.student, talk.id)
    second = await work.cases.flag(
        student=talk.student,
        conversation=None,
        level=Level.EMERGENCY,
        category="abuse",
        source=Source.SOS,
        entry=None,
        now=NOON + MINUTE,
    )
    assert second > first
    assert await here.rows(
        "SELECT conversation, level, source, entry FROM flags WHERE id = :id", id=second
    ) == [{"conversation": None, "level": int(Level.EMERGENCY), "source": "sos", "entry": None}]
    assert await work.cases.recent_level(talk.id, "suicide", NOON - MS) is Level.URGENT


async def test_lines_about_flags_are_sealed_and_read_in_order(here: Here, work: UnitOfWork) -> None:
    talk, other = await here.conversation(), await here.conversation()
    flags = [await flag(here, talk.student, talk.id) for _ in range(3)]

    assert await work.cases.note(flags[2], talk.id, "kedua")
    assert await work.cases.note(flags[0], talk.id, "pertama")
    assert await work.cases.note(flags[1], other.id, "milik orang lain")
    assert await work.cases.notes(talk.id) == ["pertama", "kedua"]
    assert await work.cases.notes(other.id) == []
    kept = await here.rows("SELECT note FROM flags WHERE note IS NOT NULL")
    assert not [row for row in kept if b"pertama" in row["note"]]


async def test_without_its_key_a_talks_lines_are_neither_written_nor_read(
    here: Here, work: UnitOfWork
) -> None:
    talk = await here.conversation()
    number = await flag(here, talk.student, talk.id)
    await work.cases.note(number, talk.id, "sebelum")
    await destroyed(here, talk.id)

    assert not await work.cases.note(number, talk.id, "sesudah")
    assert await work.cases.notes(talk.id) == []


async def over_time(here: Here) -> tuple[Case, list[str]]:
    """A case with flags at its limits and beside them, in three talks; returns the talks."""
    case = await open_case(here, at=NOON)
    student = await here.work.people.get(case.student)
    assert case.conversation is not None
    talks = [case.conversation, *[(await here.conversation()).id for _ in range(2)]]
    entries = (
        (NOON - MS, "before", talks[1], Level.EMERGENCY),
        (NOON, "suicide", talks[2], Level.URGENT),
        (NOON + MINUTE, "abuse", talks[0], Level.CONCERN),
        (NOON + 2 * MINUTE, "suicide", talks[0], Level.CONCERN),
        (NOON + 3 * MINUTE, "small", None, Level.NOTE),
        (NOON + HOUR, "late", None, Level.CONCERN),
        (NOON + HOUR + MS, "after", talks[1], Level.EMERGENCY),
    )
    for at, category, talk, level in entries:
        await flag(here, student.id, talk, level=level, category=category, entry=f"e-{category}", at=at)
    await flag(here, (await here.person()).id, talks[1], category="foreign", at=NOON)
    return case, talks


@pytest.mark.parametrize(
    ("closed", "last"), [(NOON + HOUR - MS, []), (NOON + HOUR, ["late"]), (None, ["late", "after"])]
)
async def test_a_case_holds_what_was_raised_from_its_opening_to_its_closing(
    here: Here, work: UnitOfWork, closed: datetime | None, last: list[str]
) -> None:
    case, _ = await over_time(here)
    case = replace(case, closed_at=closed)

    assert await work.cases.categories(case) == ["suicide", "abuse", *last]
    assert await work.cases.entries(case) == [
        "e-suicide", "e-abuse", "e-small", *(f"e-{one}" for one in last)
    ]  # fmt: skip


async def test_what_was_raised_is_counted_by_category_with_its_last_moment(
    here: Here, work: UnitOfWork
) -> None:
    case, _ = await over_time(here)

    assert await work.cases.raised(replace(case, closed_at=NOON + HOUR - MS)) == {
        "suicide": Raised(2, NOON + 2 * MINUTE),
        "abuse": Raised(1, NOON + MINUTE),
    }


@pytest.mark.parametrize(
    ("opened", "level", "at"),
    [
        (Level.CONCERN, Level.CONCERN, None),
        (Level.CONCERN, Level.URGENT, NOON + MINUTE),
        (Level.URGENT, Level.URGENT, None),
        (Level.CONCERN, Level.EMERGENCY, NOON + 3 * MINUTE),
    ],
)
async def test_a_case_has_risen_when_its_level_was_first_raised_unless_it_began_with_it(
    here: Here, work: UnitOfWork, opened: Level, level: Level, at: datetime | None
) -> None:
    case = await known(here, await open_case(here, level=opened))
    for minute, raised in enumerate((Level.CONCERN, Level.URGENT, Level.URGENT, Level.EMERGENCY)):
        await flag(here, case.student, None, level=raised, at=NOON + minute * MINUTE)

    assert await work.cases.risen_at(replace(case, level=level)) == at


async def test_sources_of_a_case_come_in_the_order_of_their_flags(here: Here, work: UnitOfWork) -> None:
    case = await open_case(here)
    for source, level in (
        (Source.WORDS, Level.CONCERN),
        (Source.SOS, Level.EMERGENCY),
        (Source.WORDS, Level.URGENT),
        (Source.SUPPORTER, Level.NOTE),
    ):
        await work.cases.flag(
            student=case.student,
            conversation=None,
            level=level,
            category="sos",
            source=source,
            entry=None,
            now=NOON,
        )

    assert await work.cases.sources(case) == [Source.WORDS, Source.SOS]


async def test_talks_of_a_case_come_as_they_were_flagged_and_its_own_at_least_at_the_end(
    here: Here, work: UnitOfWork
) -> None:
    case, talks = await over_time(here)

    assert await work.cases.conversations(replace(case, closed_at=NOON + HOUR)) == [talks[2], talks[0]]
    assert await work.cases.conversations(replace(case, closed_at=NOON)) == [talks[2], talks[0]]
    assert await work.cases.conversations(replace(case, conversation=None, closed_at=NOON)) == [talks[2]]


async def test_a_clock_that_was_set_back_makes_no_flag_older_than_its_case(
    here: Here, work: UnitOfWork
) -> None:
    case = await open_case(here)
    await work.cases.flag(
        student=case.student,
        conversation=case.conversation,
        level=Level.URGENT,
        category="abuse",
        source=Source.WORDS,
        entry=None,
        now=NOON - HOUR,
    )
    assert (await work.cases.raised(case))["abuse"] == Raised(1, NOON)

    await work.cases.close(case.id, Outcome.SAFE, NOON - HOUR)
    closed = await known(here, case)
    assert closed.closed_at == NOON
    assert await work.cases.categories(closed) == ["abuse"]


@pytest.mark.parametrize(
    ("source", "theirs"),
    [(Source.SUPPORTER, True), (Source.SUPPORTER_WORDS, True), (Source.WORDS, False), (Source.SOS, False)],
)
async def test_who_made_it_an_emergency_as_a_supporter_is_known(
    here: Here, work: UnitOfWork, source: Source, *, theirs: bool
) -> None:
    student, helper = await here.talk()
    case = await here.case(await work.conversations.get(student.conversation), level=Level.EMERGENCY)
    await flag(here, student.person, student.conversation, source=source, level=Level.EMERGENCY)

    assert await work.cases.is_raised_by(case, helper.person) is theirs
    assert not await work.cases.is_raised_by(case, (await here.counselor()).id)
    await flag(here, student.person, student.conversation, source=Source.SOS, level=Level.EMERGENCY)
    assert not await work.cases.is_raised_by(case, helper.person)
