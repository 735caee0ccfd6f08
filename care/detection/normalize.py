"""Normalization: one plain spelling for the many ways in which a message can be typed.

Words are found in two ways that must agree: quickly, without places, for the many messages in which nothing
is found; and with their places, once something was.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from care.detection.lookalikes import LOOKALIKES
from care.detection.mending import replaced
from care.detection.obfuscation import Vocabulary, is_plain
from care.detection.signs import SIGNS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

STOP = "|"
NOTHING_KNOWN = Vocabulary()

_TOKEN = re.compile(
    r"(?P<spelled>(?<![^\W_])[^\W_](?:[\s.\-_*/+]{1,4}[^\W_](?![^\W_])){2,})"
    r"|(?P<word>[^\W_]+(?:[*@$!#.'\-_/+][^\W_]+)*)"
    r"|(?P<stop>[!?;\n]+|(?<!\.)\.(?!\.))"
)
_PIECE = re.compile(r"\d+(?![^\W\d_]\d)(?=[^\W\d_]|$)|[^\W_](?:[^\W_]|[*@$!#](?=[^\W_]))*")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_SPELLED_SHAPE = re.compile(r"(?<!a)a(?: {1,4}a(?!a)){2}")
_GAP = re.compile(r"[\W_]+")
_ENDINGS = ".!?;"
_GARBLED = re.compile("\u00e2\u0080(.)", re.DOTALL)  # a quotation mark that went through a wrong encoding
_GARBLED_APOSTROPHES = "\u0098\u0099"

_FILLERS = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters and signs that show nothing; a blank of this kind inside a word hides it."""
_JOINT = "/"
"""A picture or foreign sign between two letters may hide a word, as a slash does."""
_FLAG = re.compile("(?<![\U0001f1e6-\U0001f1ff])[\U0001f1e6-\U0001f1ff]{2}(?![\U0001f1e6-\U0001f1ff])")

_Placed: TypeAlias = tuple[str, int, int]


def _table(sign_for: Callable[[str], str]) -> str:
    return "".join(sign_for(chr(code)) for code in range(128))


def _shape(sign: str) -> str:
    if sign.isalnum():
        return "a"
    return " " if sign.isspace() or sign in ".-_*/+" else ","


_SHAPES = _table(_shape)
_CHUNKS = _table(lambda sign: sign if sign.isalnum() or sign in "*@$!#.'-_/+?;" else " ")


@dataclass(frozen=True, slots=True)
class Folded:
    """A message as plain words.

    `text` holds the words between single blanks, with a blank at either end, so " mati " is a word and never
    a part of one. Numbers below MANY_FROM read as FEW, others as MANY, the edges of a sentence as STOP.
    """

    text: str
    words: tuple[str, ...]
    original: str
    known: Vocabulary

    def places(self) -> tuple[tuple[int, int], ...]:
        """Return where each word stands in the message as it was written; look them up once for a message."""
        plain, origins = _spread(_straight(self.original), _spoken)
        found = _mended(_with_edges(_tokens(plain, self.known), len(plain)), self.known)
        origins = [*origins, len(self.original)]
        return tuple(
            (origins[start], origins[end - 1] + 1 if end > start else origins[end]) for _, start, end in found
        )


def fold(text: str, known: Vocabulary = NOTHING_KNOWN) -> Folded:
    """Fold `text`, mending disguised words that are `known`; takes time in proportion to its length."""
    words = _quick_words(text, known)
    if words is None:
        plain, _ = _spread(_straight(text), _spoken)
        words = [word for word, _, _ in _with_edges(_tokens(plain, known), len(plain))]
    if mends := known.mends(words):
        words = [word for word, _, _ in replaced(words, mends)]
    return Folded(f" {' '.join(words)} ", tuple(words), text, known)


def fold_phrase(phrase: str) -> str:
    """Return the words of `phrase` as they will stand in a folded text."""
    return phrase if is_plain(phrase) else fold(phrase).text.strip(f" {STOP}")


def _quick_words(text: str, known: Vocabulary) -> list[str] | None:
    """Return the words of a text in plain letters; None where they are spelled out or of another script."""
    plain = _straight(text)
    if not plain.isascii():
        plain = _FOREIGN.sub(_shadows, plain)
        if not plain.isascii():
            return None
    plain = plain.lower()
    shape = plain.translate(_SHAPES)
    if " a " in f" {shape} " and _SPELLED_SHAPE.search(shape):
        return None
    return _chunk_words(plain, known)


def _chunk_words(plain: str, known: Vocabulary) -> list[str]:
    words = [STOP]
    for chunk in plain.replace("\n", " ; ").translate(_CHUNKS).split():
        if chunk.isalpha():
            words.append(chunk)
            continue
        body = chunk.rstrip(_ENDINGS)
        if not body.isalpha():
            _extend(words, (word for word, _, _ in _tokens(chunk, known)))
            continue
        words.append(body)
        if chunk[len(body) :].strip(".") or len(chunk) == len(body) + 1:
            words.append(STOP)
    if words[-1] != STOP:
        words.append(STOP)
    return known.all_plain(words)


def _extend(words: list[str], further: Iterable[str]) -> None:
    for word in further:
        if word != STOP or words[-1] != STOP:
            words.append(word)


def _with_edges(found: Iterable[_Placed], length: int) -> list[_Placed]:
    """Return the words with a STOP at both ends of the text, and never two together."""
    placed = [(STOP, 0, 0)]
    for token in found:
        if token[0] != STOP or placed[-1][0] != STOP:
            placed.append(token)
    if placed[-1][0] != STOP:
        placed.append((STOP, length, length))
    return placed


def _mended(placed: list[_Placed], known: Vocabulary) -> list[_Placed]:
    """Return the words after mending; each part of a run stands where the whole run does."""
    words = [word for word, _, _ in placed]
    return [
        (word, placed[first][1], placed[after - 1][2])
        for word, first, after in replaced(words, known.mends(words))
    ]


def _straight(text: str) -> str:
    """Return the text with plain apostrophes, each character still in its place."""
    text = text.replace("`", "'")
    if not text.isascii():
        text = _FLAG.sub(",,", text)
    return _GARBLED.sub(_ungarbled, text) if "\u0080" in text else text


def _ungarbled(mark: re.Match[str]) -> str:
    return ("'" if mark[1] in _GARBLED_APOSTROPHES else ",") + "\u200b\u200b"


def simplify(text: str) -> tuple[str, range | list[int]]:
    """Return lower-case text in its simplest characters, and the position that each of them came from."""
    return _spread(_straight(text), _simplest)


def _spread(text: str, simplest: Callable[[str], str]) -> tuple[str, range | list[int]]:
    if text.isascii():
        return text.lower(), range(len(text))
    parts = [simplest(character) for character in text]
    origins = [position for position, part in enumerate(parts) for _ in part]
    return "".join(parts), origins


def _shadows(run: re.Match[str]) -> str:
    return "".join(map(_spoken, run[0]))


@lru_cache(maxsize=2048)
def _spoken(character: str) -> str:
    """Return the character as `_simplest` does, the word of a picture, or _JOINT for another sign."""
    if word := SIGNS.get(character):
        return word
    return "".join(
        part if part.isascii() or part.isalnum() or part.isspace() else _JOINT
        for part in _simplest(character)
    )


@lru_cache(maxsize=2048)
def _simplest(character: str) -> str:
    """Return the character without width, accent, style or case; the invisible ones vanish."""
    if character in "’‘ʼ":
        return "'"
    simple = unicodedata.normalize("NFKD", character).lower()
    return "".join(LOOKALIKES.get(part, part) for part in simple if not _unseen(part))


def _unseen(character: str) -> bool:
    return character in _FILLERS or unicodedata.category(character) in {"Mn", "Me", "Cf", "Cs"}


def _tokens(plain: str, known: Vocabulary) -> Iterator[_Placed]:
    for token in _TOKEN.finditer(plain):
        if token.lastgroup == "stop":
            yield STOP, token.start(), token.end()
        elif token.lastgroup == "spelled":
            yield from _spelled(token[0], token.start(), known)
        else:
            yield from _words(token[0], token.start(), known)


def _spelled(token: str, start: int, known: Vocabulary) -> Iterator[_Placed]:
    """Give the words of letters that stand apart; a gap wider than the narrowest parts two words."""
    gaps = list(_GAP.finditer(token))
    narrowest = min(sum(map(str.isspace, gap[0])) for gap in gaps)
    begin = 0
    for gap in gaps:
        if sum(map(str.isspace, gap[0])) > narrowest:
            yield _joined(token[begin : gap.start()], start + begin, known)
            begin = gap.end()
    yield _joined(token[begin:], start + begin, known)


def _joined(letters: str, start: int, known: Vocabulary) -> _Placed:
    return known.plain("".join(filter(str.isalnum, letters))), start, start + len(letters)


def _words(token: str, start: int, known: Vocabulary) -> Iterator[_Placed]:
    if token.isalpha():
        yield known.plain(token), start, start + len(token)
        return
    if mended := known.mended(token):
        yield mended, start, start + len(token)
        return
    if "'" in token:
        yield known.plain("".join(filter(str.isalnum, token))), start, start + len(token)
        return
    for piece in _PIECE.finditer(token):
        yield known.plain(piece[0]), start + piece.start(), start + piece.end()
