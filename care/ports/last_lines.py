"""What students write to the programme when a conversation is over."""

from datetime import datetime
from typing import Protocol


class LastLines(Protocol):
    """One line for each conversation, readable as long as its words are."""

    async def wanted(self, conversation: str) -> bool:
        """Whether there is none yet, and the conversation's key still is."""

    async def put(self, conversation: str, words: str, now: datetime) -> None:
        """Keep it, where it is wanted."""

    async def get(self, conversation: str) -> str | None:
        """The words; None where there are none (any more)."""
