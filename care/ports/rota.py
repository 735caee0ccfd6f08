"""Rota: the week's slots and who comes, students who want to be called, and counselors on call."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from care.model.entities import Conversation
from care.model.enums import Turnout
from care.model.shift_calendar import Off, Shift, Slot


@dataclass(frozen=True, slots=True)
class SignUp:
    """Somebody's promise to do one shift. Times are UTC.

    `fit_until` is how long their certificate counts; None if they may not or cannot be on duty now.
    """

    slot: str
    day: date
    person: str
    chat: int
    turnout: Turnout
    called_at: datetime | None
    swap_asked: bool
    fit_until: datetime | None

    def fits(self, at: datetime) -> bool:
        """Return whether this supporter may be on duty at that moment, as far as is known now."""
        return self.fit_until is not None and self.fit_until > at


class Rota(Protocol):
    """Slots, dates without duty, and who signed up."""

    async def slots(self) -> Sequence[Slot]:
        """Return every slot that has not been removed."""

    async def add_slot(self, slot: Slot, by: str, now: datetime) -> None: ...

    async def set_needed(self, slot: str, needed: int) -> None: ...

    async def remove_slot(self, slot: str, now: datetime) -> None: ...

    async def days_off(self, first: date) -> Off:
        """Return dates from this one on that have no duty, or not this slot."""

    async def set_off(self, day: date, slot: str) -> None: ...

    async def clear_off(self, first: date, last: date, slot: str) -> None: ...

    async def signed(self, first: date, last: date) -> Sequence[SignUp]:
        """Return the sign-ups for the shifts that begin on these dates, in the order of signing up."""

    async def sign_up(self, shift: Shift, person: str, turnout: Turnout, now: datetime) -> None: ...

    async def give_back(self, signed: SignUp) -> None:
        """Free the place."""

    async def hand_on(self, signed: SignUp, person: str, turnout: Turnout, now: datetime) -> None:
        """Give the place to somebody else."""

    async def set_turnout(self, signed: SignUp, turnout: Turnout, now: datetime) -> None: ...

    async def set_swap_asked(self, signed: SignUp) -> None: ...

    async def prolong_duty(self, person: str, until: datetime) -> bool:
        """Keep a supporter on duty until then, new offers included; return False if they would be anyway."""

    async def gaps_told(self) -> date | None:
        """Return the last date whose gaps the group has been told."""

    async def set_gaps_told(self, day: date) -> None: ...

    async def holiday_told(self) -> date | None:
        """Return the end of the last holiday that those who wait were told."""

    async def set_holiday_told(self, end: date) -> None: ...

    async def zone(self) -> str | None:
        """Return the time zone that shifts were last kept in; None before the first time."""

    async def set_zone(self, zone: str) -> None: ...

    async def remind_again(self, first: date, last: date) -> Sequence[SignUp]:
        """Return the sign-ups of these dates that still lie ahead, as if nothing had been told of them."""


class Calls(Protocol):
    """Students who were told an opening, and those who want to be called then."""

    async def promise(self, conversation: str, opens: datetime | None) -> None:
        """Keep that this student was told that somebody comes at that time."""

    async def promised(self) -> Sequence[tuple[Conversation, datetime]]:
        """Return conversations whose student was told an opening and waits for it, with the opening."""

    async def rest(self, conversation: str) -> None:
        """Take it out of the queue until called."""

    async def uncalled(self) -> Sequence[Conversation]:
        """Return conversations whose student wants to be called and was not, the longest waiting first."""

    async def there(self, now: datetime) -> Sequence[str]:
        """Return the supporters on duty who may get offers at this moment."""

    async def forgotten(self, before: datetime, resting: datetime) -> Sequence[Conversation]:
        """Return conversations whose student waits since before then, silent and not asked since.

        For those who want to be called: since before `resting`. Only where nobody looks at an offer, and
        no case is open.
        """

    async def called(self, conversation: str, now: datetime) -> None: ...

    async def was_called(self, conversation: str) -> bool:
        """Return whether its student waited to be called, since they asked for it last."""

    async def answering(self) -> Sequence[Conversation]:
        """Return conversations whose student was called and has written since."""

    async def unanswered(self, called_before: datetime) -> Sequence[Conversation]: ...

    async def notice_all(self, at: datetime) -> None:
        """Tell everybody in the queue at this time how things stand."""


class OnCall(Protocol):
    """Being on call, which runs out unless it is confirmed; only counselors who can be written to."""

    async def unasked(self, confirmed_before: datetime) -> Sequence[tuple[str, int]]:
        """Return (person, chat) of who came on call or confirmed before then, and was not asked since."""

    async def asked(self, person: str, now: datetime) -> None: ...

    async def unconfirmed(
        self, confirmed_before: datetime, asked_before: datetime
    ) -> Sequence[tuple[str, int]]:
        """Return (person, chat) of those who confirmed before then, were asked since, and did not answer."""

    async def confirm(self, person: str, now: datetime) -> None: ...

    async def was_covered(self) -> bool:
        """Return whether somebody was on call when it was last looked at."""

    async def set_covered(self, *, covered: bool) -> None: ...
