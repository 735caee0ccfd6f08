"""Retention: forgetting what was said."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol


class Retention(Protocol):
    """What is due to be forgotten, and forgetting it."""

    async def keys_due(self, ended_before: datetime, closed_before: datetime) -> Sequence[str]:
        """Return conversations whose key is due: long ended, and no case or report open or fresh."""

    async def destroy_key(self, conversation: str, now: datetime) -> None:
        """Destroy the key: what was said in it is unreadable from now on, everywhere."""

    async def drop_orphans(self) -> None:
        """Destroy keys of no conversation that should be readable: a failed commit leaves them."""

    async def copies_of(self, student: str, chat: int) -> Sequence[tuple[int, int]]:
        """Return (chat, Telegram message) of what this chat was shown of the student's talks; listed once."""

    async def copies_in(self, chat: int) -> Sequence[tuple[int, int]]:
        """Return (chat, Telegram message) of others' words that were put into this chat; listed once."""

    async def copies_due(self, ended_before: datetime, most: int) -> Sequence[tuple[int, int]]:
        """Return (chat, Telegram message) of copies in the team's chats that are due; listed once."""


class Purge(Protocol):
    """Purge of records without words that were kept long enough; reports count them first."""

    async def adrift(self) -> Sequence[tuple[int, int]]:
        """Return (chat, Telegram message) of copies whose conversation or reader is gone; listed once."""

    async def cases(self, closed_before: datetime, most: int) -> int:
        """Delete so many closed cases at the most; return how many."""

    async def referrals(self, over_before: datetime, most: int) -> int:
        """Delete some that are over since before then, after counting them; return how many."""

    async def conversations(self, ended_before: datetime, flagged_before: datetime, most: int) -> int:
        """Delete so many ended ones whose key is gone; those with a case count from its closing."""

    async def flagged(self, before: datetime) -> None:
        """Delete what goes with the cases: duty, shifts, care reviews, flags outside conversations."""

    async def counts(self, now: datetime) -> None:
        """Delete what limits counted of people who were forgotten, once it counts no more."""

    async def waits(self, before: datetime) -> None:
        """Delete how long people waited, and that they were asked something."""

    async def notices(self, before: datetime) -> None:
        """Delete what could never be sent; of what was asked so long ago only remember that it was."""


class Times(Protocol):
    """Times that a clock which was ahead has left in the future."""

    async def ahead(self) -> timedelta:
        """Return how far the newest time at which the bot is known to have run lies in the future."""

    async def clamp(self, step: timedelta) -> None:
        """Let nothing have happened later than now, and nothing be tried again later than `step` from now."""

    async def clamp_offers(self, latest: datetime) -> None:
        """Let open offers end by then."""

    async def call_by(self, case: str, latest: datetime) -> None:
        """Let the next step of this case's ladder come by then."""
