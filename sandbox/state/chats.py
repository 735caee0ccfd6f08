"""Users, chats and the messages in them, as this Telegram keeps them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sandbox.wire.responses import Json


@dataclass(slots=True)
class User:
    """A Telegram account; `started` and `blocked` are about its private chat with the bot.

    `voiceless`: its privacy settings let nobody send it voice messages.
    """

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False
    started: bool = False
    blocked: bool = False
    voiceless: bool = False
    deactivated: bool = False

    def json(self) -> Json:
        """Return the account as a Bot API `User`."""
        raw: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for name in ("last_name", "username", "language_code"):
            if value := getattr(self, name):
                raw[name] = value
        return raw

    def chat_json(self) -> Json:
        """Return the private chat with this account as a Bot API `Chat`."""
        raw = self.json()
        del raw["is_bot"]
        raw.pop("language_code", None)
        return raw | {"type": "private"}


@dataclass(slots=True)
class Member:
    """What somebody is in a group: a status, and the rights that were taken from them."""

    status: str
    without: set[str] = field(default_factory=set)

    @property
    def present(self) -> bool:
        return self.status not in {"left", "kicked"}

    @property
    def is_admin(self) -> bool:
        return self.status in {"creator", "administrator"}


@dataclass(slots=True)
class Stored:
    """One message of a chat; `raw` is the Bot API `Message`, replaced and never changed in place."""

    raw: Json
    markup: Json | None = None
    silent: bool = False
    reactions: dict[int, list[Json]] = field(default_factory=dict)

    @property
    def id(self) -> int:
        return int(self.raw["message_id"])

    @property
    def inline_rows(self) -> list[list[Json]]:
        return list(self.raw.get("reply_markup", {}).get("inline_keyboard", []))


@dataclass(slots=True)
class Chat:
    """A private chat, a group or a supergroup.

    `mistaken` is what `getChatMember` says in place of the truth.
    """

    id: int
    kind: str
    title: str | None = None
    user: User | None = None
    members: dict[int, Member] = field(default_factory=dict)
    mistaken: dict[int, Member] = field(default_factory=dict)
    messages: dict[int, Stored] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    upgraded_to: int | None = None
    last_id: int = 0
    heard: list[str] = field(default_factory=list)
    keyboard_of: int | None = None
    own_marks: list[str] = field(default_factory=list)
    """What the bot puts before lines of its own; tests that compare words leave it out."""

    def unmarked(self, text: str) -> str:
        """Return the text without the bot's own mark."""
        return next((text.removeprefix(mark) for mark in self.own_marks if text.startswith(mark)), text)

    def json(self) -> Json:
        """Return this chat as a Bot API `Chat`."""
        if self.user is not None:
            return self.user.chat_json()
        return {"id": self.id, "type": self.kind, "title": self.title or ""}

    def member(self, user_id: int) -> Member:
        return self.members.get(user_id) or Member("left")

    @property
    def keyboard(self) -> list[list[str]]:
        """Return the rows of the reply keyboard that the chat shows now."""
        stored = self.messages.get(self.keyboard_of or 0)
        rows = (stored.markup or {}).get("keyboard", []) if stored else []
        return [[key if isinstance(key, str) else key["text"] for key in row] for row in rows]
