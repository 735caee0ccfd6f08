"""Reports about how somebody behaved, and who may not ask for a peer until when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from care.model.enums import Part, ReportReason, Verdict


@dataclass(frozen=True, slots=True)
class Report:
    """One report; `about` is the person who is named in it, `part` as what they were there."""

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
    """Reports, open until a person decides; what was written in one goes with the conversation's key."""

    async def add(self, report: Report) -> bool:
        """Add it; return False if the same person has reported the same one there before."""

    async def is_coded(self, code: str) -> bool:
        """Return whether a report that is open has this code."""

    async def made(self, conversation: str, reporter: str, about: str) -> Report | None:
        """Return the report that this person has made about that one there before."""

    async def get(self, report: str) -> Report | None: ...

    async def last_conversation(self, person: str, since: datetime) -> str | None:
        """Return the last conversation that they were in and that ended since then."""

    async def others_open(self, report: Report) -> bool:
        """Return whether another report about the same person waits for a decision."""

    async def note(self, report: Report, text: str) -> bool:
        """Keep the reporter's line; return False if the conversation's key is gone."""

    async def noted(self, report: Report) -> str | None: ...

    async def take(self, report: str, coordinator: str) -> bool:
        """Give it to this coordinator; of several callers exactly one gets True."""

    async def taken(self) -> Sequence[Report]:
        """Return open reports that a coordinator has."""

    async def let_go(self, report: str) -> None:
        """Take it from its coordinator."""

    async def give_up(self) -> Sequence[Report]:
        """Take open reports from coordinators who are none any more, or out of reach; return them."""

    async def close(self, report: Report, verdict: Verdict, why: str, now: datetime) -> None: ...

    async def untold(self, told_before: datetime) -> Sequence[Report]:
        """Return open reports of which nobody was told since then."""

    async def told(self, report: str, now: datetime) -> None: ...

    async def block(self, chat: int, until: datetime) -> None:
        """Block until then; a longer block stays."""

    async def unblock(self, chat: int) -> None: ...

    async def blocked_until(self, chat: int, now: datetime) -> datetime | None: ...

    async def forget_blocks(self, now: datetime) -> None: ...

    async def rested(self, now: datetime) -> Sequence[tuple[str, str]]:
        """Return (person, role) of those whose suspension ends by now."""
