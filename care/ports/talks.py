"""Talks: conversations with a supporter as time goes by (silence, limits, handing over)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from care.model.entities import Participant
from care.model.enums import Handover, Mark
from care.model.timers import Hearing, TimedTalk


class Talks(Protocol):
    """What was said and asked when, for each supporter in each conversation. Restarts lose nothing."""

    async def hearing(self) -> Hearing:
        """Return when Telegram last answered, and since when without a gap."""

    async def reached(self, at: datetime) -> None: ...

    async def woke(self, at: datetime, away: timedelta) -> None:
        """Note that Telegram answers again after a gap: no silence is older, no talk lasted through it."""

    async def due(
        self, *, begun: datetime, waits: datetime, quiet: datetime, limit: datetime
    ) -> Sequence[TimedTalk]:
        """Return running talks of which something may be due.

        Begun before `begun` and never hinted at, or before `limit` and not told so; a student who waits
        since before `waits`; silence since before `quiet`.
        """

    async def mark(self, conversation: str, person: str, mark: Mark, at: datetime) -> None:
        """Note that this was done then."""

    async def marked(self, conversation: str, person: str, mark: Mark) -> datetime | None:
        """Return when this was last done; None if it was not."""

    async def wrote_since(self, seat: Participant, at: datetime) -> bool:
        """Return whether they wrote anything in it after that."""

    async def handover(self, conversation: str, person: str) -> Handover | None: ...

    async def set_handover(self, seat: Participant, state: Handover | None, at: datetime) -> None: ...

    async def asked_before(self, before: datetime) -> Sequence[Participant]:
        """Return supporters whose student was asked before then for a hand-over, without an answer."""

    async def looked_for_since(self, before: datetime) -> Sequence[Participant]:
        """Return supporters for whom nobody was found since before then, of which nobody was told yet."""

    async def left_alone(self) -> Sequence[str]:
        """Return conversations at the stage `talking` where nobody speaks but the student."""

    async def unfit(self, now: datetime) -> Sequence[str]:
        """Return supporters on duty or in a talk who may be no longer; the expired until they hand over."""
