"""Obfuscation: how a word may be disguised, and the plain word behind it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from care.detection.mending import Mended, Mending

FEW = "#"
MANY = "##"
# Numbers below MANY_FROM are FEW; with LONG_NUMBER digits or more they are MANY, as "0001".
MANY_FROM = 5
LONG_NUMBER = 4
# Letters of the shortest word that is mended.
SHORTEST_MENDED = 4

_THRICE = re.compile(r"([^\W\d_])\1{2,}")
_DOUBLED = re.compile(r"([^\W\d_])\1")
_LEET = re.compile(r"(?<=[a-z])[013457@$!](?=[a-z]|$)")
_HIDDEN_U = re.compile(r"(?<=[b-df-hj-np-tw-z])v(?=[b-df-hj-np-tw-z])")
_NOT_PLAIN = re.compile(r"[^a-z]|v|(.)\1\1")
_PLAIN_THROUGHOUT = re.compile(r"[a-z]+(?: [a-z]+)*")
_NOT_PLAIN_LETTERS = re.compile(r"([a-z])\1\1|" + _HIDDEN_U.pattern)
_PLAIN_DOUBLED = re.compile(r"([a-z])\1")
_ODD_LETTERS = re.compile(r"([a-z])\1|v")
_PASSIVE = re.compile(r"\bdi(?=[a-z]{4})")
_FIGURES = re.compile(r"[013457@$!]")
_LETTER = re.compile(r"[a-z]")
_TWICE = re.compile(r"\b([a-z]*?([a-z]{3,})) \2\b")
_STAR = re.compile(r"[*#]")
_LETTER_FOR = dict(zip("013457@$!", "oieastasi", strict=True))


@dataclass(frozen=True)
class Vocabulary:
    """The words that disguises are mended to, and how words are mended that only look like them."""

    words: frozenset[str] = frozenset()
    mending: Mending = field(default_factory=Mending)

    def plain(self, word: str) -> str:
        """Return the plain word behind one that has no signs between its letters."""
        if word in self.words:
            return word
        plain = plain_word(word)
        if plain not in self.words and _FIGURES.search(plain) and _LETTER.search(plain):
            plain = self._without_figures(plain)
        if plain in self.words or not _DOUBLED.search(plain):
            return plain
        single = _DOUBLED.sub(r"\1", plain)
        return single if len(single) >= SHORTEST_MENDED and single in self.words else plain

    def _without_figures(self, word: str) -> str:
        """Return the known word in which figures stand for letters; `word` itself if there is none."""
        letters = "".join(_LETTER_FOR.get(sign, sign) for sign in word)
        return letters if letters in self.words or letters in self.mending.keys else word

    def all_plain(self, words: list[str]) -> list[str]:
        """Return the plain words behind words of letters."""
        if not _ODD_LETTERS.search(" ".join(words)):
            return words
        return [
            word if word in self.words or not _ODD_LETTERS.search(word) else self.plain(word)
            for word in words
        ]

    def mends(self, words: list[str]) -> list[Mended]:
        """Return what was run together, torn apart or mistyped in these plain words."""
        return self.mending.mended(words, self.words)

    def mended(self, token: str) -> str | None:
        """Return the word that `token` hides with signs between or instead of its letters."""
        joined = plain_word("".join(filter(str.isalnum, token)))
        if len(joined) >= SHORTEST_MENDED and joined in self.words:
            return joined
        return self._unstarred(token) if _STAR.search(token) else None

    def _unstarred(self, token: str) -> str | None:
        shape = _shape(token)
        like = re.compile(_STAR.sub(".", re.escape(token).replace(r"\*", "*").replace(r"\#", "#")))
        fitting = [word for word in self._by_shape.get(shape, ()) if like.fullmatch(word)]
        return min(fitting, key=lambda word: word not in self.mending.keys, default=None)

    @cached_property
    def _by_shape(self) -> dict[tuple[int, str, str], list[str]]:
        found: dict[tuple[int, str, str], list[str]] = defaultdict(list)
        for word in sorted(self.words):
            if len(word) >= SHORTEST_MENDED and word.isalpha():
                found[_shape(word)].append(word)
        return found


def _shape(word: str) -> tuple[int, str, str]:
    return len(word), word[0], word[-1]


def plain_word(word: str) -> str:
    """Return the word without leet signs and held-down letters; a number becomes FEW or MANY."""
    if not _NOT_PLAIN.search(word):
        return word
    if word.isdecimal():
        return FEW if len(word) < LONG_NUMBER and int(word) < MANY_FROM else MANY
    letters = _LEET.sub(lambda sign: _LETTER_FOR[sign[0]], word)
    return _HIDDEN_U.sub("u", _THRICE.sub(r"\1", letters))


def is_plain(phrase: str) -> bool:
    """Return whether a phrase is plain words between single blanks already."""
    return bool(_PLAIN_THROUGHOUT.fullmatch(phrase)) and not _NOT_PLAIN_LETTERS.search(phrase)


def spellings(phrase: str) -> set[str]:
    """Return how a folded phrase may still be written.

    As one word; with one letter instead of two; in Indonesian with "di" apart, or "2" for a word said twice.
    """
    found = {phrase, phrase.replace(" ", "")}
    if _PLAIN_DOUBLED.search(phrase):
        for word in set(phrase.split(" ")):
            if len(word) >= SHORTEST_MENDED and _PLAIN_DOUBLED.search(word):
                found.add(phrase.replace(word, _PLAIN_DOUBLED.sub(r"\1", word)))
    if _PASSIVE.search(phrase):
        found |= {_PASSIVE.sub("di ", one) for one in found}
    if _TWICE.search(phrase):
        found |= {_TWICE.sub(r"\g<1>2", one) for one in found}
    return found
