"""`sebaya demo` as somebody starts it."""

import asyncio
import os
import re
import signal
import sys
from asyncio.subprocess import PIPE, STDOUT, Process
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import ClientSession

PATIENCE = 120.0
"""Seconds after which something will not come any more, also on a machine with much else to do."""
ROOT = Path(__file__).parent.parent.parent
Stages = Callable[[str], Awaitable[str]]
"""Starts a demo over in a language; returns its address."""


class Demo:
    """One run of the command."""

    def __init__(self, process: Process, folder: Path) -> None:
        self.process = process
        self.folder = folder
        self.said: list[str] = []

    async def address(self) -> str:
        """Where the page is, once it is said."""
        assert self.process.stdout is not None
        async with asyncio.timeout(PATIENCE):
            async for line in self.process.stdout:
                self.said.append(line.decode().rstrip())
                if found := re.search(r"http://\S+", self.said[-1]):
                    return found[0]
        raise AssertionError("\n".join(self.said))

    async def ends(self) -> int:
        """Ctrl-C; returns the exit status."""
        if self.process.returncode is None:
            self.process.send_signal(signal.SIGINT)
        return await asyncio.wait_for(self.process.wait(), PATIENCE)


async def begins(folder: Path, *arguments: str) -> Demo:
    """Start the command, and wait for nothing."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--folder", str(folder), *arguments),
        cwd=folder.parent,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        stdout=PIPE,
        stderr=STDOUT,
    )
    return Demo(process, folder)


async def starts_over(address: str, language: str) -> None:
    """Have a running demo begin anew, as its page does, and return once its team is on duty."""
    async with (
        asyncio.timeout(PATIENCE),
        ClientSession() as session,
        session.ws_connect(f"{address}live") as page,
    ):
        begun = (await page.receive_json())["run"]
        await page.send_json({"do": "start_over", "language": language})
        async for message in page:
            told = message.json()
            if told["type"] == "snapshot" and told["ready"] and told["run"] != begun:
                return


@asynccontextmanager
async def rehearsal(folder: Path, language: str = "id") -> AsyncIterator[str]:
    """A demo on a free port; gives its address."""
    demo = await begins(folder, "--port", "0", "--language", language)
    try:
        yield await demo.address()
    finally:
        status = await demo.ends()
    assert status == 0, demo.said
