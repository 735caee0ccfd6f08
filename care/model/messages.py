"""Messages: what people write, as it arrived, as it is held, and as it is kept."""

from dataclasses import dataclass, replace
from datetime import datetime

from care.model.enums import (
    Part,
)


@dataclass(frozen=True, slots=True)
class Span:
    """A formatted stretch of text; offset and length in UTF-16 code units, as Telegram counts."""

    kind: str
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the map, in degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the message that is answered; Telegram takes them with their formatting only.

    `position`: about where they begin there, in UTF-16 code units.
    """

    text: str
    spans: tuple[Span, ...] = ()
    position: int = 0


@dataclass(frozen=True, slots=True)
class Content:
    """What somebody wrote, reduced to the fields that may cross; a veiled photo shows at a tap."""

    text: str
    spans: tuple[Span, ...] = ()
    photo: str | None = None
    voice: str | None = None
    quote: Quote | None = None
    veiled: bool = False
    point: Point | None = None

    @property
    def is_words(self) -> bool:
        """Return whether it is words alone."""
        return not (self.photo or self.voice or self.point)

    @property
    def plain(self) -> str:
        """Return the words, or nothing if the message holds more than words."""
        return "" if self.photo or self.voice or self.point else self.text

    def says_the_same(self, other: "Content") -> bool:
        """Return whether a reader would see no difference."""
        return replace(self, quote=None) == replace(other, quote=None)


@dataclass(frozen=True, slots=True)
class Written:
    """One message as its writer sent it; `source` and `reply_to` are Telegram's ids in the writer's chat.

    The parts of an album share `album`. `names` is what the writer is called at Telegram: to be
    recognised in the words, never kept.
    """

    content: Content
    source: int
    reply_to: int | None = None
    album: str | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """A message that waits for its writer's word; nobody else has seen it.

    `question`: the question "For whom?" that it waits for; None: it waits for "send anyway".
    """

    id: str
    conversation: str
    person: str
    chat: int
    source: int
    reply_to: int | None
    content: Content
    question: str | None = None
    album: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """A stored message; `content` is None once the conversation's key is gone."""

    id: int
    conversation: str
    part: Part
    alias: str
    content: Content | None
    written_at: datetime
    original: Content | None = None
    withdrawn: bool = False
    private: bool = False
    """For the counselor alone who spoke with the student then."""
