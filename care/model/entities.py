"""Entities: what the programme talks about (people, conversations, cases)."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from care.model.enums import (
    CONSENT_VERSION,
    Age,
    CaseGuard,
    Departure,
    Mode,
    Outcome,
    Part,
    Role,
    Source,
    Stage,
    Standing,
    Topic,
)
from care.model.levels import Level

UNKNOWN = "…"
"""Shown in place of a name, an alias or a code that is missing."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody's role in the team. Times are UTC."""

    standing: Standing
    coordinator: bool = False
    on_call: bool = False
    certified_until: datetime | None = None
    since: datetime | None = field(default=None, compare=False)
    """When the role began; it says nothing of what somebody may do themselves."""

    def certified(self, now: datetime) -> bool:
        """Return whether the training is confirmed, and the certificate has not expired."""
        return self.certified_until is not None and self.certified_until > now


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
    age: Age | None = None
    parents_agreed: bool = False
    questioned: bool = False
    """Whether a question after 🆘 waits for an answer."""
    leaving_since: datetime | None = None
    """When they asked to be forgotten."""
    asked: int = CONSENT_VERSION
    """The version of the consent text that people are asked to agree to now."""
    beside: bool = False
    """Whether anything was opened beside a talk that may still be open, or asks for whom words are meant."""

    @property
    def roles(self) -> frozenset[Role]:
        """Return every role that this person may act in now."""
        roles = {Role.STUDENT} if self.consent == self.asked else {Role.GUEST}
        if self.supporter and self.supporter.standing is Standing.ACTIVE:
            roles.add(Role.SUPPORTER)
        if self.counselor and self.counselor.standing is Standing.ACTIVE:
            roles.add(Role.COUNSELOR)
            if self.counselor.coordinator:
                roles.add(Role.COORDINATOR)
        return frozenset(roles)

    @property
    def in_team(self) -> bool:
        """Return whether this person is a supporter or counselor, joining ones included."""
        members = (self.supporter, self.counselor)
        return any(one and one.standing not in {Standing.DECLINED, Standing.REMOVED} for one in members)


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who has not agreed to anything yet; nothing but the address is kept."""

    chat: int
    language: str
    sos_asked_at: datetime | None = None
    asked: int = CONSENT_VERSION


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
    mood_after: int | None = None


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
    """What was seen, where, and by whom or what; `named`: the words name the accused one of the team."""

    student: str
    conversation: str | None
    alias: str
    level: Level
    category: str
    source: Source
    entry: str | None = None
    named: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """An escalation: one student, at most one owner, open until a person closes it.

    `guard`: somebody of the team may be accused, and care/people/case_access.py says who may have it;
    `named`: it is known who that is.
    """

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
    first_level: Level | None = None
    released_by: str | None = None
    guard: CaseGuard | None = None
    named: bool = False


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

    @property
    def called(self) -> str:
        """Return their name as a text to show."""
        return self.name or UNKNOWN


@dataclass(frozen=True, slots=True)
class Absence:
    """A counselor whose role rests because they are out of the group; `since` is UTC."""

    departure: Departure
    since: datetime
    was_on_call: bool


@dataclass(frozen=True, slots=True)
class Doubt:
    """A counselor who may act, but is not in the group, as Telegram says since then (UTC)."""

    person: str
    since: datetime
    how: Departure
    told: bool

    def is_near(self, other: "Doubt", within: timedelta) -> bool:
        """Return whether this is somebody else who is missed since about the same time."""
        return self.person != other.person and abs(self.since - other.since) < within


@dataclass(frozen=True, slots=True)
class Further:
    """The question whether two who have met often may meet once more, and a counselor's answer to it."""

    id: str
    conversation: str
    supporter: str
    met: int
    approved: bool | None = None
    decided_by: str | None = None


@dataclass(frozen=True, slots=True)
class CareReview:
    """Figures that ask a counselor to think about what else could help this student; no words.

    `weeks`: conversations in each of the last weeks, this one first; `long`: how many took very long.
    """

    id: str
    student: str
    alias: str
    weeks: tuple[int, ...]
    long: int
    offered: bool | None = None
    decided_by: str | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody in the queue, without words."""

    alias: str
    since: datetime
    level: Level
