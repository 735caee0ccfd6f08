"""Lexicon changes: what counselors change in the lexicon."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, Protocol

from care.detection.proposing import PhrasePart
from care.detection.rules import Entry
from care.detection.trying import Everyday
from care.model.levels import Level


class Verdicts(NamedTuple):
    """Return how often cases that an entry raised turned out right, and how often a false alarm."""

    confirmed: int
    refuted: int


class DraftStep(StrEnum):
    """Where somebody is who makes an entry by example."""

    KNOWN = "known"
    """The lexicon has caught the sentence already."""
    WORDS = "words"
    LEVEL = "level"
    KIND = "kind"
    TRIED = "tried"


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry in the making, by one person: what it is made of, never the sentence that it came from.

    `id` is in its buttons, so that those of an earlier one do nothing. `caught` is the entry that has caught
    the sentence already, at `caught_at`. `sure`: its maker was asked once more.
    """

    id: str
    person: str
    parts: tuple[PhrasePart, ...]
    language: str
    step: DraftStep = DraftStep.WORDS
    level: Level = Level.NONE
    category: str = ""
    caught: str = ""
    caught_at: Level = Level.NONE
    everyday: Everyday | None = None
    sure: bool = False


class LexiconChanges(Protocol):
    """Entries that were added in chat, which of all entries are off, and which weigh more or less."""

    async def add(self, entry: Entry, by: str, now: datetime) -> None:
        """Keep the entry, in the place of an older one of its name."""

    async def added(self) -> Sequence[Entry]: ...

    async def remove(self, entry: str) -> None:
        """Forget an entry that was added, as if it never had been."""

    async def turn_off(self, entry: str, by: str, now: datetime) -> None: ...

    async def turn_on(self, entry: str) -> None: ...

    async def off(self) -> frozenset[str]: ...

    async def set_level(self, entry: str, level: Level | None, by: str, now: datetime) -> None:
        """Let the entry weigh so much from now on; None is its own level."""

    async def levels(self) -> Mapping[str, Level]:
        """Return the level of each entry that does not have its own."""

    async def judge(self, entries: Sequence[str], *, confirmed: bool) -> None:
        """Count one verdict for each of these entries."""

    async def verdicts(self) -> Mapping[str, Verdicts]: ...

    async def draft(self, person: str) -> Draft | None:
        """Return the entry that this person is making."""

    async def keep_draft(self, draft: Draft, now: datetime) -> None:
        """Keep it in the place of the person's earlier one."""

    async def drop_draft(self, person: str) -> None: ...

    async def forget_drafts(self, before: datetime) -> None:
        """Delete what was last touched before then."""
