"""Programme: what the programme as a whole shows, counts and waits for."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from care.model.measures import Cell
from care.model.moments import Moment
from care.model.timers import Board


class Boards(Protocol):
    """The board's contents: ids and figures only; what shows the board looks up the names."""

    async def present(self) -> Board:
        """Return the board without guarded cases, because the whole team reads it."""

    async def last(self) -> tuple[str, datetime | None]:
        """Return the mark of what was shown last, and when; ("", None) before the first time."""

    async def shown(self, mark: str, at: datetime) -> None: ...

    async def take_to_pin(self) -> bool:
        """Return whether the board's message shall be pinned now; once for each message."""

    async def pin_refused(self) -> bool:
        """Note that the right to pin is missing; return whether that has not been told yet."""

    async def was_away(self, since: datetime, until: datetime) -> None:
        """Note that the bot was out of reach; `present` tells of the last time."""

    async def unpinned(self) -> None:
        """Note that no board is pinned, because the group has no message of before."""

    async def may_pin_again(self) -> None:
        """Try a refused pin again: rights have changed."""


class Monthly(Protocol):
    """Counts by month; months are written like 2026-03, in the programme's zone."""

    async def counts(self, month: str) -> Mapping[Cell, int]:
        """Return all that was counted in this month, also of what is deleted since.

        Once it is settled, as it was then.
        """

    async def is_settled(self, month: str) -> bool: ...

    async def settle(self, month: str) -> None:
        """Count this month for the last time: nothing that changes later changes its counts."""

    async def note_coverage(self, month: str, *, covered: bool) -> None:
        """Count one hour of this month with, or without, a counselor on call."""

    async def posted(self) -> str | None:
        """Return the last month that the group was told of; None before the first."""

    async def set_posted(self, month: str) -> None: ...


class Moments(Protocol):
    """Moments after which something becomes due by the passing of time alone."""

    async def next(self, spans: Sequence[tuple[Moment, timedelta]]) -> datetime | None:
        """Return the next instant after now that lies so long after such a moment; None if there is none."""
