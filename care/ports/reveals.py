"""Reveals: looking up who a student is, with two people, a reason, and ten minutes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from care.model.enums import RevealReason


@dataclass(frozen=True, slots=True)
class Reveal:
    """One request; `approved` is None until the second counselor has answered."""

    id: str
    case: str
    owner: str
    reason: RevealReason
    asked_at: datetime
    second: str | None = None
    approved: bool | None = None
    told: bool = False


class Reveals(Protocol):
    """The only place that gives an account's number to anything but the sending of messages."""

    async def add(self, reveal: Reveal, why: str) -> bool:
        """Add it; return False while another request about the same case waits for its answer."""

    async def get(self, reveal: str) -> Reveal | None: ...

    async def why(self, reveal: str) -> str: ...

    async def decide(
        self, reveal: str, second: str, *, approved: bool, tell_at: datetime | None, now: datetime
    ) -> bool:
        """Keep the decision; of several callers exactly one gets True."""

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
