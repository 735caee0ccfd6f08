"""The rehearsal's bot as a process that can be killed and started again."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from bot.base.clock import ShiftedClock

CODE = Path(__file__).parents[2]
FAREWELL = 5.0
"""Seconds that the bot is given to end by itself."""
PRIVATE = 0o600
MOVING = 2.0
"""Seconds that the bot is given to do what a step of the clock makes due."""


def open_private(file: Path) -> BinaryIO:
    """Open a file to write at its end, which its owner alone may read; one that was there too."""
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, PRIVATE)
    os.fchmod(descriptor, PRIVATE)
    return os.fdopen(descriptor, "ab")


class BotProcess:
    """`sebaya demo-bot`; `changed` is called with `starting`, `running` or `stopped`."""

    def __init__(
        self, settings: Mapping[str, str], log: Path, clock: ShiftedClock, changed: Callable[[str], None]
    ) -> None:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("SEBAYA_")}
        self._environment = {**kept, **settings, "PYTHONPATH": str(CODE)}
        self._log = log
        self._clock = clock
        self._changed = changed
        self._process: Process | None = None
        self._reader: asyncio.Task[None] | None = None
        self._moved = asyncio.Event()
        # Two presses of the button must not start two bots.
        self._starting = asyncio.Lock()

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.returncode is None

    @property
    def pid(self) -> int:
        """Return the number of the process, 0 while there is none."""
        return self._process.pid if self._process is not None else 0

    async def start(self) -> None:
        """Start the bot, unless it runs."""
        async with self._starting:
            if not self.is_running:
                await self._start()

    async def _start(self) -> None:
        self._changed("starting")
        with open_private(self._log) as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-P", "-m", "bot", "demo-bot", "--ahead", str(self._clock.ahead)),
                env=self._environment,
                stdin=PIPE,
                stdout=PIPE,
                stderr=log,
                start_new_session=True,
                cwd=self._log.parent,
            )
        self._reader = asyncio.create_task(self._read(self._process))

    async def kill(self) -> None:
        """Send SIGKILL: the bot cannot finish anything."""
        if self._process is not None and self.is_running:
            self._process.kill()
            await self._process.wait()

    async def move(self) -> None:
        """Tell the bot what time it is, and wait until it has done what was due."""
        if self._process is None or self._process.stdin is None or not self.is_running:
            return
        # Before it is told: the answer may come before we wait for it.
        self._moved.clear()
        with suppress(ConnectionError, TimeoutError):
            self._process.stdin.write(f"{self._clock.ahead}\n".encode())
            await asyncio.wait_for(self._moved.wait(), MOVING)

    async def close(self) -> None:
        """Ask the bot to end, and kill it if it does not."""
        process = self._process
        if process is None:
            return
        if self.is_running and process.stdin is not None:
            process.stdin.close()
            with suppress(TimeoutError):
                await asyncio.wait_for(process.wait(), FAREWELL)
        await self.kill()
        if self._reader:
            await self._reader

    async def _read(self, process: Process) -> None:
        assert process.stdout is not None  # noqa: S101 (it was asked for)
        async for line in process.stdout:
            if line == b"ready\n":
                self._changed("running")
            self._moved.set()
        await process.wait()
        self._moved.set()
        self._changed("stopped")
