"""Reading time: how long a page takes at least, so that nobody turns it unread."""

from datetime import datetime, timedelta
from math import ceil

from care.curriculum.curriculum import Module
from care.curriculum.training_records import Reading

WORDS_A_MINUTE = 250
"""Quicker than most people read, so that nobody who reads is held up."""
LEAST = timedelta(seconds=4)
SECOND = timedelta(seconds=1)


def time_for(words: int) -> timedelta:
    """Return how long so many words take at least, in whole seconds."""
    return max(LEAST, timedelta(seconds=ceil(60 * words / WORDS_A_MINUTE)))


def left(module: Module, reading: Reading, now: datetime) -> int:
    """Return how many seconds the furthest page still needs; 0 once it can have been read."""
    if reading.turned_at is None or reading.furthest >= module.pages:
        return 0
    ends = reading.turned_at + time_for(module.words(reading.furthest))
    return max(0, -(-(ends - now) // SECOND))
