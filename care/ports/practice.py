"""Practice: sheets of live rehearsals, and who does what is new by when."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from care.curriculum.practice_records import CatchUp, Sheet, Skill


class Sheets(Protocol):
    """Sheets of live rehearsals: levels of skills, never a word."""

    async def begin(self, rehearsal: str, person: str, trainer: str, now: datetime) -> None: ...

    async def get(self, rehearsal: str) -> Sheet | None: ...

    async def fill(self, rehearsal: str, levels: Mapping[Skill, int]) -> None:
        """Keep these levels in place of those before."""

    async def end(self, rehearsal: str, now: datetime) -> None:
        """Note that the trainer is done with it."""

    async def drop(self, rehearsal: str) -> None:
        """Remove it: there was too little to go by."""

    async def latest(self, person: str) -> Sheet | None:
        """Return the newest of their sheets that is done."""


class CatchUps(Protocol):
    """Supporters who were certified before practice was asked for, until they have done what is new."""

    async def of(self, person: str) -> CatchUp | None: ...

    async def all(self) -> Sequence[CatchUp]:
        """Return those of active supporters who can be reached."""

    async def told(self, person: str, stage: int, since: datetime) -> None: ...

    async def settle(self, person: str) -> None:
        """Remove it: they have done what is new."""
