"""What stops a start says so in one plain line.

Its status is 2 for settings, key and token, which no further start mends; else 1. Telegram is waited for.
"""

import asyncio
import json
import os
import signal
import socket
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

from bot import __version__
from config.loading.texts import Texts
from sandbox.methods.api import BotApi
from sandbox.state.faults import PAGE
from sandbox.web.server import serve
from storage.migrate import newest
from tests.live import PATIENCE, LiveBot, LiveTelegram, live
from tests.proxies import NOWHERE, PASSWORD, proxied
from tests.thorough import thorough
from tests.world import TOKEN

pytestmark = pytest.mark.crash


def wrong_token(bot: LiveBot) -> None:
    bot.environment["SEBAYA_BOT_TOKEN"] = "10001:another_token_that_is_not_known"


async def refused(bot: LiveBot) -> tuple[int, str]:
    """The status with which a start ends, and its one plain line."""
    bot.logs.clear()
    await bot.begins()
    status = await bot.ended()
    (line,) = [line for line in bot.logs if not line.startswith("{")]
    # For programs that read the log the same is an event.
    (event,) = [json.loads(line) for line in bot.logs if '"cannot_run"' in line]
    assert (event["level"], event["again"]) == ("critical", status == 1)
    assert TOKEN not in "".join(bot.logs)
    return status, line


async def test_systemd_hears_that_it_is_ready_moves_and_stops(tmp_path: Path) -> None:
    loop = asyncio.get_running_loop()
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as there:
        there.setblocking(False)
        there.bind(str(tmp_path / "notify"))

        async def hears(word: str) -> None:
            async with asyncio.timeout(PATIENCE):
                while word not in (await loop.sock_recv(there, 4096)).decode():
                    pass

        async with live(tmp_path) as (_, bot):
            bot.environment |= {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "300000"}
            await bot.begins()
            for word in ("READY=1", "Updates come in", "WATCHDOG=1", "WATCHDOG=1"):
                await hears(word)
            os.kill(bot.pid, signal.SIGTERM)
            await hears("STOPPING=1")
            assert await bot.ended() == 0


async def test_the_end_of_a_terminal_is_an_end_like_any_other(tmp_path: Path) -> None:
    async with live(tmp_path) as (_, bot):
        await bot.starts()
        os.kill(bot.pid, signal.SIGHUP)

        assert await bot.ended() == 0
        assert bot.events[-2:] == ["stopping", "stopped"]


async def test_under_nohup_the_end_of_a_terminal_is_none(tmp_path: Path) -> None:
    async with live(tmp_path) as (_, bot):
        before = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # a process begins with what was ignored before
        await bot.starts()
        signal.signal(signal.SIGHUP, before)
        os.kill(bot.pid, signal.SIGHUP)

        assert await bot.is_stopped() == 0


@asynccontextmanager
async def in_another_year(telegram: LiveTelegram) -> AsyncIterator[str]:
    """Telegram's address, where it is 400 days later than here."""
    date = format_datetime(datetime.now(UTC) + timedelta(days=400), usegmt=True)  # noqa: TID251 (no bot's clock)

    async def answer(request: web.Request) -> web.Response:
        async with ClientSession() as session, session.post(telegram.url + request.path_qs) as told:
            return web.Response(body=await told.read(), status=told.status, headers={"Date": date})

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    async with TestServer(app) as server:
        yield str(server.make_url("")).rstrip("/")


async def test_a_clock_that_is_off_and_settings_that_others_read_are_said(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("SEBAYA_LANGUAGE=en\n")
    (tmp_path / ".env").chmod(0o644)
    async with live(tmp_path) as (telegram, bot), in_another_year(telegram) as url:
        bot.environment["SEBAYA_TELEGRAM_API_URL"] = url
        await bot.starts()
        assert await bot.is_stopped() == 0

    said = [line for line in bot.logs if not line.startswith("{")]
    assert "chmod 600 .env" in said[0]
    assert "timedatectl set-ntp true" in said[1]
    assert {"settings_readable", "clock_off"} <= set(bot.events)


@pytest.mark.parametrize("scheme", ["http", thorough("socks5")])
async def test_a_proxy_is_waited_for_and_carries_everything(tmp_path: Path, scheme: str) -> None:
    async with live(tmp_path) as (telegram, bot), proxied(scheme, to=telegram.url, guarded=True) as proxy:
        port, proxy.to = proxy.to, None
        bot.environment |= {"SEBAYA_TELEGRAM_API_URL": NOWHERE, "SEBAYA_PROXY": proxy.url}
        await bot.begins()
        await bot.logged("telegram_unreachable")
        proxy.to = port
        await telegram.sees(lambda: any(call.method == "getUpdates" for call in telegram.api.calls))
        await proxy.closes()
        await bot.logged("proxy_unreachable")

        assert await bot.is_stopped() == 0
        assert set(proxy.asked) == {("localhost", 1)}
        assert not [secret for secret in (PASSWORD, TOKEN) if secret in "".join(bot.logs)]


async def test_a_folder_of_backups_that_is_away_is_told_and_stops_nothing(tmp_path: Path) -> None:
    async with live(tmp_path, backup_folder="/proc/no-disk-here", backup_key_file="backup.key") as (_, bot):
        await bot.starts()

        assert [
            line for line in bot.logs if line.startswith("sebaya: SEBAYA_BACKUP_FOLDER /proc/no-disk-here")
        ]
        assert "backup_folder_unwritable" in bot.events
        assert await bot.is_stopped() == 0


async def test_lost_keys_of_conversations_are_found_at_the_start_and_told(tmp_path: Path) -> None:
    async with live(tmp_path) as (telegram, bot):
        await bot.starts()
        student = await telegram.student()
        await student.says("aku mau cerita")
        await telegram.sees(lambda: "⏭" in "".join(student.buttons))
        await bot.is_killed()
        (tmp_path / "sebaya.db.keys").unlink()
        await bot.starts()
        told = Texts.load().say("id", "talks-unreadable", count=1)
        await telegram.sees(lambda: told in student.heard)

        assert "conversation_keys_lost" in bot.events
        await student.says("masih di sini")
        await telegram.press(student, "⏭")
        await telegram.sees(lambda: student.heard.count(told) == 1 and "handler_failed" not in bot.events)


async def test_an_unreachable_telegram_is_waited_for_with_a_warning(tmp_path: Path) -> None:
    async with live(tmp_path) as (telegram, bot):
        bot.environment["SEBAYA_TELEGRAM_API_URL"] = "http://127.0.0.1:9"
        await bot.begins()
        await bot.logged("telegram_unreachable")

        assert telegram.api.calls == []
        assert await bot.is_stopped() == 0


async def test_stopping_before_telegram_was_ever_reached_is_quick_and_clean(tmp_path: Path) -> None:
    api = BotApi(token=TOKEN, now=asyncio.get_running_loop().time)
    server = await serve(api)
    async with live(tmp_path) as (_, bot):
        api.faults.hang(60, method="getMe")
        bot.environment["SEBAYA_TELEGRAM_API_URL"] = server.url
        await bot.begins()
        assert await bot.is_stopped() in {0, -15}
    await server.close()


async def test_a_database_that_another_program_holds_is_told_in_one_line_and_tried_again(
    tmp_path: Path,
) -> None:
    async with live(tmp_path) as (_, bot):
        await bot.starts()
        assert await bot.is_stopped() == 0
        holder = sqlite3.connect(tmp_path / "sebaya.db", isolation_level=None)
        holder.execute("BEGIN EXCLUSIVE")
        status, line = await refused(bot)
        holder.close()

        assert status == 1
        assert "cannot use the database" in line


@pytest.mark.parametrize(
    ("method", "status", "content"),
    [
        ("getMe", 401, PAGE),
        thorough("getMe", 200, b"<p>welcome to the hotel</p>"),
        thorough("getMe", 200, b'{"ok": true, "result": []}'),
        thorough("deleteWebhook", 404, PAGE),
        thorough("getUpdates", 401, PAGE),
        ("getUpdates", 200, b'{"ok": true, "result": {}}'),
    ],
)
async def test_a_page_between_at_the_start_is_waited_out_though_the_token_is_new(
    tmp_path: Path, method: str, status: int, content: bytes
) -> None:
    async with live(tmp_path) as (telegram, bot):
        telegram.api.faults.page(method=method, status=status, content=content)
        await bot.starts()

        assert bot.events.count("telegram_unreachable") == 1
        assert await bot.is_stopped() == 0


@pytest.mark.parametrize(
    ("method", "status"), [("getMe", 401), thorough("deleteWebhook", 404), thorough("getUpdates", 401)]
)
async def test_a_token_that_has_worked_is_tried_again_when_telegram_refuses_it(
    tmp_path: Path, method: str, status: int
) -> None:
    async with live(tmp_path) as (telegram, bot):
        await bot.starts()
        assert await bot.is_stopped() == 0
        bot.logs.clear()
        telegram.api.faults.refuse(2, method=method, status=status, description="Unauthorized")
        await bot.starts()

        assert bot.events.count("token_refused") == 2
        assert await bot.is_stopped() == 0


async def test_another_token_than_the_one_that_worked_ends_a_start_for_good(tmp_path: Path) -> None:
    async with live(tmp_path) as (_, bot):
        await bot.starts()
        assert await bot.is_stopped() == 0
        wrong_token(bot)
        status, line = await refused(bot)

        assert status == 2
        assert "BotFather" in line


async def test_a_start_says_what_runs_and_that_the_database_was_brought_forward(tmp_path: Path) -> None:
    async with live(tmp_path) as (_, bot):
        await bot.starts()
        await bot.is_stopped()
        events = {event["event"]: event for event in map(json.loads, bot.logs)}
        bot.logs.clear()
        await bot.starts()
        await bot.is_stopped()

        assert events["migrated"]["schema"] == events["ready"]["schema"] == newest()
        assert (events["migrated"]["before"], "migrated" in bot.events) == (0, False)
        assert (events["ready"]["version"], events["ready"]["mode"]) == (__version__, "polling")
