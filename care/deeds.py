"""What stands in the record of who did what: deeds, never words."""

from enum import StrEnum


class Deed(StrEnum):
    """What somebody read or decided, or tried and may not."""

    BEGAN = "began"
    REFUSED = "refused"
    SETUP = "setup"
    INVITE = "invite"
    ACCEPT = "accept"
    DECLINE = "decline"
    CERTIFY = "certify"
    ON_CALL = "on-call"
    OFF_CALL = "off-call"
    PEOPLE = "people"
    STATUS = "status"
    AUDIT = "audit"
    CLAIM = "claim"
    TRANSCRIPT = "transcript"
    TAKE_OVER = "take-over"
    GIVE_BACK = "give-back"
    CLOSE = "close"
    FURTHER = "further"
    REVIEW = "review"
    DEBRIEF = "debrief"
    PROMOTE = "promote"
    SUSPEND = "suspend"
    REMOVE = "remove"
    RESTORE = "restore"
    LOCK = "lock"
    LEFT_GROUP = "left-group"
    STRANGER = "stranger"
    LEXICON_ADDED = "lexicon-added"
    LEXICON_ON = "lexicon-on"
    LEXICON_OFF = "lexicon-off"


PROGRAMME = ""
"""The actor where nobody pressed anything: the clock, or a fact of Telegram's."""
STRANGER = "guest"
"""The actor whom the programme does not know."""
