"""Where the texts come from; handlers know no files."""

from collections.abc import Sequence
from datetime import tzinfo
from typing import Protocol


class Texts(Protocol):
    """Texts by language and key."""

    languages: Sequence[str]

    def say(self, language: str, key: str, **params: str | int | float) -> str:
        """The text; an unknown language falls back to the programme's own."""


class Helplines(Protocol):
    """The helplines of this programme's country, or the resources of its place, worded."""

    def lines(self, language: str) -> Sequence[str]:
        """One each: name, number or way, and when it was checked."""


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
