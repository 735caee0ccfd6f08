"""Forgetting what was said."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol


class Retention(Protocol):
    """What is due to be forgotten, and forgetting it."""

    async def keys_due(self, ended_before: datetime, closed_before: datetime) -> Sequence[str]:
        """Conversations whose key is to be destroyed: long ended, and no case or report open or fresh."""

    async def destroy_key(self, conversation: str, now: datetime) -> None:
        """What was said in it is unreadable from now on, everywhere."""

    async def copies_in(self, chat: int) -> Sequence[tuple[int, int]]:
        """(chat, Telegram message) of all that was put into this chat of others' words; listed once."""

    async def copies_due(self, ended_before: datetime) -> Sequence[tuple[int, int]]:
        """(chat, Telegram message) of what the bot put into the team's chats, to be deleted; listed once."""
