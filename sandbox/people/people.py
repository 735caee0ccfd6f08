"""People who use this Telegram, moved by a test or the page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from sandbox.people.actors import Actor
from sandbox.people.groups import Group
from sandbox.state.chats import Member, User
from sandbox.state.members import change_json

if TYPE_CHECKING:
    from sandbox.methods.api import BotApi
    from sandbox.people.visibility import Target
    from sandbox.state.screen import Seen
    from sandbox.wire.responses import Json

__all__ = ["Actor", "Group", "Person"]


class Person(Actor):
    """A person with a private chat with the bot."""

    def __init__(
        self,
        api: BotApi,
        *,
        id: int,  # noqa: A002 (Telegram's own word)
        first_name: str,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = "id",
    ) -> None:
        user = api.state.add_user(User(id, first_name, last_name, username, language_code))
        super().__init__(api, user, api.state.chats[id])
        self._acting: dict[Group, Actor] = {}

    async def start(self, payload: str = "") -> Seen:
        """Press Start, or follow a link that carries `payload`."""
        if self.user.blocked:
            await self.unblocks()
        return await self.says(f"/start {payload}".rstrip())

    async def follows(self, link: str) -> Seen:
        """Open a `t.me/<bot>?start=<payload>` link."""
        return await self.start(parse_qs(urlsplit(link).query).get("start", [""])[0])

    def forbids_voices(self) -> None:
        """Set in Telegram that nobody may send voice messages here."""
        self.user.voiceless = True

    async def blocks(self) -> None:
        self.user.blocked = True
        await self._tell_status("member", "kicked")

    async def unblocks(self) -> None:
        self.user.blocked = False
        await self._tell_status("kicked", "member")

    def deactivates(self) -> None:
        """Delete the account; a bot learns of it only when it writes."""
        self.user.deactivated = True

    def in_group(self, group: Group) -> Actor:
        """Return the same person as they act in a group of which they are a member already."""
        if group not in self._acting:
            group.knows(self.user)
            self._acting[group] = Actor(self.api, self.user, group.chat.stored)
        return self._acting[group]

    async def joins(self, group: Group) -> Actor:
        await group.lets_in(self.user)
        return self.in_group(group)

    async def leaves(self, group: Group) -> None:
        await group.lets_out(self.user)

    def _post(self, fields: Json, reply_to: Target | None = None) -> Seen:
        if self.user.blocked:
            raise AssertionError(f"{self.user.first_name} has blocked the bot and cannot write to it")
        self.user.started = True
        return super()._post(fields, reply_to)

    async def _tell_status(self, before: str, after: str) -> None:
        state = self.api.state
        moved = Member(before), Member(after)
        update = change_json(self.chat.stored, self.user, state.bot, moved, state.date)
        state.updates.offer("my_chat_member", update, queue=self.id)
        await self.api.settle()
