"""Looking up who a student is: two people, a reason, ten minutes."""

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
        """False while another request about the same case waits for its answer."""

    async def get(self, reveal: str) -> Reveal | None: ...

    async def why(self, reveal: str) -> str: ...

    async def decide(
        self, reveal: str, second: str, *, approved: bool, tell_at: datetime | None, now: datetime
    ) -> bool:
        """Exactly one caller gets True."""

    async def address(self, reveal: str, decided_after: datetime) -> int | None:
        """Telegram's id of the student, if this was approved since then."""

    async def hide(self, decided_before: datetime) -> Sequence[tuple[int, int]]:
        """(chat, Telegram message) of what was shown of those that were decided by then; listed once."""

    async def hide_in(self, chat: int) -> Sequence[tuple[int, int]]:
        """The same, of everything that is shown in this chat."""

    async def tell(self, reveal: str, at: datetime | None) -> None:
        """The student is to hear of it then; None: not before somebody says so."""

    async def due(self, now: datetime) -> Sequence[Reveal]: ...

    async def told(self, reveal: str, now: datetime) -> None: ...

    async def count(self, since: datetime) -> int:
        """How many were approved since then."""
