"""Messages and questions about the programme as a whole."""

from care.model.message_kinds import MessageKind, Trait
from care.model.prompts import Purpose


class ProgrammeMessage(MessageKind):
    """What people are told about the programme as a whole."""

    MONTHLY = "monthly"
    LATE_CHECKS = "late-checks"
    AUDIT = "record"
    LEXICON = "lexicon"
    LEXICON_KINDS = "lexicon-kinds"
    LEXICON_LIST = "lexicon-list"
    LEXICON_ENTRY = "lexicon-entry"
    LEXICON_FOUND = "lexicon-found"
    LEXICON_NOTHING = "lexicon-nothing"
    LEXICON_TRIED = "lexicon-tried"
    LEXICON_CHANGED = "lexicon-changed"
    LEXICON_LEFT_OUT = "lexicon-left-out"
    LEXICON_ASK = "lexicon-ask"
    LEXICON_AGAIN = "lexicon-again"
    LEXICON_SAME = "lexicon-same"
    LEXICON_FEWER = "lexicon-fewer"
    LEXICON_MORE = "lexicon-more"
    LEXICON_COMMON = "lexicon-common"
    LEXICON_WIDE = "lexicon-wide"
    LEXICON_OF_TEAM = "lexicon-of-team"
    LEXICON_MISSED = "lexicon-missed", Trait.PROTECTED, Trait.FOR_COUNSELORS
    LEXICON_NO_LINES = "lexicon-no-lines"
    LEXICON_NOT_FROM_LINE = "lexicon-not-from-line"


class ProgrammePurpose(Purpose):
    """What people are asked in words about the programme as a whole."""

    LEXICON_ENTRY = "lexicon-entry"
