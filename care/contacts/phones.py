"""Phone numbers in digits, look-alike letters or words, with anything put between them."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

import phonenumbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from care.contacts.normalized_text import Range, Written

# Digits of a number; after a word for one ("wa", "nomor") shorter ones count too.
SHORTEST = 9
LONGEST = 15
SHORTEST_WITH_CUE = 7

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
_LETTERS = re.compile(r"(?=\D*\d)[\doilzsbgq]+|[oil]{1,4}")
_LETTER = str.maketrans("oilzsbgq", "01125899")
_LEET = str.maketrans("013457", "oieast")
_REPEATS = {"double": 2, "dobel": 2, "dobl": 2, "triple": 3, "tripel": 3}
_TEENS = "belas"
_TENS = "puluh"
# Other words that may stand inside a number which began with so many digits of a mobile one.
_STRANGE_WORDS = 2
_PREFIX = 4
_BETWEEN = (
    "puluh ratus ini depannya belakangnya tengahnya sambung lanjut lanjutannya setelah next after that terus "
    "trus trs lalu abis itu habis then dan and strip dash minus spasi space dot titik koma comma"
)
_SILENT = frozenset(_BETWEEN.split())
_TOKEN = re.compile(r"[^\W_]+")
# Characters between two digits of one number, and around it where a word for a number is sought.
_WIDEST_GAP = 12
_NEAR = 40
_UNIT = (
    r"(?:rb|ribu|k|jt|juta|rupiah|idr|usd|miliar|m|%|persen|percent|kg|gr?|cm|km|menit|mnt|detik|jam|"
    r"hari|tahun|thn|orang|org|siswa|people|students|views|likes|baht|dollars?|years?|days?|minutes?|hours?|mg|ml|kali|x)\b"
)
_HARMLESS = re.compile(
    r"(?<![\d.:-])(?:[01]?\d|2[0-4])[.:][0-5]\d(?![.:]?\d)"
    r"|(?<![\d./-])(?:0?[1-9]|[12]\d|3[01])(?P<s>[-/. ])(?:0?[1-9]|1[0-2])(?P=s)(?:19|20)?\d\d(?![-./ ]?\d)"
    r"|(?<![\d./-])(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?!\d)"
    r"|(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d(?!\d)"
    r"|(?:\brp\.?|\$|€|£|\bidr)\s?\d[\d.,]*"
    rf"|(?<![\d.,-])\d{{1,12}}(?:[.,]\d{{1,3}}){{0,4}}\s?{_UNIT}"
    r"|(?<![\d.,-])[1-9]\d{0,2}(?:(?P<t>[.,])\d{3})(?:(?P=t)\d{3}){0,2}(?![.,-]?\d)"
)
_CUE = re.compile(
    r"\b(?:nomor|nomer|nmr|no\.?\s?(?:hp|wa|telp?|telepon)|hp|wa|whatsapp|telp|telepon|telpon|call|text|"
    r"phone|number|cell|mobile|ph|tel|hubungi|sms|kontak|contact)(?:ku|nya|mu)?\b[^\d]{0,24}$"
)
_ZERO_FIRST = re.compile(
    r"^[^\d\n]{0,20}(?:(?:depan|tambah)\w*\s(?:nol|kosong|0)|(?:zero|0|oh)\s(?:in\sfront|first))"
)
_TOO_FEW = 2
_PAIR = 2
_AMERICAN = [3, 3, 4]
_AMERICAN_PLAN = re.compile(r"[2-9]\d\d[2-9]\d{6}")


class _Piece(NamedTuple):
    """Digits that stand together; `size` is 1 for a word, however many digits it means."""

    digits: str
    start: int
    end: int
    size: int


def phones(written: Written) -> Iterator[Range]:
    """Give the phone numbers, the longest at each place, but none that is allowed."""
    plain = _HARMLESS.sub(lambda match: "x" * len(match[0]), written.plain)
    for chain in _chains(plain):
        first = 0
        while first < len(chain):
            known = _known(chain, first, written.allowed)
            used = 0 if known else _number(chain, first, plain)
            if used:
                start = chain[first].start
                yield start - (plain[max(0, start - 1) : start] in {"+", "("}), chain[first + used - 1].end
            first += known or used or 1


def dialled(number: str) -> set[str]:
    """Return the digits of a number, as dialled from inside and from outside Indonesia."""
    digits = "".join(filter(str.isdecimal, number))
    return {digits, f"62{digits[1:]}"} if digits.startswith("0") else {digits}


def _chains(plain: str) -> Iterator[list[_Piece]]:
    """Give the runs of digits with only signs and filling words between them."""
    chain: list[_Piece] = []
    times, end, strange = 1, 0, 0
    for token in _TOKEN.finditer(plain):
        if token.start() - end > _WIDEST_GAP or "+" in plain[end : token.start()]:
            yield chain
            chain = []
        end = token.end()
        if token[0] in _REPEATS:
            times = _REPEATS[token[0]]
        elif token[0] == _TEENS and chain:
            chain[-1] = _Piece(f"1{chain[-1].digits}", chain[-1].start, end, size=1)
        elif digits := _digits(token[0]):
            chain.append(_Piece(digits * times, *token.span(), size=1 if token[0].isalpha() else len(digits)))
            times, strange = 1, 0
        elif token[0] not in _SILENT:
            strange += 1
            if strange > _STRANGE_WORDS or not _begun(chain):
                yield chain
                chain, times, strange = [], 1, 0
    yield chain


def _begun(chain: Sequence[_Piece]) -> bool:
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


def _known(chain: Sequence[_Piece], first: int, allowed: frozenset[str]) -> int:
    """Return how many pieces from `first` on make an allowed number; 0 if none do."""
    digits = accumulate(piece.digits for piece in chain[first : first + LONGEST])
    return next((count for count, number in enumerate(digits, start=1) if number in allowed), 0)


def _number(chain: Sequence[_Piece], first: int, plain: str) -> int:
    """Return how many pieces from `first` on make a phone number, by its digits or the words around it."""
    pieces = chain[first : first + LONGEST]
    lengths = enumerate(accumulate(len(piece.digits) for piece in pieces), start=1)
    counts = [count for count, length in lengths if SHORTEST_WITH_CUE <= length <= LONGEST][::-1]
    before = plain[max(0, pieces[0].start - _NEAR) : pieces[0].start]
    shows = _international if before.rstrip().endswith("+") else _national
    for count in counts:
        if shows(pieces[:count]) and not _counted(pieces[:count]):
            return count
    return _announced(pieces, counts, before, plain) if counts else 0


def _announced(pieces: Sequence[_Piece], counts: Sequence[int], before: str, plain: str) -> int:
    """Return how many pieces make the number that the words before or after them speak of."""
    cued = bool(_CUE.search(before))
    for count in counts:
        sizes = [piece.size for piece in pieces[:count]]
        end = pieces[count - 1].end
        if min(sizes) < len(_AMERICAN) and max(sizes) > 1:
            continue
        if (cued or _ZERO_FIRST.match(plain[end : end + _NEAR])) and not _counted(pieces[:count]):
            return count
    return 0


def _national(pieces: Sequence[_Piece]) -> bool:
    """Return whether this is a number as it is written at home, by its beginning, length and grouping."""
    digits = "".join(piece.digits for piece in pieces)
    if digits[0] == "0":
        return len(digits) in range(SHORTEST - (len(pieces) == 1), 16 if digits.startswith("00") else 15)
    if digits.startswith("628"):
        return len(digits) in range(SHORTEST + 1, 15)
    sizes = [piece.size for piece in pieces]
    at_once = len(sizes) == 1 or max(sizes) == 1
    if digits[0] == "8" and (at_once or min(sizes) >= len(_AMERICAN)):
        return len(digits) in range(SHORTEST, 13)
    spelled = 1 in sizes and _PAIR not in sizes
    return (at_once or sizes == _AMERICAN or spelled) and _american(digits)


def _american(digits: str) -> bool:
    plan = _AMERICAN_PLAN.fullmatch(digits)
    return (
        bool(plan)
        and len(set(digits)) > _TOO_FEW
        and phonenumbers.is_valid_number(phonenumbers.parse(digits, "US"))
    )


def _international(pieces: Sequence[_Piece]) -> bool:
    try:
        number = phonenumbers.parse("".join(["+", *(piece.digits for piece in pieces)]))
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_possible_number(number)


def _counted(pieces: Sequence[_Piece]) -> bool:
    """Return whether somebody only counts up or down, or holds a key down."""
    parts = [piece.digits for piece in pieces] if len(pieces) > 1 else list(pieces[0].digits)
    steps = {int(after) - int(before) for before, after in pairwise(parts)}
    return len(steps) == 1 and steps <= {-1, 0, 1}
