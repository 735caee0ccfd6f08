"""Groups: who is in them, what the bot may do there, and their upgrade."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sandbox.state.chats import Member, User
from sandbox.state.members import change_json
from sandbox.state.screen import Screen

if TYPE_CHECKING:
    from sandbox.methods.api import BotApi
    from sandbox.wire.responses import Json

SUPERGROUPS = -1_000_000_000_000
"""Added to the id of a group that becomes a supergroup: such ids are below this number."""


class Group:
    """A group with the bot as an administrator; the first member that becomes known has made it."""

    def __init__(
        self,
        api: BotApi,
        id: int,  # noqa: A002 (Telegram's own word)
        title: str,
        *,
        kind: str = "group",
        bot: str = "administrator",
    ) -> None:
        self.api = api
        chat = api.state.add_group(id, kind, title)
        chat.members[api.state.bot.id].status = bot
        self.chat = Screen(api.state, chat)

    @property
    def id(self) -> int:
        """Return the id that works now: another one after the upgrade."""
        return self.chat.id

    @property
    def heard(self) -> list[str]:
        return self.chat.heard

    def screen(self) -> str:
        return str(self.chat)

    def knows(self, user: User) -> None:
        """Make somebody a member without telling anybody, unless they are known already."""
        members = self.chat.stored.members
        made_it = all(user_id == self.api.state.bot.id for user_id in members)
        members.setdefault(user.id, Member("creator" if made_it else "member"))

    async def lets_in(self, user: User, by: User | None = None) -> None:
        """Let somebody in by a link, or let `by` add them."""
        await self._moves(user, Member("member"), {"new_chat_members": [user.json()]}, by)

    async def lets_out(self, user: User) -> None:
        await self._moves(user, Member("left"), {"left_chat_member": user.json()})

    async def removes(self, user: User, by: User) -> None:
        """Let `by` put somebody out: banned from a supergroup, simply gone from a group."""
        status = "kicked" if self.chat.stored.kind == "supergroup" else "left"
        await self._moves(user, Member(status), {"left_chat_member": user.json()}, by)

    def mistakes(self, user: User, status: str | None) -> None:
        """Answer this status about somebody in place of the truth; None: the truth again."""
        mistaken = self.chat.stored.mistaken
        if status is None:
            mistaken.pop(user.id, None)
        else:
            mistaken[user.id] = Member(status)

    def refuses(self, words: str | None) -> None:
        """Refuse what the bot writes here in these words, such as `TOPIC_CLOSED`; None: no more."""
        self.chat.stored.refuses = words

    async def adds_bot(self) -> None:
        await self._sets_bot(Member("member"))
        bot = self.api.state.bot
        self.api.state.service(self.chat.stored, self._owner(), {"new_chat_members": [bot.json()]})
        await self.api.settle()

    async def promotes_bot(self) -> None:
        await self._sets_bot(Member("administrator"))

    async def demotes_bot(self) -> None:
        await self._sets_bot(Member("member"))

    async def kicks_bot(self) -> None:
        await self._sets_bot(Member("kicked"))

    async def without_rights(self, *rights: str) -> None:
        """Take rights from the bot: `pin`, `delete`, `send`, `invite`; without any, give all back."""
        me = self.chat.stored.member(self.api.state.bot.id)
        await self._sets_bot(Member(me.status, set(rights)))

    async def upgrade(self) -> None:
        """Become a supergroup with another id; from then on the old id is refused."""
        state, old = self.api.state, self.chat.stored
        new = state.add_group(SUPERGROUPS + old.id, "supergroup", old.title or "")
        new.members, new.heard = dict(old.members), old.heard
        state.service(old, self._owner(), {"migrate_to_chat_id": new.id})
        old.upgraded_to = new.id
        state.service(new, self._owner(), {"migrate_from_chat_id": old.id})
        await self.api.settle()

    async def _moves(self, user: User, after: Member, service: Json, by: User | None = None) -> None:
        state, chat, hand = self.api.state, self.chat.stored, by or user
        before, chat.members[user.id] = chat.member(user.id), after
        if service:
            state.service(chat, hand, service)
        if chat.member(state.bot.id).is_admin:
            update = change_json(chat, hand, user, (before, after), state.date)
            state.updates.offer("chat_member", update, queue=chat.id)
        state.see("member", chat, {"user": user.id, "status": after.status})
        await self.api.settle()

    async def _sets_bot(self, after: Member) -> None:
        state, chat = self.api.state, self.chat.stored
        before, chat.members[state.bot.id] = chat.member(state.bot.id), after
        update = change_json(chat, self._owner(), state.bot, (before, after), state.date)
        state.updates.offer("my_chat_member", update, queue=chat.id)
        await self.api.settle()

    def _owner(self) -> User:
        state, members = self.api.state, self.chat.stored.members
        return next((state.users[user_id] for user_id in members if user_id in state.users), state.bot)
