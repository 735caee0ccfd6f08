"""Prompts: what is asked for in words."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, StrEnum, auto
from typing import Self

SURE_WITHIN = timedelta(minutes=10)
"""How long a question before something that cannot be undone waits for its yes."""


def is_old(asked: int, now: datetime) -> bool:
    """Return whether a yes to a question asked then (Unix seconds) comes too late."""
    return now.timestamp() - asked > SURE_WITHIN.total_seconds()


class Lasts(Enum):
    """How long a thread stays open: as long as both sides like; its `about` begins with the thread."""

    GOES_ON = auto()
    BEGUN = auto()
    """Somebody began it and waits: open until written or answered, while the talk goes on."""


class Purpose(StrEnum):
    """What a stored prompt's answer is for; each subject has its own purposes in its `messages`."""

    lasts: Lasts | None

    def __new__(cls, name: str, lasts: Lasts | None = None) -> Self:
        """Make a purpose; without `lasts` it is answered once."""
        purpose = str.__new__(cls, name)
        purpose._value_ = name
        purpose.lasts = lasts
        return purpose


class Done(Purpose):
    """What a prompt is for when nothing is wanted any more."""

    ANSWERED = "answered"
    OVER = "over"


def topic_of(purpose: Purpose, about: str) -> str:
    """Return what several prompts have in common: the thread that they belong to, or the same question."""
    return f"thread {about.partition(' ')[0]}" if purpose.lasts else f"{purpose.value} {about}"


@dataclass(frozen=True, slots=True)
class Prompt:
    """Something that the bot asked; `forced` if a reply to it opened by itself on the reader's phone."""

    purpose: Purpose
    about: str
    forced: bool


@dataclass(frozen=True, slots=True)
class Reply:
    """What somebody wrote to it; `words` is empty where there is more than words.

    `source` is Telegram's id of the message.
    """

    text: str
    words: str
    source: int
