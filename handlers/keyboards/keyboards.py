"""Keys under the chat and buttons under messages, found by their emoji."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from care.detection.normalize import simplify
from care.model.message_kinds import MessageKind, Trait
from care.people.home import Home
from handlers.keyboards.label_widths import KEYS, in_one_row
from handlers.keyboards.signed_buttons import Press
from handlers.wording.texts import Texts

Params = Mapping[str, str | int]
One = TypeVar("One")


class Key(StrEnum):
    """Keys of the reply keyboards; recognised by their label in every language, or by the emoji alone."""

    TALK = "💬"
    COUNSELOR = "🧑‍🏫"
    RESOURCES = "📚"
    SOS = "🆘"
    SOS_YES = "✅"
    SOS_NO = "❌"
    END = "🔚"
    FLAG = "🚩"
    HANDOVER = "🤝"
    CONSULT = "🧭"
    GIVE_BACK = "↩️"
    CLOSE = "☑️"
    REPORT = "🚫"
    MY_CASES = "🗂"
    OPEN_CASES = "📋"
    BOARD = "📊"
    ON_CALL = "📟"
    PEOPLE = "📇"
    HELP = "❓"
    DUTY = "🟢"
    SHIFTS = "🗓"
    TRAINING = "🎓"
    NEED = "🫂"
    FRIEND = "🫶"
    AS_COUNSELOR = "🗃"
    AS_SUPPORTER = "🎧"

    @property
    def text(self) -> str:
        """Return the key of its label among the texts."""
        return f"key-{self.name.lower().replace('_', '-')}"


KEYBOARDS: dict[str, tuple[tuple[Key, ...], ...]] = {
    "start": ((Key.SOS,),),
    "home-student": ((Key.TALK,), (Key.COUNSELOR, Key.RESOURCES), (Key.FRIEND,), (Key.SOS,)),
    "home-supporter": ((Key.DUTY, Key.SHIFTS), (Key.TRAINING, Key.CONSULT), (Key.SOS,)),
    "home-counselor": (
        (Key.MY_CASES, Key.OPEN_CASES),
        (Key.BOARD, Key.ON_CALL),
        (Key.PEOPLE, Key.HELP),
        (Key.SOS,),
    ),
    "student": ((Key.SOS, Key.END),),
    "supporter": ((Key.FLAG, Key.CONSULT), (Key.HANDOVER, Key.END)),
    "counselor": ((Key.GIVE_BACK, Key.CLOSE),),
    "sos": ((Key.SOS_YES,), (Key.SOS_NO,)),
}


TO = {
    Home.COUNSELOR: Key.AS_COUNSELOR,
    Home.SUPPORTER: Key.AS_SUPPORTER,
    Home.STUDENT: Key.NEED,
}
"""The key that leads to each home from another one."""
AT_HOME = {
    *(Key.MY_CASES, Key.OPEN_CASES, Key.BOARD, Key.ON_CALL, Key.PEOPLE, Key.HELP),
    *(Key.DUTY, Key.SHIFTS, Key.TRAINING, Key.FRIEND, *TO.values()),
}
"""Keys that are known by their whole label only: people send such an emoji to each other."""


@dataclass(frozen=True, slots=True)
class Button:
    """One button: the key of its label, the label's parameters, and what it does."""

    label: str
    press: Press
    params: Params | None = None


@dataclass(frozen=True, slots=True)
class Link(Button):
    """A button that opens an address outside; pressing it tells the bot nothing."""

    url: str = ""


Rows = list[list[Button]]


def button(label: str, action: str, *args: str | int, **shown: str | int) -> Button:
    """Make a button whose label may show something of its own."""
    return Button(label, Press(action, tuple(str(arg) for arg in args)), shown)


def link(label: str, url: str, **shown: str | int) -> Button:
    """Make a button that opens an address."""
    return Link(label, Press("link"), shown, url)


def in_rows(buttons: list[One], width: int) -> list[list[One]]:
    """Put buttons side by side, `width` in a row."""
    return [buttons[n : n + width] for n in range(0, len(buttons), width)]


def unfolded(rows: Iterable[list[dict[str, str]]], room: Mapping[int, int]) -> list[list[dict[str, str]]]:
    """Break each row, in Telegram's form, whose labels do not fit beside each other.

    The labels of one language may fit where those of another do not.
    """
    made = ((row, in_one_row([one["text"] for one in row], room)) for row in rows if row)
    return [line for row, width in made for line in in_rows(row, width)]


def scale(label: str, action: str, *args: str | int) -> Rows:
    """Make buttons from 1 to 5, and ⏭."""
    marks = [button(f"{label}-{n}", action, *args, n) for n in range(1, 6)]
    return [marks, [button("skip", action, *args, "skip")]]


def choices(prefix: str, values: type[StrEnum], action: str, *args: str | int) -> Rows:
    """Make a button for each value, two in a row, and ⏭."""
    found = [button(f"{prefix}-{value}", action, *args, value) for value in values]
    return [*in_rows(found, 2), [button("skip", action, *args, "skip")]]


def way_out(kind: MessageKind, side: str | int) -> Rows:
    """Return the button with which what is written next is for the talk again.

    It stands inside a talk, under what is asked or told beside it.
    """
    return [[button("side-done" if Trait.GOES_ON in kind.traits else "side-over", "side", side)]]


def reply_keyboard(texts: Texts, language: str, name: str, others: Iterable[Home] = ()) -> dict[str, Any]:
    """Return the keyboard under a chat in Telegram's form; a way to each other home is above the last row."""
    *most, last = KEYBOARDS[name]
    ways = tuple(TO[home] for home in others)
    keys = [*most, *([ways] if ways else []), last]
    rows = [[{"text": texts.say(language, key.text)} for key in row] for row in keys]
    return {"keyboard": unfolded(rows, KEYS), "resize_keyboard": True, "is_persistent": True}


def spelled(text: str) -> str:
    """Return a label without variation signs and case, with single plain blanks, however a phone sends it."""
    return " ".join(simplify(text)[0].split())


BARE = {spelled(key): key for key in Key if key not in AT_HOME}
"""Keys of talks and of students, by their emoji alone."""


def labels(texts: Texts) -> dict[str, Key]:
    """Return what a tapped key sends, in every language, as worded and as `spelled`; and the emoji alone."""
    worded = {texts.say(language, key.text): key for language in texts.languages for key in Key}
    return {**worded, **{spelled(label): key for label, key in worded.items()}, **BARE}
