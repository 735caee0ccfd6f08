"""The bot as a process again and again, without importing it each time."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from tests.live import LiveBot

KILLED = -signal.SIGKILL


class Lives:
    """One launcher with everything imported; each life is a process of its own."""

    def __init__(self, launcher: Process) -> None:
        self._launcher = launcher
        self._pid = 0

    @classmethod
    async def open(cls, bot: LiveBot) -> "Lives":
        """Start the launcher, in this bot's folder and with its settings."""
        command = (sys.executable, "-m", "tests.reliability.failing_bot", "--lives")
        environment = {**bot.environment, "SEBAYA_LOG_LEVEL": "ERROR"}
        return cls(
            await asyncio.create_subprocess_exec(
                *command, cwd=bot.folder, env=environment, stdin=PIPE, stdout=PIPE
            )
        )

    async def begin(self, at: str, nth: int) -> asyncio.Task[int]:
        """A life that ends at this point; its exit status is known when it has."""
        assert self._launcher.stdin
        self._launcher.stdin.write(f"{at} {nth}\n".encode())
        self._pid = await self._number()
        return asyncio.create_task(self._ended())

    def stop(self) -> None:
        """SIGTERM to the present one."""
        os.kill(self._pid, signal.SIGTERM)

    def kill(self) -> None:
        """SIGKILL to it: no farewell."""
        os.kill(self._pid, signal.SIGKILL)

    async def _ended(self) -> int:
        status = await self._number()
        self._pid = 0
        return status

    async def _number(self) -> int:
        assert self._launcher.stdout
        return int(await self._launcher.stdout.readline() or 0)

    async def close(self) -> None:
        """End what is left of it."""
        if self._pid:
            with suppress(ProcessLookupError):
                self.kill()
        self._launcher.kill()
        await self._launcher.wait()


@asynccontextmanager
async def lives_of(bot: LiveBot) -> AsyncIterator[Lives]:
    """Lives of this bot, which is down."""
    lives = await Lives.open(bot)
    try:
        yield lives
    finally:
        await lives.close()
