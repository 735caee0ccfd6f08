"""Codes that open something: the counselors' group, or what is closed to those under 18."""

from datetime import datetime
from typing import Protocol


class SetupCodes(Protocol):
    """The first code stands in the settings; later ones are made on the server, and kept as keyed hashes."""

    async def first_is_void(self) -> bool:
        """Return whether the settings' code has opened something, or something was opened since."""

    async def redeem(self, code: str, now: datetime) -> bool:
        """Return whether this code from the server is good; then it opens nothing any more."""

    async def withdraw(self) -> None:
        """Make every code void, that of the settings too."""

    async def note_wrong(self, chat: int, now: datetime) -> None:
        """Note that the person of this private chat has tried a code that opens nothing."""

    async def wrong_since(self, chat: int, since: datetime) -> int:
        """Return how many such tries there were since then."""

    async def forget(self, valid_before: datetime, tried_before: datetime) -> None:
        """Delete codes that were good until then, and tries from before then."""


class ParentCodes(Protocol):
    """Codes that are good for one student, or for many; kept as keyed hashes."""

    async def add(self, code: str, *, shared: bool, until: datetime, now: datetime) -> None:
        """Keep a new code; codes that are too old are deleted on the way."""

    async def redeem(self, code: str, now: datetime) -> bool:
        """Return whether this code is good now; one for one student is used up by that."""

    async def withdraw(self) -> None:
        """Make every code void."""
