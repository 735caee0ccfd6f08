"""Known signs: what stands about a student while the flags of one message are raised, read once for all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from care.model.entities import Case, Colleague, Flag
from care.model.levels import Level
from care.model.timers import Flagged
from care.people import case_access
from care.ports.unit_of_work import UnitOfWork


@dataclass(slots=True)
class Known:
    """The student's open case and the flags of their talk; who raises a flag keeps both up to date."""

    case: Case | None
    flagged: list[Flagged]
    _hearers: Sequence[Colleague] | None = None

    @classmethod
    async def of(cls, work: UnitOfWork, seen: Flag) -> "Known":
        """Read what stands before this flag and its like are raised."""
        flagged = await work.cases.flagged(seen.conversation) if seen.conversation else ()
        return cls(await work.cases.open_of(seen.student), [*flagged])

    def level(self, category: str, since: datetime) -> Level:
        """Return the highest level of this category in the talk since then."""
        found = (one.level for one in self.flagged if one.category == category and one.last > since)
        return max(found, default=Level.NONE)

    def add(self, flag: Flag, now: datetime) -> None:
        """Note a flag that was stored now."""
        self.flagged.append(Flagged(flag.category, flag.level, now))
        # It may open a case, or change who may hear of one.
        self._hearers = None

    async def hearers(self, work: UnitOfWork, student: str) -> Sequence[Colleague]:
        """Return the counselors who may know what the student says, asked once for each flag."""
        if self._hearers is None:
            self._hearers = await case_access.hearers_in(work, student, self.case)
        return self._hearers
