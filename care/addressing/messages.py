"""Messages about for whom words are meant."""

from care.model.message_kinds import MessageKind


class AddressingMessage(MessageKind):
    """What people are told about for whom words are meant."""

    FOR_WHOM = "for-whom"
    WHOM_TALK = "whom-talk-chosen"
    WHOM_SIDE = "whom-side-chosen"
    WHOM_GONE = "whom-gone"
    SAID_ASIDE = "said-aside"
    SIDE_CLOSED = "side-closed"
    ASKED_NO_MORE = "asked-no-more"
    NOTHING_ASKED = "nothing-asked"
    PROMPT_ANSWERED = "prompt-answered"
    PROMPT_GONE = "prompt-gone"
