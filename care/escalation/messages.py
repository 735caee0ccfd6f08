"""Messages and questions about danger: 🆘, flags, cases, and reading along."""

from care.model.message_kinds import MessageKind, Trait
from care.model.prompts import Purpose


class EscalationMessage(MessageKind):
    """What people are told about danger: 🆘, flags, cases, and reading along."""

    SOS_ASK = "sos-ask", Trait.SAFETY
    SOS_ASK_GUEST = "sos-ask-guest", Trait.SAFETY
    SOS_TOLD = "sos-told", Trait.SAFETY
    SOS_WRITE_HERE = "sos-write-here", Trait.SAFETY
    SOS_NOT_NOW = "sos-not-now", Trait.SAFETY
    SOS_SILENCE = "sos-silence", Trait.SAFETY
    COUNSELOR_ASKED = "counselor-asked", Trait.SAFETY
    COUNSELOR_READS = "counselor-reads", Trait.SAFETY
    COUNSELOR_HAS_IT = "counselor-has-it", Trait.SAFETY
    COUNSELOR_KNOWS = "counselor-knows", Trait.SAFETY
    COUNSELOR_CHANGES = "counselor-changes", Trait.SAFETY
    COUNSELORS_ASKED = "counselors-asked", Trait.SAFETY
    COUNSELOR_OFFERED = "counselor-offered", Trait.SAFETY
    HELP_A_FRIEND = "help-a-friend", Trait.SAFETY
    DANGER_ASK = "danger-ask", Trait.SAFETY
    DANGER_STILL = "danger-still", Trait.SAFETY
    SOS_SAFE = "sos-safe"
    SOS_COMPANY = "sos-company"
    SOS_REACH = "sos-reach"
    SOS_CALL_NOW = "sos-call-now", Trait.SAFETY
    SOS_STEPS = "sos-steps", Trait.SAFETY
    SOS_ANSWERS = "sos-answers", Trait.FOR_COUNSELORS, Trait.PROTECTED
    NO_COUNSELOR_YET = "no-counselor-yet", Trait.SAFETY
    FLAG_NOTED = "flag-noted"
    FLAG_SEEN = "flag-seen"
    FLAG_TOGETHER = "flag-together"
    WORDS_LOST = "words-lost"
    FLAG_RAISED = "flag-raised"
    FLAG_UNHEARD = "flag-unheard"
    FLAG_COMPLETE = "flag-complete"
    ASK_FLAG_REASON = "ask-flag-reason"
    ASK_FLAG_NOTE = "ask-flag-note"
    FLAG_NOTE_KEPT = "flag-note-kept"
    NOTE_ASKED_AGAIN = "note-asked-again"
    NOTHING_TO_FLAG = "nothing-to-flag"
    CLAIMED_ALREADY = "claimed-already"
    PHOTOS = "photos"
    TRANSCRIPT_PHOTO = "transcript-photo"
    LISTENING = "listening"
    LISTENING_OVER = "listening-over", Trait.FOR_COUNSELORS
    NOTHING_TO_HEAR = "nothing-to-hear"
    COUNSELOR_LISTENS = "counselor-listens"
    COUNSELOR_LISTENED = "counselor-listened"
    COLLEAGUE_LISTENS = "colleague-listens"
    CLAIMED = "claimed", Trait.FOR_COUNSELORS
    CLAIMED_BY_OTHER = "claimed-by-other"
    TRANSCRIPT = "transcript", Trait.FOR_COUNSELORS, Trait.PROTECTED
    TRANSCRIPT_EMPTY = "transcript-empty", Trait.FOR_COUNSELORS
    NOT_OWNER = "not-owner"
    CASE_TAKEN = "case-taken"
    CASE_GONE = "case-gone"
    WAITING_CASES = "waiting-cases", Trait.FOR_COUNSELORS
    NO_CONVERSATION = "no-conversation"
    ACCUSED_WHOM = "accused-whom", Trait.SAFETY
    ACCUSED_TOLD = "accused-told", Trait.SAFETY
    ACCUSED_SOON = "accused-soon", Trait.SAFETY
    ACCUSED_NOBODY = "accused-nobody", Trait.SAFETY
    ACCUSED_TAKEN = "accused-taken", Trait.SAFETY
    ACCUSED_SEEN = "accused-seen", Trait.SAFETY
    FLAG_RAISED_APART = "flag-raised-apart"
    CASE_PASSED = "case-passed"


class EscalationPurpose(Purpose):
    """What people are asked in words about danger: 🆘, flags, cases, and reading along."""

    FLAG_NOTE = "flag-note"
