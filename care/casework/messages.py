"""Messages and questions about what a counselor does with a case."""

from care.model.message_kinds import MessageKind, Trait
from care.model.prompts import Lasts, Purpose


class CaseworkMessage(MessageKind):
    """What people are told about what a counselor does with a case."""

    COUNSELOR_HERE = "counselor-here", Trait.SAFETY
    SUPPORTER_IS_COUNSELOR = "supporter-is-counselor", Trait.SAFETY
    COUNSELOR_LEFT_WAIT = "counselor-left-wait"
    COUNSELOR_TAKES_OVER = "counselor-takes-over"
    RELEASED = "released"
    OWNER_ASKED = "owner-asked"
    OWNER_STAYS = "owner-stays"
    OWNER_SILENT = "owner-silent"
    OWNER_OUT = "owner-out"
    ADVISE_ASK = "advise-ask"
    NOBODY_TO_ADVISE = "nobody-to-advise"
    ASIDE_OF_COUNSELOR = "aside-of-counselor", Trait.FOR_SUPPORTERS, Trait.PROTECTED, Trait.GOES_ON
    ASIDE_OF_SUPPORTER = "aside-of-supporter", Trait.FOR_COUNSELORS, Trait.PROTECTED, Trait.GOES_ON
    ASIDE_WORDS_ONLY = "aside-words-only"
    ASIDE_OVER = "aside-over"
    ASIDE_UNHEARD = "aside-unheard"
    ASIDE_EDITED = "aside-edited"
    TAKEN_OVER_TOGETHER = "taken-over-together", Trait.FOR_COUNSELORS
    COUNSELOR_BESIDE = "counselor-beside"
    NOBODY_TO_STAY = "nobody-to-stay"
    STUDENT_GONE = "student-gone", Trait.FOR_COUNSELORS
    NOTHING_TO_CONSULT = "nothing-to-consult"
    CONSULT_ASK = "consult-ask"
    CONSULT_SENT = "consult-sent", Trait.GOES_ON
    CONSULT_REPEATED = "consult-repeated", Trait.GOES_ON
    REACH_ASK = "reach-ask", Trait.SAFETY
    REACH_ASKED = "reach-asked"
    REACH_ALREADY = "reach-already"
    REACH_NO = "reach-no"
    REACH_SILENT = "reach-silent"
    REACH_REFUSED = "reach-refused"
    REACH_WAITS = "reach-waits"
    REACH_LATE = "reach-late"
    ASK_REFERRAL = "ask-referral"
    ASK_CASE_NOTE = "ask-case-note"
    CASE_NOTE_KEPT = "case-note-kept"
    CASE_NOTES = "case-notes", Trait.FOR_COUNSELORS, Trait.PROTECTED
    NOTES_WHICH = "notes-which", Trait.FOR_COUNSELORS
    NO_NOTES = "no-notes"
    CASES = "cases", Trait.FOR_COUNSELORS
    CASE_FILE = "case-file", Trait.FOR_COUNSELORS
    CASE_UNKNOWN = "case-unknown"
    HAND_ON_ASK = "hand-on-ask", Trait.FOR_COUNSELORS
    HAND_ON_OFFER = "hand-on-offer", Trait.FOR_COUNSELORS
    HAND_ON_ASKED = "hand-on-asked"
    HAND_ON_NOT = "hand-on-not"
    HAND_ON_DECLINED = "hand-on-declined"
    HAND_ON_GONE = "hand-on-gone"
    HANDED_ON = "handed-on"
    ASK_FOLLOW_UP = "ask-follow-up"
    FOLLOW_UP_NONE = "follow-up-none"
    FOLLOW_UP_SET = "follow-up-set"
    FOLLOW_UP_DUE = "follow-up-due"
    FOLLOW_UP_STUDENT = "follow-up-student"
    ASK_MAY_WRITE = "ask-may-write"
    MAY_WRITE_YES = "may-write-yes"
    MAY_WRITE_NO = "may-write-no"
    ASK_CONSENT_TO = "ask-consent-to"
    TAKEN_OVER = "taken-over", Trait.FOR_COUNSELORS
    GIVEN_BACK = "given-back"
    ASK_OUTCOME = "ask-outcome"
    CASE_CLOSED = "case-closed"
    REACH_ASK_BY_NAME = "reach-ask-by-name", Trait.SAFETY
    REVEAL_REASONS = "reveal-reasons"
    REVEAL_WHY = "reveal-in-words"
    REVEAL_ALONE = "reveal-alone"
    REVEAL_WAITS = "reveal-waits"
    REVEAL_ASKED = "reveal-asked"
    REVEAL_SENT = "reveal-sent"
    REVEAL_GONE = "reveal-gone"
    REVEAL_NEEDS_ANOTHER = "reveal-needs-another"
    REVEAL_DECLINED = "reveal-declined"
    REVEAL_DONE = "reveal-done"
    REVEAL_HELD = "reveal-held"
    REVEAL_TOLD = "reveal-told"
    REVEALED = "revealed"
    REVEAL_HOW = "reveal-how"
    REVEAL_TOO_NEW = "reveal-too-new"
    REVEAL_WAITS_60 = "reveal-minute"
    REVEAL_GROUP = "reveal-group"
    REVEAL_AGREED = "reveal-agreed"
    REVEAL_OBJECTED = "reveal-objected"
    REVEAL_SOON = "reveal-soon"
    REVEAL_SOON_GROUP = "reveal-soon-group"
    REVEAL_OPENED = "reveal-opened"
    REVEAL_REVIEW = "reveal-review"
    REVEAL_REVIEWED = "reveal-reviewed"


class CaseworkPurpose(Purpose):
    """What people are asked in words about what a counselor does with a case."""

    ASIDE = "aside", Lasts.GOES_ON
    ADVICE = "advice", Lasts.BEGUN
    CONSULT = "consult", Lasts.BEGUN
    CASE_NOTE = "case-note"
    REVEAL_WHY = "reveal-why"
