"""Listed: entries of the programme's lists that have a date, so that somebody is asked for a new one."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from care.model.helplines import Words

CHECKED_WITHIN = timedelta(days=180)
"""How long a check holds."""


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
