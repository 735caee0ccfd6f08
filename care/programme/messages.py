"""Messages and questions about the programme as a whole."""

from care.model.message_kinds import MessageKind
from care.model.prompts import Purpose


class ProgrammeMessage(MessageKind):
    """What people are told about the programme as a whole."""

    MONTHLY = "monthly"
    LEXICON = "lexicon"
    LEXICON_LEFT_OUT = "lexicon-left-out"
    LEXICON_FOUND = "lexicon-found"
    LEXICON_NOTHING = "lexicon-nothing"
    LEXICON_TRIED = "lexicon-tried"
    LEXICON_ASK = "lexicon-ask"
    LEXICON_MISTAKE = "lexicon-mistake"
    AUDIT = "record"


class ProgrammePurpose(Purpose):
    """What people are asked in words about the programme as a whole."""

    LEXICON_ENTRY = "lexicon-entry"
