"""Where the texts come from; handlers know no files."""

from collections.abc import Sequence
from datetime import tzinfo
from typing import Protocol


class Texts(Protocol):
    """Texts by language and key."""

    languages: Sequence[str]

    def say(self, language: str, key: str, **params: str | int | float) -> str:
        """The text; an unknown language falls back to the programme's own."""


class Resources(Protocol):
    """The resources of this programme's place, worded."""

    def lines(self, language: str) -> Sequence[str]:
        """One each: name, number or way, and when it was checked."""


class Helplines(Protocol):
    """The helplines of this programme's country, worded."""

    def in_full(self, language: str) -> str:
        """What to do now, then a paragraph each: number, name, hours, cost, when it was checked."""

    def in_short(self, language: str) -> str:
        """A line each, number and name: for where the full text cannot be made or is refused."""


class Facts(Protocol):
    """What a programme says of itself."""

    def always(self) -> dict[str, str | int]:
        """What every text may use: name, contact, the bot's name, and how long words are kept."""

    @property
    def username(self) -> str:
        """The bot's own name in Telegram, for links."""

    @property
    def language(self) -> str:
        """The programme's language: the group's, and everybody's whose own is not spoken here."""

    @property
    def zone(self) -> tzinfo: ...
