"""Spoken digits: the digits that stand in a text in a row, in figures, look-alike letters or words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DIGIT_WORDS = (
    "nol kosong ksong enol zero oh",
    "satu stu siji hiji one seratus",
    "dua loro two twenty",
    "tiga tga telu tilu three thirty",
    "empat ampat mpat papat opat four forty",
    "lima lma limo five fifty",
    "enam nem enem genep six sixty",
    "tujuh tuju tjh pitu seven seventy",
    "delapan lapan dlapan dlpn lpn wolu dalapan eight eighty",
    "sembilan smbilan smbln songo sanga salapan nine niner ninety",
)
"""Words for each digit, in Indonesian, Javanese, Sundanese and English; the line is the digit."""
_WORDS = {word: str(digit) for digit, words in enumerate(_DIGIT_WORDS) for word in words.split()} | {
    "sepuluh": "10",
    "sebelas": "11",
    "ten": "10",
    "eleven": "11",
    "twelve": "12",
    "thirteen": "13",
    "fourteen": "14",
    "fifteen": "15",
    "sixteen": "16",
    "seventeen": "17",
    "eighteen": "18",
    "nineteen": "19",
    "hundred": "00",
}
SPELLED = frozenset(_WORDS)
_FUSED = re.compile("|".join(sorted(_WORDS, key=len, reverse=True)) + r"|\d")
_ONLY_FUSED = re.compile(f"(?:{_FUSED.pattern})+")
_LETTERS = re.compile(r"(?=\D*\d)[\doilzsbgqe]+|[oil]{1,4}")
_LETTER = str.maketrans("oilzsbgqe", "011258993")
_LEET = str.maketrans("013457", "oieast")
_REPEATS = {"double": 2, "dobel": 2, "dobl": 2, "triple": 3, "tripel": 3}
_OFTEN = {"kali": 0, "times": 0, "twice": 2, "thrice": 3}
"""Words after a digit that say how often it stands; 0: as often as the digit before them says."""
_OFTENEST = 8
_MOST = 20
"""Digits of one word and what is said of it: more than any number has."""
_TEENS = "belas"
_CHANGING = {_TEENS, *_OFTEN}
_TENS = "puluh"
_THOUSANDS = "ribu"
# Other words that may stand inside a number which began with so many digits of a mobile one.
_STRANGE_WORDS = 2
_PREFIX = 4
_BETWEEN = (
    "puluh ratus ini depannya belakangnya tengahnya sambung lanjut lanjutannya setelah next after that terus "
    "trus trs lalu abis itu habis then dan and strip dash minus spasi space dot titik koma comma"
)
_SILENT = frozenset(_BETWEEN.split())
_TOKEN = re.compile(r"[^\W_]+")
_PARTS = re.compile(r"\d+|\D+")
_GLUED = re.compile(
    r"[a-z]{2,}(?:0[1-9]\d{1,}|62\d{2,}|[2-9]\d\d(?=-\d{3}-?\d{4}\b)|\d{9,15})[a-z]*|\d{9,15}[a-z]{2,}|08\d{2,}(?:[a-z]\d{2,}){1,5}\b"
)
"""A number with a word before or after it and no blank between."""
# Characters between two digits of one number.
_WIDEST_GAP = 12


class Piece(NamedTuple):
    """Digits that stand together; `size` is 1 for a word, however many digits it means."""

    digits: str
    start: int
    end: int
    size: int


def chains(plain: str) -> Iterator[list[Piece]]:
    """Give the runs of digits with only signs and filling words between them."""
    chain: list[Piece] = []
    times, end, strange = 1, 0, 0
    for token, start, stop in _tokens(plain):
        if start - end > _WIDEST_GAP or _begins_anew(plain[end:start], chain):
            yield chain
            chain = []
        end = stop
        if token in _REPEATS:
            times = _REPEATS[token]
        elif chain and (token in _CHANGING or (token == _THOUSANDS and chain[0].digits.startswith("0"))):
            _change(chain, token, end)
        elif digits := _digits(token):
            chain.append(Piece(digits * times, start, end, size=1 if token.isalpha() else len(digits)))
            times, strange = 1, 0
        elif token not in _SILENT:
            strange += 1
            if strange > _STRANGE_WORDS or not _begun(chain):
                yield chain
                chain, times, strange = [], 1, 0
    yield chain


def _begins_anew(gap: str, chain: Sequence[Piece]) -> bool:
    """Return whether a plus begins another number; between the parts of a mobile one it is only a sign."""
    return "+" in gap and not (gap == "+" and _begun(chain))


def _tokens(plain: str) -> Iterator[tuple[str, int, int]]:
    """Give the words and numbers with their places; a number that is glued to a word stands by itself."""
    for token in _TOKEN.finditer(plain):
        start = token.start()
        if token[0].isalpha() or token[0].isdecimal() or not _GLUED.match(plain, start):
            yield token[0], *token.span()
            continue
        for part in _PARTS.finditer(token[0]):
            yield part[0], start + part.start(), start + part.end()


def _change(chain: list[Piece], word: str, end: int) -> None:
    """Let a word that speaks of the digits before it change them."""
    last = chain.pop()
    digits, start = last.digits, last.start
    if word == _TEENS:
        digits = f"1{digits}"
    elif word == _THOUSANDS:
        digits += "000"
    elif _OFTEN[word]:
        digits *= _OFTEN[word]
    elif chain and len(digits) == 1 and int(digits) <= _OFTENEST:
        times, (digits, start, _, _) = int(digits), chain.pop()
        digits *= times
    chain.append(Piece(digits[:_MOST], start, end, size=1))


def _begun(chain: Sequence[Piece]) -> bool:
    """Return whether this begins as only mobile numbers do, so that a word or two may stand inside."""
    return bool(chain) and chain[0].digits.startswith("08") and len(chain[0].digits) >= _PREFIX


def _digits(token: str) -> str:
    """Return the digits that a token stands for, or ""."""
    if token.isdecimal():
        return token
    if found := _WORDS.get(token.removesuffix("nya").removesuffix(_TENS)):
        return found
    if _LETTERS.fullmatch(token):
        return token.translate(_LETTER)
    for spelled in (token, token.translate(_LEET)):
        if _ONLY_FUSED.fullmatch(spelled):
            return "".join(_WORDS.get(part, part) for part in _FUSED.findall(spelled))
    return ""
