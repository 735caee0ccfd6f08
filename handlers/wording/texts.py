"""What handlers need of texts and facts; they know no files."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Protocol

from care.model.helplines import Helpline, Need


class Texts(Protocol):
    """Texts by language and key."""

    languages: Sequence[str]

    def say(self, language: str, key: str, **params: str | int | float) -> str:
        """Return the text; an unknown language falls back to the programme's own."""


class Resources(Protocol):
    """The resources of this programme's place, in words."""

    def lines(self, language: str) -> Sequence[str]:
        """Return a line for each: name, number or way, and when it was checked."""


class Helplines(Protocol):
    """The helplines of this programme's country, in words."""

    def in_full(self, language: str, heading: str = "helplines") -> str:
        """Return what to do now, then a paragraph each: number, name, hours, cost, date of its check."""

    def in_brief(self, language: str, need: Need) -> str:
        """Return what to do now, and the two that fit this need best."""

    def links(self, need: Need) -> Sequence[Helpline]:
        """Return those of the two that have a chat or page to open."""

    def to_call_now(self, language: str, now: datetime) -> str:
        """Return a line for each number from which help comes."""

    def in_short(self, language: str) -> str:
        """Return a line each, number and name; used if the full text cannot be made or is refused."""


class Facts(Protocol):
    """What a programme says of itself."""

    def always(self) -> dict[str, str | int]:
        """Return what every text may use: name, contact, the bot's name, and the times of the rules."""

    @property
    def username(self) -> str:
        """Return the bot's own name in Telegram, for links."""

    @property
    def language(self) -> str:
        """Return the programme's language, also for the group and for people whose own has no texts."""

    @property
    def zone(self) -> tzinfo: ...
