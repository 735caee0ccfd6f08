"""The programme against a Telegram of its own on this machine."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

from aiohttp import web

from bot.app import Programme
from bot.clock import SystemChance, SystemClock
from bot.request import AiohttpRequest
from config.key_file import load_key, write_key
from config.lexicon_files import load_lexicon
from config.settings import load_settings
from sandbox.api import BotApi
from sandbox.server import serve as serve_api

TOKEN = "1:rehearsal_of_a_programme_without_telegram"  # noqa: S105 (opens nothing)
FOLDER = Path("demo-data")


async def serve(host: str, port: int, *, say: Callable[[str], None]) -> None:
    """Serve until cancelled."""
    clock = SystemClock()
    api = BotApi(token=TOKEN, now=lambda: clock.now().timestamp())
    telegram = await serve_api(api)
    FOLDER.mkdir(exist_ok=True)
    key_file = FOLDER / "sebaya.key"
    if not key_file.exists():
        write_key(key_file, os.urandom(32))
    settings = load_settings(
        {
            "SEBAYA_BOT_TOKEN": TOKEN,
            "SEBAYA_TELEGRAM_API_URL": telegram.url,
            "SEBAYA_DATABASE_URL": f"sqlite:///{FOLDER}/sebaya.db",
            "SEBAYA_SETUP_CODE": "rehearsal",
        },
        env_file=None,
    )
    programme = await Programme.build(
        settings,
        load_key(key_file),
        clock=clock,
        chance=SystemChance(),
        request=AiohttpRequest(),
        watcher=load_lexicon(),
    )
    page = await _status_page(api, host, port)
    try:
        await programme.greet()
        await programme.run(lambda: say(f"Sebaya rehearses at {page}  (Ctrl-C ends it)"))
    finally:
        await programme.close()
        await telegram.close()


async def _status_page(api: BotApi, host: str, port: int) -> str:
    async def show(_: web.Request) -> web.Response:
        asked = "\n".join(f"{call.method}" for call in list(api.calls)[-30:])
        return web.Response(text=f"Sebaya is running. What the bot asked of Telegram last:\n\n{asked}\n")

    application = web.Application()
    application.router.add_get("/", show)
    runner = web.AppRunner(application)
    await runner.setup()
    for number in (port, 0):
        try:
            site = web.TCPSite(runner, host, number)
            await site.start()
            break
        except OSError:
            await asyncio.sleep(0)  # noqa: TID251
    return site.name
