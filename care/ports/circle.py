"""Circle: who is in the counselors' group, as far as Telegram has told."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from care.model.entities import Absence, Doubt
from care.model.enums import Departure


class Circle(Protocol):
    """What is known of the group's members: a bot cannot list them, so those who were seen there."""

    async def begin(self) -> None:
        """Begin with another group: nobody was seen there yet, and nothing was told."""

    async def seen(self, person: str) -> None:
        """Note that they are there, and nobody doubts it."""

    async def was_seen(self, person: str) -> bool: ...

    async def doubt(self, person: str, how: Departure, now: datetime) -> None:
        """Note that Telegram says that they are not there; the first time counts."""

    async def doubts(self) -> Sequence[Doubt]:
        """Return those who may act though Telegram says that they are not there."""

    async def doubt_told(self, person: str) -> None: ...

    async def left(self, person: str, how: Departure, *, was_on_call: bool) -> None:
        """Note that their role rests because of it, from now on."""

    async def absence(self, person: str) -> Absence | None:
        """Return how and since when their role rests because they are out of the group; None if not so."""

    async def depart(self, person: str, how: Departure) -> None:
        """Note that they are out of it in another way than was known."""

    async def left_since(self, since: datetime) -> bool:
        """Return whether somebody's role rests because of it since then."""

    async def is_new(self, chat: int) -> bool:
        """Return whether this non-counselor is there for the first time; from then on they are not new."""

    async def forget(self, chat: int) -> None:
        """Forget that they were there; should they come back, they are new."""

    async def rights_told(self) -> bool: ...

    async def set_rights_told(self, *, told: bool) -> None: ...
