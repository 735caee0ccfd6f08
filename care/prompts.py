"""What is asked for in words."""

from datetime import datetime, timedelta
from enum import StrEnum

SURE_WITHIN = timedelta(minutes=10)
"""So long a question before something that cannot be undone waits for its yes."""


def is_old(asked: int, now: datetime) -> bool:
    """Whether a yes to a question from then (Unix seconds) answers nothing any more."""
    return now.timestamp() - asked > SURE_WITHIN.total_seconds()


class Purpose(StrEnum):
    """What a stored prompt's answer is for."""

    NAME = "name"
    HOURS_ELSEWHERE = "hours-elsewhere"
    FLAG_NOTE = "flag-note"
    LEXICON_ENTRY = "lexicon-entry"
    ASIDE = "aside"
    CONSULT = "consult"
    CASE_NOTE = "case-note"
    PARENT_CODE = "parent-code"
    REPORT_NOTE = "report-note"
    REPORT_REASON = "report-reason"
    REVEAL_WHY = "reveal-why"
    LINE = "line"
    ANSWERED = "answered"
    OVER = "over"
