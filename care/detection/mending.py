"""Mending: words that were run together, torn apart or mistyped, read as the known words behind them.

Every rule has a guard of its own. A slip is mended only where it is no ordinary word and keeps company with
words of danger; words run together are parted only where known words fill them to the last letter.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import ahocorasick_rs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# Letters of the shortest word that may be two run together, and of the longest that is looked at.
SHORTEST_RUN, LONGEST_RUN = 6, 64
# Letters of the shortest key that may be torn in two, and of the longest part of a run.
SHORT, LONGEST_PART = 3, 16
# Letters of a key that is mended without company: nothing else looks like it.
SURE = 6
# Letters of a key in which another vowel or a lost first letter still leaves enough to know it by.
LONG = 5
# Words on either side in which company is looked for.
COMPANY = 2

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = "aeiou"


class Mended(NamedTuple):
    """Known words in the place of the words from `first` up to `after`."""

    words: tuple[str, ...]
    first: int
    after: int


@dataclass(frozen=True)
class Mending:
    """What is mended: the files' own lists, folded.

    `keys` are words of danger, `company` those beside which a slip of a key is one, `ordinary` words that
    only look like a slip or a run, `parts` the words that may stand in a run.
    """

    keys: frozenset[str] = frozenset()
    company: frozenset[str] = frozenset()
    ordinary: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()

    @cached_property
    def slips(self) -> dict[str, str]:
        """Return for each way of mistyping a key, by one slip of the finger, that key."""
        found: dict[str, str] = {}
        for key in sorted(self.keys, key=len, reverse=True):
            for slip in slips_of(key):
                if slip not in self.ordinary and slip not in self.keys:
                    found[slip] = key
        return found

    @cached_property
    def torn(self) -> dict[tuple[str, str], str]:
        """Return for each way of tearing a key in two, one part no word of its own, that key."""
        halves = {
            (key[:at], key[at:]): key for key in self.keys for at in range(1, len(key)) if len(key) > SHORT
        }
        return {half: key for half, key in halves.items() if not self._words(half)}

    def _words(self, half: tuple[str, str]) -> bool:
        return all(part in self.ordinary or part in self.parts for part in half)

    @cached_property
    def _torn_first(self) -> frozenset[str]:
        return frozenset(first for first, _ in self.torn)

    def mended(self, words: Sequence[str], known: frozenset[str]) -> list[Mended]:
        """Return what is mended in `words`, of which those in `known` are words already, in order."""
        spoken = set(words)
        slips = not self.slips.keys().isdisjoint(spoken)
        torn = not self._torn_first.isdisjoint(spoken)
        runs = self._runs(f" {' '.join(words)} ")
        if not (slips or torn or runs):
            return []
        return list(self._in_order(words, known, runs))

    def _in_order(self, words: Sequence[str], known: frozenset[str], runs: set[str]) -> Iterator[Mended]:
        parted = {word: self.parted(word) for word in runs}
        at = 0
        while at < len(words):
            word, following = words[at], words[at + 1] if at + 1 < len(words) else ""
            if key := self.torn.get((word, following)):
                yield Mended((key,), at, at + 2)
                at += 1
            elif parts := parted.get(word):
                yield Mended(parts, at, at + 1)
            elif word not in known and (key := self.slips.get(word)) and self._fits(key, words, at):
                yield Mended((key,), at, at + 1)
            at += 1

    def _fits(self, key: str, words: Sequence[str], at: int) -> bool:
        """Return whether a slip of `key` may stand at `at`: it is long, or its company fits."""
        if len(key) >= SURE:
            return True
        near = (*words[max(0, at - COMPANY) : at], *words[at + 1 : at + 1 + COMPANY])
        return any(word in self.company or word in self.keys or word in self.slips for word in near)

    def _runs(self, text: str) -> set[str]:
        """Return the words of `text` in which a key is only a part."""
        found = set()
        for _, start, end in self._all.find_matches_as_indexes(text):
            if text[start - 1] == " " == text[end]:
                continue
            word = text[text.rindex(" ", 0, start + 1) + 1 : text.index(" ", end)]
            if SHORTEST_RUN <= len(word) <= LONGEST_RUN and word not in self.ordinary:
                found.add(word)
        return found

    @cached_property
    def _all(self) -> ahocorasick_rs.AhoCorasick:
        return ahocorasick_rs.AhoCorasick(sorted(self.keys))

    def parted(self, word: str) -> tuple[str, ...] | None:
        """Return the fewest known words that fill `word` to the last letter; None if none do.

        Work is bounded by the length of `word` times that of the longest part.
        """
        best: list[tuple[str, ...] | None] = [(), *[None] * len(word)]
        for end in range(1, len(word) + 1):
            for start in range(max(0, end - LONGEST_PART), end):
                before, part = best[start], word[start:end]
                if before is None or (part not in self.parts and part not in self.keys):
                    continue
                if start and len(part) == 1:  # a single letter may only be the "i" that begins a sentence
                    continue
                if best[end] is None or len(before) + 1 < len(best[end] or ()):
                    best[end] = (*before, part)
        parts = best[-1]
        return parts if parts and len(parts) > 1 else None


def slips_of(key: str) -> set[str]:
    """Return `key` with two letters swapped, one missing, or one hit beside its place."""
    swapped = {key[:at] + key[at + 1] + key[at] + key[at + 2 :] for at in range(len(key) - 1)}
    missing = {key[:at] + key[at + 1 :] for at in range(0 if len(key) >= LONG else 1, len(key))}
    beside = {
        key[:at] + other + key[at + 1 :]
        for at, letter in enumerate(key)
        for other in _likely(letter, len(key))
    }
    short = set() if len(key) <= SHORT else missing
    return (swapped | short | beside) - {key}


def _likely(letter: str, length: int) -> Iterable[str]:
    """Return the letters that are hit in place of `letter`; in a long word also any other vowel."""
    return _beside(letter) | (set(_VOWELS) if letter in _VOWELS and length >= LONG else set())


def _beside(letter: str) -> set[str]:
    for row, keys in enumerate(_ROWS):
        if letter in keys:
            at = keys.index(letter)
            around = {keys[place] for place in (at - 1, at + 1) if 0 <= place < len(keys)}
            above = {_ROWS[row - 1][place] for place in (at, at + 1) if row and place < len(_ROWS[row - 1])}
            below = {
                _ROWS[row + 1][place]
                for place in (at - 1, at)
                if row + 1 < len(_ROWS) and 0 <= place < len(_ROWS[row + 1])
            }
            return around | above | below
    return set()


def replaced(words: Sequence[str], mends: Iterable[Mended]) -> Iterator[tuple[str, int, int]]:
    """Give each word after mending, with the first word it stands for and the one after the last."""
    at = 0
    for mend in mends:
        yield from ((words[place], place, place + 1) for place in range(at, mend.first))
        yield from ((word, mend.first, mend.after) for word in mend.words)
        at = mend.after
    yield from ((words[place], place, place + 1) for place in range(at, len(words)))
