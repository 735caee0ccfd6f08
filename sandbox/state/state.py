"""Everything that this Telegram knows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sandbox.state.chats import Chat, Member, Stored, User
from sandbox.state.events import Event, Happenings

if TYPE_CHECKING:
    from collections.abc import Callable

    from sandbox.state.limits import Limits
    from sandbox.state.updates import Updates
    from sandbox.wire.responses import Json


@dataclass(slots=True)
class File:
    """A file that Telegram holds; `details` are the fields of its Bot API type."""

    id: str
    kind: str
    details: list[Json]
    content: bytes = b""


@dataclass(slots=True)
class Press:
    """Somebody's press of an inline button, and what the bot answered."""

    id: str
    user: User = field(repr=False)
    chat: Chat = field(repr=False)
    data: str
    at: float
    answer: str | None = None
    alert: bool = False
    answered: bool = False


@dataclass(slots=True)
class Hook:
    """Where updates are sent while a webhook is set."""

    url: str = ""
    secret: str = ""
    connections: int = 40
    last_error: str | None = None
    last_error_at: int = 0


@dataclass(slots=True)
class State:
    """Accounts, chats, files and presses, with the bot's queue of updates."""

    bot: User
    now: Callable[[], float]
    updates: Updates
    limits: Limits
    happenings: Happenings = field(default_factory=Happenings)
    users: dict[int, User] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)
    presses: dict[str, Press] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    hook: Hook = field(default_factory=Hook)
    own_marks: list[str] = field(default_factory=list)
    switches: dict[str, bool] = field(default_factory=dict)
    """What the owner has switched at BotFather, as `getMe` tells it."""
    last_id: int = 0
    _sequence: int = 0

    @property
    def date(self) -> int:
        return int(self.now())

    def number(self) -> int:
        """Return a number that nothing else here has: for files, albums and presses."""
        self._sequence += 1
        return self._sequence

    def add_user(self, user: User) -> User:
        """Return the account with this id and add its private chat; the first one added stays."""
        if user.id not in self.users:
            self.users[user.id] = user
            self.chats[user.id] = Chat(user.id, "private", user=user, own_marks=self.own_marks)
        return self.users[user.id]

    def add_group(self, chat_id: int, kind: str, title: str) -> Chat:
        chat = self.chats[chat_id] = Chat(chat_id, kind, title=title)
        chat.members[self.bot.id] = Member("administrator")
        return chat

    def next_message_id(self, chat: Chat) -> int:
        """Return the next id; supergroups count for themselves, private chats and groups share one count."""
        if chat.kind == "supergroup":
            chat.last_id += 1
            return chat.last_id
        self.last_id += 1
        return self.last_id

    def post(self, chat: Chat, sender: User, content: Json, **kept: Any) -> Stored:
        """Put a message into a chat and tell those who watch."""
        raw = {"message_id": self.next_message_id(chat), "from": sender.json(), "chat": chat.json()}
        stored = Stored(raw | {"date": self.date} | content, **kept)
        chat.messages[stored.id] = stored
        self.see("message", chat, stored.raw)
        return stored

    def see(self, kind: str, chat: Chat, detail: Json) -> None:
        if self.happenings.listeners:
            self.happenings.tell(Event(self.now(), kind, chat.id, detail))

    def service(self, chat: Chat, sender: User, content: Json) -> Stored:
        """Post a message about the chat itself, which the bot always gets."""
        stored = self.post(chat, sender, content)
        self.updates.offer("message", stored.raw, queue=chat.id)
        return stored

    def remove(self, chat: Chat, message_id: int) -> None:
        del chat.messages[message_id]
        if message_id in chat.pinned:
            chat.pinned.remove(message_id)
        self.see("delete", chat, {"message_id": message_id})
