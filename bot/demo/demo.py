"""A rehearsal: the real bot against the sandbox's Telegram on this machine, played on a page."""

import asyncio
import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from aiohttp import web

from bot.base.clock import ShiftedClock
from bot.demo.demo_cast import CASTS, SETUP_CODE, gather, set_stage
from bot.demo.demo_database import Engine, FileDatabase, NoServer, ServerDatabase, database_for
from bot.demo.demo_process import BotProcess, open_private
from config.settings.key_file import write_key
from sandbox.methods.api import BotApi
from sandbox.people.world import Stage
from sandbox.web.page import Page
from sandbox.web.page import serve as serve_page
from sandbox.web.server import Running
from sandbox.web.server import serve as serve_api
from sandbox.web.session import Live

TOKEN = "1:rehearsal_of_a_programme_without_telegram"  # noqa: S105 (opens nothing)
ZONE = "Asia/Jakarta"
KEY_BYTES = 32
SHIFT_HOURS = 2
"""Shifts of a rehearsal begin every two hours."""
STEPS = {
    "minute": (60.0, 10.0),
    "five": (300.0, 15.0),
    "hour": (3600.0, 60.0),
}
"""How far the clock goes and in which strides, in seconds.
With strides, what becomes due on the way happens in its order.
"""
SHIFT_STRIDE = 60.0
"""Seconds."""
ROOMY = {
    "SEBAYA_FLOOD_LIMIT": "100/s",
    "SEBAYA_SEND_LIMIT_TOTAL": "1000/s",
    "SEBAYA_SEND_LIMIT_CHAT": "100/s",
    "SEBAYA_SEND_LIMIT_GROUP": "100/s",
}
"""Limits of a rehearsal: this Telegram sets none, and one person plays everybody.
Trouble is ordered on the page.
"""


class CannotRehearse(Exception):
    """The rehearsal cannot begin; the text says why, in one plain line."""


async def serve(
    host: str,
    port: int,
    folder: Path,
    language: str,
    engine: Engine = "sqlite",
    *,
    say: Callable[[str], None],
) -> None:
    """Serve the page until cancelled; `say` is called with lines for the person at the terminal."""
    with rehearses_alone(folder):
        rehearsal = Demo(folder.resolve(), _database(engine, folder.resolve()))
        page, taken = await _listen(Page(rehearsal.live, host), host, port)
        try:
            await rehearsal.begin(language)
            if taken != port and port:
                say(f"Port {port} is in use; a free one is taken.")
            say(f"Sebaya rehearses at {_address(host, taken)}  (Ctrl-C ends it)")
            await asyncio.get_running_loop().create_future()
        finally:
            await rehearsal.close()
            await page.cleanup()


class Demo:
    """The phones on the page, the bot behind them, and the clock of both."""

    def __init__(self, folder: Path, database: FileDatabase | ServerDatabase) -> None:
        self._folder = folder
        self._database = database
        self._clock = ShiftedClock()
        self._telegram: Running | None = None
        self._bot: BotProcess | None = None
        # Starting over replaces the bot and the Telegram that a move of the clock uses.
        self._changing = asyncio.Lock()
        self.live = Live(self._now)
        self.live.stagehand = self

    async def start_over(self, language: str) -> None:
        """Begin anew; if that fails, the page shows how far it came."""
        if language in CASTS:
            with suppress(CannotRehearse):
                await self.begin(language)

    async def begin(self, language: str) -> None:
        """Start a new Telegram, a new database, a clock that is right, and a team on duty."""
        async with self._changing:
            self.live.show(None)
            await self._clear()
            self._clock.ahead = 0.0
            api = BotApi(token=TOKEN, now=self._now)
            self._telegram = await serve_api(api)
            stage = set_stage(api, language, ZONE)
            self._bot = self._new_bot(language, self._telegram.url)
            try:
                await self._bot.start()
                await self._gathered(stage)
            finally:
                self.live.show(stage)

    async def kill(self) -> None:
        """End the bot with SIGKILL."""
        if self._bot:
            await self._bot.kill()

    async def start(self) -> None:
        """Start the bot again."""
        if self._bot:
            await self._bot.start()

    async def move(self, step: str) -> None:
        """Let time pass, in strides."""
        async with self._changing:
            shift = {"shift": (self._until_shift(), SHIFT_STRIDE)}
            far, stride = (STEPS | shift).get(step, (0.0, 0.0))
            while far > 0:
                self._clock.ahead += min(stride, far)
                far -= stride
                if self._bot:
                    await self._bot.move()
                self.live.tell()

    async def close(self) -> None:
        """End what runs; the files stay and can be looked at."""
        await self.live.close()
        await self._end()

    async def _clear(self) -> None:
        """End what runs and delete its files; the log stays."""
        await self._end()
        for file in self._folder.glob("sebaya.*"):
            file.unlink()
        await self._database.clear()

    async def _end(self) -> None:
        if self._bot:
            await self._bot.close()
        if self._telegram:
            await self._telegram.close()
        self._bot = self._telegram = None

    async def _gathered(self, stage: Stage) -> None:
        try:
            await gather(stage)
        except TimeoutError:
            raise CannotRehearse(f"the bot did not get ready; {self._log} says why") from None

    def _new_bot(self, language: str, telegram_url: str) -> BotProcess:
        key_file = self._folder / "sebaya.key"
        write_key(key_file, os.urandom(KEY_BYTES))
        settings = {
            "SEBAYA_BOT_TOKEN": TOKEN,
            "SEBAYA_TELEGRAM_API_URL": telegram_url,
            "SEBAYA_DATABASE_URL": self._database.url,
            "SEBAYA_SECRET_KEY_FILE": str(key_file),
            "SEBAYA_SETUP_CODE": SETUP_CODE,
            "SEBAYA_LANGUAGE": language,
            "SEBAYA_TIMEZONE": ZONE,
            **self._database.settings,
            **ROOMY,
        }
        return BotProcess(settings, self._log, self._clock, lambda condition: self.live.tell(bot=condition))

    @property
    def _log(self) -> Path:
        return self._folder / "bot.log"

    def _now(self) -> float:
        return self._clock.now().timestamp()

    def _until_shift(self) -> float:
        """Return the seconds until the next shift; shifts of a rehearsal begin at even hours."""
        now = self._clock.now().astimezone(ZoneInfo(ZONE))
        hour = now.replace(minute=0, second=0, microsecond=0)
        return (hour + timedelta(hours=SHIFT_HOURS - now.hour % SHIFT_HOURS) - now).total_seconds()


def _database(engine: Engine, folder: Path) -> FileDatabase | ServerDatabase:
    try:
        return database_for(engine, folder)
    except NoServer as why:
        raise CannotRehearse(str(why)) from None


async def _listen(page: Page, host: str, port: int) -> tuple[web.AppRunner, int]:
    try:
        return await serve_page(page, host, port)
    except OSError as trouble:
        reason = os.strerror(trouble.errno) if trouble.errno and trouble.errno > 0 else "no such address"
        raise CannotRehearse(f"cannot listen on {host}, port {port}: {reason}") from None


@contextmanager
def rehearses_alone(folder: Path) -> Iterator[None]:
    """Hold a folder that no other rehearsal uses meanwhile."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = open_private(folder / "lock")
    except OSError as trouble:
        raise CannotRehearse(f"{folder} cannot be used: {os.strerror(trouble.errno or 0)}") from None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise CannotRehearse(
                f"another rehearsal uses {folder}: end it, or take another one with --folder"
            ) from None
        yield


def _address(host: str, port: int) -> str:
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}/"
