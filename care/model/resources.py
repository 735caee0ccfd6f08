"""Resources: where else there is help (units of the institution, places to be referred to)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from care.model.helplines import Words


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
        """Return whether the last check is more than `days` ago."""
        return now.date() - self.checked > timedelta(days=days)
