"""The demo: its inner Bot API answers this machine's bot alone, and its files are their owner's."""

import os
import stat
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.demo.demo import rehearses_alone
from bot.demo.demo_process import open_private
from sandbox.methods.api import BotApi
from sandbox.web.server import Running, serve


@pytest.fixture
async def telegram() -> AsyncIterator[Running]:
    running = await serve(BotApi(token="1:x", now=lambda: 0.0))
    yield running
    await running.close()


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example.org"},
        {"Host": "evil.example.org:80"},
        {"Origin": "https://evil.example.org"},
        {"Origin": "null"},
        {"Host": "localhost.example.org"},
    ],
)
async def test_another_sites_page_does_not_speak_with_the_inner_bot_api(
    telegram: Running, headers: dict[str, str]
) -> None:
    async with ClientSession() as session:
        for path in ("/bot1:x/getMe", "/file/bot1:x/photo/1"):
            async with session.get(f"{telegram.url}{path}", headers=headers) as answer:
                assert answer.status in {403, 421}
        async with session.get(f"{telegram.url}/bot1:x/getMe") as answer:
            assert answer.status == 200


def mode(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


def test_lock_and_log_are_read_by_their_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    folder.mkdir(mode=0o755)
    (folder / "bot.log").write_text("from before")
    (folder / "bot.log").chmod(0o644)
    before = os.umask(0)
    try:
        with rehearses_alone(folder):
            open_private(folder / "bot.log").close()
            assert mode(folder / "lock") == 0o600
            assert mode(folder / "bot.log") == 0o600
            assert (folder / "bot.log").read_text() == "from before"
    finally:
        os.umask(before)
