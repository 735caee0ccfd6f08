"""Reveals: looking up who a student is, with two people (in an emergency one), a reason, and ten minutes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from care.model.enums import RevealReason


@dataclass(frozen=True, slots=True)
class Reveal:
    """One request; `approved` is None until it is carried out or ends.

    `begun_at`: since when the others know of it; `show_at`: when it is carried out unless somebody objects;
    `alone`: without a second counselor. Times are UTC.
    """

    id: str
    case: str
    owner: str
    reason: RevealReason
    asked_at: datetime
    second: str | None = None
    approved: bool | None = None
    told: bool = False
    begun_at: datetime | None = None
    show_at: datetime | None = None
    alone: bool = False
    reviewed: bool = False


class Reveals(Protocol):
    """The only place that gives an account's number to anything but the sending of messages."""

    async def add(self, reveal: Reveal, why: str) -> bool:
        """Add it, not begun yet, in the place of one of its owner's that was not begun either.

        Return False while another request about the same case waits for its answer.
        """

    async def begin(self, reveal: str, now: datetime, *, alone: bool, show_at: datetime | None) -> bool:
        """Note that the others know of it; of several callers exactly one gets True."""

    async def agree(self, reveal: str, second: str, show_at: datetime) -> bool:
        """Keep the second counselor's yes; of several callers exactly one gets True."""

    async def ready(self, now: datetime) -> Sequence[Reveal]:
        """Return those that are to be carried out now."""

    async def ask_review(self, reveal: str, at: datetime) -> None:
        """Set when somebody else is asked (again) what they say of one that was opened alone."""

    async def to_review(self, now: datetime) -> Sequence[Reveal]: ...

    async def review(self, reveal: str, by: str, said: str) -> bool:
        """Keep what somebody else says of it; of several callers exactly one gets True."""

    async def get(self, reveal: str) -> Reveal | None: ...

    async def why(self, reveal: str) -> str: ...

    async def decide(
        self, reveal: str, second: str | None, *, approved: bool, tell_at: datetime | None, now: datetime
    ) -> bool:
        """Keep the decision, and who else made it; of several callers exactly one gets True."""

    async def address(self, reveal: str, decided_after: datetime) -> int | None:
        """Return Telegram's id of the student, if this was approved since then."""

    async def hide(self, decided_before: datetime) -> Sequence[tuple[int, int]]:
        """Return (chat, Telegram message) shown of what was decided by then, and hide it; listed once."""

    async def hide_in(self, chat: int) -> Sequence[tuple[int, int]]:
        """Hide everything that is shown in this chat; return the same pairs as `hide`."""

    async def tell(self, reveal: str, at: datetime | None) -> None:
        """Set when the student is to hear of it; None: not before a counselor says so."""

    async def due(self, now: datetime) -> Sequence[Reveal]: ...

    async def told(self, reveal: str, now: datetime) -> None: ...

    async def count(self, since: datetime) -> int:
        """Return how many were approved since then."""
