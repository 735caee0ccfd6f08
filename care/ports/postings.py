"""Cards as messages: when they were posted, and taking them away in time."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from care.model.card_kinds import CardKind
from care.model.timers import Posted


class Postings(Protocol):
    """Cards that stand in a chat now."""

    async def get(self, view: CardKind, about: str) -> Posted | None:
        """This card, once it is in its chat."""

    async def stale(self, view: CardKind, posted_before: datetime) -> Sequence[Posted]:
        """Cards of this view that were posted before then, and are not being changed at this moment."""

    async def of_guarded(self) -> Sequence[Posted]:
        """Cards that tell of somebody whose open case is guarded, and stand where the whole team reads."""

    async def of_settled(self) -> Sequence[Posted]:
        """Cards that call for somebody to take a case which is taken, or closed."""

    async def take_away(self, card: Posted) -> None:
        """Delete its message, behind all else; one that cannot be deleted any more becomes a short line."""

    async def blank(self, row: int) -> None:
        """What this row should have deleted cannot be: it becomes a short line instead."""
