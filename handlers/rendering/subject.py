"""What a subject adds to the bot, declared once: the ways in, and how its notices and cards look."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from care.model.card_kinds import CardKind
from care.model.message_kinds import MessageKind
from care.model.outbox_row import Outgoing
from care.ports.unit_of_work import UnitOfWork
from handlers.keyboards.keyboards import Key, Params, Rows
from handlers.rendering.screens import Reader, Show, Shown
from handlers.request.route import Route
from handlers.wording.texts import Facts, Texts

Buttons = Callable[[Params], Rows]
Words = Callable[[Texts, str, Params, UnitOfWork, Facts], Awaitable[str]]
MayRead = Callable[[Outgoing, UnitOfWork], Awaitable[bool]]
Screen = Callable[[Reader], Awaitable[Shown]]


@dataclass(frozen=True, slots=True)
class Subject:
    """One subject of the handlers.

    `commands` by all their names, `keys` of the reply keyboards, `presses` of buttons by their action. For
    its notices: the `buttons` below them, the `keyboards` under the chat (by name), the `words` that are read
    when the notice is sent, whole `screens` (words and buttons), and who may still read it then (`readers`).
    `cards` are messages that change.
    """

    commands: Mapping[tuple[str, ...], Route] = field(default_factory=dict)
    keys: Mapping[Key, Route] = field(default_factory=dict)
    presses: Mapping[str, Route] = field(default_factory=dict)
    buttons: Mapping[MessageKind, Buttons] = field(default_factory=dict)
    keyboards: Mapping[MessageKind, str] = field(default_factory=dict)
    words: Mapping[MessageKind, Words] = field(default_factory=dict)
    screens: Mapping[MessageKind, Screen] = field(default_factory=dict)
    readers: Mapping[MessageKind, MayRead] = field(default_factory=dict)
    cards: Mapping[CardKind, Show] = field(default_factory=dict)
