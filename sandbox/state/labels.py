"""What a phone shows of the labels of buttons and keys: one line, and the rest is cut off."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sandbox.wire.responses import Json

INLINE: Mapping[int, int] = {1: 30, 2: 14, 3: 10, 4: 7, 5: 5}
"""The most characters of a label, by how many buttons under a message share a row; measured at 390 pixels."""
KEYS: Mapping[int, int] = {1: 30, 2: 21, 3: 13, 4: 9}
"""The same for keys under a chat, which is as wide as the phone."""
JOINER = "\u200d"


def cut_labels(markup: Json) -> list[str]:
    """Return the labels of a reply markup that a phone does not show whole."""
    return [label for rows, room in _rows(markup) for row in rows for label in _cut(row, room)]


def _rows(markup: Json) -> Iterator[tuple[list[list[str]], Mapping[int, int]]]:
    for field, room in (("inline_keyboard", INLINE), ("keyboard", KEYS)):
        rows = markup.get(field) or []
        yield [[one if isinstance(one, str) else str(one["text"]) for one in row] for row in rows], room


def _cut(row: list[str], room: Mapping[int, int]) -> list[str]:
    most = room.get(len(row), min(room.values()))
    return [label for label in row if "\n" in label or _shown(label) > most]


def _shown(label: str) -> int:
    """Count characters as a phone shows them: what is joined to another, or has no width, does not count."""
    wide = [one for one in label if unicodedata.category(one) not in {"Mn", "Me", "Cf"}]
    return len(wide) - label.count(JOINER)
