"""A report is about somebody who was there, ends in a decision of its kind, and carries a short reason."""

from pathlib import Path

import pytest

from care.conduct import report_decisions, reports
from care.model.enums import Part, ReportReason, Verdict
from tests.care.table import Deed, Table, answered

LONGEST = report_decisions.WHY_LENGTH


def block(how_long: str) -> Deed:
    """The supporter reports the student."""
    return lambda table: reports.block(
        table.work, table.supporter, table.conversation, ReportReason.SEXUAL, how_long
    )


def taken(deed: Deed) -> Deed:
    """The student is reported, and the coordinator takes the report."""

    async def take(table: Table) -> None:
        await block(next(iter(reports.BLOCKS)))(table)
        await report_decisions.take(table.work, table.counselor, await made(table))
        await deed(table)

    return take


async def made(table: Table) -> str:
    """The only report."""
    (report,) = await table.work.reports.untold(table.work.now)
    return report.id


def why(verdict: Verdict) -> Deed:
    """The coordinator chooses."""

    async def ask(table: Table) -> None:
        await report_decisions.ask_why(table.work, table.counselor, await made(table), verdict)

    return ask


def decided(verdict: Verdict, text: str, *, closed: bool) -> Deed:
    """The coordinator says why, and that closes the report or does not."""

    async def decide(table: Table) -> None:
        number = await made(table)
        await report_decisions.decide(table.work, table.counselor, f"{number} {verdict.value}", text)
        report = await table.work.reports.get(number)
        assert report is not None
        assert bool(report.verdict) == closed

    return decide


OF_STUDENT, OF_HELPER = report_decisions.choices(Part.STUDENT), report_decisions.choices(Part.SUPPORTER)


@pytest.mark.parametrize(
    ("deed", "told"),
    [
        (block("for ever"), "button-gone"),
        (lambda table: reports.ask_why(table.work, table.student, table.conversation, 9), "button-gone"),
        (lambda table: reports.keep_note(table.work, table.student, "nowhere", "a"), "button-gone"),
        (lambda table: report_decisions.take(table.work, table.counselor, "nowhere"), "report-gone"),
        *((taken(why(verdict)), "nothing") for verdict in OF_STUDENT),
        *((taken(why(verdict)), "button-gone") for verdict in OF_HELPER if verdict not in OF_STUDENT),
        *((taken(decided(verdict, "a" * LONGEST, closed=True)), "nothing") for verdict in OF_STUDENT),
        (taken(decided(Verdict.LONGER, "a" * (LONGEST + 1), closed=False)), "nothing"),
        (taken(decided(Verdict.LONGER, "", closed=False)), "nothing"),
    ],
)
async def test_what_cannot_be_is_refused(tmp_path: Path, deed: Deed, told: str) -> None:
    assert await answered(tmp_path, deed) == told
