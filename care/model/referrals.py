"""Where else there is help: units and places of referral; and entries of any list that have a date."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Literal

from care.model.helplines import Words, worded

CHECKED_WITHIN = timedelta(days=180)
"""How long a check holds."""


@dataclass(frozen=True, slots=True)
class Service:
    """One entry of the programme's list, with its name in each language.

    A place of the programme's own has the day of its last verification and who keeps it right; a mere kind of
    place has neither.
    """

    id: str
    name: Mapping[str, str]
    checked: date | None = None
    owner: str = ""

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


class ListKind(StrEnum):
    """Which list an entry stands in."""

    HELPLINE = "helpline"
    RESOURCE = "resource"
    REFERRAL = "referral"
    LAW = "law"


@dataclass(frozen=True, slots=True)
class Listed:
    """One entry; `checked` is the day of its last verification, `owner` keeps it right (a law has none)."""

    kind: ListKind
    id: str
    name: Words
    checked: date
    owner: str = ""

    def is_late(self, now: datetime) -> bool:
        """Return whether its last check is too old; a day that has not come is told elsewhere."""
        return now.date() - self.checked > CHECKED_WITHIN
