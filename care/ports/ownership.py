"""Ownership: what an owner does in their case, and for how long they did nothing."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from care.model.entities import Case
from care.model.timers import Stewardship


class Ownership(Protocol):
    """Deeds of owners; a case that is claimed anew begins without any."""

    async def acted(self, case: str, now: datetime) -> None:
        """Note that the owner did something in it."""

    async def kept(self, case: str, now: datetime) -> None:
        """Note that the owner says that they still have it; nothing else was done."""

    async def reminded(self, case: str, now: datetime) -> None: ...

    async def claimed_before(self, before: datetime) -> Sequence[Stewardship]:
        """Return every case that its owner took before then and that is not closed."""

    async def unfit(self) -> Sequence[Case]:
        """Return cases whose owner is no active counselor any more."""
