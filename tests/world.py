"""A whole programme on one table: the real application, a virtual clock, and invented people."""

import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import timedelta
from functools import cache
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from telegram.error import NetworkError

from benchmarks.table.in_memory import InMemoryRequest
from benchmarks.table.people import SETUP_CODE, People, Staff, nothing
from bot import app
from bot.app import Programme
from bot.base.clock import seeded_chance
from bot.base.logs import configure_logs
from bot.cli.setup_code_command import make_code
from care.ports.unit_of_work import Unavailable
from config.loading.helplines import load_helplines
from config.loading.lexicon_files import load_lexicon
from config.loading.resources import load_resources
from config.loading.second_opinion_files import load_second_opinion
from config.loading.texts import Texts
from config.loading.training_files import load_training
from config.settings.settings import load_settings
from sandbox.methods.api import BotApi
from sandbox.people.people import Person
from storage.engine.opening import NotOurs
from storage.store import Desk
from tests.blank import begin_with
from tests.label_watch import LabelWatch
from tests.sandbox.oracle import Oracle
from tests.virtual import TableClock

if TYPE_CHECKING:
    from care.curriculum.course import Course

TOKEN = "10001:test_token_of_an_invented_bot"
KEY = bytes(range(32))
STEPS = (
    (timedelta(minutes=2), timedelta(seconds=5)),
    (timedelta(hours=1), timedelta(seconds=15)),
    (timedelta(hours=6), timedelta(minutes=1)),
    (timedelta.max, timedelta(minutes=5)),
)
"""How often alarms ring while so much time passes."""
IMPATIENT = 20
"""Milliseconds that a bot on the table waits for a lock that somebody holds on purpose."""


lexicon = cache(load_lexicon)
training = cache(load_training)


for name, read_once in {
    "Texts": type("Texts", (Texts,), {"load": staticmethod(cache(Texts.load))}),
    "load_helplines": cache(load_helplines),
    "load_resources": cache(load_resources),
    "load_second_opinion": cache(load_second_opinion),
}.items():  # content is the same in each world
    setattr(app, name, read_once)


class World(People):
    """People and time. Every action of a person ends when the bot has nothing left to do at that moment."""

    wire = InMemoryRequest
    strict = False
    """Whether every call is held against the Bot API, and every tick that the bot leaves out is made up for,
    to see that nothing was due: where scenarios are played in English, and in random runs."""

    def __init__(self, folder: Path, language: str = "id", **settings: str) -> None:
        super().__init__(BotApi(token=TOKEN, now=self.timestamp), language)
        self.clock = TableClock()
        self.folder = folder
        self.log = StringIO()
        self.settings = load_settings(
            {
                "SEBAYA_BOT_TOKEN": TOKEN,
                "SEBAYA_DATABASE_URL": f"sqlite:///{folder}/sebaya.db",
                "SEBAYA_SETUP_CODE": SETUP_CODE,
                "SEBAYA_LANGUAGE": language,
                "SEBAYA_FLOOD_LIMIT": "10000/s",
                "SEBAYA_SEND_LIMIT_TOTAL": "10000/s",
                "SEBAYA_SEND_LIMIT_CHAT": "10000/s",
                "SEBAYA_SEND_LIMIT_GROUP": "10000/s",
                **{f"SEBAYA_{name.upper()}": value for name, value in settings.items()},
            },
            env_file=None,
        )
        self.course: Course | None = None
        self.labels = LabelWatch()
        self.labels.attach(self.api)
        self.programme: Programme
        self._runs = 0
        self._codes = 0

    def timestamp(self) -> float:
        """Unix seconds by this world's clock."""
        return self.clock.now().timestamp()

    async def opens(self, key: bytes = KEY) -> None:
        """Start the bot."""
        self._runs += 1
        configure_logs("DEBUG", self.log)
        if self.strict and self._runs == 1:
            Oracle().attach(self.api)
        self.programme = await self._build(key)
        await self.programme.greet()
        self.api.settle = self.settle
        texts = self.programme.texts
        self.api.state.own_marks[:] = sorted({f"{texts.say(one, 'bot-line')} " for one in texts.languages})
        await self.settle()

    async def _build(self, key: bytes) -> Programme:
        await begin_with(self.settings.database_path)
        return await Programme.build(
            self.settings,
            key,
            clock=self.clock,
            chance=seeded_chance(self._runs),
            request=self.wire(self.api),
            lexicon=lexicon(),
            course=self.course or training(),
        )

    async def rows(self, sql: str, **given: object) -> list[dict[str, Any]]:
        """What stands in the database."""

        async def read(desk: Desk) -> list[dict[str, Any]]:
            return [dict(row) for row in await desk.tx.rows(sql, given)]

        return await self.programme.store.run(self.clock.now(), read)

    async def said(self) -> list[str | None]:
        """What is readable of the one conversation that there was."""

        async def read(desk: Desk) -> list[str | None]:
            (row,) = await desk.tx.rows("SELECT id FROM conversations")
            messages = await desk.work.messages.last(row["id"], 100)
            return [message.content.text if message.content else None for message in messages]

        return await self.programme.store.run(self.clock.now(), read)

    async def pragma(self, statement: str) -> list[Any]:
        """Tell the bot's own connection to SQLite something, and give the first column of what it says."""
        connection = self.programme.store._database._connection
        return [row[0] for row in await connection.execute_fetchall(f"PRAGMA {statement}")]

    @contextmanager
    def database_away(self) -> Iterator[None]:
        """Another process holds the database; the bot soon answers people without it."""
        self.programme.store._database.patience = IMPATIENT
        blocker = sqlite3.connect(self.folder / "sebaya.db", isolation_level=None)
        blocker.execute("BEGIN EXCLUSIVE")
        self.api.settle = self.tries
        try:
            yield
        finally:
            self.api.settle = self.settle
            blocker.close()

    async def tries(self) -> None:
        """One look for updates, in vain."""
        with suppress(Unavailable, NetworkError):
            await self.programme.intake.once()

    async def opens_with_another_key(self) -> str:
        """The line with which a start with a foreign key ends."""
        with pytest.raises(NotOurs) as refused:
            await self._build(bytes(32))
        return str(refused.value)

    async def closes(self) -> None:
        """Stop the bot; what people do from now on waits at Telegram."""
        await self.settle()
        self.api.settle = nothing
        await self.programme.close()

    async def is_off(self, *, hours: float) -> None:
        """The bot is stopped for so long, and started again."""
        await self.closes()
        self.clock.move(timedelta(hours=hours))
        await self.opens()

    async def settle(self) -> None:
        """Let the bot work until there is nothing to do at this moment."""
        while True:
            there = self.api.updates.next_id
            while await self.hears():
                pass
            await self.programme.courier.drain()
            await self.programme.alarms.backups.copied()
            if self.api.updates.next_id == there:
                return

    async def hears(self) -> int:
        """Let the bot take what waits; returns how many updates that was."""
        return await self.programme.intake.once()

    async def passes(self, *, minutes: float = 0, seconds: float = 0, hours: float = 0) -> None:
        """Let time pass: alarms ring every few seconds of it, more rarely in long stretches."""
        left = timedelta(minutes=minutes, seconds=seconds, hours=hours)
        step = next(step for most, step in STEPS if left <= most)
        while left > timedelta(0):
            self.clock.move(min(step, left))
            left -= step
            await self.rings()
            await self.programme.group_watch.look_if_due()
            await self.settle()

    async def rings(self) -> None:
        """A tick; one at which the bot asks nothing of the database has nothing to do indeed."""
        alarms = self.programme.alarms
        await alarms.tick()
        if self.strict and not alarms.is_due():
            before = self.programme.store.changes
            with suppress(Unavailable):
                await alarms.look()
            assert self.programme.store.changes == before, "a tick was left out at which something was due"

    async def jumps(self, *, hours: float) -> None:
        """Much time passes at once; then alarms ring and the hourly purge runs."""
        self.clock.move(timedelta(hours=hours))
        await self.rings()
        await self.programme.alarms.purge()
        await self.settle()

    def text(self, key: str, language: str = "", **params: str | int) -> str:
        """A text as this world's people read it."""
        always = self.programme.facts.always()
        return self.programme.texts.say(language or self.language, key, **{**always, **params}).strip()

    def level_of(self, text: str) -> str:
        """What the lexicon makes of a text."""
        return lexicon().scan(text).level.word

    def setup_code(self) -> str:
        """A code that whoever has the server made just now."""
        self._codes += 1
        return make_code(self.settings.database_path, KEY, self.clock, seeded_chance(1_000 + self._codes))

    async def waits(self, words: str = "") -> Person:
        """A student in the queue, who may have written something."""
        await self.passes(seconds=1)
        student = await self.student()
        await student.taps("💬")
        await student.presses("⏭")
        await student.presses("⏭")
        if words:
            await student.says(words)
        return student

    async def pair(self, supporter: Person) -> Person:
        """A student who talks with this supporter."""
        student = await self.waits()
        await supporter.presses("✅")
        return student

    async def team(self, supporters: int = 1) -> "Team":
        """A set-up group with its coordinator on call, and supporters on duty."""
        team = Team(self)
        await team.begins()
        for number in range(supporters):
            await self.passes(seconds=1)
            await team.comes_on(f"Pendamping {number + 1}")
        return team


class Team(Staff):
    """The counselors' group and who belongs to it, in a world."""

    world: World

    async def becomes_counselor(self, supporter: Person, name: str) -> None:
        """A supporter comes in once more, as a counselor."""
        await self.invites(supporter, name, "counselor")
        await supporter.presses(self.world.text("sign-code"))
        await self.desk.presses(self.world.text("accept-counselor"))


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
