"""A whole programme on one table: the real application, a virtual clock, and invented people."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot import app
from bot.app import Programme
from bot.base.clock import seeded_chance
from bot.cli.privilege_commands import confirm_act
from bot.cli.setup_code_command import make_code
from bot.prove.engines import IN_FILES
from bot.prove.ground import KEY, TOKEN, Ground, lexicon, training
from bot.prove.people import SETUP_CODE, Staff
from care.ports.unit_of_work import Unavailable
from config.loading import programme_content
from config.loading.helplines import load_helplines
from config.loading.resources import load_resources
from config.loading.second_opinion_files import load_second_opinion
from sandbox.people.people import Person
from storage.engine.opening import NotOurs
from storage.offline.inspection import main_key
from tests import both_languages
from tests.blank import begin_with
from tests.label_watch import LabelWatch
from tests.sandbox.oracle import Oracle

__all__ = ["KEY", "SETUP_CODE", "TOKEN", "Team", "World", "lexicon", "opened", "running", "training"]

IMPATIENT = 20
"""Milliseconds that a bot on the table waits for a lock that somebody holds on purpose."""

for name, read_once in {
    "Texts": both_languages.read_once,
    "load_helplines": cache(load_helplines),
    "load_resources": cache(load_resources),
}.items():  # content is the same in each world
    setattr(programme_content, name, read_once)
setattr(app, load_second_opinion.__name__, cache(load_second_opinion))


class World(Ground):
    """People and time. Every action of a person ends when the bot has nothing left to do at that moment."""

    strict = False
    """Whether every call is held against the Bot API, and every tick that the bot leaves out is made up for,
    to see that nothing was due: in English, in random runs, and in each play where `CI` is true."""

    def __init__(self, folder: Path, language: str = "id", **settings: str) -> None:
        super().__init__(folder, language, lies=IN_FILES, **settings)
        self.labels = LabelWatch()
        self.labels.attach(self.api)
        self._codes = 0

    async def opens(self, key: bytes = KEY) -> None:
        """Start the bot."""
        if self.strict and not self._runs:
            Oracle().attach(self.api)
        await super().opens(key)

    async def _build(self, key: bytes) -> Programme:
        if not self.settings.is_on_a_server:
            await begin_with(self.settings.database_path)
        return await super()._build(key)

    async def pragma(self, statement: str) -> list[Any]:
        """Tell the bot's own connection to SQLite something, and give the first column of what it says."""
        connection = self.programme.store._database._connection  # type: ignore[attr-defined]  # SQLite's own
        return [row[0] for row in await connection.execute_fetchall(f"PRAGMA {statement}")]

    @contextmanager
    def database_away(self) -> Iterator[None]:
        """As it is there, without waiting long."""
        self.programme.store._database.patience = IMPATIENT  # type: ignore[attr-defined]  # SQLite's own
        with super().database_away():
            yield

    async def opens_with_another_key(self) -> str:
        """The line with which a start with a foreign key ends."""
        with pytest.raises(NotOurs) as refused:
            await self._build(bytes(32))
        return str(refused.value)

    async def is_off(self, *, hours: float) -> None:
        """The bot is stopped for so long, and started again."""
        await self.closes()
        self.clock.move(timedelta(hours=hours))
        await self.opens()

    async def rings(self) -> None:
        """A tick; one at which the bot asks nothing of the database has nothing to do indeed."""
        alarms = self.programme.alarms
        await alarms.tick()
        if self.strict and not alarms.is_due():
            before = self.programme.store.changes
            with suppress(Unavailable):
                await alarms.look()
            assert self.programme.store.changes == before, "a tick was left out at which something was due"

    def level_of(self, text: str) -> str:
        """What the lexicon makes of a text."""
        return lexicon().scan(text).level.word

    async def setup_code(self) -> str:
        """A code that whoever has the server made just now."""
        self._codes += 1
        return await make_code(
            self.home, await main_key(self.home, KEY), self.clock, seeded_chance(1_000 + self._codes)
        )

    async def server_confirms(self) -> None:
        """Whoever has the server confirms what waits for a second person."""
        key = await main_key(self.home, KEY)
        for line in (await confirm_act(self.home, key, "")).splitlines():
            await confirm_act(self.home, key, line.split()[0])
        await self.passes(seconds=12)

    async def team(self, supporters: int = 1) -> "Team":
        """A set-up group with its coordinator on call, and supporters on duty."""
        team = Team(self)
        await self.gathers(team, supporters)
        return team


class Team(Staff):
    """The counselors' group and who belongs to it, in a world."""

    world: World

    async def becomes_counselor(self, supporter: Person, name: str) -> None:
        """A supporter comes in once more, as a counselor."""
        await self.invites(supporter, name, "counselor")
        await supporter.presses(self.world.text("sign-code"))
        await self.desk.presses(self.world.text("accept-counselor"))
        await self.confirmed(self.coordinator)
        self.counselors.append(supporter)


@asynccontextmanager
async def opened(folder: Path, language: str = "id", **settings: str) -> AsyncIterator[World]:
    """A world with a running bot."""
    async with running(World(folder, language, **settings)) as world:
        yield world


@asynccontextmanager
async def running(world: World) -> AsyncIterator[World]:
    """This world, with its bot running."""
    await world.opens()
    try:
        yield world
    finally:
        await world.programme.close()
    assert not world.labels.cut, f"a phone cuts {world.labels.cut}"
    assert not (wrong := both_languages.SaidInBoth.taken()), f"in the other language: {wrong}"
