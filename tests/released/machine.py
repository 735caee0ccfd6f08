"""A machine on which a programme has run: its folder, and `sebaya` as a process, of whichever version."""

import asyncio
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from config.settings.environment import PREFIX
from config.settings.key_file import write_key
from sandbox.people.people import Group, Person
from tests.live import ROOT, LiveBot, LiveTelegram, live
from tests.released.kept import BACKUP_KEY

PATIENCE = 60.0


class Machine:
    """Commands are given in the programme's folder; everything that may be kept lies beside it."""

    def __init__(self, bot: LiveBot, telegram: LiveTelegram) -> None:
        self.bot = bot
        self.telegram = telegram
        self.folder = bot.folder

    def runs(self, program: Path = ROOT) -> None:
        """From now on `sebaya` is that program."""
        self.bot.environment["PYTHONPATH"] = str(program)

    def sets(self, **settings: str) -> None:
        """Write settings into `.env`."""
        ours = {f"SEBAYA_{name.upper()}": value for name, value in settings.items()}
        kept = [
            line
            for line in (self.folder / ".env").read_text().splitlines()
            if line.partition("=")[0] not in ours
        ]
        (self.folder / ".env").write_text("\n".join([*kept, *(f"{n}={v}" for n, v in ours.items()), ""]))

    async def sebaya(self, *words: str) -> tuple[int, str]:
        """One command with its status and all that it says; a traceback is said by no command."""
        return await self.shell(sys.executable, "-m", "bot", *words)

    async def shell(self, *words: str) -> tuple[int, str]:
        """The same for any program."""
        process = await asyncio.create_subprocess_exec(
            *words, cwd=self.folder, env=self.bot.environment, stdout=PIPE, stderr=PIPE
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
        """The one line, besides the log's, with which a command ends that cannot be."""
        ended, said = await self.sebaya(*words)
        assert ended == status, said
        (line,) = (line for line in said.splitlines() if not line.startswith("{"))
        return line

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
        named = "\n".join(group.heard).count("Bu Melati")
        await self.bot.starts()
        await coordinator.in_group(group).says("/people")
        await self.telegram.sees(lambda: "\n".join(group.heard).count("Bu Melati") > named)
        assert await self.bot.is_stopped() == 0


@asynccontextmanager
async def machine(folder: Path) -> AsyncIterator[Machine]:
    """A folder with a main key and no database yet, and a Telegram that it can reach."""
    here = folder / "programme"
    here.mkdir()
    write_key(folder / "backup.key", BACKUP_KEY)
    async with live(here, database_url="sqlite:///sebaya.db") as (telegram, bot):
        settings = {name: bot.environment.pop(name) for name in [*bot.environment] if name.startswith(PREFIX)}
        (here / ".env").write_text("".join(f"{name}={value}\n" for name, value in settings.items()))
        (here / ".env").chmod(0o600)
        yield Machine(bot, telegram)
