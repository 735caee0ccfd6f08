"""What this subject adds to the bot."""

from care.escalation import still_wanted
from care.model.card_kinds import CardKind
from care.people.permissions import Action
from care.programme.messages import ProgrammeMessage
from handlers.programme import audit_log, draft_card, lexicon, lexicon_lists, missed, monthly
from handlers.rendering.subject import Subject
from handlers.request.route import Route

SUBJECT = Subject(
    commands={
        ("audit", "catatan"): Route(Action.AUDIT, audit_log.show, in_group=True),
        ("lexicon", "kamus"): Route(Action.LEXICON, lexicon.lexicon, in_group=True),
    },
    presses={
        "audit": Route(Action.AUDIT, audit_log.show),
        "teach": Route(Action.LEXICON, lexicon.teach),
        "lexicon-kinds": Route(Action.LEXICON, lexicon.show_kinds),
        "lexicon-list": Route(Action.LEXICON, lexicon.show_list),
        "lexicon-found": Route(Action.LEXICON, lexicon.show_found),
        "lexicon-entry": Route(Action.LEXICON, lexicon.show_entry),
        "lexicon-turn": Route(Action.LEXICON, lexicon.turn),
        "lexicon-level": Route(Action.LEXICON, lexicon.set_level),
        "draft-tap": Route(Action.LEXICON, lexicon.tap),
        "draft-go": Route(Action.LEXICON, lexicon.go),
        "draft-level": Route(Action.LEXICON, lexicon.choose_level),
        "draft-kind": Route(Action.LEXICON, lexicon.choose_kind),
        "draft-save": Route(Action.LEXICON, lexicon.save),
        "draft-stop": Route(Action.LEXICON, lexicon.cancel),
        "missed": Route(Action.CASE, lexicon.show_missed),
        "missed-line": Route(Action.CASE, lexicon.choose_missed),
    },
    words={
        ProgrammeMessage.LEXICON_TRIED: lexicon_lists.list_tried,
        ProgrammeMessage.MONTHLY: monthly.show_report,
    },
    screens={
        ProgrammeMessage.AUDIT: audit_log.show_record,
        ProgrammeMessage.LEXICON: lexicon_lists.show_lexicon,
        ProgrammeMessage.LEXICON_KINDS: lexicon_lists.show_kinds,
        ProgrammeMessage.LEXICON_LIST: lexicon_lists.show_list,
        ProgrammeMessage.LEXICON_FOUND: lexicon_lists.show_found,
        ProgrammeMessage.LEXICON_ENTRY: lexicon_lists.show_entry,
        ProgrammeMessage.LEXICON_CHANGED: lexicon_lists.show_changed,
        ProgrammeMessage.LEXICON_MISSED: missed.list_lines,
    },
    readers={
        ProgrammeMessage.LEXICON_MISSED: still_wanted.may_read_words,
    },
    cards={
        CardKind.DRAFT: draft_card.show_draft,
    },
)
