"""Enumerations, one word for one thing: roles, parts, stages, topics, sources, outcomes."""

from enum import IntEnum, StrEnum

CONSENT_VERSION = 4
"""Version of our consent text; a changed text gets a new number and asks everybody again."""


class Role(StrEnum):
    """What somebody is in the programme; one person may be several."""

    GUEST = "guest"
    STUDENT = "student"
    SUPPORTER = "supporter"
    COUNSELOR = "counselor"
    COORDINATOR = "coordinator"


class Age(StrEnum):
    """What somebody said of their age, where the programme asks."""

    ADULT = "adult"
    YOUNGER = "younger"


class Standing(StrEnum):
    """Return how far a supporter or counselor has come; only the active may act."""

    JOINING = "joining"
    SIGNED = "signed"
    ACTIVE = "active"
    DECLINED = "declined"
    SUSPENDED = "suspended"
    REMOVED = "removed"


class Departure(StrEnum):
    """How a counselor whose role rests because of it came to be out of the group.

    `kept-out`: sent out by somebody else, and came in again by their own hand.
    """

    LEFT = "left"
    SENT_OUT = "sent-out"
    KEPT_OUT = "kept-out"


class Presence(StrEnum):
    """How somebody is known to be in the group: they act there, came by a link, or were added."""

    ACTS = "acts"
    CAME_IN = "came-in"
    LET_IN = "let-in"


class Part(StrEnum):
    """The part that somebody takes in one conversation."""

    STUDENT = "student"
    SUPPORTER = "supporter"
    COUNSELOR = "counselor"


class Mode(StrEnum):
    """Return whether a participant's words are carried, and others' words to them."""

    SPEAKING = "speaking"
    LISTENING = "listening"
    LEFT = "left"


class Stage(StrEnum):
    """Where a conversation stands; in one that is `kept` words wait for a counselor, read by nobody."""

    KEPT = "kept"
    ASKING = "asking"
    WAITING = "waiting"
    LATER = "later"
    TALKING = "talking"
    ENDED = "ended"


class Turnout(StrEnum):
    """Return how far somebody who signed up for a shift has come."""

    SIGNED = "signed"
    REMINDED = "reminded"
    CALLED = "called"
    STARTED = "started"
    MISSED = "missed"
    EXCUSED = "excused"


class Topic(StrEnum):
    """What a student wants to talk about."""

    STUDIES = "studies"
    FAMILY = "family"
    FRIENDS = "friends"
    LOVE = "love"
    BULLYING = "bullying"
    LONELINESS = "loneliness"
    MOOD = "mood"
    OTHER = "other"


class Gender(StrEnum):
    """What a supporter may say of themselves, and a student may wish for."""

    WOMAN = "woman"
    MAN = "man"


class Language(StrEnum):
    """The languages that people here write in."""

    ID = "id"
    EN = "en"


class Help(StrEnum):
    """A student's answer to: did it help?"""

    YES = "yes"
    SOME = "some"
    NO = "no"


class Source(StrEnum):
    """Who or what raised a flag."""

    WORDS = "words"
    SOS = "sos"
    SILENCE = "silence"
    STUDENT = "student"
    SUPPORTER = "supporter"
    SUPPORTER_WORDS = "supporter-words"
    LOST_WORDS = "lost-words"
    MOOD = "mood"
    PROGRAMME = "programme"


class Reason(StrEnum):
    """Why a supporter raises a flag."""

    SUICIDE = "suicide"
    SELF_HARM = "self-harm"
    VIOLENCE = "violence"
    ABUSE = "sexual-violence"
    BEYOND_ME = "beyond-me"
    TEAM = "team"


class ReportReason(StrEnum):
    """Why somebody reports another."""

    SEXUAL = "sexual"
    THREATS = "threats"
    OUTSIDE = "outside"
    FALSE_IDENTITY = "false-identity"
    TEAM = "team"
    ELSE = "else"


class CaseGuard(StrEnum):
    """Why a case is kept from the rest of the team: words seem to accuse one of them, or somebody said so."""

    ASKED = "asked"
    SAID = "said"


class Teller(StrEnum):
    """Who named the one who must not know; a coordinator's no undoes what words alone did."""

    WORDS = "words"
    STUDENT = "student"
    SUPPORTER = "supporter"
    COORDINATOR = "coordinator"


class RevealReason(StrEnum):
    """Why counselors look up who somebody is."""

    LIFE = "life"
    OTHERS = "others"
    CHILD = "child"
    LAW = "law"


class RevealReview(StrEnum):
    """What somebody else says of an account that was opened alone."""

    RIGHT = "right"
    TALK = "talk"


class Verdict(StrEnum):
    """What a coordinator decides on a report."""

    WEEK = "week"
    MONTH = "month"
    REMOVED = "removed"
    RESTORED = "restored"
    KEPT = "kept"
    LONGER = "longer"
    LIFTED = "lifted"


class Handover(StrEnum):
    """Return how far handing over a conversation has come."""

    ASKED = "asked"
    LOOKING = "looking"
    REFUSED = "refused"


class Mark(StrEnum):
    """What is remembered of a talk, with its time."""

    HINTED = "hinted_at"
    LIMIT_TOLD = "limit_told_at"
    NUDGED = "nudged_at"
    ANOTHER_OFFERED = "another_at"
    ASKED = "asked_at"
    STIRRED = "stirred_at"
    NOBODY_LEFT = "nobody_at"


class Shown(StrEnum):
    """What is not shown again soon in the same chat."""

    SOS = "sos_shown_at"
    CRISIS_LINES = "crisis_lines_at"
    VIOLENCE_LINES = "violence_lines_at"
    HEARD = "heard_at"


class Hold(StrEnum):
    """Something to do while nobody answers yet."""

    BREATHE = "breathe"
    GROUND = "ground"
    WRITE = "write"


class Outcome(StrEnum):
    """How a case was closed."""

    SAFE = "safe"
    FOLLOWED_UP = "followed-up"
    REFERRED = "referred"
    EMERGENCY_SERVICES = "emergency-services"
    FALSE_ALARM = "false-alarm"


class Urgency(IntEnum):
    """Which rows the courier takes first, between chats; the first word of a case also within a chat."""

    FIRST = -1
    ALERT = 0
    RELAY = 1
    SYSTEM = 2
    BROADCAST = 3
