"""Who else holds the bot's token, and what its owner changes at BotFather."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sandbox.methods.api import BotApi

SWITCHES = {
    "groups": "can_join_groups",
    "reads_all": "can_read_all_group_messages",
    "inline": "supports_inline_queries",
    "business": "can_connect_to_business",
    "guests": "supports_guest_queries",
    "managed": "can_manage_bots",
    "topics": "has_topics_enabled",
    "new_topics": "allows_users_to_create_topics",
}
"""BotFather's switches, and the fields of `getMe` that tell of them."""


class Owner:
    """Somebody who owns the bot, or has its token somewhere else."""

    def __init__(self, api: BotApi) -> None:
        self.api = api

    async def sets_webhook(self, url: str = "https://tempat-lain.contoh.id/hook") -> None:
        """Let another program set its webhook: from then on polling is refused with 409."""
        await self.api.call("setWebhook", {"url": url})

    async def removes_webhook(self) -> None:
        await self.api.call("deleteWebhook", {})

    async def polls(self) -> None:
        """Let another program ask for updates once: a request that waits ends with 409."""
        await self.api.call("getUpdates", {})

    def renames(self, username: str) -> None:
        """Give the bot another name: links with the former one lead nowhere."""
        self.api.state.bot.username = username

    def switches(self, **switched: bool) -> None:
        """Turn some of `SWITCHES`; raise `KeyError` for another name."""
        self.api.state.switches |= {SWITCHES[name]: on for name, on in switched.items()}
