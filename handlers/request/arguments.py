"""What the argument of a button or a command means; anything else is an old or strange button."""

from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from care.model.message_kinds import Refusal
from care.model.prompts import is_old
from care.people.messages import PeopleMessage
from handlers.request.request import Request
from handlers.wording.dates import parse_day

E = TypeVar("E", bound=StrEnum)


MARKS = {"1", "2", "3", "4", "5"}
SOUGHT = 20
"""The most bytes of words to look for: what has all of the words has their beginning too."""


def chosen(values: type[E], word: str) -> E:
    """Return the value that the word names; raises a refusal for anything else."""
    if word not in set(values):
        raise Refusal(PeopleMessage.BUTTON_GONE)
    return values(word)


def choice(values: type[E], word: str) -> E | None:
    """Return the value that the word names, None for skip; raises a refusal for anything else."""
    return None if word == "skip" else chosen(values, word)


def mark(word: str) -> int | None:
    """Return 1 to 5, None for skip; raises a refusal for anything else."""
    if word != "skip" and word not in MARKS:
        raise Refusal(PeopleMessage.BUTTON_GONE)
    return None if word == "skip" else int(word)


def number(word: str) -> int:
    """Return a number from a button's data; raises a refusal for anything else."""
    if not word.isdecimal():
        raise Refusal(PeopleMessage.BUTTON_GONE)
    return int(word)


def sought(words: str) -> str:
    """Return words to look for, short and plain enough for a button's data."""
    plain = " ".join("".join(letter if letter.isalnum() else " " for letter in words).split())
    return plain.encode()[:SOUGHT].decode(errors="ignore").strip()


def require_asked(word: str, now: datetime) -> None:
    """Raise a refusal unless this names when a question was asked, not too long ago."""
    if is_old(number(word), now):
        raise Refusal(PeopleMessage.BUTTON_GONE)


def day_of(request: Request, position: int) -> date:
    """Return a date from a button's data; raises a refusal for anything else."""
    try:
        return parse_day(request.arg(position))
    except ValueError:
        raise Refusal(PeopleMessage.BUTTON_GONE) from None
