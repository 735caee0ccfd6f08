"""The bot as a process of its own, against the sandbox over HTTP."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from bot.prove.people import People
from bot.prove.school import process_settings
from config.settings.key_file import write_key
from sandbox.methods.api import BotApi
from sandbox.people.people import Person
from sandbox.web.server import Running, serve
from tests.sandbox.oracle import Oracle
from tests.world import KEY, TOKEN

PATIENCE = 120.0
"""Seconds after which something will not come any more, also on a machine with much else to do."""
ROOT = Path(__file__).parent.parent


class LiveBot:
    """`sebaya run` in a folder of its own."""

    def __init__(self, folder: Path, url: str, **settings: str) -> None:
        self.folder = folder
        self.environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            **process_settings(folder, url),
            **{f"SEBAYA_{name.upper()}": value for name, value in settings.items()},
        }
        self.command: tuple[str, ...] = ("-m", "bot", "run")
        self.logs: list[str] = []
        self._process: Process | None = None
        self._reader: asyncio.Task[None] | None = None
        self._ready = asyncio.Event()
        self._line = asyncio.Event()

    async def starts(self, *typed: str) -> None:
        """Start, with these lines on standard input, and wait until it polls."""
        await self.begins(*typed)
        ended = asyncio.ensure_future(self._running.wait())
        ready = asyncio.ensure_future(self._ready.wait())
        await asyncio.wait({ended, ready}, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
        ended.cancel()
        assert ready.done(), "\n".join(self.logs)

    async def begins(self, *typed: str) -> None:
        """Start, and wait for nothing."""
        self._ready = asyncio.Event()
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, *self.command, cwd=self.folder, env=self.environment, stdin=PIPE, stderr=PIPE
        )
        if self._process.stdin:
            self._process.stdin.write("".join(f"{line}\n" for line in typed).encode())
            self._process.stdin.close()
        self._reader = asyncio.create_task(self._read(self._process))

    async def logged(self, event: str, times: int = 1) -> None:
        """Wait until this event is so often in the log."""
        async with asyncio.timeout(PATIENCE):
            while self.events.count(event) < times:
                self._line.clear()
                await self._line.wait()

    async def is_killed(self) -> None:
        """SIGKILL: no farewell."""
        self._running.kill()
        await self.ended()

    async def is_stopped(self) -> int:
        """SIGTERM; returns the exit status."""
        self._running.send_signal(signal.SIGTERM)
        return await self.ended()

    async def ended(self) -> int:
        """The exit status, once it has ended."""
        status = await asyncio.wait_for(self._running.wait(), PATIENCE)
        if self._reader:
            await self._reader
        return status

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.returncode is None

    @property
    def pid(self) -> int:
        return self._running.pid

    @property
    def events(self) -> list[str]:
        """The names of what was logged."""
        return [json.loads(line)["event"] for line in self.logs if line.startswith("{")]

    @property
    def _running(self) -> Process:
        assert self._process is not None
        return self._process

    async def _read(self, process: Process) -> None:
        assert process.stderr is not None
        async for line in process.stderr:
            self.logs.append(line.decode().rstrip())
            self._line.set()
            if '"ready"' in self.logs[-1]:
                self._ready.set()


class LiveTelegram(People):
    """The sandbox over HTTP, and waiting for what the bot does there."""

    def __init__(self, api: BotApi, server: Running) -> None:
        super().__init__(api)
        self.url = server.url
        self._answered = asyncio.Event()
        api.watchers.append(lambda *_: self._answered.set())

    async def sees(self, what: Callable[[], object], patience: float = PATIENCE) -> None:
        """Wait until this is so; looked at after every answered request."""
        async with asyncio.timeout(patience):
            while not what():
                self._answered.clear()
                await self._answered.wait()

    async def pair(self, supporter: Person) -> Person:
        """Somebody new agrees and writes, and this supporter, who is on duty, takes the offer."""
        student = await self.student()
        await student.says("halo")
        await student.says("aku mau cerita")
        await self.sees(lambda: "✅" in "".join(supporter.last.buttons))
        await supporter.presses("✅")
        await self.sees(lambda: "aku mau cerita" in supporter.heard)
        return student


@asynccontextmanager
async def live(folder: Path, **settings: str) -> AsyncIterator[tuple[LiveTelegram, LiveBot]]:
    """A served sandbox, and a bot that has not been started yet."""
    loop = asyncio.get_running_loop()
    api = BotApi(token=TOKEN, now=loop.time)
    Oracle().attach(api)
    server = await serve(api)
    write_key(folder / "sebaya.key", KEY)
    bot = LiveBot(folder, server.url, **settings)
    try:
        yield LiveTelegram(api, server), bot
    finally:
        if bot.is_running:
            await bot.is_killed()
        await server.close()
