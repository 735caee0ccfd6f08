"""Where else there is help: units of the institution, and places where a student can be referred to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from care.model.helplines import Words, worded


@dataclass(frozen=True, slots=True)
class Service:
    """One entry of the programme's list, with its name in each language."""

    id: str
    name: Mapping[str, str]

    def worded(self, language: str) -> str:
        """Return its name in this language."""
        return worded(self.name, language)


@dataclass(frozen=True, slots=True)
class Resource:
    """A unit or a place; `checked` is the day of its last verification, `owner` keeps it right."""

    id: str
    kind: Literal["unit", "referral"]
    settings: tuple[str, ...]
    name: Words
    what: Words
    how: Words
    source: str
    owner: str
    checked: date

    def stale(self, now: datetime, days: int = 180) -> bool:
        """Return whether the last check is more than `days` ago, or on a day that has not come."""
        return not -timedelta(days=1) <= now.date() - self.checked <= timedelta(days=days)
