"""Webhooks: updates are brought to the bot, one after another in each chat, until it accepts them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import aiohttp
import orjson

if TYPE_CHECKING:
    from sandbox.methods.api import BotApi
    from sandbox.state.state import Hook
    from sandbox.state.updates import Update

HEADER = "X-Telegram-Bot-Api-Secret-Token"
LONGEST_PAUSE = 60.0
"""Seconds; pauses double after each refusal."""
TIMEOUT = aiohttp.ClientTimeout(total=30)


class Hooks:
    """Carry the updates of one bot to its webhook while one is set."""

    def __init__(self, api: BotApi) -> None:
        self._api = api
        self._busy: dict[int, asyncio.Task[None]] = {}
        self._session = aiohttp.ClientSession(timeout=TIMEOUT)
        api.updates.on_push.append(self.wake)

    def wake(self) -> None:
        """Start a delivery in every chat that has something waiting and none under way."""
        hook = self._api.state.hook
        if not hook.url:
            return
        for update in self._api.updates.pending:
            if len(self._busy) >= hook.connections:
                return
            if update.queue not in self._busy:
                self._busy[update.queue] = asyncio.create_task(self._deliver(update))

    async def close(self) -> None:
        self._api.updates.on_push.remove(self.wake)
        for task in self._busy.values():
            task.cancel()
        await asyncio.gather(*self._busy.values(), return_exceptions=True)
        await self._session.close()

    async def _deliver(self, update: Update) -> None:
        pause = 1.0
        while self._api.state.hook.url and not await self._taken(update):
            await self._api.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
        del self._busy[update.queue]
        self.wake()

    async def _taken(self, update: Update) -> bool:
        """Deliver an update and forget it if the bot answered 2xx; return whether."""
        hook = self._api.state.hook
        error = await self._posted(hook, update)
        if error is not None:
            hook.last_error, hook.last_error_at = error, self._api.state.date
            return False
        self._api.updates.forget(update)
        return True

    async def _posted(self, hook: Hook, update: Update) -> str | None:
        """Return what went wrong, in the words of `getWebhookInfo`; None if nothing did."""
        headers = {"Content-Type": "application/json"} | ({HEADER: hook.secret} if hook.secret else {})
        body = orjson.dumps(update.raw)
        try:
            async with self._session.post(hook.url, data=body, headers=headers) as response:
                return None if response.ok else f"Wrong response from the webhook: {response.status}"
        except (aiohttp.ClientError, TimeoutError):
            return "Connection refused"
