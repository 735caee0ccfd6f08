"""The bot as a process that is killed, against the sandbox over HTTP; people wait for what they see."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from bot.base.clock import ShiftedClock
from bot.demo.demo_process import BotProcess
from bot.prove.engines import IN_FILES, Lies
from bot.prove.ground import KEY, TOKEN
from bot.prove.people import SETUP_CODE, People, Staff
from bot.prove.tally import Line, both_ways
from config.settings.key_file import write_key
from sandbox.methods.api import BotApi
from sandbox.people.people import Person
from sandbox.web.server import serve

PATIENCE = 60.0
"""Seconds after which something will not come any more."""
LOG = "bot.log"


class School(People):
    """People at a Telegram over HTTP, and the process of their bot."""

    def __init__(self, api: BotApi, bot: BotProcess, folder: Path) -> None:
        super().__init__(api)
        self.bot = bot
        self.folder = folder
        self.team = Staff(self)
        self.lines: list[Line] = []
        self._answered = asyncio.Event()
        api.watchers.append(lambda *_: self._answered.set())

    async def sees(self, what: Callable[[], object]) -> None:
        """Wait until this is so; looked at after every answered request."""
        async with asyncio.timeout(PATIENCE):
            while not what():
                self._answered.clear()
                await self._answered.wait()

    async def begins(self, pairs: int) -> None:
        """The bot starts; a team, and so many students who each talk with a supporter."""
        await self.bot.start()
        await self.team.begins()
        seated = []
        for number in range(pairs):
            supporter = await self.team.comes_on(f"Kak {number}")
            seated.append((await self._paired(supporter), supporter))
        self.lines = both_ways(seated)

    async def _paired(self, supporter: Person) -> Person:
        student = await self.student()
        await student.says("halo")
        await student.says("aku mau cerita")
        # Of the offer: the one of the code of conduct still stands above.
        await self.sees(lambda: any("✅" in label for label in supporter.last.buttons))
        await supporter.presses("✅")
        await self.sees(lambda: "aku mau cerita" in supporter.heard)
        return student

    async def is_killed(self) -> None:
        """SIGKILL, and another start at once."""
        await self.bot.kill()
        await self.bot.start()

    async def progresses(self, calls: int) -> None:
        """Let the bot get so many requests answered."""
        goal = len(self.api.calls) + calls
        await self.sees(lambda: len(self.api.calls) >= goal)

    async def arrives(self) -> None:
        """Wait until every message has arrived."""
        await self.sees(lambda: all(line.is_complete() for line in self.lines))

    def log(self) -> bytes:
        """What the process has logged so far."""
        return (self.folder / LOG).read_bytes()


@asynccontextmanager
async def school(folder: Path, pairs: int = 1, lies: Lies = IN_FILES) -> AsyncIterator[School]:
    """A served Telegram, a bot that runs, a team, and pairs who talk."""
    clock = ShiftedClock()
    api = BotApi(token=TOKEN, now=lambda: clock.now().timestamp())
    server = await serve(api)
    write_key(folder / "sebaya.key", KEY)
    bot = BotProcess(process_settings(folder, server.url, lies), folder / LOG, clock, lambda _: None)
    try:
        here = School(api, bot, folder)
        await here.begins(pairs)
        yield here
    finally:
        await bot.kill()
        await bot.close()
        await server.close()


def process_settings(folder: Path, url: str, lies: Lies = IN_FILES) -> dict[str, str]:
    """Return the settings of a bot as a process of its own, in this folder, at this Bot API."""
    return {
        "SEBAYA_BOT_TOKEN": TOKEN,
        "SEBAYA_TELEGRAM_API_URL": url,
        **{f"SEBAYA_{name.upper()}": value for name, value in lies.settings(folder).items()},
        "SEBAYA_SECRET_KEY_FILE": str(folder / "sebaya.key"),
        "SEBAYA_SETUP_CODE": SETUP_CODE,
        "SEBAYA_LOG_LEVEL": "DEBUG",
        "SEBAYA_FLOOD_LIMIT": "10000/s",
        "SEBAYA_SEND_LIMIT_TOTAL": "1000/s",
        "SEBAYA_SEND_LIMIT_CHAT": "1000/s",
        "SEBAYA_SEND_LIMIT_GROUP": "1000/s",
    }
