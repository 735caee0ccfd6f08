"""Flags, and the cases that they open."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from typing import Protocol

from care.detection.talk_signs import Heard
from care.model.entities import Case
from care.model.enums import CaseGuard, Outcome, Source, Teller
from care.model.levels import Level
from care.model.sos_answers import SosAnswer, SosAnswers, SosQuestion
from care.model.timers import Flagged, Raised, Stewardship


class Cases(Protocol):
    """One case per student at a time; open until a person closes it."""

    async def flag(
        self,
        *,
        student: str,
        conversation: str | None,
        level: Level,
        category: str,
        source: Source,
        entry: str | None,
        now: datetime,
    ) -> int:
        """Store a flag; return its number."""

    async def recent_level(self, conversation: str, category: str, since: datetime) -> Level:
        """Return the highest level of this category in this conversation since then."""

    async def flagged(self, conversation: str) -> Sequence[Flagged]:
        """Return each category and level that was flagged in this conversation, with when it was last."""

    async def note(self, flag: int, conversation: str, text: str) -> bool:
        """Keep a supporter's line about a flag, under the conversation's key; False if that is gone."""

    async def notes(self, conversation: str) -> Sequence[str]: ...

    async def open(self, case: Case, next_rung_at: datetime) -> None: ...

    async def is_coded(self, code: str) -> bool:
        """Return whether a case that is open has this code."""

    async def get(self, case: str) -> Case | None: ...

    async def open_of(self, student: str) -> Case | None: ...

    async def of_conversation(self, conversation: str) -> Case | None:
        """Return the open case about this conversation."""

    async def categories(self, case: Case) -> Sequence[str]:
        """Return each category flagged about this student since the case was opened, the first first."""

    async def raised(self, case: Case) -> Mapping[str, Raised]:
        """Return how often, and when last, each category was flagged for this case, from `concern` up."""

    async def sources(self, case: Case) -> Sequence[str]:
        """Return who or what flagged this student since the case was opened, from `concern` up."""

    async def is_raised_by(self, case: Case, person: str) -> bool:
        """Return whether nothing but what this person said or wrote as a supporter made it an emergency."""

    async def risen_at(self, case: Case) -> datetime | None:
        """Return when the case came to its present level; None if it was opened with it."""

    async def entries(self, case: Case) -> Sequence[str]:
        """Return the lexicon's entries that were flagged about this student since the case was opened."""

    async def conversations(self, case: Case) -> Sequence[str]:
        """Return every conversation in which something was flagged while it was open, and its own."""

    async def release(self, case: str, next_rung_at: datetime) -> None:
        """Take the owner away and remember who it was; the ladder begins again."""

    async def owned(self, person: str) -> Sequence[Case]: ...

    async def all_open(self) -> Sequence[Case]: ...

    async def closed_since(self, since: datetime) -> Sequence[Case]:
        """Return what was closed then or later, the newest first."""

    async def update(
        self,
        case: str,
        *,
        level: Level,
        category: str,
        source: Source,
        entry: str | None,
        conversation: str | None,
        rung: int,
        next_rung_at: datetime | None,
    ) -> None:
        """Keep what a further or higher flag has changed."""

    async def guard(self, case: str, guard: CaseGuard | None, *, named: bool) -> None:
        """Guard the case: only those who may know may have it (None: everybody again)."""

    async def begin_ladder(self, case: str, next_rung_at: datetime) -> None:
        """Begin the ladder again, if nobody owns the case."""

    async def claim(self, case: str, person: str, now: datetime) -> bool:
        """Make this person the owner; of several callers exactly one gets True."""

    async def transcript_sent(self, case: str, last: int) -> None: ...

    async def follow(self, case: str, conversation: str) -> str:
        """Point the case at this conversation; return its student's alias there, by which it goes now."""

    async def student_told(self, case: str) -> None: ...

    async def climb(self, case: str, rung: int, next_at: datetime) -> None: ...

    async def rungs_due(self, now: datetime) -> Sequence[Case]: ...

    async def close(self, case: str, outcome: Outcome, now: datetime) -> None: ...


class Exclusions(Protocol):
    """Pairs of accounts; they outlive cases, and a person who is forgotten and comes back."""

    async def exclude(self, student: str, person: str, by: Teller, now: datetime) -> None:
        """Exclude from now on; what somebody said themselves stays, whatever words say later."""

    async def lift(self, student: str, by: Teller, person: str | None = None) -> None:
        """Undo what this teller said of this student (and this person)."""

    async def of(self, student: str) -> AbstractSet[str]:
        """Return everybody in the team, in any role and standing, who must not know."""


class HeardSigns(Protocol):
    """What was heard in a talk: entries of the lexicon and moods, never words."""

    async def since(self, conversation: str, since: datetime) -> Sequence[Heard]:
        """Return what was heard in its student's words since then, the first first."""

    async def mood_before(self, student: str, conversation: str, since: datetime) -> int | None:
        """Return the mood before the student's last other talk that ended since then, from 1 to 5."""

    async def reasons(self, case: Case) -> Sequence[tuple[str, str]]:
        """Return (category, entries) of each reason that a talk as a whole gave for this case, in order."""


class Ownership(Protocol):
    """Deeds of owners; a case that is claimed anew begins without any."""

    async def acted(self, case: str, now: datetime) -> None:
        """Note that the owner did something in it."""

    async def hand_on(self, case: Case, person: str, now: datetime) -> bool:
        """Make this person the owner in the place of the present one.

        Return False if somebody else has it by now, or nobody.
        """

    async def kept(self, case: str, now: datetime) -> None:
        """Note that the owner says that they still have it; nothing else was done."""

    async def reminded(self, case: str, now: datetime) -> None: ...

    async def claimed_before(self, before: datetime) -> Sequence[Stewardship]:
        """Return every case that its owner took before then and that is not closed."""

    async def unfit(self) -> Sequence[Case]:
        """Return cases whose owner is no active counselor any more."""


class SosAnswered(Protocol):
    """What was answered after 🆘; it ends with the words of the case's conversation."""

    async def keep(self, case: Case, question: SosQuestion, answer: SosAnswer) -> bool:
        """Keep the last answer; return False if the words of the case are gone already."""

    async def of(self, case: str) -> SosAnswers:
        """Return every question that was asked, in their order, with its answer."""
