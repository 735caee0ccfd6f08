"""Case notes: what is kept of a case besides its state."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class YesNo(StrEnum):
    """What a student said to a question of the case's owner."""

    ASKED = "asked"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class CaseNote:
    """A counselor's note; `writer` is a person's id, `at` is UTC."""

    words: str
    writer: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CaseWork:
    """Work on a case; times are UTC.

    `may_write`: whether the programme may write to the student at the follow-up. `reach`: whether
    they want to write with a counselor now, asked until `reach_until`.
    """

    case: str
    follow_up_at: datetime | None = None
    may_write: YesNo | None = None
    reach: YesNo | None = None
    reach_until: datetime | None = None
