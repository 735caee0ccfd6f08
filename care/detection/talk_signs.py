"""Signs of a talk: what single messages said that weighs more together than alone. Codes, never words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from care.model.levels import Level

SEVERAL, FALLEN, GOODBYE = "several-signs", "mood-fell", "goodbye-said"
REASONS = (SEVERAL, FALLEN, GOODBYE)
"""Categories of a flag that a talk as a whole has raised."""
FEWEST = 3
"""So many different signs weigh as much as one that is a concern."""
TOGETHER = timedelta(hours=1)
LOW = 2
"""A mood at the beginning of a talk, from 1 to 5, that is low whatever it was before."""


@dataclass(frozen=True, slots=True)
class Heard:
    """An entry of the lexicon that was heard in a talk, how much it weighed there, and when."""

    entry: str
    level: Level
    at: datetime


def several(heard: Iterable[Heard], signs: Mapping[str, str], now: datetime) -> tuple[str, ...]:
    """Return an entry for each different sign of the last hour, the first heard first; none below FEWEST.

    `signs`: what each entry that counts says of its writer; the same thing said often is one.
    """
    first: dict[str, str] = {}
    for one in sorted(heard, key=lambda one: one.at):
        if one.entry in signs and one.level and now - one.at < TOGETHER:
            first.setdefault(signs[one.entry], one.entry)
    return tuple(first.values()) if len(first) >= FEWEST else ()


def has_fallen(before: int | None, mood: int | None, after: int | None) -> bool:
    """Return whether a mood of 1 to 5 is worse after the talk, or low and worse than before the last talk."""
    if mood is None:
        return False
    if after is not None and after < mood:
        return True
    return before is not None and mood < before and mood <= LOW


def level_of_goodbye(*, heard: bool, open_case: bool) -> Level:
    """Return what a goodbye weighs: nothing where no danger was heard, one level more in an open case.

    It does not come to an emergency by itself.
    """
    if open_case:
        return Level.URGENT
    return Level.CONCERN if heard else Level.NONE
