"""Postings: cards as messages, when they were posted, and taking them away in time."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from care.model.card_kinds import CardKind
from care.model.timers import Posted


class Postings(Protocol):
    """Cards that stand in a chat now."""

    async def get(self, view: CardKind, about: str) -> Posted | None:
        """Return this card, once it is in its chat."""

    async def stale(self, view: CardKind, posted_before: datetime) -> Sequence[Posted]:
        """Return cards of this view that were posted before then, and are not being changed now."""

    async def of(self, view: CardKind) -> Sequence[Posted]:
        """Return all cards of this view."""

    async def leave(self, chat: int, *, delete: bool) -> Sequence[Posted]:
        """Forget all cards in this chat, and `delete` them there or not; return those that are open.

        They wait for somebody's decision, or show how things stand.
        """

    async def of_guarded(self) -> Sequence[Posted]:
        """Return cards about somebody whose open case is guarded, where the whole team reads."""

    async def of_settled(self) -> Sequence[Posted]:
        """Return cards that call for somebody to take a case which is taken, or closed."""

    async def take_away(self, card: Posted) -> None:
        """Delete its message, behind all else; one that cannot be deleted any more becomes a short line."""

    async def blank(self, row: int) -> None:
        """Make a short line of what this row should have deleted and cannot."""
