"""Known signs: what stands about a student while the flags of one message are raised, read once for all."""

from dataclasses import dataclass
from datetime import datetime

from care.model.entities import Case, Flag
from care.model.levels import Level
from care.model.timers import Flagged
from care.ports.unit_of_work import UnitOfWork


@dataclass(slots=True)
class Known:
    """The student's open case and the flags of their talk; who raises a flag keeps both up to date."""

    case: Case | None
    flagged: list[Flagged]

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
