"""Counts for reports, and when the last one was posted."""

from collections.abc import Mapping
from typing import Protocol

from care.model.measures import Cell


class Monthly(Protocol):
    """Months are written like 2026-03, in the programme's zone."""

    async def counts(self, month: str) -> Mapping[Cell, int]:
        """All that was counted in this month, also of what is deleted since.

        Once it is settled, as it was then.
        """

    async def is_settled(self, month: str) -> bool: ...

    async def settle(self, month: str) -> None:
        """Count this month for the last time: nothing that changes later changes its counts."""

    async def note_coverage(self, month: str, *, covered: bool) -> None:
        """One hour of this month with, or without, a counselor on call."""

    async def posted(self) -> str | None:
        """The last month that the group was told of; None before the first."""

    async def set_posted(self, month: str) -> None: ...
