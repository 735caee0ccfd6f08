"""The real application before the sandbox, without a socket between them."""

from pathlib import Path

from bot.app import Programme
from bot.base.clock import ShiftedClock, seeded_chance
from bot.base.logs import configure_logs
from bot.prove.in_memory import InMemoryRequest
from bot.prove.people import SETUP_CODE, People
from config.loading.lexicon_files import load_lexicon
from config.settings.settings import Settings, load_settings
from sandbox.methods.api import BotApi

TOKEN = "10001:test_token_of_an_invented_bot"
KEY = bytes(range(32))


class Table(People):
    """A whole programme in this process, on a machine's clock that can be moved."""

    def __init__(self, folder: Path) -> None:
        self.clock = ShiftedClock(0.0)
        super().__init__(BotApi(token=TOKEN, now=lambda: self.clock.now().timestamp()))
        self._settings = _settings(folder)
        self.programme: Programme

    async def opens(self) -> None:
        """Start the bot; from now on everything that people do is done at once."""
        configure_logs("ERROR")
        self.programme = await Programme.build(
            self._settings,
            KEY,
            clock=self.clock,
            chance=seeded_chance(1),
            request=InMemoryRequest(self.api),
            lexicon=load_lexicon(),
        )
        await self.programme.greet()
        self.api.settle = self.settle

    async def settle(self) -> None:
        """Let the bot work until there is nothing to do."""
        while await self.programme.intake.once():
            await self.programme.courier.drain()
        await self.programme.courier.drain()

    async def ticks(self) -> None:
        """What the bot does every other second."""
        await self.programme.alarms.tick()
        await self.settle()


def _settings(folder: Path) -> Settings:
    limits = ("FLOOD_LIMIT", "SEND_LIMIT_TOTAL", "SEND_LIMIT_CHAT", "SEND_LIMIT_GROUP")
    return load_settings(
        {
            "SEBAYA_BOT_TOKEN": TOKEN,
            "SEBAYA_DATABASE_URL": f"sqlite:///{folder}/sebaya.db",
            "SEBAYA_SETUP_CODE": SETUP_CODE,
            **{f"SEBAYA_{name}": "10000/s" for name in limits},
        },
        env_file=None,
    )
