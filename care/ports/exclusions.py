"""Who of the team must know nothing of a student's."""

from collections.abc import Set as AbstractSet
from datetime import datetime
from typing import Protocol

from care.model.enums import Teller


class Exclusions(Protocol):
    """Pairs of accounts; they outlive cases, and whoever is forgotten and comes back."""

    async def exclude(self, student: str, person: str, by: Teller, now: datetime) -> None:
        """From now on; what somebody said themselves stays, whatever words say later."""

    async def lift(self, student: str, by: Teller, person: str | None = None) -> None:
        """What this teller said of this student (and this person) does not hold any more."""

    async def of(self, student: str) -> AbstractSet[str]:
        """Everybody in the team, in whatever role and standing, who must not know."""
