"""The line that a student writes to the programme after a conversation."""

from datetime import datetime
from typing import Protocol


class LastLines(Protocol):
    """One line for each conversation, readable as long as its words are."""

    async def wanted(self, conversation: str) -> bool:
        """Return whether there is none yet, and the conversation's key still is."""

    async def put(self, conversation: str, words: str, now: datetime) -> None:
        """Keep it, if it is wanted."""

    async def get(self, conversation: str) -> str | None:
        """Return the words; None if there are none (any more)."""
