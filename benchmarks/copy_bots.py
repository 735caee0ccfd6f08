"""The bare bots: every text is copied to the other side of its conversation, and nothing else is done.

`python -m benchmarks.copy_bots ptb|ptb-aiohttp|aiogram URL`
"""

import asyncio
import sys
from collections.abc import Callable
from typing import Any

from benchmarks.traffic import partner
from bot.planning.accounts import TOKEN

SIDE_BY_SIDE = 256
"""Updates handled at once where the library can; as many as there are connections."""


async def _copy(update: Any, context: Any) -> None:
    chat = update.effective_chat.id
    await context.bot.copy_message(partner(chat), chat, update.effective_message.message_id)


def _ptb(builder: Any, url: str) -> None:
    from telegram.ext import MessageHandler, filters

    application = builder.token(TOKEN).base_url(f"{url}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, _copy))
    application.run_polling()


def ptb(url: str) -> None:
    """python-telegram-bot as it comes: httpx, one update after the other."""
    from telegram.ext import Application

    _ptb(Application.builder(), url)


def ptb_aiohttp(url: str) -> None:
    """python-telegram-bot with our aiohttp request and updates side by side."""
    from telegram.ext import Application

    from bot.telegram.http_client import AiohttpRequest

    builder = Application.builder().request(AiohttpRequest()).get_updates_request(AiohttpRequest())
    _ptb(builder.concurrent_updates(SIDE_BY_SIDE), url)


def aiogram(url: str) -> None:
    """aiogram 3 as it comes: aiohttp, updates side by side."""
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import Message

    dispatcher = Dispatcher()

    async def copy(message: Message) -> None:
        await message.copy_to(partner(message.chat.id))

    dispatcher.message.register(copy)
    session = AiohttpSession(api=TelegramAPIServer.from_base(url))
    asyncio.run(dispatcher.start_polling(Bot(TOKEN, session=session)))


BOTS: dict[str, Callable[[str], None]] = {"ptb": ptb, "ptb-aiohttp": ptb_aiohttp, "aiogram": aiogram}

if __name__ == "__main__":
    BOTS[sys.argv[1]](sys.argv[2])
