"""Referrals: what is stored of them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from care.model.services.referral import Line, Referral, ReferralState


class Referrals(Protocol):
    """Referrals; each change is one statement with its condition, so of two who act at once one wins."""

    async def add(self, referral: Referral) -> bool:
        """Keep it; False if this student has one to the same place that is not over."""

    async def get(self, referral: str) -> Referral | None: ...

    async def coded(self, code: str) -> Referral | None:
        """Return the one with this code."""

    async def of(self, student: str) -> Sequence[Referral]:
        """Return this student's, the newest first."""

    async def not_over(self) -> Sequence[Referral]:
        """Return those in which somebody waits for something, the overdue first."""

    async def over_since(self, since: datetime) -> Sequence[Referral]:
        """Return those that were over then or later, the newest first."""

    async def move(
        self,
        referral: Referral,
        target: ReferralState,
        *,
        now: datetime,
        call_at: datetime | None,
        how: str | None = None,
    ) -> bool:
        """Move it on if it still stands where it stood, in the same hands; return whether it did.

        An outcome and its time are kept with it, and so are the way and the time of sending.
        """

    async def allow(self, referral: str, line: Line, *, allowed: bool) -> bool:
        """Allow or withhold one line while the student is asked; return whether it was open for that."""

    async def take(self, referral: Referral, counselor: str, call_at: datetime) -> bool:
        """Give it to this counselor if nobody else took it; return whether they have it now."""

    async def release(self, owner: str, now: datetime) -> Sequence[Referral]:
        """Take all that is not over out of this counselor's hands, due at once; return these."""

    async def follow_case(self, case: str, owner: str, colleague: str) -> None:
        """Give what this owner has open from the case to the colleague who has the case now."""

    async def due(self, now: datetime) -> Sequence[Referral]:
        """Return those that come back now."""

    async def come_back(self, referral: Referral, call_at: datetime) -> bool:
        """Note that it came back, and when it does next; False if somebody moved or took it meanwhile."""

    async def put_words(self, referral: str, words: str) -> bool:
        """Keep a few words for the service, under the conversation's key; False if that key is gone."""

    async def words(self, referral: str) -> str | None:
        """Return them; None if there are none (any more)."""


class FriendCards(Protocol):
    """Cards that a friend hands over; nothing says who asked for one, or who came by it."""

    async def add(self, code: str, ends_at: datetime) -> None:
        """Keep a hash of the code until then."""

    async def use(self, code: str, now: datetime) -> bool:
        """Use it up; return False if it was used before, is over, or was never there."""

    async def forget(self, now: datetime) -> None:
        """Delete those that are over."""


class ReferralRepository(Referrals, Protocol):
    """Referrals, and what leads to them."""

    @property
    def cards(self) -> FriendCards: ...
