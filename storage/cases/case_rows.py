"""Cases as rows, and the flags that belong to one."""

from care.model.entities import Case
from care.model.enums import CaseGuard, Outcome, Source
from care.model.levels import Level
from storage.engine.converters import millis, utc, utc_or_none
from storage.engine.database import Row

FOREVER = 2**62
"""Stands for the closing time, in milliseconds, of a case that is still open."""
OF_CASE = "student = :student AND raised_at BETWEEN :opened AND :closed AND level >= :least"
"""The flags of a case: its student's, raised between its opening and its closing, both included."""


def case_of(row: Row) -> Case:
    """Read a row of `cases`."""
    return Case(
        id=row["id"],
        code=row["code"],
        student=row["student"],
        conversation=row["conversation"],
        alias=row["alias"],
        level=Level(row["level"]),
        category=row["category"],
        source=Source(row["source"]),
        entry=row["entry"],
        state=row["state"],
        owner=row["owner"],
        opened_at=utc(row["opened_at"]),
        claimed_at=utc_or_none(row["claimed_at"]),
        closed_at=utc_or_none(row["closed_at"]),
        outcome=Outcome(row["outcome"]) if row["outcome"] else None,
        rung=row["rung"],
        transcript_to=row["transcript_to"],
        student_told=bool(row["student_told"]),
        first_level=Level(row["first_level"]) if row["first_level"] else None,
        released_by=row["released_by"],
        guard=CaseGuard(row["guard"]) if row["guard"] else None,
        named=bool(row["named"]),
    )


def span(case: Case, least: Level) -> dict[str, object]:
    return {
        "student": case.student,
        "opened": millis(case.opened_at),
        "closed": millis(case.closed_at) if case.closed_at else FOREVER,
        "least": int(least),
    }
