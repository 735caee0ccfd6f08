"""What supporter and counselors write to each other beside a conversation."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Thread:
    """Beside one conversation, about it; `counselor` is who advises or has answered. Times are UTC.

    `asked_at` is None where a counselor began it, and while a question has not been written yet.
    """

    id: str
    conversation: str
    supporter: str
    counselor: str | None = None
    asked_at: datetime | None = None
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Aside:
    """One message of a thread; `words` is None once the conversation's key is gone."""

    id: int
    thread: str
    conversation: str
    writer: str
    words: str | None
