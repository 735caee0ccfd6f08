"""A world whose Telegram brings updates to the bot's web hook, as it really does."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import orjson
from aiohttp.test_utils import TestClient, TestServer

from bot.app import Programme
from bot.receiving.webhook_setup import HookKeeper
from tests.world import World

SECRET = "a-secret-of-an-invented-bot"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
PATIENCE = 20.0
PATH = "/telegram/updates"


class HookedWorld(World):
    """As `World`; the updates of each chat go one after another, those of different chats side by side."""

    client: TestClient[Any, Any] | None = None

    def __init__(self, folder: Path, language: str = "id", **settings: str) -> None:
        hook = {"webhook_url": f"https://bot.example.org{PATH}", "webhook_secret": SECRET}
        super().__init__(folder, language, **hook, http_port="8080", **settings)

    async def _build(self, key: bytes) -> Programme:
        programme = await super()._build(key)
        await self.hangs_up()
        assert programme.server is not None
        self.client = TestClient(TestServer(programme.server.app))
        await self.client.start_server()
        return programme

    async def hangs_up(self) -> None:
        """Close the connection between Telegram and the bot."""
        if self.client:
            await self.client.close()

    async def tries(self) -> None:
        await self.hears()

    async def hears(self) -> int:
        """The first update of each chat, that of the latest chat first; returns how many were taken."""
        heads = {update.queue: update for update in reversed(self.api.updates.pending)}.values()
        statuses = await asyncio.gather(*(self.posts(orjson.dumps(update.raw)) for update in heads))
        for update, status in zip(heads, statuses, strict=True):
            if status == 200:
                self.api.updates.forget(update)
        return statuses.count(200)

    @property
    def keeper(self) -> HookKeeper:
        """What keeps the web hook set."""
        assert self.programme.keeper is not None
        return self.programme.keeper

    async def metrics(self) -> str:
        """What Prometheus reads."""
        assert self.client is not None
        async with self.client.get("/metrics") as answer:
            return await answer.text()

    async def sees(self, what: Callable[[], object]) -> None:
        """Wait until this is so; looked at after every answered call."""
        answered = asyncio.Event()
        self.api.watchers.append(lambda *_: answered.set())
        async with asyncio.timeout(PATIENCE):
            while not what():
                answered.clear()
                await answered.wait()

    def logged(self, event: str) -> list[dict[str, Any]]:
        """The lines of the log with this event."""
        lines = [json.loads(line) for line in self.log.getvalue().splitlines()]
        return [line for line in lines if line["event"] == event]

    async def posts(self, body: bytes, secret: str | None = SECRET) -> int:
        """The status of one request at the web hook."""
        assert self.client is not None
        headers = {} if secret is None else {HEADER: secret}
        async with self.client.post(PATH, data=BytesIO(body), headers=headers) as answer:
            return answer.status


@asynccontextmanager
async def hooked(folder: Path, language: str = "id", **settings: str) -> AsyncIterator[HookedWorld]:
    """A world with a running bot that is called."""
    world = HookedWorld(folder, language, **settings)
    await world.opens()
    try:
        yield world
    finally:
        await world.hangs_up()
        await world.programme.close()
