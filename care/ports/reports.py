"""Reports about how somebody behaved, and who may not ask for a peer until when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from care.model.enums import Part, ReportReason, Verdict


@dataclass(frozen=True, slots=True)
class Report:
    """One report; `about` is who is named in it, `part` as what they were there."""

    id: str
    code: str
    conversation: str
    reporter: str
    about: str
    part: Part
    reason: ReportReason
    made_at: datetime
    taken_by: str | None = None
    verdict: Verdict | None = None


class Reports(Protocol):
    """Open until a person decides; what was written about it goes with the conversation's key."""

    async def add(self, report: Report) -> bool:
        """False if the same person has reported the same one there before."""

    async def is_coded(self, code: str) -> bool:
        """Whether a report that is open has this code."""

    async def made(self, conversation: str, reporter: str, about: str) -> bool:
        """Whether this person has reported that one there before."""

    async def get(self, report: str) -> Report | None: ...

    async def last_conversation(self, person: str, since: datetime) -> str | None:
        """The last that they were in and that ended since then."""

    async def others_open(self, report: Report) -> bool:
        """Whether another report about the same person waits for a decision."""

    async def note(self, report: Report, text: str) -> bool:
        """The reporter's line; False if the conversation's key is gone."""

    async def noted(self, report: Report) -> str | None: ...

    async def take(self, report: str, coordinator: str) -> bool:
        """Exactly one caller gets True."""

    async def taken(self) -> Sequence[Report]:
        """Open ones that somebody has."""

    async def let_go(self, report: str) -> None:
        """Nobody has it any more."""

    async def give_up(self) -> Sequence[Report]:
        """Open ones whose coordinator is none any more, or cannot be reached: from now on nobody has them."""

    async def close(self, report: Report, verdict: Verdict, why: str, now: datetime) -> None: ...

    async def untold(self, told_before: datetime) -> Sequence[Report]:
        """Open ones of which nobody was told since then."""

    async def told(self, report: str, now: datetime) -> None: ...

    async def block(self, chat: int, until: datetime) -> None:
        """A longer block stays."""

    async def unblock(self, chat: int) -> None: ...

    async def blocked_until(self, chat: int, now: datetime) -> datetime | None: ...

    async def forget_blocks(self, now: datetime) -> None: ...

    async def rested(self, now: datetime) -> Sequence[tuple[str, str]]:
        """(person, role) of whose suspension ends by now."""
