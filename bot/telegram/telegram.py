"""The Bot API through python-telegram-bot's request: methods and parameters in, raw results out."""

from collections.abc import Mapping
from typing import Any

from telegram import Bot
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter


class Telegram:
    """Call the methods of one bot.

    Errors are python-telegram-bot's, and `bot.telegram.http_client.NotSent`.
    """

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def call(self, method: str, params: Mapping[str, Any], *, wait: float | None = None) -> Any:
        """Return the raw result of one method.

        `wait` is how many seconds longer than usual the answer may take.
        """
        data = RequestData([RequestParameter.from_input(name, value) for name, value in params.items()])
        timeout = {} if wait is None else {"read_timeout": (self._bot.request.read_timeout or 0) + wait}
        return await self._bot.request.post(f"{self._bot.base_url}/{method}", data, **timeout)
