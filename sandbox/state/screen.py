"""A chat as a person sees it on the screen."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sandbox.state.chats import Chat, Stored
    from sandbox.state.state import State
    from sandbox.wire.responses import Json

MEDIA = "rich_message photo voice sticker document contact location video_note poll video audio"


@dataclass(frozen=True, slots=True)
class Seen:
    """One message on the screen; it shows edits as they come."""

    chat: Chat
    stored: Stored

    @property
    def raw(self) -> Json:
        return self.stored.raw

    @property
    def id(self) -> int:
        return self.stored.id

    @property
    def text(self) -> str:
        """Return the words of the message, or its caption, without the bot's own mark."""
        return self.chat.unmarked(str(self.raw.get("text") or self.raw.get("caption") or ""))

    @property
    def caption(self) -> str | None:
        return self.raw.get("caption")

    @property
    def entities(self) -> list[Json]:
        return list(self.raw.get("entities") or self.raw.get("caption_entities") or [])

    @property
    def kind(self) -> str:
        """Return `text`, `photo`, `voice` and so on; `service` for what Telegram itself wrote."""
        if "text" in self.raw:
            return "text"
        return next((name for name in MEDIA.split() if name in self.raw), "service")

    @property
    def sender(self) -> str:
        return str(self.raw["from"]["first_name"])

    @property
    def by_bot(self) -> bool:
        return bool(self.raw["from"]["is_bot"])

    @property
    def rows(self) -> list[list[Json]]:
        """Return the inline buttons as the bot sent them."""
        return self.stored.inline_rows

    @property
    def buttons(self) -> list[str]:
        """Return the labels of the inline buttons."""
        return [button["text"] for row in self.rows for button in row]

    @property
    def keyboard(self) -> Json | None:
        """Return the reply markup that came with the message, of any kind."""
        return self.stored.markup

    @property
    def asks_reply(self) -> bool:
        return bool((self.keyboard or {}).get("force_reply"))

    @property
    def reply_to(self) -> Seen | None:
        """Return the message that this one answers, if it is still there."""
        replied = self.raw.get("reply_to_message", {}).get("message_id")
        stored = self.chat.messages.get(replied)
        return Seen(self.chat, stored) if stored else None

    @property
    def edited(self) -> bool:
        return "edit_date" in self.raw

    @property
    def deleted(self) -> bool:
        return self.id not in self.chat.messages

    @property
    def protected(self) -> bool:
        """Return whether it can neither be forwarded nor saved."""
        return bool(self.raw.get("has_protected_content"))

    @property
    def silent(self) -> bool:
        return self.stored.silent

    @property
    def pinned(self) -> bool:
        return self.id in self.chat.pinned

    @property
    def reactions(self) -> list[str]:
        """Return everybody's reactions as emoji."""
        given = [reaction for reactions in self.stored.reactions.values() for reaction in reactions]
        return [str(reaction.get("emoji", reaction["type"])) for reaction in given]

    def __str__(self) -> str:
        marks = [mark for mark, shown in (("✎", self.edited), ("📌", self.pinned)) if shown]
        words = self.text if self.kind == "text" else f"[{self.kind}] {self.text}".rstrip()
        lines = [" ".join([f"#{self.id} {self.sender}: {words}", *marks, *self.reactions])]
        if replied := self.raw.get("reply_to_message"):
            lines.insert(0, f"   ↳ #{replied['message_id']}")
        lines += ["      " + " ".join(f"[{button['text']}]" for button in row) for row in self.rows]
        return "\n".join(lines)


class Screen:
    """Read one chat; `new` remembers what was read."""

    def __init__(self, state: State, chat: Chat) -> None:
        self._state = state
        self._chat_id = chat.id
        self._read = 0

    @property
    def stored(self) -> Chat:
        """Return the chat itself; the supergroup after an upgrade."""
        chat = self._state.chats[self._chat_id]
        return self._state.chats[chat.upgraded_to] if chat.upgraded_to else chat

    @property
    def id(self) -> int:
        return self.stored.id

    @property
    def messages(self) -> list[Seen]:
        """Return what is in the chat now, oldest first; deleted messages are gone."""
        chat = self.stored
        return [Seen(chat, stored) for stored in chat.messages.values()]

    def newest(self, most: int | None = None) -> Iterator[Seen]:
        """Yield what is in the chat now, newest first, at most so many."""
        chat = self.stored
        for stored in islice(reversed(chat.messages.values()), most):
            yield Seen(chat, stored)

    @property
    def heard(self) -> list[str]:
        """Return every text that the bot sent here, in order; "[photo]" if it had no words.

        The bot's own mark is left out (`own_marks`).
        """
        return [self.stored.unmarked(text) for text in self.stored.heard]

    def new(self) -> list[str]:
        """Return what was heard since the last call."""
        heard = self.heard[self._read :]
        self._read += len(heard)
        return heard

    @property
    def last(self) -> Seen:
        """Return the newest message of the bot that is still there."""
        for message in self.newest():
            if message.by_bot and message.kind != "service":
                return message
        raise AssertionError(f"the bot has written nothing here:\n{self}")

    @property
    def keys(self) -> list[str]:
        """Return the labels of the reply keyboard that is on the screen."""
        return [key for row in self.stored.keyboard for key in row]

    @property
    def buttons(self) -> list[str]:
        """Return the labels of all inline buttons in the chat, the newest message first."""
        return [button for message in self.newest() for button in message.buttons]

    @property
    def pinned(self) -> list[Seen]:
        return [message for message in self.messages if message.pinned]

    def __str__(self) -> str:
        chat = self.stored
        name = chat.title or (chat.user.first_name if chat.user else "")
        lines = [f"── {name} ({chat.kind} {chat.id}) ──", *map(str, self.messages)]
        if self.keys:
            lines.append("⌨  " + " ".join(f"[{key}]" for key in self.keys))
        return "\n".join(lines)
