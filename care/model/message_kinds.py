"""Message kinds: what people can be told, one kind for each reply, turned into words elsewhere."""

from enum import Enum, StrEnum, auto
from typing import Self


class Trait(Enum):
    """What holds for a kind wherever it is sent."""

    SAFETY = auto()
    """What somebody in danger reads (numbers, the question, who was told). Refused, it comes shorter."""
    FOR_SUPPORTERS = auto()
    """About a student, for supporters: not shown any more to somebody who lost that role."""
    FOR_COUNSELORS = auto()
    """About a student, for counselors: for those alone who may still know when it is sent."""
    PROTECTED = auto()
    """It holds people's words: Telegram lets nobody copy or forward it."""
    IN_CHAT = auto()
    """As a refusal it carries buttons: it is a message also if a press was refused."""
    GOES_ON = auto()
    """Somebody may answer it, or add something to it, and need not."""


class MessageKind(StrEnum):
    """A kind of notice; the value is the key of its text in every language.

    Each subject has its own kinds in its `messages`; `care/system/all_messages.py` has them all.
    """

    traits: frozenset[Trait]

    def __new__(cls, key: str, *traits: Trait) -> Self:
        """Make a kind of its text's key and what holds for it."""
        kind = str.__new__(cls, key)
        kind._value_ = key
        kind.traits = frozenset(traits)
        return kind


class Refusal(Exception):
    """What somebody asked for cannot be done now; they are told why, and nothing was changed.

    `said_by`: other messages that say as much.
    """

    def __init__(self, kind: MessageKind, *said_by: MessageKind, **params: str | int) -> None:
        super().__init__(kind.value)
        self.kind = kind
        self.said_by = said_by
        self.params = params
