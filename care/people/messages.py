"""Messages and questions about who somebody is, what they may do and where they are."""

from care.model.message_kinds import MessageKind, Trait
from care.model.prompts import Purpose


class PeopleMessage(MessageKind):
    """What people are told about who somebody is, what they may do and where they are."""

    WELCOME = "welcome", Trait.IN_CHAT
    WELCOME_KEPT_NOTHING = "welcome-kept-nothing"
    HOME = "home"
    TEAM_HOME = "team-home"
    COUNSELOR_HOME = "counselor-home"
    SUPPORTER_HOME = "supporter-home"
    NEED_SOMEBODY = "need-somebody"
    HELP = "help"
    PRIVACY = "privacy"
    LANGUAGE = "language"
    RESOURCES = "resources"
    HELPLINES = "helplines", Trait.SAFETY
    HELPLINES_ALL = "helplines-all", Trait.SAFETY
    WELCOME_SHORT = "welcome-short"
    HOLD_BREATHE = "hold-breathe"
    HOLD_GROUND = "hold-ground"
    HOLD_WRITE = "hold-write"
    LEAVING_NOW = "leaving-now"
    NOT_DELIVERED = "not-delivered"
    NOT_FOR_YOU = "not-for-you"
    NOT_POSSIBLE = "not-possible"
    BUTTON_GONE = "button-gone"
    TOO_FAST = "too-fast"
    PRESSED_TOO_FAST = "pressed-too-fast"
    NOBODY_LISTENS = "nobody-listens"
    NOBODY_LISTENS_COUNSELOR = "nobody-listens-counselor"
    NOBODY_LISTENS_SUPPORTER = "nobody-listens-supporter"
    TO_WHOM = "to-whom", Trait.IN_CHAT
    WORDS_RETURNED = "words-returned"
    FOCUSED = "focused"
    PRESS_START = "press-start"
    ASK_AGE = "ask-age", Trait.IN_CHAT
    COUNSELORS_TALK = "counselors-talk", Trait.IN_CHAT
    PARENTS_FIRST = "parents-first", Trait.IN_CHAT
    ASK_PARENT_CODE = "ask-parent-code"
    PARENT_CODE_WRONG = "parent-code-wrong"
    PARENTS_AGREED = "parents-agreed"
    PARENT_CODES = "parent-codes"
    PARENT_CODE = "parent-code"
    CODES_SURE = "codes-sure"
    PARENT_CODES_VOID = "parent-codes-void"
    ASK_CODE_BACK = "ask-code-back"
    CODE_BACK_UNKNOWN = "code-back-unknown"
    CODE_BACK_DONE = "code-back-done"
    PARENTS_WITHDREW = "parents-withdrew"
    CODES_UNUSED = "codes-unused"
    ALREADY_TALKING = "already-talking"
    GROUP_ONLY = "group-only"
    ONLY_LISTENING = "only-listening"
    NOT_ANONYMOUSLY = "not-anonymously"
    CASE_ELSEWHERE = "case-elsewhere"
    WORDS_SEALED = "words-sealed"


class PeoplePurpose(Purpose):
    """What people are asked in words about who somebody is, what they may do and where they are."""

    PARENT_CODE = "parent-code"
