"""Conversations with a supporter as time goes by: silence, limits, handing over."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from care.model.entities import Participant
from care.model.enums import Handover, Mark
from care.model.timers import Hearing, Talk


class Talks(Protocol):
    """What was said and asked when, for each supporter in each conversation. Restarts lose nothing."""

    async def hearing(self) -> Hearing:
        """When Telegram last answered, and since when without a gap."""

    async def reached(self, at: datetime) -> None: ...

    async def woke(self, at: datetime, away: timedelta) -> None:
        """Telegram answers again after a gap: nobody's silence is older, no talk lasted through it."""

    async def due(
        self, *, begun: datetime, waits: datetime, quiet: datetime, limit: datetime
    ) -> Sequence[Talk]:
        """Running talks of which something may be due.

        Begun before `begun` and never hinted at, or before `limit` and not told so; a student who waits
        since before `waits`; silence since before `quiet`.
        """

    async def mark(self, conversation: str, person: str, mark: Mark, at: datetime) -> None:
        """This was done then."""

    async def marked(self, conversation: str, person: str, mark: Mark) -> datetime | None:
        """When this was last done, if it was."""

    async def wrote_since(self, seat: Participant, at: datetime) -> bool:
        """Whether they wrote anything in it after that."""

    async def handover(self, conversation: str, person: str) -> Handover | None: ...

    async def set_handover(self, seat: Participant, state: Handover | None, at: datetime) -> None: ...

    async def asked_before(self, before: datetime) -> Sequence[Participant]:
        """Supporters whose student was asked before then whether they may hand over, without an answer."""

    async def looked_for_since(self, before: datetime) -> Sequence[Participant]:
        """Supporters for whom nobody was found since before then, of which nobody was told yet."""

    async def left_alone(self) -> Sequence[str]:
        """Conversations that are talked in, where nobody speaks but the student."""

    async def unfit(self, now: datetime) -> Sequence[str]:
        """Supporters on duty or in a conversation who may be no longer; the expired until they hand over."""
