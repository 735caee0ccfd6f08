"""Timers: what the clock looks at (stretches of duty, talks as time goes by, cards)."""

from dataclasses import dataclass
from datetime import datetime

from care.model.entities import Case, Participant
from care.model.levels import Level


@dataclass(frozen=True, slots=True)
class Stretch:
    """Time from `since` to before `until`. Times are UTC."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Debrief:
    """What a supporter was to talk over with a counselor, why, and since when (UTC)."""

    person: str
    conversation: str
    reason: str
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class Hearing:
    """When Telegram last answered, and since when it has without a gap; None before the first time."""

    reached_at: datetime | None
    awake_since: datetime | None


@dataclass(frozen=True, slots=True)
class TimedTalk:
    """A supporter's running conversation as time sees it. Times are UTC.

    `begun` leaves out what passed while the bot was away. `waits_since` is when the student wrote what
    is not answered yet, `quiet_since` when anybody last wrote or pressed "still here".
    """

    conversation: str
    supporter: Participant
    student: Participant
    level: Level
    begun: datetime
    waits_since: datetime | None
    quiet_since: datetime
    hinted_at: datetime | None
    limit_told_at: datetime | None
    nudged_at: datetime | None
    another_at: datetime | None
    asked_at: datetime | None


@dataclass(frozen=True, slots=True)
class Stewardship:
    """What time sees of a case and its owner. Times are UTC.

    `acted_at` is the owner's last press in it, `kept_at` when they last said that they still have it,
    `seated_at` since when they speak with the student (None: not now), `wrote_at` when they last wrote there.
    `unanswered_at` is the first message of the student after that, `raised_at` the first flag since the
    owner last did anything.
    """

    case: Case
    claimed_at: datetime
    acted_at: datetime | None
    kept_at: datetime | None
    reminded_at: datetime | None
    seated_at: datetime | None
    wrote_at: datetime | None
    unanswered_at: datetime | None
    raised_at: datetime | None


@dataclass(frozen=True, slots=True)
class Posted:
    """A card as one message at Telegram."""

    view: str
    about: str
    chat: int
    message: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Flagged:
    """A category and level that was flagged in a talk, and when it was last (UTC)."""

    category: str
    level: Level
    last: datetime


@dataclass(frozen=True, slots=True)
class Raised:
    """Return how often something was flagged, and when last."""

    count: int
    last: datetime


@dataclass(frozen=True, slots=True)
class Queue:
    """How many wait, and since when the first one does (UTC)."""

    count: int = 0
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Board:
    """How things stand: ids of people, open cases, and who waits. Times are UTC.

    `on_duty`: each with whether they are in a conversation. `waiting`: for a supporter; `later`: to be called
    once one is there; `for_counselor`: for a counselor, but none whose case is guarded.
    """

    on_duty: tuple[tuple[str, bool], ...]
    on_call: tuple[str, ...]
    waiting: Queue
    later: Queue
    for_counselor: Queue
    cases: tuple[Case, ...]
    away_from: datetime | None
    away_until: datetime | None
