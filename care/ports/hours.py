"""How long supporters are on duty, and when they rest."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from care.model.entities import Duty
from care.model.timers import Stretch


class Hours(Protocol):
    """Time on duty, as it was and as it is planned."""

    async def stretches(self, person: str, since: datetime) -> Sequence[Stretch]:
        """Every duty of theirs that reaches beyond `since`; the running one until its planned end."""

    async def prolong(self, duty: str, until: datetime) -> None:
        """It ends then, offers come as before, and its end is reminded of anew."""

    async def ending(self, now: datetime, before: datetime) -> Sequence[Duty]:
        """Duties that end between now and then, of which nobody was reminded yet; listed once."""

    async def rest(self, person: str, until: datetime) -> None:
        """No new offers until then, not even on a new duty."""

    async def rests_until(self, person: str) -> datetime | None:
        """The end of their last rest, which may be over."""


class Debriefs(Protocol):
    """What a supporter says after a conversation, and talking over with a counselor what was heavy."""

    async def check_in(
        self, conversation: str, person: str, question: str, answer: str, now: datetime
    ) -> bool:
        """Their answer; a later one takes its place, and keeps its time. False for the same once more."""

    async def ask(self, person: str, conversation: str, reason: str, now: datetime) -> bool:
        """Record that it is asked for; False if it was asked for this reason before."""

    async def done(self, person: str, conversation: str, by: str, now: datetime) -> bool:
        """It was talked over; False if there is nothing to talk over any more."""

    async def heavy_since(self, person: str, since: datetime) -> int:
        """How many conversations they called heavy (4 or 5) since then."""
