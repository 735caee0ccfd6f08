"""How much of a label a phone shows, and how many buttons stand in a row so that no label is cut.

Telegram draws a label in one line and cuts what does not fit.
"""

import unicodedata
from collections.abc import Mapping, Sequence

INLINE: Mapping[int, int] = {1: 30, 2: 14, 3: 10, 4: 7, 5: 5}
"""The most characters of each label, by how many buttons under a message share a row."""
KEYS: Mapping[int, int] = {1: 30, 2: 21}
"""The same for keys of the keyboard under a chat, which is as wide as the phone."""
JOINER = "\u200d"
UNSEEN = {"Mn", "Me", "Cf"}
"""Categories of characters that take no room of their own, such as variation signs."""


def shown_length(label: str) -> int:
    """Return how many characters a phone shows; an emoji made of several counts once."""
    parts = label.split(JOINER)
    return sum(map(_characters, parts)) - (len(parts) - 1)


def _characters(part: str) -> int:
    return sum(unicodedata.category(character) not in UNSEEN for character in part)


def in_one_row(labels: Sequence[str], room: Mapping[int, int]) -> int:
    """Return how many of these buttons may stand side by side; at least one."""
    longest = max(map(shown_length, labels))
    return max((width for width in room if width <= len(labels) and longest <= room[width]), default=1)


def shortened(words: str, room: int = INLINE[1]) -> str:
    """Return the words, or as many characters of them as fit, and "…"."""
    if shown_length(words) <= room:
        return words
    end = next(end for end in range(len(words), 0, -1) if shown_length(words[:end]) < room)
    return f"{words[:end].rstrip(f' {JOINER}')}…"
