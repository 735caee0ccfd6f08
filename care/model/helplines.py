"""Helplines: who answers when nobody here does."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Helpline:
    """A number or an address that people may use today; `checked` is the day of its last verification.

    `owner` is who in the programme keeps this entry right; `source` says where it is from.
    """

    id: str
    how: Literal["call", "whatsapp", "web"]
    number: str
    name: Words
    hours: Words
    cost: Words
    note: Words
    source: str
    owner: str
    checked: date

    def stale(self, now: datetime, days: int = 180) -> bool:
        """Return whether the last check is more than `days` ago."""
        return now.date() - self.checked > timedelta(days=days)

    def brief(self, language: str) -> str:
        """Return its number and name, made from data alone."""
        way = " (WhatsApp)" if self.how == "whatsapp" else ""
        return f"{self.number}{way} – {worded(self.name, language)}"


def worded(words: Words, language: str) -> str:
    """Return `words` in `language`, or in Indonesian if there is no such wording."""
    return words.get(language, words["id"])
