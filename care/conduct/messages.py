"""Messages and questions about reports and accusations."""

from care.model.message_kinds import MessageKind, Trait
from care.model.prompts import Purpose


class ConductMessage(MessageKind):
    """What people are told about reports and accusations."""

    REPORT_WHOM = "report-whom"
    REPORT_WHY = "report-reasons"
    REPORT_HOW_LONG = "report-how-long"
    REPORT_APART = "report-apart"
    REPORT_NEXT = "report-next"
    REPORT_NOBODY = "report-nobody"
    REPORT_KEPT = "report-kept"
    REPORT_NOTE = "report-line"
    REPORT_NOTED = "report-noted"
    REPORT_BEFORE = "report-before"
    NOTHING_TO_REPORT = "nothing-to-report"
    REPORT_RESTS = "report-rests"
    REPORT_NOBODY_LEFT = "report-nobody-left"
    WAITS_FOR_COUNSELORS = "waits-for-counselors"
    REPORT_CARD = "report-card", Trait.FOR_COUNSELORS
    REPORT_TAKEN = "report-taken", Trait.FOR_COUNSELORS
    REPORT_WORDS = "report-words", Trait.FOR_COUNSELORS
    REPORT_GONE = "report-gone"
    REPORT_REASON = "report-reason"
    REPORT_CLOSED = "report-closed"
    REPORT_ANSWERED = "report-answered"
    REPORT_REST = "report-rest"
    REPORT_OUT = "report-out"
    REPORT_NOT_UPHELD = "report-not-upheld"
    BLOCKED_NOW = "blocked-now"
    UNBLOCKED = "unblocked"
    ACCUSED_NAMED = "accused-named", Trait.SAFETY
    ACCUSED_NOT = "accused-not", Trait.SAFETY
    ACCUSED_CLEARED = "accused-cleared"


class ConductPurpose(Purpose):
    """What people are asked in words about reports and accusations."""

    REPORT_NOTE = "report-note"
    REPORT_REASON = "report-reason"
