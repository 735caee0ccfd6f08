"""Codes and PINs that open something: the counselors' group, what is closed to those under 18, an act."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from care.model.acts import Awaits, Keypad, PendingAct, PinState


class SetupCodes(Protocol):
    """The first code stands in the settings; later ones are made on the server, and kept as keyed hashes."""

    async def first_is_void(self) -> bool:
        """Return whether the settings' code has opened something, or something was opened since."""

    async def redeem(self, code: str, now: datetime) -> bool:
        """Return whether this code from the server is good; then it opens nothing any more."""

    async def withdraw(self) -> None:
        """Make every code void, that of the settings too."""

    async def note_wrong(self, chat: int, now: datetime) -> None:
        """Note that the person of this private chat has tried a code that opens nothing."""

    async def wrong_since(self, chat: int, since: datetime) -> int:
        """Return how many such tries there were since then."""

    async def forget(self, valid_before: datetime, tried_before: datetime) -> None:
        """Delete codes that were good until then, and tries from before then."""


class ParentCodes(Protocol):
    """Codes that are good for one student, or for many; kept as keyed hashes."""

    async def add(self, code: str, *, shared: bool, until: datetime, now: datetime) -> None:
        """Keep a new code; codes that are too old are deleted on the way."""

    async def redeem(self, code: str, person: str, now: datetime) -> bool:
        """Return whether this code is good now; one for one student is used up by that, and is theirs."""

    async def take_back(self, code: str) -> str | None:
        """Return whose parents agreed with this code for one, and forget that; None if nobody's."""

    async def withdraw(self) -> None:
        """Make every code void."""


class Pins(Protocol):
    """PINs as slow hashes that only the main key opens; nobody can read one."""

    async def state(self, person: str) -> PinState: ...

    async def choose(self, person: str, digits: str) -> None:
        """Keep this PIN in the place of any before, with no tries."""

    async def fits(self, person: str, digits: str) -> bool:
        """Return whether this is the PIN; slow on purpose."""

    async def note_tries(self, person: str, tries: int, locked_until: datetime | None) -> None: ...

    async def taken_away(self) -> Sequence[str]:
        """Return whose PIN was taken away on the server; each is listed once."""


class Keypads(Protocol):
    """At most one keypad for each person; what was typed is encrypted."""

    async def put(self, keypad: Keypad) -> None:
        """Keep it as it is now; a former one of the same person must have been closed."""

    async def get(self, keypad: str) -> Keypad | None: ...

    async def of(self, person: str) -> Keypad | None: ...

    async def close(self, keypad: str) -> Sequence[tuple[int, int]]:
        """Forget it; return (chat, Telegram message) in which it stands."""

    async def over(self, now: datetime) -> Sequence[Keypad]:
        """Return those whose time is over."""


class PendingActs(Protocol):
    """Privileged acts that are not carried out yet."""

    async def add(self, act: PendingAct) -> None: ...

    async def get(self, act: str) -> PendingAct | None: ...

    async def wait_for(self, act: str, awaits: Awaits, look_at: datetime | None = None) -> None:
        """Keep what it waits for now; `look_at`: when to look whether the server has agreed."""

    async def take(self, act: str) -> bool:
        """Delete it; of several callers exactly one gets True."""

    async def drop_unproven(self, person: str) -> None:
        """Delete what waits for this person's PIN."""

    async def drop_of(self, person: str) -> None:
        """Delete everything that this person asked for."""

    async def agreed(self, now: datetime, look_again_at: datetime) -> Sequence[PendingAct]:
        """Return what was agreed to on the server; look for the rest again then."""

    async def forget(self, asked_before: datetime) -> Sequence[PendingAct]:
        """Delete what was asked before then; return it."""
