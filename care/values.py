"""What the programme talks about: people, conversations, cases, and what is said."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum

from care.levels import Level

CONSENT_VERSION = 1
"""A changed consent text gets a new number and asks everybody again."""


class Role(StrEnum):
    """What somebody is in the programme; one person may be several."""

    GUEST = "guest"
    STUDENT = "student"
    SUPPORTER = "supporter"
    COUNSELOR = "counselor"
    COORDINATOR = "coordinator"


class Standing(StrEnum):
    """How far a supporter or counselor has come; only the active may act."""

    JOINING = "joining"
    SIGNED = "signed"
    ACTIVE = "active"
    DECLINED = "declined"
    SUSPENDED = "suspended"


class Part(StrEnum):
    """As what somebody takes part in one conversation."""

    STUDENT = "student"
    SUPPORTER = "supporter"
    COUNSELOR = "counselor"


class Mode(StrEnum):
    """Whether a participant's words are carried, and others' words to them."""

    SPEAKING = "speaking"
    LISTENING = "listening"
    LEFT = "left"


class Stage(StrEnum):
    """Where a conversation stands."""

    ASKING = "asking"
    WAITING = "waiting"
    TALKING = "talking"
    ENDED = "ended"


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


class Reason(StrEnum):
    """Why a supporter raises a flag."""

    SUICIDE = "suicide"
    SELF_HARM = "self-harm"
    VIOLENCE = "violence"
    ABUSE = "sexual-violence"
    BEYOND_ME = "beyond-me"


class Outcome(StrEnum):
    """How a case was closed."""

    SAFE = "safe"
    FOLLOWED_UP = "followed-up"
    REFERRED = "referred"
    EMERGENCY_SERVICES = "emergency-services"
    FALSE_ALARM = "false-alarm"


class Urgency(IntEnum):
    """Which rows the courier takes first, between chats."""

    ALERT = 0
    RELAY = 1
    SYSTEM = 2
    BROADCAST = 3


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody's role in the team. Times are UTC."""

    standing: Standing
    coordinator: bool = False
    on_call: bool = False
    certified_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the programme knows; `chat` is our own number, never Telegram's."""

    id: str
    chat: int
    language: str
    consent: int
    started: bool
    focus: str | None
    sos_asked_at: datetime | None
    supporter: Member | None
    counselor: Member | None

    @property
    def roles(self) -> frozenset[Role]:
        """Every role that this person may act in now."""
        roles = {Role.STUDENT} if self.consent == CONSENT_VERSION else {Role.GUEST}
        if self.supporter and self.supporter.standing is Standing.ACTIVE:
            roles.add(Role.SUPPORTER)
        if self.counselor and self.counselor.standing is Standing.ACTIVE:
            roles.add(Role.COUNSELOR)
            if self.counselor.coordinator:
                roles.add(Role.COORDINATOR)
        return frozenset(roles)

    @property
    def in_team(self) -> bool:
        """Whether this person is a supporter or counselor, joining ones included."""
        return self.supporter is not None or self.counselor is not None


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who has not agreed to anything yet; nothing but the address is kept."""

    chat: int
    language: str


@dataclass(frozen=True, slots=True)
class Span:
    """A formatted stretch of text; offset and length in UTF-16 code units, as Telegram counts."""

    kind: str
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Content:
    """What somebody wrote, reduced to the fields that may cross."""

    text: str
    spans: tuple[Span, ...] = ()
    photo: str | None = None


@dataclass(frozen=True, slots=True)
class Conversation:
    """One conversation of one student, from the first question to its end. Times are UTC."""

    id: str
    student: str
    stage: Stage
    level: Level
    topic: Topic | None
    mood: int | None
    for_counselor: bool
    waiting_since: datetime | None
    ended_at: datetime | None
    carried_to: int


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody's place in one conversation, with the alias that the others see."""

    conversation: str
    person: str
    chat: int
    part: Part
    mode: Mode
    alias: str


@dataclass(frozen=True, slots=True)
class Place:
    """A conversation that somebody is in, and as what."""

    conversation: Conversation
    seat: Participant


@dataclass(frozen=True, slots=True)
class Message:
    """A stored message; `content` is None once the conversation's key is gone."""

    id: int
    conversation: str
    part: Part
    alias: str
    content: Content | None
    written_at: datetime


@dataclass(frozen=True, slots=True)
class Offer:
    """One conversation offered to one supporter until a moment."""

    id: str
    conversation: str
    person: str
    chat: int
    expires_at: datetime
    state: str


@dataclass(frozen=True, slots=True)
class Duty:
    """A supporter's time on duty. Times are UTC."""

    id: str
    person: str
    chat: int
    since: datetime
    until: datetime
    missed: int
    closing: bool


@dataclass(frozen=True, slots=True)
class Flag:
    """What was seen, where, and by whom or what."""

    student: str
    conversation: str | None
    alias: str
    level: Level
    category: str
    source: Source
    entry: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """An escalation: one student, at most one owner, open until a person closes it."""

    id: str
    code: str
    student: str
    conversation: str | None
    alias: str
    level: Level
    category: str
    source: Source
    entry: str | None
    state: str
    owner: str | None
    opened_at: datetime
    claimed_at: datetime | None
    closed_at: datetime | None
    outcome: Outcome | None
    rung: int
    transcript_to: int
    student_told: bool


@dataclass(frozen=True, slots=True)
class Colleague:
    """A supporter or counselor as coordinators see them."""

    person: str
    chat: int
    name: str | None
    role: Role
    member: Member
    on_duty_until: datetime | None
    started: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody in the queue, without words."""

    alias: str
    since: datetime
    level: Level


@dataclass(frozen=True, slots=True)
class Rules:
    """The programme's numbers, from its settings."""

    offer_timeout: timedelta
    max_conversations: int
    shift_length: timedelta
    wait_notice: timedelta
    certificate_valid: timedelta
    ladder: tuple[timedelta, ...]
    emergency_ladder: tuple[timedelta, ...]
    transcript: int
    idle: timedelta
    text_kept: timedelta
    case_text_kept: timedelta
    copies_kept: timedelta
    setup_code: str | None
    wait_repeat: timedelta = timedelta(minutes=5)
    sos_wait: timedelta = timedelta(minutes=2)
    flag_quiet: timedelta = timedelta(minutes=10)
    told_within: timedelta = timedelta(minutes=5)
    extension: timedelta = timedelta(minutes=15)
    invitation_valid: timedelta = timedelta(hours=48)
    guest_hash_kept: timedelta = timedelta(hours=24)
