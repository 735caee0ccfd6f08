"""The board in the counselors' group: what it would show, and what it did."""

from datetime import datetime
from typing import Protocol

from care.model.timers import Board


class Boards(Protocol):
    """Ids and figures only; whoever shows the board looks up the names."""

    async def present(self) -> Board:
        """Without guarded cases: the whole team reads it."""

    async def last(self) -> tuple[str, datetime | None]:
        """The mark of what was shown last, and when; ("", None) before the first time."""

    async def shown(self, mark: str, at: datetime) -> None: ...

    async def take_to_pin(self) -> bool:
        """Whether the board's message shall be pinned now; once for each message."""

    async def pin_refused(self) -> bool:
        """The right is missing; whether that has not been told yet."""

    async def was_away(self, since: datetime, until: datetime) -> None:
        """The bot was out of reach; `present` tells of the last time."""

    async def may_pin_again(self) -> None:
        """Rights have changed: a refused pin is tried again."""
