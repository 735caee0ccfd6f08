"""The web hook of a process: nothing is lost by a kill, and a stop answers what is in flight."""

import asyncio
import json
import socket
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import aiohttp
import pytest

from bot.prove.tally import Tally
from tests.live import LiveBot, LiveTelegram, live
from tests.reliability.school import School
from tests.thorough import thorough

pytestmark = pytest.mark.crash


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@asynccontextmanager
async def called(folder: Path) -> AsyncIterator[tuple[LiveTelegram, LiveBot, str]]:
    """A served sandbox that calls the bot, and the bot's own address."""
    port = free_port()
    own = f"http://127.0.0.1:{port}"
    settings = {
        "webhook_url": f"{own}/updates",
        "webhook_secret": "a-secret-of-enough",
        "http_port": str(port),
    }
    async with live(folder, **settings) as (telegram, bot):
        yield telegram, bot, own


@contextmanager
def database_held(folder: Path) -> Iterator[None]:
    """Another program has the database for itself."""
    holder = sqlite3.connect(folder / "sebaya.db", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        holder.close()


async def test_a_full_conversation_through_the_web_hook(tmp_path: Path) -> None:
    async with called(tmp_path) as (telegram, bot, own):
        pair = await School.begins(telegram, bot)
        await pair.is_taken_over()
        async with aiohttp.ClientSession(own) as watcher:
            async with watcher.get("/healthz") as answer:
                assert (answer.status, (await answer.json())["ok"]) == (200, True)
            async with watcher.get("/metrics") as answer:
                assert 'sebaya_webhook_requests_total{outcome="taken"}' in await answer.text()

        assert await bot.is_stopped() == 0
        assert not any(call.method == "getUpdates" for call in telegram.api.calls)
        assert telegram.api.state.hook.url


async def test_killed_between_receive_and_commit(tmp_path: Path) -> None:
    async with called(tmp_path) as (telegram, bot, _):
        pair = await School.begins(telegram, bot)
        before = bot.events.count("batch_arrived")
        with database_held(tmp_path):
            await pair.student.says("jangan hilang")
            await arrives(bot, before + 1)
            await bot.is_killed()
        await pair.student.says("ini juga")
        await bot.starts()
        await telegram.sees(lambda: "ini juga" in pair.supporter.heard)

        assert pair.supporter.heard[-2:] == ["jangan hilang", "ini juga"]


async def test_sos_comes_through_while_the_database_is_away(tmp_path: Path) -> None:
    async with called(tmp_path) as (telegram, bot, _):
        pair = await School.begins(telegram, bot)
        before = len(pair.student.heard)
        with database_held(tmp_path):
            await pair.student.says("jangan hilang")
            await pair.student.taps("🆘")
            await telegram.sees(lambda: "119" in "".join(pair.student.heard[before:]))
            assert not telegram.api.state.hook.url
        await telegram.sees(lambda: "jangan hilang" in pair.supporter.heard)
        await telegram.sees(lambda: telegram.api.state.hook.url)


@pytest.mark.parametrize("kills", [2, thorough(5)])
async def test_killed_again_and_again_while_everybody_writes(tmp_path: Path, kills: int) -> None:
    async with called(tmp_path) as (telegram, bot, _):
        pair = await School.begins(telegram, bot)
        for _ in range(kills):
            for line in pair.lines * 10:
                await line.write()
            await arrives(bot, bot.events.count("batch_arrived") + 3)
            await bot.is_killed()
            await bot.starts()
        await pair.drain(40)
        await bot.is_stopped()

    tally = Tally(kills=kills).count(pair.lines, tmp_path / "sebaya.db")
    assert tally.passes, tally


async def _never(_: float) -> None:
    """Telegram does not try again."""
    await asyncio.Event().wait()


async def arrives(bot: LiveBot, count: int) -> None:
    """Wait until so many batches have arrived since the first start."""
    await bot.logged("batch_arrived", count)


async def test_what_is_in_flight_when_it_stops_is_answered(tmp_path: Path) -> None:
    async with called(tmp_path) as (telegram, bot, _):
        pair = await School.begins(telegram, bot)
        before = bot.events.count("batch_arrived")
        with database_held(tmp_path):
            await pair.student.says("tunggu sebentar")
            await arrives(bot, before + 1)
            stopping = asyncio.ensure_future(bot.is_stopped())
            await bot.logged("stopping")
        assert await stopping == 0

        assert not telegram.api.updates.pending
        assert telegram.api.state.hook.last_error is None
        await bot.starts()
        await telegram.sees(lambda: "tunggu sebentar" in pair.supporter.heard)


async def test_what_cannot_be_kept_when_it_stops_is_answered_too(tmp_path: Path) -> None:
    async with called(tmp_path) as (telegram, bot, _):
        pair = await School.begins(telegram, bot)
        telegram.api.sleep = _never
        before = bot.events.count("batch_arrived")
        with database_held(tmp_path):
            await pair.student.says("tunggu sebentar")
            await arrives(bot, before + 1)
            assert await bot.is_stopped() == 0

        assert telegram.api.state.hook.last_error == "Wrong response from the webhook: 503"
        assert len(telegram.api.updates.pending) == 1


async def test_polling_again_after_the_web_hook_loses_nothing(tmp_path: Path) -> None:
    async with called(tmp_path) as (telegram, bot, _):
        pair = await School.begins(telegram, bot)
        await bot.is_killed()
        await pair.student.says("sesudah pindah")
        for name in ("WEBHOOK_URL", "WEBHOOK_SECRET"):
            del bot.environment[f"SEBAYA_{name}"]
        await bot.starts()
        await telegram.sees(lambda: "sesudah pindah" in pair.supporter.heard)

        assert not telegram.api.state.hook.url


async def test_a_port_that_is_taken_is_told_in_one_line(tmp_path: Path) -> None:
    async with called(tmp_path) as (_, bot, own):
        with socket.create_server(("127.0.0.1", int(own.rpartition(":")[2]))):
            await bot.begins()
            assert await bot.ended() == 1

        (line,) = [line for line in bot.logs if not line.startswith("{")]
        assert "SEBAYA_HTTP_PORT" in line


async def test_a_web_hook_that_telegram_refuses_is_told_in_one_line(tmp_path: Path) -> None:
    async with called(tmp_path) as (telegram, bot, _):
        telegram.api.faults.refuse(method="setWebhook", status=400, description="Bad Request: bad webhook")
        await bot.begins()
        assert await bot.ended() == 2

        (line,) = [line for line in bot.logs if not line.startswith("{")]
        assert "SEBAYA_WEBHOOK_URL" in line


async def test_polling_tells_its_health_too(tmp_path: Path) -> None:
    port = free_port()
    async with live(tmp_path, http_port=str(port)) as (_, bot), aiohttp.ClientSession() as watcher:
        await bot.starts()
        async with watcher.get(f"http://127.0.0.1:{port}/healthz") as answer:
            told = json.loads(await answer.text())

        assert told["database_writable"]
        assert told["last_update_age"] < 30
        assert await bot.is_stopped() == 0
