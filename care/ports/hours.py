"""Hours: how long supporters are on duty, and when they rest."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from care.model.entities import Duty
from care.model.timers import Debrief, Stretch


class Hours(Protocol):
    """Time on duty, as it was and as it is planned."""

    async def stretches(self, person: str, since: datetime) -> Sequence[Stretch]:
        """Return every duty of theirs that reaches beyond `since`; the running one until its planned end."""

    async def prolong(self, duty: str, until: datetime) -> None:
        """Move its end: offers come as before, and the new end is reminded of."""

    async def ending(self, now: datetime, before: datetime) -> Sequence[Duty]:
        """Return duties that end between now and then, of which nobody was reminded yet; listed once."""

    async def rest(self, person: str, until: datetime) -> None:
        """Give no new offers until then, not even on a new duty."""

    async def rests_until(self, person: str) -> datetime | None:
        """Return the end of their last rest, which may be over."""


class Debriefs(Protocol):
    """Check-ins after a conversation, and talking over with a counselor what was heavy."""

    async def check_in(
        self, conversation: str, person: str, question: str, answer: str, now: datetime
    ) -> bool:
        """Keep their answer in place of an earlier one, whose time stays; return False for the same again."""

    async def ask(self, person: str, conversation: str, reason: str, now: datetime) -> bool:
        """Keep that it is asked for; return False if it was asked for this reason before."""

    async def done(self, person: str, conversation: str, by: str, now: datetime) -> bool:
        """Keep that it was talked over; return False if there is nothing to talk over any more."""

    async def unconfirmed(self, told_before: datetime, now: datetime) -> Sequence[Debrief]:
        """Return those that nobody has confirmed, and of which nobody was told since then; each once."""

    async def asked_during(self, conversation: str, person: str) -> bool:
        """Return whether a debrief was asked for since they came into this conversation."""

    async def heavy_since(self, person: str, since: datetime) -> int:
        """Return how many conversations they called heavy (4 or 5) since then."""
