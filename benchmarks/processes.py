"""The processes of a benchmark: started, watched, and ended."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections import deque
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from time import perf_counter
from typing import Any

import aiohttp

ROOT = Path(__file__).parent.parent
PATIENCE = 120.0
LAST_LINES = 40
TICKS = os.sysconf("SC_CLK_TCK")


class Child:
    """A Python process of this project, and the end of what it said."""

    def __init__(self, process: Process, begun: float) -> None:
        self._process = process
        self.said: deque[str] = deque(maxlen=LAST_LINES)
        self.events: dict[str, float] = {}
        self._begun = begun
        self._line = asyncio.Event()
        self._reader = asyncio.create_task(self._read())

    @classmethod
    async def start(
        cls, arguments: Sequence[str], env: Mapping[str, str] | None = None, cwd: Path = ROOT
    ) -> "Child":
        """Start `python ARGUMENTS` with nothing of our own environment but its path."""
        environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **(env or {})}
        begun = perf_counter()
        process = await asyncio.create_subprocess_exec(
            sys.executable, *arguments, env=environment, cwd=cwd, stdout=PIPE, stderr=PIPE
        )
        return cls(process, begun)

    async def first_line(self) -> str:
        """The first line on its standard output."""
        assert self._process.stdout is not None
        return (await asyncio.wait_for(self._process.stdout.readline(), PATIENCE)).decode().strip()

    async def logged(self, event: str) -> float:
        """Wait until it has logged this event; returns the seconds since its start."""
        async with asyncio.timeout(PATIENCE):
            while event not in self.events:
                self._line.clear()
                await self._line.wait()
        return self.events[event]

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal."""
        self._process.send_signal(number)

    async def end(self) -> None:
        """Ask it to end; what does not is killed."""
        if self._process.returncode is None:
            self._process.terminate()
        try:
            await asyncio.wait_for(self._process.wait(), 20)
        except TimeoutError:
            self._process.kill()
            await self._process.wait()
        await self._reader

    def resident(self) -> float:
        """Resident memory in MiB."""
        status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="utf-8")
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def busy(self) -> float:
        """Seconds of processor time used so far, by all of its threads."""
        stat = Path(f"/proc/{self._process.pid}/stat").read_text(encoding="utf-8")
        fields = stat.rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    async def _read(self) -> None:
        assert self._process.stderr is not None
        async for line in self._process.stderr:
            text = line.decode(errors="replace").rstrip()
            self.said.append(text)
            if text.startswith("{"):
                self.events.setdefault(json.loads(text).get("event", ""), perf_counter() - self._begun)
            self._line.set()


class Api:
    """The fake API as the benchmark steers it."""

    def __init__(self, url: str, session: aiohttp.ClientSession) -> None:
        self.url = url
        self._session = session

    async def ask(self, what: str, **params: Any) -> dict[str, Any]:
        """One order, and its answer."""
        async with self._session.post(f"{self.url}/control/{what}", json=params) as answer:
            found: dict[str, Any] = await answer.json()
            return found


async def ceiling(api: Api) -> int:
    """Requests that the fake API answers in a second, asked by a client that does nothing else."""
    child = await Child.start(["-m", "benchmarks.ceiling", api.url.rpartition(":")[2]])
    found = int(await child.first_line())
    await child.end()
    return found


@asynccontextmanager
async def fake_api() -> AsyncIterator[Api]:
    """The fake API in a process of its own."""
    child = await Child.start(["-m", "benchmarks.fake_api"])
    try:
        url = f"http://127.0.0.1:{await child.first_line()}"
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=None)) as session:
            yield Api(url, session)
    finally:
        await child.end()
