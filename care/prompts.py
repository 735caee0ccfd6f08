"""What is asked for in words."""

from enum import StrEnum


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
