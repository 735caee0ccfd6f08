"""Shadow review: what a counselor says after reading along with a new supporter, without words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

QUESTIONS = ("listening", "boundaries", "handing-over")
ANSWERS = ("good", "grow", "unseen")


@dataclass(frozen=True, slots=True)
class Watched:
    """One of a supporter's first conversations: their `number`-th."""

    conversation: str
    supporter: str
    number: int


@dataclass(frozen=True, slots=True)
class PeerReview:
    """One counselor's answers about one supporter in one conversation."""

    conversation: str
    supporter: str
    counselor: str
    answers: Mapping[str, str] = field(default_factory=dict)

    @property
    def missing(self) -> tuple[str, ...]:
        """Return what is still to be answered, in order."""
        return tuple(question for question in QUESTIONS if question not in self.answers)

    @property
    def tells_something(self) -> bool:
        """Return whether anything was seen at all."""
        return any(answer != "unseen" for answer in self.answers.values())
