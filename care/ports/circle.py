"""Who is in the counselors' group, as far as Telegram has told."""

from typing import Protocol


class Circle(Protocol):
    """A bot cannot list a group's members: what is known is who was seen there."""

    async def seen(self, person: str) -> None: ...

    async def was_seen(self, person: str) -> bool: ...

    async def left(self, person: str) -> None: ...

    async def is_new(self, chat: int) -> bool:
        """Whether somebody who is no counselor is there for the first time; from then on they are not new."""

    async def forget(self, chat: int) -> None:
        """They are gone; should they come back, they are new."""

    async def rights_told(self) -> bool: ...

    async def set_rights_told(self, *, told: bool) -> None: ...
