"""Outbox rows: what the courier carries, with all that is needed to word it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from care.model.enums import Part
from care.model.messages import Content

OLD_CARD = "card"
"""What an `erase` takes away where it is a card: if it is too old for that, it becomes `MOVED`."""
MOVED = "card-moved"
SHOWN_CODE = "code"
"""What an `erase` takes away where it is a message with a code: if it may not, the writer is told."""
HERE = "here"
"""The parameter of an answer to a button: our number of the chat in which it was pressed."""


class What(StrEnum):
    """How a row becomes a request."""

    NOTICE = "notice"
    RELAY = "relay"
    EDIT = "edit"
    REACTION = "reaction"
    WITHDRAWAL = "withdrawal"
    CARD = "card"
    ANSWER = "answer"
    ERASE = "erase"


@dataclass(frozen=True, slots=True)
class LateAnswer:
    """What a press was to be answered with, and Telegram takes no more: a kind of message, its parameters."""

    kind: str
    language: str
    params: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One row to be sent. `address` is Telegram's id of the chat, and is never shown or logged.

    `copy` is the message in that chat which an edit, a reaction or a withdrawal is about; `secrets`
    is what the writer is known by, and must not be in the request. `repeated`: it may have arrived already.
    `speaker` is the writer's alias where the reader is in several conversations, and must see whose
    words these are. `plain`: Telegram has refused its full form. `page`: how much of a long text has
    arrived. `overheard`: the reader only listens; the writer need not know what becomes of it.
    `shared`: a supporter and a counselor speak there together. `in_talk`: the reader of a prompt is in a
    conversation, where nothing opens a reply by itself. `talks`: somebody talks with the reader now, from
    whom the bot's own words must be told.
    """

    id: int
    what: What
    kind: str
    about: str
    params: Mapping[str, str | int]
    language: str | None
    chat: int | None
    address: int | None
    group: bool
    guest: bool
    urgent: bool
    repeated: bool
    attempts: int
    conversation: str | None
    message: int | None
    writer: int | None
    content: Content | None
    part: Part | None
    reply_to: int | None
    copy: int | None
    posted: int | None
    wanted: bool
    plain: bool
    page: int
    withdrawn: bool
    speaker: str | None
    overheard: bool
    shared: bool
    in_talk: bool
    talks: bool
    secrets: tuple[str, ...]

    def __repr__(self) -> str:
        """Return kind and number only: a print or a log shows neither words nor ids."""
        return f"Outgoing({self.id}, {self.what}, {self.kind!r})"
