"""Practice records: how a trainer found a trainee in a live rehearsal, and who does what is new by when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Skill(StrEnum):
    """What a trainer looks at in a live rehearsal, in the order of the sheet (after WHO's ENACT)."""

    LISTENING = "listening"
    WARMTH = "warmth"
    SAFETY = "safety"
    HONESTY = "honesty"
    LIMITS = "limits"
    CONNECTING = "connecting"


LEVELS = range(1, 5)
"""1 could hurt somebody, 2 a part is missing, 3 the basics are there, 4 skilled."""
HURTFUL = 1
"""With this level of any skill nobody goes on duty."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a trainer noted after a live rehearsal: a level for each skill, never a word of it."""

    rehearsal: str
    person: str
    chat: int
    trainer: str | None
    trainer_chat: int | None
    levels: Mapping[Skill, int]
    done_at: datetime | None
    harm: str | None = None
    """How somebody was hurt in the words of that rehearsal, if they were."""

    @property
    def next(self) -> Skill | None:
        """Return the first skill without a level; None once all have one."""
        return next((skill for skill in Skill if skill not in self.levels), None)

    @property
    def hurtful(self) -> tuple[Skill, ...]:
        """Return the skills in which the trainee could hurt somebody."""
        return tuple(skill for skill in Skill if self.levels.get(skill) == HURTFUL)

    @property
    def counts(self) -> bool:
        """Return whether the rehearsal is one without harm."""
        return self.done_at is not None and not self.hurtful and not self.harm


@dataclass(frozen=True, slots=True)
class CatchUp:
    """Somebody who was certified before practice was asked for, and since when they do what is new.

    `told` counts what they were told of it; None as `since`: nothing yet.
    """

    person: str
    chat: int
    since: datetime | None
    told: int
