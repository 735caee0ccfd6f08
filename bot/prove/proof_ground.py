"""Where checks are made: folders of their own, and programmes in them."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar, cast

from bot.prove.engines import IN_FILES, Lies
from bot.prove.figures import Figure
from bot.prove.ground import Ground, at_work

T = TypeVar("T")


class ProofGround:
    """A temporary folder; what several checks look at is played once."""

    def __init__(self, folder: Path, lies: Lies = IN_FILES) -> None:
        self._folder = folder
        self.lies = lies
        self._folders = 0
        self._played: dict[Callable[[ProofGround], Awaitable[object]], object] = {}

    def folder(self) -> Path:
        """Return a new empty folder."""
        self.lies.clear()
        self._folders += 1
        made = self._folder / str(self._folders)
        made.mkdir(mode=0o700)
        return made

    def ground(self, **settings: str) -> Ground:
        """Return a programme of its own whose bot does not run yet."""
        return Ground(self.folder(), lies=self.lies, **settings)

    @asynccontextmanager
    async def opened(self, **settings: str) -> AsyncIterator[Ground]:
        """Run a programme of its own."""
        async with at_work(self.ground(**settings)) as ground:
            yield ground

    async def once(self, play: "Callable[[ProofGround], Awaitable[T]]") -> T:
        """Return what a play gives; a second check gets the same."""
        if play not in self._played:
            self._played[play] = await play(self)
        return cast("T", self._played[play])


Check = Callable[[ProofGround], Awaitable[Sequence[Figure]]]
"""Plays something and returns what it found."""
