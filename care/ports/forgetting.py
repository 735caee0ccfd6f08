"""Forgetting a person, and what is kept of one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from care.model.entities import Case, Person


@dataclass(frozen=True, slots=True)
class Holdings:
    """What is kept of somebody.

    `agreed` and `parents` (when they and their parents agreed) are in seconds since 1970, 0 for never; `age`
    is what they said, or empty; `counts` has how many things there are of each kind.
    """

    agreed: int
    parents: int
    age: str
    name: str
    counts: Mapping[str, int]


class Forgetting(Protocol):
    """Wishes to be forgotten, and carrying them out."""

    async def holdings(self, person: str) -> Holdings: ...

    async def wish(self, person: str) -> None:
        """Keep that they want to be forgotten; twice is once."""

    async def wishes(self) -> Sequence[str]: ...

    async def held_for(self, person: str) -> str | None:
        """Return why they cannot be forgotten yet: "emergency", "report", or None."""

    async def unsent(self, person: str, since: datetime) -> bool:
        """Return whether words that they wrote since then still wait to be sent."""

    async def listed(self, person: str) -> bool:
        """Put them into the list outside the database; return False if that cannot be written now."""

    async def stamp_list(self) -> None:
        """Say in the list that it is whole until now: an older one is not taken for it at a restore."""

    async def is_first_delay(self, person: str) -> bool:
        """Return whether the delay has not been told yet; asking counts as telling."""

    async def cases(self, person: str) -> Sequence[Case]:
        """Return their cases that are not closed."""

    async def erase(self, person: Person) -> Sequence[tuple[int, int]]:
        """Delete all that is theirs, and destroy their conversations' keys; listed outside first.

        Their chat is a guest's from then on. Return (chat, message) of copies and cards, to be deleted.
        """
