"""Reports: one of each kind, taken by one, decided by a person; and blocks that refer to nobody."""

from dataclasses import replace
from datetime import datetime

import pytest

from care.model.entities import Person
from care.model.enums import Part, ReportReason, Role, Standing, Verdict
from care.ports.reports import Report
from care.ports.unit_of_work import UnitOfWork
from tests.storage.rows import DAY, HOUR, MINUTE, MS, Here
from tests.storage.rows_of_cases import destroyed
from tests.virtual import NOON


async def reported(
    here: Here, name: str = "report-1", about: Person | None = None, *, at: datetime = NOON
) -> Report:
    """A student's report about a supporter in a new talk."""
    own, helper = await here.talk(supporter=about)
    report = Report(
        name, f"R-{name}", own.conversation, own.person, helper.person, Part.SUPPORTER, ReportReason.THREATS,
        at,
    )  # fmt: skip
    assert await here.work.reports.add(report)
    return report


async def coordinator(here: Here) -> Person:
    """A counselor who is coordinator too."""
    person = await here.counselor()
    await here.work.team.make_coordinator(person.id)
    return person


async def test_the_same_is_reported_once_and_by_the_other_side_again(here: Here, work: UnitOfWork) -> None:
    report = await reported(here)
    again = replace(report, id="report-2", reason=ReportReason.SEXUAL)
    back = replace(report, id="report-3", reporter=report.about, about=report.reporter, part=Part.STUDENT)

    assert not await work.reports.add(again)
    assert await work.reports.add(back)
    assert await work.reports.get("report-1") == report
    assert await work.reports.get("report-2") is None
    assert await work.reports.get("report-3") == back


async def test_what_was_made_is_known_by_talk_reporter_and_whom_it_is_about(
    here: Here, work: UnitOfWork
) -> None:
    one = await reported(here)

    assert await work.reports.made(one.conversation, one.reporter, one.about)
    assert not await work.reports.made(one.conversation, one.about, one.about)
    assert not await work.reports.made(one.conversation, one.reporter, one.reporter)
    assert not await work.reports.made((await here.conversation()).id, one.reporter, one.about)


async def test_a_code_is_taken_until_its_report_is_closed(here: Here, work: UnitOfWork) -> None:
    report = await reported(here)

    assert [await work.reports.is_coded(code) for code in (report.code, "R-x")] == [True, False]
    await work.reports.close(report, Verdict.RESTORED, "sudah", NOON)
    assert not await work.reports.is_coded(report.code)


@pytest.mark.parametrize(("since", "found"), [(NOON - MS, [1]), (NOON, []), (NOON - 2 * HOUR, [1])])
async def test_the_talk_that_ended_last_after_a_moment_is_found(
    here: Here, work: UnitOfWork, since: datetime, found: list[int]
) -> None:
    person, talks = await here.person(), []
    for ended in (NOON - HOUR, NOON):
        own, helper = await here.talk(person)
        await work.conversations.end(own.conversation, None, ended)
        talks.append(own.conversation)
    other, _ = await here.talk()
    await work.conversations.end(other.conversation, None, NOON + HOUR)
    await here.talk(person)

    last = await work.reports.last_conversation(person.id, since)
    assert [last] == ([talks[number] for number in found] if found else [None])
    assert await work.reports.last_conversation(helper.person, NOON) is None


async def test_others_about_the_same_person_are_open_until_they_are_decided(
    here: Here, work: UnitOfWork
) -> None:
    supporter = await here.supporter()
    first, second = await reported(here, about=supporter), await reported(here, "report-2", supporter)
    foreign = await reported(here, "report-3")

    assert [await work.reports.others_open(one) for one in (first, second, foreign)] == [True, True, False]
    await work.reports.close(second, Verdict.WEEK, "cukup", NOON)
    assert [await work.reports.others_open(one) for one in (first, second)] == [False, True]


async def test_the_reporters_line_is_sealed_and_goes_with_the_key(here: Here, work: UnitOfWork) -> None:
    report, beside = await reported(here), await reported(here, "report-2")

    assert await work.reports.noted(report) is None
    assert await work.reports.note(report, "katanya begitu")
    assert await work.reports.noted(report) == "katanya begitu"
    assert await work.reports.noted(beside) is None
    assert b"katanya" not in await here.value("SELECT note FROM reports WHERE note IS NOT NULL")
    await destroyed(here, report.conversation)
    assert await work.reports.noted(report) is None
    assert not await work.reports.note(report, "lagi")


async def test_a_decided_report_takes_no_more_lines(here: Here, work: UnitOfWork) -> None:
    report = await reported(here)
    await work.reports.note(report, "dulu")
    await work.reports.close(report, Verdict.WEEK, "cukup", NOON)
    await work.reports.note(report, "nanti")

    assert await work.reports.noted(report) == "dulu"
    assert b"cukup" not in await here.value("SELECT why FROM reports")


async def test_one_coordinator_takes_it_lets_go_and_another_takes_it(here: Here, work: UnitOfWork) -> None:
    report, beside = await reported(here), await reported(here, "report-2")
    first, second = await coordinator(here), await coordinator(here)

    assert await work.reports.take(report.id, first.id)
    assert not await work.reports.take(report.id, second.id)
    assert await work.reports.take(beside.id, second.id)
    await work.reports.let_go(report.id)
    assert [one.id for one in await work.reports.taken()] == [beside.id]
    assert await work.reports.take(report.id, second.id)
    found = await work.reports.get(report.id)
    assert found == replace(report, taken_by=second.id)


async def test_what_is_decided_is_not_taken_and_others_come_oldest_first(
    here: Here, work: UnitOfWork
) -> None:
    who = await coordinator(here)
    made = {"c": NOON, "b": NOON + HOUR, "a": NOON + HOUR, "d": NOON, "e": NOON}
    reports = [await reported(here, name, at=at) for name, at in made.items()]
    for report in reports[:4]:
        assert await work.reports.take(report.id, who.id)
    await work.reports.close(reports[3], Verdict.KEPT, "x", NOON)
    await work.reports.close(reports[4], Verdict.KEPT, "x", NOON)

    assert [one.id for one in await work.reports.taken()] == ["c", "a", "b"]
    assert not await work.reports.take("e", who.id)
    closed = await work.reports.get("d")
    assert closed is not None
    assert (closed.verdict, closed.taken_by) == (Verdict.KEPT, who.id)


@pytest.mark.parametrize("what", ["fit", "suspended", "no coordinator", "blocked the bot"])
async def test_reports_of_who_is_coordinator_no_more_are_given_up_once(
    here: Here, work: UnitOfWork, what: str
) -> None:
    who, other = await coordinator(here), await coordinator(here)
    for name, taker in (("b", who), ("a", who), ("c", other)):
        await work.reports.take((await reported(here, name)).id, taker.id)
    await work.reports.close(await reported(here, "closed"), Verdict.KEPT, "x", NOON)
    if what == "suspended":
        await work.team.stand(who.id, Role.COUNSELOR, Standing.SUSPENDED, NOON)
    if what == "no coordinator":
        await here.rows("UPDATE members SET coordinator = 0 WHERE person = :id", id=who.id)
    if what == "blocked the bot":
        await here.rows("UPDATE chats SET started = 0 WHERE id = :id", id=who.chat)
    expected = [] if what == "fit" else ["a", "b"]

    assert [(one.id, one.taken_by) for one in await work.reports.give_up()] == [
        (one, None) for one in expected
    ]
    assert await work.reports.give_up() == []
    assert "c" in [one.id for one in await work.reports.taken()]


@pytest.mark.parametrize(
    ("before", "untold"), [(NOON - MS, []), (NOON, ["b", "a"]), (NOON + DAY, ["b", "a", "c"])]
)
async def test_open_reports_that_were_told_of_by_then_are_to_be_told_again_oldest_first(
    here: Here, work: UnitOfWork, before: datetime, untold: list[str]
) -> None:
    await reported(here, "b", at=NOON - MINUTE)
    for name in ("a", "told", "closed"):
        await reported(here, name)
    await reported(here, "c", at=NOON + MS)
    await work.reports.told("b", NOON)
    await work.reports.told("told", NOON + 2 * DAY)
    closed = await work.reports.get("closed")
    assert closed is not None
    await work.reports.close(closed, Verdict.KEPT, "x", NOON)

    assert [one.id for one in await work.reports.untold(before)] == untold
