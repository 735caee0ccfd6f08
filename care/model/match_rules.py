"""Match rules: who fits whom, and who is asked first."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from care.model.enums import Gender, Language, Topic
from care.model.levels import Level


@dataclass(frozen=True, slots=True)
class Profile:
    """What a supporter says of themselves; nothing of it is needed, and nobody is shown it."""

    gender: Gender | None = None
    languages: frozenset[Language] = frozenset()
    topics: frozenset[Topic] = frozenset()


@dataclass(frozen=True, slots=True)
class Wish:
    """Whom a student would like to talk with; None: anyone."""

    gender: Gender | None = None
    language: Language | None = None

    @property
    def any(self) -> bool:
        """Return whether there is a wish at all."""
        return self.gender is not None or self.language is not None


@dataclass(frozen=True, slots=True)
class WaitingStudent:
    """A student who waits for a supporter, and is not offered to one.

    `known`: those who were in this conversation already, if its supporter wants to hand it over.
    """

    conversation: str
    student: str
    level: Level
    topic: Topic | None
    mood: int | None
    wish: Wish
    since: datetime
    known: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A supporter who could take a conversation now."""

    person: str
    chat: int
    free_since: datetime
    profile: Profile


@dataclass(frozen=True, slots=True)
class Past:
    """What there has been between one student and supporters.

    `turned`: offers of this conversation that they missed or declined; `lately`: those who declined it a
    moment ago; `met`: conversations within the last weeks; `allowed`: those whom a counselor let meet again.
    """

    turned: Counter[str] = field(default_factory=Counter)
    lately: frozenset[str] = frozenset()
    met: Counter[str] = field(default_factory=Counter)
    allowed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Why:
    """Why this supporter was asked, in figures: for the audit, without a word of anybody's."""

    fitting: int
    knows_topic: bool
    wished: bool
    met: int
    free_for: int
    """How long the supporter had been free, in seconds."""

    @property
    def told(self) -> str:
        """Return the figures as the audit keeps them."""
        topic, wish = int(self.knows_topic), int(self.wished)
        return f"fitting={self.fitting} topic={topic} wish={wish} met={self.met} free={self.free_for}"


def fits(request: WaitingStudent, candidate: Candidate) -> bool:
    """Return whether the supporter fits: not the student, not there before, and as wished."""
    wish, profile = request.wish, candidate.profile
    return (
        candidate.person != request.student
        and candidate.person not in request.known
        and wish.gender in {None, profile.gender}
        and (wish.language is None or wish.language in profile.languages)
    )


def may_meet(past: Past, candidate: Candidate, limit: int) -> bool:
    """Return whether the two may meet: fewer than `limit` times before, or allowed by a counselor."""
    return past.met[candidate.person] < limit or candidate.person in past.allowed


def order(request: WaitingStudent, past: Past, candidate: Candidate) -> tuple[int, bool, datetime, str]:
    """Return the sort key: not turned down first, then knowing the topic, then the longest free."""
    return (
        past.turned[candidate.person],
        not knows(request, candidate),
        candidate.free_since,
        candidate.person,
    )


def knows(request: WaitingStudent, candidate: Candidate) -> bool:
    """Return whether the topic is one that this supporter knows from their own life."""
    return request.topic is not None and request.topic in candidate.profile.topics
