"""What each button of this subject leads to, and who may press it: (action, what is done, roles)."""

from tests.handlers.drawing import COORDINATOR, KNOWN, SUPPORTER

PRESSED = [
    ("report-team", "accusations.say", KNOWN),
    ("flag-team", "accusations.flag", SUPPORTER),
    ("accuse", "accusations.name", KNOWN),
    ("accuse-nobody", "accusations.decline", KNOWN),
    ("accuse-undo", "accusations.undo", KNOWN),
    ("accused", "accusations.ask_again", KNOWN),
    ("accused-so", "accusations.answer", COORDINATOR),
    ("report", "reports.ask", KNOWN),
    ("report-whom", "reports.ask_why", KNOWN),
    ("report-why", "reports.give_reason", KNOWN),
    ("report-long", "reports.block", KNOWN),
    ("report-take", "reports.take", COORDINATOR),
    ("report-read", "reports.read", COORDINATOR),
    ("report-do", "reports.decide", COORDINATOR),
]
