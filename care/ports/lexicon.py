"""Lexicon changes: what counselors change in the lexicon."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol

from care.detection.rules import Entry


class Verdicts(NamedTuple):
    """Return how often cases that an entry raised turned out right, and how often a false alarm."""

    confirmed: int
    refuted: int


class LexiconChanges(Protocol):
    """Entries that were added in chat, and which of all entries are off."""

    async def add(self, entry: Entry, by: str, now: datetime) -> None:
        """Keep the entry, in the place of an older one of its name."""

    async def added(self) -> Sequence[Entry]: ...

    async def turn_off(self, entry: str, by: str, now: datetime) -> None: ...

    async def turn_on(self, entry: str) -> None: ...

    async def off(self) -> frozenset[str]: ...

    async def judge(self, entries: Sequence[str], *, confirmed: bool) -> None:
        """Count one verdict for each of these entries."""

    async def verdicts(self) -> Mapping[str, Verdicts]: ...
