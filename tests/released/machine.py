"""A machine on which a programme has run: its folder, and `sebaya` as a process, of whichever version."""

import asyncio
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from config.key_file import write_key
from sandbox.people import Group, Person
from tests.live import ROOT, LiveBot, LiveTelegram, live
from tests.released.kept import BACKUP_KEY

PATIENCE = 60.0


class Machine:
    """Commands are given in the programme's folder; everything that may be kept lies beside it."""

    def __init__(self, bot: LiveBot, telegram: LiveTelegram) -> None:
        self.bot = bot
        self.telegram = telegram
        self.folder = bot.folder
        self.database = bot.folder / "sebaya.db"
        self.aside = bot.folder.parent

    def runs(self, program: Path = ROOT) -> None:
        """From now on `sebaya` is that program."""
        self.bot.environment["PYTHONPATH"] = str(program)

    def sets(self, **settings: str) -> None:
        """Settings of the programme; an empty one is none."""
        for name, value in settings.items():
            self.bot.environment[f"SEBAYA_{name.upper()}"] = value

    async def sebaya(self, *words: str) -> tuple[int, str]:
        """One command with its status and all that it says; a traceback is said by no command."""
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", *words),
            cwd=self.folder,
            env=self.bot.environment,
            stdout=PIPE,
            stderr=PIPE,
        )
        told = await asyncio.wait_for(process.communicate(), PATIENCE)
        said = b"".join(told).decode()
        assert "Traceback" not in said
        return process.returncode or 0, said

    async def does(self, *words: str) -> str:
        """A command that must go well, and what it says."""
        status, said = await self.sebaya(*words)
        assert status == 0, said
        return said

    async def refuses(self, *words: str, status: int = 2) -> str:
        """The one line with which a command ends that cannot be."""
        ended, said = await self.sebaya(*words)
        assert ended == status, said
        assert said.count("\n") == 1, said
        return said

    def is_lost(self) -> None:
        """The database and all that lies beside it are gone, except the list of who was forgotten."""
        for path in self.folder.glob("sebaya.db*"):
            if path.suffix != ".erasures":
                path.unlink()

    def files(self) -> set[str]:
        """What lies in the folder; an empty lock is nothing."""
        return {path.name for path in self.folder.iterdir()} - {"sebaya.db.lock"}

    async def knows_its_people(self) -> None:
        """The bot runs, knows its group and coordinator, and can read the names of the team."""
        group = Group(self.telegram.api, id=-1_000, title="Konselor")
        coordinator = Person(self.telegram.api, id=7_000_000_001, first_name="Zaitun1")
        await self.bot.starts()
        await coordinator.in_group(group).says("/people")
        await self.telegram.sees(lambda: any("Bu Melati" in one for one in group.heard))
        assert await self.bot.is_stopped() == 0


@asynccontextmanager
async def machine(folder: Path) -> AsyncIterator[Machine]:
    """A folder with a main key and no database yet, and a Telegram that it can reach."""
    here = folder / "programme"
    here.mkdir()
    write_key(folder / "backup.key", BACKUP_KEY)
    async with live(here, backup_key_file=str(folder / "backup.key")) as (telegram, bot):
        yield Machine(bot, telegram)
