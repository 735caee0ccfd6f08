"""Flags, and the cases that they open."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from typing import Protocol

from care.model.entities import Case
from care.model.enums import Guard, Outcome, Source, Teller
from care.model.levels import Level
from care.model.timers import Raised


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
        """Store a flag; returns its number."""

    async def recent_level(self, conversation: str, category: str, since: datetime) -> Level:
        """The highest level of this category in this conversation since then."""

    async def note(self, flag: int, conversation: str, text: str) -> bool:
        """A supporter's line about a flag, under the conversation's key; False if that is gone."""

    async def notes(self, conversation: str) -> Sequence[str]: ...

    async def open(self, case: Case, next_rung_at: datetime) -> None: ...

    async def is_coded(self, code: str) -> bool:
        """Whether a case that is open has this code."""

    async def get(self, case: str) -> Case | None: ...

    async def open_of(self, student: str) -> Case | None: ...

    async def of_conversation(self, conversation: str) -> Case | None:
        """The case that is open about this conversation."""

    async def categories(self, case: Case) -> Sequence[str]:
        """Everything that was flagged about this student since the case was opened, the first first."""

    async def raised(self, case: Case) -> Mapping[str, Raised]:
        """How often, and when last, each category was flagged for this case, from `concern` up."""

    async def entries(self, case: Case) -> Sequence[str]:
        """The lexicon's entries that were flagged about this student since the case was opened."""

    async def conversations(self, case: Case) -> Sequence[str]:
        """Every conversation in which something was flagged while it was open, and its own."""

    async def release(self, case: str, next_rung_at: datetime) -> None:
        """Nobody owns it any more, and who did is remembered; its ladder begins again."""

    async def owned(self, person: str) -> Sequence[Case]: ...

    async def all_open(self) -> Sequence[Case]: ...

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
        """A further or higher flag joined it."""

    async def guard(self, case: str, guard: Guard | None, *, named: bool) -> None:
        """From now on only those may have it who may know (None: everybody again)."""

    async def begin_ladder(self, case: str, next_rung_at: datetime) -> None:
        """Where nobody owns it: its ladder begins again."""

    async def claim(self, case: str, person: str, now: datetime) -> bool:
        """Exactly one caller gets True."""

    async def transcript_sent(self, case: str, last: int) -> None: ...

    async def follow(self, case: str, conversation: str) -> None:
        """It is about this conversation from now on."""

    async def student_told(self, case: str) -> None: ...

    async def climb(self, case: str, rung: int, next_at: datetime) -> None: ...

    async def rungs_due(self, now: datetime) -> Sequence[Case]: ...

    async def close(self, case: str, outcome: Outcome, now: datetime) -> None: ...


class Exclusions(Protocol):
    """Pairs of accounts; they outlive cases, and whoever is forgotten and comes back."""

    async def exclude(self, student: str, person: str, by: Teller, now: datetime) -> None:
        """From now on; what somebody said themselves stays, whatever words say later."""

    async def lift(self, student: str, by: Teller, person: str | None = None) -> None:
        """What this teller said of this student (and this person) does not hold any more."""

    async def of(self, student: str) -> AbstractSet[str]:
        """Everybody in the team, in whatever role and standing, who must not know."""
