"""Codes for the parents of those under 18."""

from datetime import datetime
from typing import Protocol


class ParentCodes(Protocol):
    """Codes that are good for one student, or for many; kept as keyed hashes."""

    async def add(self, code: str, *, shared: bool, until: datetime, now: datetime) -> None:
        """Keep a new one; those that are too old are forgotten on the way."""

    async def redeem(self, code: str, now: datetime) -> bool:
        """Whether this code is good now; one that is for one student is used up by that."""

    async def withdraw(self) -> None:
        """No code is good any more."""
