"""Codes that open something: the counselors' group, or what is closed to those under 18."""

from datetime import datetime
from typing import Protocol


class SetupCodes(Protocol):
    """The first code stands in the settings; later ones are made on the server, and kept as keyed hashes."""

    async def first_is_void(self) -> bool:
        """Whether the code of the settings has opened something, or something else was opened since."""

    async def redeem(self, code: str, now: datetime) -> bool:
        """Whether this code from the server is good; then it opens nothing any more."""

    async def withdraw(self) -> None:
        """No code that there is opens anything from now on, that of the settings neither."""

    async def note_wrong(self, chat: int, now: datetime) -> None:
        """Whose private chat this is has tried a code that opens nothing."""

    async def wrong_since(self, chat: int, since: datetime) -> int:
        """How many such tries there were of theirs since then."""

    async def forget(self, valid_before: datetime, tried_before: datetime) -> None:
        """Codes that were good until then, and tries from before then, go."""


class ParentCodes(Protocol):
    """Codes that are good for one student, or for many; kept as keyed hashes."""

    async def add(self, code: str, *, shared: bool, until: datetime, now: datetime) -> None:
        """Keep a new one; those that are too old are forgotten on the way."""

    async def redeem(self, code: str, now: datetime) -> bool:
        """Whether this code is good now; one that is for one student is used up by that."""

    async def withdraw(self) -> None:
        """No code is good any more."""
