"""A monthly report as the group reads it; a count that may not be shown is a dash."""

from collections.abc import Mapping

from care.model.measures import NOT_SAID, OPEN, Measure
from care.ports.unit_of_work import UnitOfWork
from care.programme.messages import ProgrammeMessage
from care.programme.monthly import MonthReport, Table, report_of
from handlers.wording.texts import Facts, Texts

Params = Mapping[str, str | int]
HIDDEN = "–"
ELSEWHERE = {
    Measure.TOPIC: "topic",
    Measure.OUTCOME: "outcome",
    Measure.FLAGGED: "level",
    Measure.REFERRED: "referral-state",
}
"""Tables whose cells already have texts under another name."""


def cell_label(texts: Texts, language: str, measure: Measure, cell: str) -> str:
    """Return what a cell is called."""
    if measure in ELSEWHERE and cell not in {NOT_SAID, OPEN}:
        return texts.say(language, f"{ELSEWHERE[measure]}-{cell}")
    return texts.say(language, f"cell-{cell}")


def table_label(texts: Texts, language: str, measure: Measure) -> str:
    """Return what a table is called."""
    return texts.say(language, f"monthly-{measure}")


def lines_of(texts: Texts, language: str, report: MonthReport) -> list[str]:
    """Return the whole report, a paragraph for each table."""
    lines = [texts.say(language, ProgrammeMessage.MONTHLY, month=report.month), ""]
    for table in report.tables:
        lines += _paragraph(texts, language, table)
    for name in ("answered", "hours", "certified", "covered"):
        value = getattr(report, name)
        lines.append(texts.say(language, f"monthly-{name}", count=HIDDEN if value is None else str(value)))
    return [*lines, "", texts.say(language, "monthly-hidden")]


def _paragraph(texts: Texts, language: str, table: Table) -> list[str]:
    cells = [
        f"{cell_label(texts, language, table.measure, cell)} {HIDDEN if count is None else count}"
        for cell, count in table.cells.items()
    ]
    total = HIDDEN if table.total is None else table.total
    return [f"{table_label(texts, language, table.measure)}: {total}", f"  {' · '.join(cells)}"]


async def show_report(texts: Texts, language: str, params: Params, work: UnitOfWork, _: Facts) -> str:
    """Word the report of the month that the notice is about."""
    return "\n".join(lines_of(texts, language, await report_of(work, str(params["month"]))))
