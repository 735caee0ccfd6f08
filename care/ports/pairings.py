"""Pairings: who waits, who is free, and what there has been between them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from care.model.entities import CareReview, Further, Offer
from care.model.enums import Gender, Language
from care.model.match_rules import Candidate, Past, Profile, WaitingStudent, Why, Wish
from care.model.wait_estimate import Wait


class Pairings(Protocol):
    """The two sides of matching, and the records that matching keeps."""

    async def anybody_waits(self) -> bool:
        """Return whether somebody waits who is not offered to a supporter now."""

    async def free(self, limit: int, now: datetime) -> Sequence[Candidate]:
        """Return the supporters who could take a conversation now, the longest free first.

        On duty, active, certified, not resting, not looking at an offer, in fewer than `limit` conversations.
        """

    async def queue(self, after: WaitingStudent | None, most: int) -> Sequence[WaitingStudent]:
        """Return the students who wait and are offered to nobody, in the queue's order, after this one.

        At most `most`.
        """

    async def handed_over(self) -> Sequence[WaitingStudent]:
        """Return running conversations to be handed over, offered to nobody; worst first."""

    async def order(self) -> Sequence[str]:
        """Return the conversations that somebody on duty may take, in the queue's order."""

    async def past(self, request: WaitingStudent, *, met_since: datetime, turned_since: datetime) -> Past:
        """Return what there has been between this student and supporters."""

    async def paired(self, offer: Offer, now: datetime) -> Why:
        """Keep that the two met, how long was waited, and why it was these two; return the latter."""

    async def queued_at(self, conversation: str) -> datetime | None:
        """Return since when it waits this time; its place may be older."""

    async def waited(self, hour: int, wait: Wait, now: datetime) -> None:
        """Keep how long somebody waited, not who."""

    async def waits(self, hours: Sequence[int], since: datetime, most: int) -> Sequence[Wait]:
        """Return the newest waits that ended at these hours since then, at most so many."""

    async def keep_apart(self, student: str, supporter: str, now: datetime) -> None:
        """Keep these two apart, whichever of them is the student, also when they are forgotten."""

    async def are_apart(self, student: str, supporter: str) -> bool: ...

    async def last_supporters(self, conversation: str) -> Sequence[str]:
        """Return the supporters who were in it when it ended."""

    async def last_paired(self, conversation: str) -> str | None:
        """Return the supporter who accepted it last."""

    async def ask_further(self, further: Further, now: datetime) -> bool:
        """Keep the question whether these two may meet again; return False if it or another was asked."""

    async def further(self, further: str) -> Further | None: ...

    async def decide_further(self, further: str, by: str, *, approved: bool, now: datetime) -> None: ...


class Wishes(Protocol):
    """What students wish, and what supporters say of themselves."""

    async def profile(self, person: str) -> Profile: ...

    async def set_profile(self, person: str, profile: Profile) -> None: ...

    async def on_offer(self) -> tuple[frozenset[Gender], frozenset[Language]]:
        """Return the genders and languages that active supporters have said."""

    async def wish(self, conversation: str) -> Wish: ...

    async def set_wish(self, conversation: str, wish: Wish) -> None: ...

    async def ask_the_same(self, conversation: str, before: str) -> None:
        """Copy topic, mood and wishes from the conversation before."""

    async def asked(self, conversation: str, now: datetime) -> None:
        """Note that the student was asked for wishes."""

    async def unanswered(self, asked_before: datetime) -> Sequence[str]:
        """Return conversations whose student was asked for wishes before then, and has not answered."""

    async def unmet(self, waiting_since: datetime, now: datetime) -> Sequence[str]:
        """Return conversations that have waited since then for a wish; listed once."""


class Reviews(Protocol):
    """Care reviews: who comes so often that a counselor should think with them what else could help."""

    async def weekly(self, student: str, now: datetime, weeks: int) -> Sequence[int]:
        """Return the number of conversations in each of the last weeks, this one first."""

    async def long(self, student: str, since: datetime, longer_than: timedelta) -> int:
        """Return how many of those that ended since then took longer."""

    async def last(self, student: str) -> datetime | None:
        """Return when their last review was asked for."""

    async def add(self, review: CareReview, now: datetime) -> None: ...

    async def get(self, review: str) -> CareReview | None: ...

    async def decide(self, review: str, by: str, *, offered: bool, now: datetime) -> None: ...
