"""People: who is known, and what they are in the programme."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from care.model.entities import Colleague, Guest, Member, Person
from care.model.enums import Age, Role, Shown, Standing


class People(Protocol):
    """Everybody who has agreed to something; chats are our own numbers for Telegram's."""

    async def arrive(self, address: int, language: str, now: datetime, *, writes: bool) -> Person | Guest:
        """Return the person behind this private chat; a guest in the language given, if nobody is known.

        `writes`: in this very chat, so that the bot may write back; not only in a group.
        """

    async def arrive_group(self, address: int, now: datetime) -> int:
        """Return our number for this group chat, made if new."""

    async def leave_group(self, chat: int) -> None:
        """Forget this group, which the bot is not in any more; the counselors' group stays."""

    async def get(self, person: str) -> Person: ...

    async def add(self, person: str, chat: int, language: str, consent: int, now: datetime) -> Person: ...

    async def agree(self, person: str, consent: int, now: datetime) -> None: ...

    async def set_language(self, person: str, language: str) -> None: ...

    async def set_age(self, person: str, age: Age, now: datetime) -> None: ...

    async def forget_ages(self, before: datetime) -> None:
        """Forget what people said of their age before then, but for those who talk or wait."""

    async def minors(self) -> str | None:
        """Return who consents for the young, as the last run had it; None before the first time."""

    async def set_minors(self, minors: str) -> None: ...

    async def parents_withdrew(self, person: str) -> None: ...

    async def parents_agreed(self, person: str, now: datetime) -> None: ...

    async def set_name(self, person: str, name: str) -> None: ...

    async def name(self, person: str) -> str | None: ...

    async def called(self, person: str | None) -> str:
        """Return their name as a text to show: UNKNOWN where there is none, or nobody."""

    async def set_focus(self, person: str, conversation: str | None) -> None: ...

    async def set_sos(self, chat: int, asked_at: datetime | None) -> None:
        """Keep when this chat was asked if a counselor may be told; None once it has answered."""

    async def set_question(self, chat: int, asked_at: datetime | None) -> None:
        """Keep since when a question after 🆘 waits in this chat; None once none does."""

    async def note_welcome(self, chat: int, version: int, now: datetime) -> None:
        """Note that this version of the consent text is shown here now."""

    async def was_welcomed(self, chat: int, version: int, since: datetime) -> bool:
        """Return whether this version was the last one shown here, after that moment."""

    async def note_shown(self, chat: int, what: Shown, now: datetime) -> None:
        """Note that this is shown here now."""

    async def was_shown(self, chat: int, what: Shown, since: datetime) -> bool:
        """Return whether it was shown here after that moment."""

    async def sos_unanswered(self, before: datetime) -> Sequence[Person]:
        """Return the people who were asked before then and have not answered; listed once."""

    async def at(self, chat: int) -> Person | None: ...

    async def move(self, chat: int, address: int) -> bool:
        """Change Telegram's id of this chat, as when a group becomes a supergroup; return False if it has it.

        What was known as a chat of this id belongs to it from then on.
        """

    async def unreachable(self, chat: int) -> None:
        """Note that nothing can be written there until its owner writes again."""

    async def forget_guests(self, seen_before: datetime) -> None:
        """Delete addresses of guests once they are answered, and their hashes after a day."""


class Team(Protocol):
    """Supporters, counselors, and their group."""

    async def group(self) -> int | None: ...

    async def set_group(self, chat: int) -> None: ...

    async def group_lost_at(self) -> datetime | None:
        """Return since when the group cannot be written to; None when it can."""

    async def set_group_lost(self, at: datetime | None) -> None: ...

    async def reachable_group(self) -> int | None:
        """Return the counselors' group, if there is one that can be written to."""

    async def heard_at(self) -> datetime | None:
        """Return when Telegram last gave updates or said that there are none; None before the first time."""

    async def set_heard_at(self, at: datetime) -> None: ...

    async def invite(self, code: str, role: Role, by: str, until: datetime) -> None: ...

    async def invited(self, code: str, now: datetime) -> Role | None:
        """Return the role that this code opens; None if it is unknown, used or too old."""

    async def redeem(self, code: str, person: str) -> None:
        """Use this code up."""

    async def came_by(self, code: str, person: str) -> Role | None:
        """Return the role for which this person has used this code; None if they have not."""

    async def withdraw_invitations(self) -> None:
        """Make every link void."""

    async def withdraw_invitations_of(self, person: str) -> None:
        """Make every link void that this person made."""

    async def forget_invitations(self, over_before: datetime) -> None:
        """Delete links that nobody can use any more, used or not."""

    async def join(self, person: str, role: Role) -> None: ...

    async def sign(self, person: str, role: Role, now: datetime) -> None: ...

    async def decide(self, person: str, role: Role, standing: Standing, by: str, now: datetime) -> None: ...

    async def stand(
        self, person: str, role: Role, standing: Standing, now: datetime, until: datetime | None = None
    ) -> None:
        """Set the standing from now on; a rest ends at `until`. A removed person is no coordinator then."""

    async def coordinators(self) -> Sequence[str]:
        """Return everybody who may act as a coordinator now."""

    async def make_coordinator(self, person: str) -> None: ...

    async def certify(self, person: str, until: datetime, by: str, now: datetime) -> None:
        """Record a certificate by hand: for whom, by whom, when, until when."""

    async def set_on_call(self, person: str, *, on_call: bool, now: datetime) -> None: ...

    async def member(self, person: str, role: Role) -> Member | None: ...

    async def colleagues(self) -> Sequence[Colleague]:
        """Return everybody in the team, supporters first, in the order of their joining."""

    async def counselors(self) -> Sequence[Colleague]:
        """Return active counselors who have pressed Start, those on call first."""

    async def reachable_on_call(self) -> bool:
        """Return whether an active counselor who has pressed Start is on call."""
