"""What somebody does and reads in one chat with the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sandbox.methods import content
from sandbox.people.visibility import Reach, Target
from sandbox.state.screen import Seen
from sandbox.wire.quotes import quote_of

if TYPE_CHECKING:
    from sandbox.state.state import Press
    from sandbox.wire.responses import Json


class Actor(Reach):
    """Somebody in one chat with the bot; every action ends when the bot has settled."""

    # Reading

    @property
    def heard(self) -> list[str]:
        return self.chat.heard

    @property
    def last(self) -> Seen:
        return self.chat.last

    @property
    def keys(self) -> list[str]:
        return self.chat.keys

    @property
    def buttons(self) -> list[str]:
        return self.chat.buttons

    def new(self) -> list[str]:
        return self.chat.new()

    def screen(self) -> str:
        return str(self.chat)

    # Writing

    async def says(
        self, text: str, reply_to: Target | None = None, entities: list[Json] | None = None
    ) -> Seen:
        return await self.sends(content.text(text, entities), reply_to)

    async def sends(self, fields: Json, reply_to: Target | None = None) -> Seen:
        """Send a message with any fields of a Bot API `Message`."""
        seen = self._post(fields, reply_to)
        await self.api.settle()
        return seen

    async def sends_rich(self, *blocks: Json | str, reply_to: Target | None = None, **fields: Any) -> Seen:
        return await self.sends(content.rich(*blocks) | fields, reply_to)

    async def whispers(self, text: str) -> None:
        """Write an ephemeral message in a group, which the bot alone sees; it has no id of its own."""
        state, chat = self.api.state, self.chat.stored
        frame = {"message_id": 0, "date": state.date, "from": self.user.json(), "chat": chat.json()}
        unseen = {"ephemeral_message_id": state.number(), "receiver_user": state.bot.json()}
        state.updates.offer("message", frame | unseen | content.text(text), queue=chat.id)
        await self.api.settle()

    async def sends_photo(
        self, caption: str | None = None, reply_to: Target | None = None, **fields: Any
    ) -> Seen:
        return await self.sends(content.photo(self.api.state, caption) | fields, reply_to)

    async def sends_album(self, n: int = 3, caption: str | None = None, **fields: Any) -> list[Seen]:
        """Send an album whose first photo has the caption; its parts are separate updates."""
        album = {"media_group_id": str(self.api.state.number())} | fields
        captions = [caption, *[None] * (n - 1)]
        sent = [self._post(content.photo(self.api.state, words) | album) for words in captions]
        await self.api.settle()
        return sent

    async def sends_sticker(self, emoji: str = "😀", set_name: str = "stiker_buatan", **fields: Any) -> Seen:
        return await self.sends(content.sticker(self.api.state, emoji, set_name) | fields)

    async def sends_voice(self, seconds: int = 3, reply_to: Target | None = None, **fields: Any) -> Seen:
        return await self.sends(content.voice(self.api.state, seconds) | fields, reply_to)

    async def sends_video_note(self, seconds: int = 3, **fields: Any) -> Seen:
        return await self.sends(content.video_note(self.api.state, seconds) | fields)

    async def sends_document(
        self, file_name: str = "tugas.pdf", caption: str | None = None, **fields: Any
    ) -> Seen:
        return await self.sends(
            content.document(self.api.state, file_name) | content.caption(caption) | fields
        )

    async def sends_contact(
        self, phone: str = "+620000000000", first_name: str = "Melati", **fields: Any
    ) -> Seen:
        return await self.sends(content.contact(phone, first_name) | fields)

    async def sends_location(self, latitude: float = -6.2, longitude: float = 106.8, **fields: Any) -> Seen:
        return await self.sends(content.location(latitude, longitude) | fields)

    async def sends_poll(self, question: str = "Kapan?", *options: str, **fields: Any) -> Seen:
        return await self.sends(content.poll(question, *(options or ("Senin", "Selasa"))) | fields)

    async def forwards(self, text: str = "Kabar", origin: Json | None = None, **fields: Any) -> Seen:
        """Forward somebody's words; without `origin`, from an account that shows only its name."""
        origin = origin or content.hidden_origin("Kenanga", self.api.state.date)
        return await self.sends(content.text(text) | {"forward_origin": origin} | fields)

    async def answers(self, text: str) -> Seen:
        """Reply to the newest prompt that asks for a reply."""
        prompts = [message for message in self.chat.messages if message.asks_reply]
        if not prompts:
            raise AssertionError(f"nothing here asks for a reply:\n{self.screen()}")
        return await self.says(text, reply_to=prompts[-1])

    async def replies(self, text: str) -> Seen:
        """Reply to the newest message of the bot, whether it asks for that or not."""
        return await self.says(text, reply_to=self.last)

    async def quotes(self, words: str, on: Target, text: str, position: int = 0) -> Seen:
        """Reply to a message with some of its words quoted, in their formatting."""
        quote = quote_of(self._stored(on).raw, words, None, position)
        if quote is None:
            raise AssertionError(f"{words!r} does not stand in that message:\n{self.screen()}")
        return await self.sends(content.text(text) | {"quote": quote}, reply_to=on)

    async def taps(self, label: str) -> Seen:
        """Tap the key of the reply keyboard whose label contains `label`."""
        keys = [key for key in self.keys if label in key]
        if not keys:
            raise AssertionError(f"no key {label!r} among {self.keys}:\n{self.screen()}")
        return await self.says(keys[0])

    # Changing and reacting

    async def edits(self, message: Target, text: str, entities: list[Json] | None = None) -> Seen:
        words = content.text if "text" in self._own(message).raw else content.caption
        return await self.changes(message, words(text, entities))

    async def changes(self, message: Target, fields: Json) -> Seen:
        """Change an own message to one with these fields."""
        stored = self._own(message)
        changed = {"text", "rich_message"} if {"text", "rich_message"} & fields.keys() else set()
        kept = {
            name: value
            for name, value in stored.raw.items()
            if not name.endswith("entities") and name not in changed
        }
        stored.raw = kept | fields | {"edit_date": self.api.state.date}
        self.api.state.see("edit", self.chat.stored, stored.raw)
        self._tell("edited_message", stored)
        await self.api.settle()
        return Seen(self.chat.stored, stored)

    async def deletes(self, message: Target) -> None:
        """Delete an own message; Telegram never tells a bot."""
        self.api.state.remove(self.chat.stored, self._own(message).id)
        await self.api.settle()

    async def reacts(self, message: Target, emoji: str | None) -> None:
        """Set the one reaction to a message; None takes it back."""
        stored = self._stored(message)
        old = stored.reactions.get(self.id, [])
        new: list[Json] = [{"type": "emoji", "emoji": emoji}] if emoji else []
        stored.reactions[self.id] = new
        self._see_reaction(stored, old, new)
        await self.api.settle()

    async def presses(self, label: str, on: Target | None = None) -> Press:
        """Press the newest inline button whose label contains `label`, on one message if it is given."""
        for message in [self._target(on)] if on is not None else self.chat.newest():
            for row in message.rows:
                for button in row:
                    if label in button["text"]:
                        return await self._press(message, button)
        raise AssertionError(f"no button {label!r} among {self.buttons}:\n{self.screen()}")

    async def sends_press(self, data: str, on: Target | None = None) -> Press:
        """Press with any data, as a tampered client can send it."""
        message = self.last if on is None else self._target(on)
        return await self._press(message, {"callback_data": data})
