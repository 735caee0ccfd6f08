"""The world of one run: a team and students who are there from the beginning, and a bot that may die."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from telegram.error import TelegramError

from bot.prove.in_memory import InMemoryRequest
from bot.prove.people import unheard
from care.ports.unit_of_work import Unavailable
from sandbox.people.people import Actor, Group, Person
from storage.sealing.encryption import Vault
from tests.properties.ledger import Ledger
from tests.properties.mortal import Life, Loop
from tests.properties.names import Names
from tests.world import KEY, World

SETTINGS = {"shift_length": "40m", "offer_timeout": "60s", "certificate_valid": "40h"}
"""Short enough that shifts and certificates end within a run."""
NAMES = ("Bu Melati", "Pak Jati", "Kak Awan", "Kak Bintang", "Kak Cemara", "Kak Damar")
COUNSELORS = ("Bu Melati", "Pak Jati", "Kak Bintang")
FILES = ("sebaya.db", "sebaya.db.keys")


class MortalRequest(InMemoryRequest):
    """A line to Telegram that is dead with its bot."""

    dead = False

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        if self.dead:
            raise asyncio.CancelledError
        return await super().do_request(*args, **kwargs)


@dataclass(slots=True)
class Cast:
    """Who plays. The first supporter and the second counselor are students too; the second supporter is
    the third counselor; the last supporter has no certificate."""

    group: Group
    counselors: list[Person]
    desks: list[Actor]
    supporters: list[Person] = field(default_factory=list)
    students: list[Person] = field(default_factory=list)

    @property
    def people(self) -> list[Person]:
        """Everybody, each once."""
        return list(dict.fromkeys((*self.students, *self.supporters, *self.counselors)))


class Stage(World):
    """A world whose bot works when it is let: after each deed, or later, or until it dies."""

    wire = MortalRequest
    strict = True
    cast: Cast
    ledger: Ledger

    def __init__(self, folder: Path, **settings: str) -> None:
        super().__init__(folder, **{**SETTINGS, **settings})
        self.busy = 0
        self.doom: list[int] = []
        self.looked = self.outlived = False
        self.settled: Callable[[], None] = lambda: None

    def person(self, **fields: str) -> Person:
        """Somebody whose name and id are found wherever they are."""
        number = self._people + 1
        return super().person(first_name=f"Kanaria{number}", username=f"kanaria_{number}", **fields)

    def news(self) -> str:
        """What has been logged since the last time."""
        lines = self.log.getvalue()
        self.log.truncate(self.log.seek(0))
        return lines

    def moves_to(self, folder: Path) -> None:
        """The files are in another place."""
        self.folder = folder
        self.settings = self.settings.model_copy(update={"database_url": f"sqlite:///{folder}/{FILES[0]}"})

    async def works(self, first: Callable[[], Awaitable[None]] | None = None) -> None:
        """What happens after a deed: nothing yet, or all that is to do, or a part of it and death."""
        if self.doom:
            self.busy = 0
            await self.dies(first)
        elif self.busy and not first:
            self.busy -= 1
            return
        else:
            await self._at_once(first)
        self.settled()

    async def _at_once(self, first: Callable[[], Awaitable[None]] | None = None) -> None:
        if first:
            await first()
        await self.settle()

    async def hears(self) -> int:
        """As in any world; what Telegram refuses to tell is asked for next time."""
        heard = 0
        with suppress(TelegramError, Unavailable):
            heard = await super().hears()
        self.looked = self.looked and not heard
        return heard

    async def dies(self, first: Callable[[], Awaitable[None]] | None = None) -> None:
        """The bot makes so many steps more, dies, and is started; perhaps dies again while it recovers."""
        loop = asyncio.get_running_loop().get_task_factory()
        assert isinstance(loop, Loop)
        work = self._at_once(first)
        while self.doom:
            life = await loop.live(work, self.doom.pop(0))
            self.outlived = not life.over.done()
            await self._bury(life)
            self._runs += 1
            self.ledger.life = self._runs
            self.programme = await self._build(KEY)
            work = self._begins()
        await work

    async def _bury(self, life: Life) -> None:
        """A dead process is neither heard nor logs; what it had not committed is undone."""
        logged = self.log.tell()
        self.programme.request.dead = True  # type: ignore[attr-defined]  # a MortalRequest
        await life.bury()
        await self.programme.store._database._connection.rollback()  # type: ignore[attr-defined]  # SQLite's own
        await self.programme.store.close()
        self.log.truncate(self.log.seek(logged))

    async def _begins(self) -> None:
        await self.programme.greet()
        await self.settle()

    async def goes_on(self, seconds: int, looks: int = 1) -> None:
        """Time passes in whole seconds, with so many looks at what is due."""
        for _ in range(looks):
            self.clock.move(timedelta(seconds=seconds // looks))
            self.looked = not self.doom
            await self.works(self.rings)
            self.looked = False

    async def writes(self, person: Person, words: str) -> None:
        """Somebody writes words that nobody has written before; each fifth message is a rich one."""
        text = f"cerita {len(self.ledger.written)}z {words}".strip()
        rows = self.ledger.database.execute("SELECT MAX(id) FROM journal_rows").fetchone()[0] or 0
        with unheard(self.api):
            sends = person.sends_rich if len(self.ledger.written) % 5 == 4 else person.says
            message = await sends(text)
        self.ledger.note(text, person, message.id, rows)
        await self.works()

    def opens_books(self) -> None:
        """From now on everything is watched."""
        database = sqlite3.connect(self.folder / FILES[0], isolation_level=None)
        database.row_factory = sqlite3.Row
        team = frozenset((self.cast.group.id, *(counselor.id for counselor in self.cast.counselors)))
        students = frozenset(person.id for person in self.cast.students[:3])
        names = Names.of(NAMES, COUNSELORS, self.text)
        self.ledger = Ledger(self.api, Vault(KEY), database, team, names, students, self._runs)
        self.api.watchers[:] = [self.ledger.watch]
