"""How what somebody does in a chat reaches the chat and the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sandbox.methods.sending import quotable
from sandbox.state.screen import Screen, Seen
from sandbox.state.state import Press

if TYPE_CHECKING:
    from sandbox.methods.api import BotApi
    from sandbox.state.chats import Chat, Stored, User
    from sandbox.wire.responses import Json

PRESS_QUEUE = 3 << 33
"""Added to a person's id, so that presses have queues of their own beside the chats'."""
Target = Seen | int


class Reach:
    """Somebody in one chat with the bot; each action puts its update where the bot finds it."""

    def __init__(self, api: BotApi, user: User, chat: Chat) -> None:
        self.api = api
        self.user = user
        self.chat = Screen(api.state, chat)

    @property
    def id(self) -> int:
        return self.user.id

    def _post(self, fields: Json, reply_to: Target | None = None) -> Seen:
        if reply_to is not None:
            fields = fields | {"reply_to_message": quotable(self._stored(reply_to))}
        stored = self.api.state.post(self.chat.stored, self.user, fields)
        self._tell("message", stored)
        return Seen(self.chat.stored, stored)

    def _tell(self, kind: str, stored: Stored) -> None:
        if self._reaches_bot(stored.raw):
            self.api.updates.offer(kind, stored.raw, queue=self.chat.id)

    def _reaches_bot(self, raw: Json) -> bool:
        """Return whether the bot gets a message.

        In a group, a bot that is no administrator gets only commands, mentions and replies to itself.
        """
        chat, bot = self.chat.stored, self.api.state.bot
        me = chat.member(bot.id)
        if chat.user is not None or me.is_admin:
            return True
        to_bot = raw.get("reply_to_message", {}).get("from", {}).get("id") == bot.id
        words = str(raw.get("text", ""))
        return me.present and (to_bot or words.startswith("/") or f"@{bot.username}" in words)

    def _see_reaction(self, stored: Stored, old: list[Json], new: list[Json]) -> None:
        chat, state = self.chat.stored, self.api.state
        state.see("reaction", chat, {"message_id": stored.id, "user": self.id, "reaction": new})
        if old == new or not (chat.user is not None or chat.member(state.bot.id).is_admin):
            return
        raw = {"chat": chat.json(), "message_id": stored.id, "user": self.user.json(), "date": state.date}
        changed = {"old_reaction": old, "new_reaction": new}
        state.updates.offer("message_reaction", raw | changed, queue=chat.id)

    async def _press(self, message: Seen, button: Json) -> Press:
        if "callback_data" not in button:
            raise AssertionError(f"{button['text']!r} opens something; it cannot be pressed as a question")
        state, chat = self.api.state, self.chat.stored
        telling = (self.id << 32) + state.number()  # the worst that an id could tell: who pressed
        press = Press(str(telling), self.user, chat, button["callback_data"], state.now())
        state.presses[press.id] = press
        state.see("press", chat, {"press": press.id, "user": self.id, "message_id": message.id})
        state.updates.offer("callback_query", self._query(press, message), queue=self.id + PRESS_QUEUE)
        await self.api.settle()
        return press

    def _query(self, press: Press, message: Seen) -> Json:
        gone = {"chat": message.chat.json(), "message_id": message.id, "date": 0}
        shown = gone if message.deleted else message.raw
        query = {"id": press.id, "from": self.user.json(), "message": shown, "data": press.data}
        return query | {"chat_instance": str(message.chat.id)}

    def _target(self, message: Target) -> Seen:
        return message if isinstance(message, Seen) else Seen(self.chat.stored, self._stored(message))

    def _stored(self, message: Target) -> Stored:
        return message.stored if isinstance(message, Seen) else self.chat.stored.messages[message]

    def _own(self, message: Target) -> Stored:
        stored = self._stored(message)
        if stored.raw["from"]["id"] != self.id:
            raise AssertionError(f"{self.user.first_name} did not write #{stored.id}")
        return stored
