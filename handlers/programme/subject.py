"""What this subject adds to the bot."""

from care.people.permissions import Action
from care.programme.messages import ProgrammeMessage
from handlers.programme import audit_log, lexicon, lexicon_lists, monthly
from handlers.rendering.subject import Subject
from handlers.request.route import Route

SUBJECT = Subject(
    commands={
        ("audit", "catatan"): Route(Action.AUDIT, audit_log.show, in_group=True),
        ("lexicon", "kamus"): Route(Action.LEXICON, lexicon.lexicon, in_group=True),
    },
    presses={
        "audit": Route(Action.AUDIT, audit_log.show),
    },
    words={
        ProgrammeMessage.LEXICON_FOUND: lexicon_lists.list_found,
        ProgrammeMessage.LEXICON_TRIED: lexicon_lists.list_tried,
        ProgrammeMessage.MONTHLY: monthly.show_report,
    },
    screens={
        ProgrammeMessage.AUDIT: audit_log.show_record,
    },
)
