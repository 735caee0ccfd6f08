"""A whole programme in one process: the real application, a virtual clock, and invented people."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import timedelta
from functools import cache
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from telegram.error import NetworkError

from bot.app import Programme
from bot.base.clock import seeded_chance
from bot.base.logs import configure_logs
from bot.programme_info import home_of
from bot.prove.engines import IN_FILES, Lies
from bot.prove.in_memory import InMemoryRequest
from bot.prove.people import SETUP_CODE, People, Staff, nothing
from bot.prove.table_clock import TableClock
from care.ports.unit_of_work import Unavailable
from config.loading.lexicon_files import load_lexicon
from config.loading.training_files import load_training
from config.settings.settings import Settings, load_settings
from sandbox.methods.api import BotApi
from sandbox.people.people import Person
from storage.engine.place import Home
from storage.store import Desk

if TYPE_CHECKING:
    from care.curriculum.course import Course

TOKEN = "10001:test_token_of_an_invented_bot"  # noqa: S105 (opens nothing)
KEY = bytes(range(32))
STEPS = (
    (timedelta(minutes=2), timedelta(seconds=5)),
    (timedelta(hours=1), timedelta(seconds=15)),
    (timedelta(hours=6), timedelta(minutes=1)),
    (timedelta.max, timedelta(minutes=5)),
)
"""How often alarms ring while so much time passes."""

lexicon = cache(load_lexicon)
training = cache(load_training)


class Ground(People):
    """People and time. Every action of a person ends when the bot has nothing left to do at that moment."""

    wire = InMemoryRequest

    def __init__(self, folder: Path, language: str = "id", *, lies: Lies = IN_FILES, **settings: str) -> None:
        super().__init__(BotApi(token=TOKEN, now=self.timestamp), language)
        self.clock = TableClock()
        self.folder = folder
        self.log = StringIO()
        self.lies = lies
        named = {**lies.settings(folder), **settings}
        loaded = load_settings(
            {
                "SEBAYA_BOT_TOKEN": TOKEN,
                "SEBAYA_SETUP_CODE": SETUP_CODE,
                "SEBAYA_LANGUAGE": language,
                "SEBAYA_SECONDER_AGE": "1s",
                "SEBAYA_PIN_COST": "10",
                "SEBAYA_FLOOD_LIMIT": "10000/s",
                "SEBAYA_SEND_LIMIT_TOTAL": "10000/s",
                "SEBAYA_SEND_LIMIT_CHAT": "10000/s",
                "SEBAYA_SEND_LIMIT_GROUP": "10000/s",
                **{f"SEBAYA_{name.upper()}": value for name, value in named.items()},
            },
            env_file=None,
        )
        beside = lies.beside(folder)
        self.settings = with_neighbours_at(loaded, beside) if beside else loaded
        self.course: Course | None = None
        self.programme: Programme
        self._runs = 0

    @property
    def home(self) -> Home:
        """Where the programme lies."""
        return home_of(self.settings)

    def again(self) -> "Ground":
        """Another bot of the same programme, on a clock of its own."""
        return Ground(self.folder, lies=self.lies)

    def raw(self) -> bytes:
        """Every byte of every file in which something of the programme may stand."""
        return b"".join(path.read_bytes() for path in self.lies.files(self.folder))

    def timestamp(self) -> float:
        """Unix seconds by this world's clock."""
        return self.clock.now().timestamp()

    async def opens(self, key: bytes = KEY) -> None:
        """Start the bot."""
        self._runs += 1
        configure_logs("DEBUG", self.log)
        self.programme = await self._build(key)
        await self.programme.greet()
        self.api.settle = self.settle
        texts = self.programme.texts
        self.api.state.own_marks[:] = sorted({f"{texts.say(one, 'bot-line')} " for one in texts.languages})
        await self.settle()

    async def _build(self, key: bytes) -> Programme:
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

    async def closes(self) -> None:
        """Stop the bot; what people do from now on waits at Telegram."""
        await self.settle()
        self.api.settle = nothing
        await self.programme.close()

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

    @contextmanager
    def database_away(self) -> Iterator[None]:
        """Somebody else holds the database; the bot soon answers people without it."""
        with self.lies.held(self.home):
            self.api.settle = self.tries
            try:
                yield
            finally:
                self.api.settle = self.settle

    async def tries(self) -> None:
        """One look for updates, in vain."""
        with suppress(Unavailable, NetworkError):
            await self.programme.intake.once()

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
        """A tick of the alarms."""
        await self.programme.alarms.tick()

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

    async def team(self, supporters: int = 1) -> Staff:
        """A set-up group with its coordinator on call, and supporters on duty."""
        return await self.gathers(Staff(self), supporters)

    async def gathers(self, team: Staff, supporters: int) -> Staff:
        """Let this team begin and so many supporters come on."""
        await team.begins()
        for number in range(supporters):
            await self.passes(seconds=1)
            await team.comes_on(f"Pendamping {number + 1}")
        return team


def with_neighbours_at(settings: Settings, path: Path) -> Settings:
    """Return these settings for a programme on a server whose other files are beside this path."""

    class There(Settings):
        beside = property(lambda _: path)

    return There.model_construct(**dict(settings))


@asynccontextmanager
async def at_work(ground: Ground) -> AsyncIterator[Ground]:
    """The programme on this ground, with its bot running."""
    await ground.opens()
    try:
        yield ground
    finally:
        await ground.programme.close()
