"""What this subject adds to the bot."""

from care.conduct.messages import ConductMessage
from care.conversation.messages import ConversationMessage
from care.escalation import still_wanted
from care.escalation.messages import EscalationMessage
from care.people.permissions import Action
from handlers.conduct import accusations, reports
from handlers.keyboards.keyboards import Key
from handlers.rendering.subject import Subject
from handlers.request.route import Route

SUBJECT = Subject(
    commands={
        ("report", "lapor"): Route(Action.REPORT, reports.ask),
    },
    keys={
        Key.REPORT: Route(Action.REPORT, reports.ask),
    },
    presses={
        "report-team": Route(Action.REPORT, accusations.say),
        "flag-team": Route(Action.FLAG, accusations.flag),
        "accuse": Route(Action.REPORT, accusations.name),
        "accuse-nobody": Route(Action.REPORT, accusations.decline),
        "accuse-undo": Route(Action.REPORT, accusations.undo),
        "accused": Route(Action.REPORT, accusations.ask_again),
        "accused-so": Route(Action.REPORTS, accusations.answer),
        "report": Route(Action.REPORT, reports.ask),
        "report-whom": Route(Action.REPORT, reports.ask_why),
        "report-why": Route(Action.REPORT, reports.give_reason),
        "report-long": Route(Action.REPORT, reports.block),
        "report-take": Route(Action.REPORTS, reports.take),
        "report-read": Route(Action.REPORTS, reports.read),
        "report-do": Route(Action.REPORTS, reports.decide),
    },
    buttons={
        **accusations.BUTTONS,
        **reports.BUTTONS,
    },
    words={
        ConductMessage.REPORT_WORDS: reports.show_note,
    },
    readers={
        ConductMessage.REPORT_WORDS: still_wanted.may_read_words,
    },
    screens={
        EscalationMessage.ACCUSED_WHOM: accusations.list_staff,
    },
    keyboards={
        ConversationMessage.REPORT_THANKS: "home",
        ConductMessage.BLOCKED_NOW: "home",
    },
)
