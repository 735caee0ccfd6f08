"""Training records: how far somebody has come in their training. Times are UTC."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from care.curriculum.course import Syllabus
from care.curriculum.curriculum import Module

REFRESHER = "refresher"
"""The subject of a quiz over everything compulsory."""
WITH_TRAINER = "trainer"
"""In place of a script's id: a trainer plays the student."""


class TrainingSource(StrEnum):
    """How a certificate came about."""

    ELSEWHERE = "elsewhere"
    TRAINING = "training"
    REFRESHER = "refresher"


class LessonStep(StrEnum):
    """Return how far a module has come."""

    PASSED = "passed"
    BEGUN = "begun"
    NEW = "new"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class Trainee:
    """Return whether somebody wants to be reminded; None: they were not asked, or have not answered."""

    person: str
    reminders: bool | None
    reminded_at: datetime | None


@dataclass(frozen=True, slots=True)
class Reading:
    """Where somebody is in a module, and how far they have been; pages are counted from 0."""

    module: str
    version: int
    page: int
    furthest: int
    turned_at: datetime | None = None
    """When the furthest page was first shown."""

    def fits(self, module: Module) -> bool:
        """Return whether this page is still there, as it was read."""
        return self.version == module.version and self.page < module.pages


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of one version of a module."""

    module: str
    version: int
    number: int


@dataclass(frozen=True, slots=True)
class Quiz:
    """One try at the questions of a module, or of the refresher; `answers` are numbers of answers.

    `orders` says for each question in which order its answers stand; none: as they are written.
    """

    id: str
    person: str
    subject: str
    asked: tuple[Asked, ...]
    answers: tuple[int, ...] = ()
    ended_at: datetime | None = None
    score: int | None = None
    passed: bool | None = None
    orders: tuple[tuple[int, ...], ...] = ()

    def order(self, number: int, count: int) -> tuple[int, ...]:
        """Return the numbers of this question's answers, `count` of them, in the order of their letters."""
        written = tuple(range(count))
        stands = self.orders[number] if number < len(self.orders) else written
        return stands if sorted(stands) == list(written) else written

    def fits(self, syllabus: Syllabus) -> bool:
        """Return whether its questions are still those that are taught."""
        return all(_is_taught(syllabus, one) for one in self.asked)

    def wrong(self, syllabus: Syllabus) -> list[Asked]:
        """Return the questions that were not answered rightly."""
        pairs = zip(self.asked, self.answers, strict=False)
        return [one for one, answer in pairs if _right(syllabus, one) != answer]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Training that somebody had outside."""

    minutes: int
    day: date
    trainer: str
    place: str = ""
    """Older notes do not say it."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """Until when somebody may be on duty, and how it came about."""

    person: str
    chat: int
    issued_at: datetime
    until: datetime
    source: TrainingSource
    warned: int
    """How many of the reminders before its end, and of the end itself, were sent."""
    revoked: bool
    """Ended before its time, because something was not passed."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A rehearsal that goes on: with a script, at a node of it, or with a trainer who plays the student.

    `node` is None until it was accepted.
    """

    id: str
    person: str
    chat: int
    script: str
    version: int
    alias: str
    node: str | None
    points: tuple[str, ...]
    trainer: str | None
    trainer_chat: int | None
    harm: str | None = None
    """How somebody was hurt in it, if they were; such a rehearsal does not count."""

    @property
    def under_way(self) -> bool:
        """Return whether it was accepted, or a trainer plays."""
        return bool(self.node or self.trainer)


def _is_taught(syllabus: Syllabus, asked: Asked) -> bool:
    module = syllabus.module(asked.module)
    return module is not None and module.version == asked.version and asked.number < len(module.questions)


def _right(syllabus: Syllabus, asked: Asked) -> int:
    module = syllabus.module(asked.module)
    return module.questions[asked.number].right if module else -1


def passed(quizzes: Sequence[Quiz]) -> dict[str, int]:
    """Return the best score of every module that was passed."""
    best: dict[str, int] = {}
    for quiz in quizzes:
        if quiz.passed and quiz.score is not None:
            best[quiz.subject] = max(quiz.score, best.get(quiz.subject, 0))
    return best


def step(module: Module, done: dict[str, int], readings: Sequence[Reading]) -> LessonStep:
    """Return how far this module has come."""
    if module.id in done:
        return LessonStep.PASSED
    if set(module.after) - done.keys():
        return LessonStep.LOCKED
    return LessonStep.BEGUN if any(one.module == module.id for one in readings) else LessonStep.NEW


def missing(syllabus: Syllabus, done: dict[str, int]) -> list[Module]:
    """Return the modules that are compulsory for supporters and not passed."""
    return [module for module in syllabus.for_supporters if module.compulsory and module.id not in done]
