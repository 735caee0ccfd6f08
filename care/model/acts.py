"""Privileged acts: what needs a PIN and a second person, and what waits for either."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, StrEnum, auto


class Act(StrEnum):
    """What one stolen phone must not be enough for."""

    LOCK = "lock"
    SUSPEND = "suspend"
    REMOVE = "remove"
    PROMOTE = "promote"
    RESTORE = "restore"
    ADMIT = "admit"
    MOVE = "move"
    REVEAL = "reveal"


class Second(Enum):
    """Who confirms where neither another coordinator nor a counselor of some time in the role is there."""

    SERVER = auto()
    """Whoever has the server (`sebaya confirm`)."""
    NOBODY = auto()
    """The PIN alone is enough, or a coordinator who is new; the group is told."""
    ITS_OWN = auto()
    """The act asks for its second person itself."""
    THERE = auto()
    """Any known counselor who presses in the new group; without one the code from the server is enough."""


ACTS: Mapping[Act, Second] = {
    Act.LOCK: Second.SERVER,
    Act.SUSPEND: Second.SERVER,
    Act.REMOVE: Second.SERVER,
    Act.PROMOTE: Second.NOBODY,
    Act.RESTORE: Second.NOBODY,
    Act.ADMIT: Second.NOBODY,
    Act.MOVE: Second.THERE,
    Act.REVEAL: Second.ITS_OWN,
}
"""Every privileged act. The first three of a coordinator, the next three of a counselor."""


class Awaits(StrEnum):
    """What a privileged act waits for."""

    PIN = "pin"
    SECOND = "second"
    SERVER = "server"


@dataclass(frozen=True, slots=True)
class PendingAct:
    """An act that is not carried out yet; `person` does it to `about`. Times are UTC.

    `here` is the chat in which it was asked for; `detail` is its own.
    """

    id: str
    act: Act
    person: str
    about: str | None
    detail: str
    here: int
    awaits: Awaits
    asked_at: datetime


class KeypadStage(StrEnum):
    """What the digits on a keypad are for."""

    ENTER = "enter"
    CHOOSE = "choose"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class Keypad:
    """A keypad in somebody's private chat; `tokens` has for each digit what its button's data says.

    `act` waits for the PIN, as an act of their own or one that they second. Times are UTC.
    """

    id: str
    person: str
    stage: KeypadStage
    tokens: tuple[str, ...] = field(repr=False)
    lasts_until: datetime
    act: str = ""
    seconds: bool = False
    typed: str = field(default="", repr=False)
    chosen: str = field(default="", repr=False)
    hint: str = ""


@dataclass(frozen=True, slots=True)
class PinState:
    """Whether somebody has a PIN, how many wrong tries came in a row, and until when it is locked (UTC)."""

    is_set: bool = False
    tries: int = 0
    locked_until: datetime | None = None

    def locked(self, now: datetime) -> bool:
        """Return whether no PIN is taken now."""
        return self.locked_until is not None and self.locked_until > now
