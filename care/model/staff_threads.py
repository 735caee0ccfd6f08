"""Staff threads: what supporter and counselors write to each other, and for whom words are meant."""

from dataclasses import dataclass
from datetime import datetime

from care.model.prompts import Purpose, topic_of


@dataclass(frozen=True, slots=True)
class Thread:
    """A thread beside one conversation, about it; `counselor` advises or has answered. Times are UTC.

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


@dataclass(frozen=True, slots=True)
class Side:
    """Something that is open for somebody beside their talk: their next words may be meant for it."""

    id: int
    purpose: Purpose
    about: str
    opened_at: datetime

    @property
    def topic(self) -> str:
        """Return what further prompts about the same have in common with this one."""
        return topic_of(self.purpose, self.about)


@dataclass(frozen=True, slots=True)
class Question:
    """ "For whom?", as it stands in a chat; what waits for it lies under that conversation's key.

    `newest` is the last side that was open then.
    """

    id: str
    chat: int
    conversation: str
    asked_at: datetime
    newest: int


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody chose for their words: a talk and who was in it then, or else a side's topic.

    It says nothing of sides after `newest`.
    """

    chosen_at: datetime
    newest: int
    conversation: str = ""
    company: str = ""
    topic: str = ""
