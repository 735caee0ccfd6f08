"""What a subject adds to the bot, declared once: the ways in, and how its notices and cards look."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from care.model.card_kinds import View
from care.model.message_kinds import Kind
from care.ports.work import Work
from handlers.keyboards.keyboards import Key, Params, Rows
from handlers.rendering.screens import Reader, Show, Shown
from handlers.request.route import Route
from handlers.wording.texts import Facts, Texts

K = TypeVar("K")
V = TypeVar("V")

Buttons = Callable[[Params], Rows]
Words = Callable[[Texts, str, Params, Work, Facts], Awaitable[str]]
Screen = Callable[[Reader], Awaitable[Shown]]


class TwoOwners(Exception):  # noqa: N818 (named for the condition)
    """Two subjects declare the same name."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One subject of the handlers.

    `commands` by all their names, `keys` of the reply keyboards, `presses` of buttons by their action.
    Of its notices: the `buttons` below them, the `keyboards` under the chat (by name), the `words` that are
    read at the moment of sending, and whole `screens` (words and buttons). `cards` are messages that change.
    """

    commands: Mapping[tuple[str, ...], Route] = field(default_factory=dict)
    keys: Mapping[Key, Route] = field(default_factory=dict)
    presses: Mapping[str, Route] = field(default_factory=dict)
    buttons: Mapping[Kind, Buttons] = field(default_factory=dict)
    keyboards: Mapping[Kind, str] = field(default_factory=dict)
    words: Mapping[Kind, Words] = field(default_factory=dict)
    screens: Mapping[Kind, Screen] = field(default_factory=dict)
    cards: Mapping[View, Show] = field(default_factory=dict)


def merged(tables: Iterable[Mapping[K, V]]) -> dict[K, V]:
    """All tables in one; `TwoOwners` for a name that stands in two."""
    found: dict[K, V] = {}
    for table in tables:
        if twice := found.keys() & table.keys():
            raise TwoOwners(f"more than one subject declares {', '.join(sorted(map(str, twice)))}")
        found |= table
    return found
