"""List pages: a list of any length in pages that fit a message, with buttons that outlive its changes.

A button to a page carries the entry with which that page begins. If the list has changed meanwhile, the page
still begins with that entry: turning on skips nobody, and shows nobody twice.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import takewhile
from math import ceil
from typing import Generic, TypeVar

from handlers.keyboards.keyboards import Button, Rows, button, in_rows
from handlers.keyboards.label_widths import INLINE, in_one_row
from handlers.keyboards.signed_buttons import Press
from handlers.request.turned_page import PAGE, PLACE

T = TypeVar("T")
MOST = 20
"""Entries on one page. Telegram takes 100 buttons and 10 kB of them: so many fit with the longest labels."""
MOST_WAYS = 24
"""Buttons to other pages under one page; of more pages every second or third has one."""
MARK = 5
"""Hexadecimal digits by which an entry is found again within its list."""
LETTERS, BOTH = 7, 3
"""The most letters that stand for a page, four in a row; up to so many, for its first and its last entry."""
FEW = 2
"""So many pages need no other way than ◀ and ▶."""


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """The entries that stand `here`: those of page `number` (from 1) of `of`."""

    here: Sequence[T]
    number: int
    of: int
    _entries: Sequence[T]
    _starts: Sequence[int]
    _key: Callable[[T], str]

    def turning(self, opens: Press, words: Callable[[T], str] | None = None, *, whole: bool = False) -> Rows:
        """Return ◀ and ▶ with the place between them; nothing for a list of one page.

        `opens` is the press with which the list is opened. With `words`, by which its entries are sorted, a
        long list has a button to each page by first letters (`whole`: by the words of its first entry).
        """
        if self.of == 1:
            return []
        at = self.number - 1
        row = [self._to(opens, at, "page-here", page=self.number, of=self.of)]
        if at:
            row.insert(0, self._to(opens, at - 1, "page-before"))
        if self.number < self.of:
            row.append(self._to(opens, self.number, "page-after"))
        return [*self._ways(opens, words, whole=whole), row]

    def _ways(self, opens: Press, words: Callable[[T], str] | None, *, whole: bool) -> Rows:
        if words is None or self.of <= FEW:
            return []
        labels = [words(self._entries[at]) for at in self._starts] if whole else list(self._guides(words))
        every = ceil(self.of / MOST_WAYS)
        ways = [self._to(opens, at, "plain", text=labels[at]) for at in range(0, self.of, every)]
        return in_rows(ways, in_one_row(labels, INLINE))

    def _guides(self, words: Callable[[T], str]) -> Iterator[str]:
        """Yield "Ra–Sh" for each page: as many letters as tell it from its neighbour."""
        ends = [*self._starts[1:], len(self._entries)]
        before = words(self._entries[self._starts[1]])
        for start, end in zip(self._starts, ends, strict=True):
            first, last = words(self._entries[start]), words(self._entries[end - 1])
            same = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(before, first, strict=False))))
            count = min(same + 1, LETTERS)
            from_, to = first[:count].strip(), last[:count].strip()
            yield f"{from_}–{to}" if from_ != to and count <= BOTH else from_ or "…"
            before = last

    def _to(self, opens: Press, at: int, label: str, **shown: str | int) -> Button:
        start = self._starts[at]
        place = f"{start}.{_mark(self._key(self._entries[start]))}" if self._entries else "0."
        return button(label, PAGE, place, opens.action, *opens.args, **shown)


def page_of(
    params: Mapping[str, str | int], entries: Sequence[T], key: Callable[[T], str], most: int = MOST
) -> Page[T]:
    """Return the page that was turned to, or the first one; `key` tells an entry from all others."""
    start = _start(str(params.get(PLACE, "")), entries, key, most)
    # Counted backwards from here, so that the page before this one is a full one.
    before = [max(0, start - most * number) for number in range(ceil(start / most), 0, -1)]
    starts = [*before, *(range(start, len(entries), most) or [0])]
    here = entries[start : start + most]
    return Page(here, len(before) + 1, len(starts), entries, starts, key)


def _start(place: str, entries: Sequence[T], key: Callable[[T], str], most: int) -> int:
    """Return where the entry of this place is now; if it is gone, where it was, or the last page."""
    number, _, mark = place.partition(".")
    if not number.isdecimal() or not entries:
        return 0
    was = int(number)
    # Most lists have not changed: it is looked for where it was, and only then everywhere.
    if was < len(entries) and _mark(key(entries[was])) == mark:
        return was
    found = (at for at, entry in enumerate(entries) if _mark(key(entry)) == mark)
    return next(found, was if was < len(entries) else (len(entries) - 1) // most * most)


def _mark(key: str) -> str:
    return sha256(key.encode()).hexdigest()[:MARK]
