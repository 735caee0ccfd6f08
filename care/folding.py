"""One plain spelling for the many ways in which a message can be typed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

STOP = "|"
FEW = "#"
MANY = "##"
MANY_FROM = 5
LONG_NUMBER = 4
SHORTEST_MENDED = 4

_TOKEN = re.compile(
    r"(?P<spelled>(?<![^\W_])[^\W_](?:[\s.\-_*/+]{1,3}[^\W_](?![^\W_])){2,})"
    r"|(?P<word>[^\W_]+(?:[*@$!#.'\-_/+][^\W_]+)*)"
    r"|(?P<stop>[!?;\n]+|(?<!\.)\.(?!\.))"
)
_PIECE = re.compile(r"\d+(?![^\W\d_]\d)(?=[^\W\d_]|$)|[^\W_](?:[^\W_]|[*@$!#](?=[^\W_]))*")
_THRICE = re.compile(r"([^\W\d_])\1{2,}")
_DOUBLED = re.compile(r"([^\W\d_])\1")
_LAST_VOWEL = re.compile(r"([aeiou])([^aeiou]*)$")
_LEET = re.compile(r"(?<=[a-z])[013457@$!](?=[a-z]|$)")
_HIDDEN_U = re.compile(r"(?<=[b-df-hj-np-tw-z])v(?=[b-df-hj-np-tw-z])")
_NOT_PLAIN = re.compile(r"[^a-z]|v|(.)\1\1")
_LETTER_FOR = dict(zip("013457@$!", "oieastasi", strict=True))


@dataclass(frozen=True, slots=True)
class Folded:
    """A message as plain words, each with its place in the message as it was written.

    `text` holds the words between single blanks, with a blank at either end, so " mati " is a word and never
    a part of one. Numbers below MANY_FROM read as FEW, others as MANY, the edges of a sentence as STOP.
    """

    text: str
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]

    def word_at(self) -> dict[int, int]:
        """Return which word each blank of `text` stands before; the last one stands before the end."""
        blanks = accumulate((len(word) + 1 for word in self.words), initial=0)
        return {blank: word for word, blank in enumerate(blanks)}

    def span(self, first: int, after: int) -> tuple[int, int]:
        """Return where the words from `first` up to `after` stand in the original text."""
        return self.places[first][0], self.places[after - 1][1]


def fold(text: str, known: Collection[str] = ()) -> Folded:
    """Fold `text`, mending words of `known` that signs have split; takes time in proportion to its length."""
    plain, origins = simplify(text)
    found = list(_tokens(plain, known))
    words = (STOP, *(word for word, _, _ in found), STOP)
    places = ((0, 0), *((origins[start], origins[end - 1] + 1) for _, start, end in found), (len(text),) * 2)
    return Folded(f" {' '.join(words)} ", words, places)


def fold_phrase(phrase: str) -> str:
    """Return the words of `phrase` as they will stand in a folded text."""
    return fold(phrase).text.strip(f" {STOP}")


def spellings(phrase: str) -> set[str]:
    """Return how a folded phrase may still be written: as one word, with a letter doubled or starred out."""
    words = phrase.split()
    found = {phrase, "".join(words)} if len(words) > 1 else {phrase}
    for place, word in enumerate(words):
        found |= {" ".join((*words[:place], other, *words[place + 1 :])) for other in _misspellings(word)}
    return found


def _misspellings(word: str) -> set[str]:
    """Return the disguises of one word that is long enough to be recognised in them."""
    if len(word) < SHORTEST_MENDED or not word.isalpha():
        return set()
    inner = range(1, len(word) - 1)
    starred = {f"{word[:at]}{sign}{word[at + 1 :]}" for at in inner for sign in "*#"}
    return starred | {_DOUBLED.sub(r"\1", word), f"{word}{word[-1]}", _LAST_VOWEL.sub(r"\1\1\2", word)}


def simplify(text: str) -> tuple[str, range | list[int]]:
    """Return lower-case text in its simplest characters, and the position that each of them came from."""
    if text.isascii():
        return text.lower(), range(len(text))
    parts = [_simplest(character) for character in text]
    origins = [position for position, part in enumerate(parts) for _ in part]
    return "".join(parts), origins


@lru_cache(maxsize=2048)
def _simplest(character: str) -> str:
    """Return the character without width, accent, style or case; the invisible ones vanish."""
    if character in "’‘ʼ`":
        return "'"
    simple = unicodedata.normalize("NFKD", character).lower()
    return "".join(part for part in simple if unicodedata.category(part) not in {"Mn", "Cf", "Cs"})


def _tokens(plain: str, known: Collection[str]) -> Iterator[tuple[str, int, int]]:
    for token in _TOKEN.finditer(plain):
        if token.lastgroup == "stop":
            yield STOP, token.start(), token.end()
        elif token.lastgroup == "spelled":
            yield _plain("".join(filter(str.isalnum, token[0]))), token.start(), token.end()
        else:
            yield from _words(token[0], token.start(), known)


def _words(token: str, start: int, known: Collection[str]) -> Iterator[tuple[str, int, int]]:
    if token.isalpha():
        yield _plain(token), start, start + len(token)
        return
    joined = _plain("".join(filter(str.isalnum, token)))
    if "'" in token or (len(joined) >= SHORTEST_MENDED and joined in known):
        yield joined, start, start + len(token)
        return
    for piece in _PIECE.finditer(token):
        yield _plain(piece[0]), start + piece.start(), start + piece.end()


def _plain(word: str) -> str:
    """Return the word without leet signs and without letters that are held down."""
    if not _NOT_PLAIN.search(word):
        return word
    if word.isdecimal():
        return FEW if len(word) < LONG_NUMBER and int(word) < MANY_FROM else MANY
    letters = _LEET.sub(lambda sign: _LETTER_FOR[sign[0]], word)
    return _HIDDEN_U.sub("u", _THRICE.sub(r"\1", letters))
