"""Keeps the webhook set at Telegram, and polls in its place while the database is away."""

import asyncio
from collections.abc import Awaitable, Callable

from telegram.error import BadRequest, Conflict, TelegramError

from bot.base.clock import Clock
from bot.base.logs import get_logger
from bot.receiving.second_instance import OtherCopies
from bot.receiving.webhook import Webhook
from bot.telegram.error_classes import event_of
from bot.telegram.telegram import Telegram
from bot.telegram.update_keys import KINDS
from care.ports.unit_of_work import Unavailable

CONNECTIONS = 100
"""The most requests that Telegram makes side by side; the updates of one chat come one after the other."""
LOOK = 30.0
"""Seconds between two checks that the webhook at Telegram is still ours."""
RETRY = 1.0
"""Seconds between two tries of a step while the database or Telegram is away."""


class HookRefused(Exception):
    """Telegram does not accept this address; the text says so in one plain line."""


class HookKeeper:
    """Keep the webhook at Telegram, from the start until the end.

    While the database is away, Telegram would hold back everything else from a chat behind one refused
    update, 🆘 too. Polling sees all of it, and confirms nothing.
    """

    def __init__(
        self,
        webhook: Webhook,
        telegram: Telegram,
        fetch: Callable[[], Awaitable[int]],
        copies: OtherCopies,
        clock: Clock,
    ) -> None:
        self._webhook = webhook
        self._telegram = telegram
        self._fetch = fetch
        self._copies = copies
        self._clock = clock
        self._params = {
            "url": webhook.url,
            "secret_token": webhook.secret,
            "allowed_updates": list(KINDS),
            "max_connections": CONNECTIONS,
        }
        # A check must not set the webhook in the middle of a bridge, which polls.
        self._turn = asyncio.Lock()
        self._failed_at: int | None = None
        self._log = get_logger()

    async def set(self) -> None:
        """Open the webhook and ask Telegram to bring updates here; what waits there is kept."""
        self._webhook.is_open = True
        try:
            await self._ask()
        except BadRequest as refused:
            said = refused.message.lower()
            if "webhook" not in said or "resolve host" in said:
                raise  # not about the address, or a name that may be found later
            raise HookRefused(
                "Telegram refuses SEBAYA_WEBHOOK_URL: it must be an https address that Telegram can reach, "
                "on port 443, 80, 88 or 8443"
            ) from None

    def close(self) -> None:
        """Take nothing more; the webhook stays set at Telegram, and what comes meanwhile waits there."""
        self._webhook.is_open = False

    async def run(self, ready: Callable[[], None]) -> None:
        """Look after the webhook until cancelled."""
        ready()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._look_often())
            tasks.create_task(self._stand_in())

    async def _look_often(self) -> None:
        while True:
            await self._clock.sleep(LOOK)
            try:
                await self.look()
            except TelegramError as trouble:
                self._log.warning(event_of(trouble), kind=type(trouble).__name__, seconds=int(LOOK))

    async def look(self) -> None:
        """Set the webhook again if somebody else changed it: that is another copy of the bot."""
        async with self._turn:
            info = await self._telegram.call("getWebhookInfo", {})
            self._webhook.reached()
            if info["url"] != self._webhook.url:
                await self._copies.hooked(info["url"])
                await self._ask()
        failed_at, before = info.get("last_error_date", 0), self._failed_at
        if before is not None and failed_at > before:
            self._log.warning("webhook_failing", waiting=info["pending_update_count"])
        self._failed_at = failed_at

    async def _stand_in(self) -> None:
        while True:
            await self._webhook.away.wait()
            await self.bridge()

    async def bridge(self) -> None:
        """Poll until the database is back and nothing waits, then have updates brought again."""
        self._log.warning("polling_meanwhile")
        async with self._turn:
            # Polls until an answer is empty: then all is confirmed, and no offset stays behind.
            for step in (self._let_go, self._catch_up, self._ask):
                await self._insist(step)
        # After the bridge: what was refused meanwhile has been fetched by polling.
        self._webhook.away.clear()

    async def _insist(self, step: Callable[[], Awaitable[None]]) -> None:
        """Repeat a step until it is done.

        A conflict means that another copy has set its webhook, which forbids polling; ours is set next.
        """
        while True:
            try:
                return await step()
            except Conflict:
                return await self._copies.hooked("")
            except (TelegramError, Unavailable):
                await self._clock.sleep(RETRY)

    async def _let_go(self) -> None:
        await self._telegram.call("deleteWebhook", {})

    async def _catch_up(self) -> None:
        while await self._fetch():
            pass

    async def _ask(self) -> None:
        await self._telegram.call("setWebhook", self._params)
