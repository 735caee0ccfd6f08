"""What is done between two commits, because inside a transaction it is not possible."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any, ClassVar, Protocol, runtime_checkable

from care.ports.unit_of_work import Unavailable

CHANGED = "sebaya.changed"
"""The server's setting by which triggers say, until the end of the transaction, that they noted a row."""


class Notes(Protocol):
    """What is done with each connection, and before each commit for which `CHANGED` is set."""

    async def begin(self, tx: Any) -> None: ...

    async def settle(self, tx: Any) -> None: ...


@runtime_checkable
class Noting(Protocol):
    """A transaction of an engine that can do so."""

    async def noting(self, notes: Notes) -> None:
        """Let this be done with this connection and all that follow it."""


class Upkeep(ABC):
    """Statements that wait for the end of the commit that is under way."""

    emptying: ClassVar[tuple[str, ...]]
    remaking: ClassVar[tuple[str, ...]]

    def __init__(self) -> None:
        self._upkeep: list[tuple[Sequence[str], asyncio.Future[None]]] = []

    async def checkpoint(self) -> None:
        """Empty the engine's log between two commits; raises `Unavailable` if a reader is in the way."""
        await self._between_commits(*self.emptying)

    async def remake(self) -> None:
        """Write every page anew from the rows that there are, and empty the log; raises `Unavailable`."""
        await self._between_commits(*self.remaking)

    async def _between_commits(self, *statements: str) -> None:
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._upkeep.append((statements, done))
        self._start()
        await done

    @abstractmethod
    def _start(self) -> None:
        """Let what waits be done, unless it is being done already."""

    @abstractmethod
    async def _kept_up(self, statements: Sequence[str]) -> Unavailable | None:
        """Run these statements, each by itself; return why not, if the engine refuses."""
