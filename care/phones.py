"""Phone numbers in digits, look-alike letters or words, with whatever is put between them."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

import phonenumbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from care.contact_text import Range, Written

SHORTEST = 9
LONGEST = 15
SHORTEST_WITH_CUE = 7

_WORDS = {
    "nol": "0", "kosong": "0", "ksong": "0", "satu": "1", "dua": "2", "tiga": "3", "empat": "4", "ampat": "4",
    "lima": "5", "enam": "6", "tujuh": "7", "tuju": "7", "delapan": "8", "lapan": "8", "dlapan": "8",
    "sembilan": "9", "smbilan": "9", "sepuluh": "10", "sebelas": "11", "siji": "1", "loro": "2", "telu": "3",
    "papat": "4", "limo": "5", "enem": "6", "pitu": "7", "wolu": "8", "songo": "9", "sanga": "9", "hiji": "1",
    "tilu": "3", "opat": "4", "genep": "6", "dalapan": "8", "salapan": "9", "zero": "0", "oh": "0", "one": "1",
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "niner": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15",
    "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "2", "thirty": "3",
    "forty": "4", "fifty": "5", "sixty": "6", "seventy": "7", "eighty": "8", "ninety": "9", "hundred": "00",
}  # fmt: skip
_FUSED = re.compile("|".join(sorted(_WORDS, key=len, reverse=True)) + r"|\d")
_ONLY_FUSED = re.compile(f"(?:{_FUSED.pattern})+")
_LETTERS = re.compile(r"(?=\D*\d)[\doilzsbgq]+|[oil]{1,4}")
_LETTER = str.maketrans("oilzsbgq", "01125899")
_LEET = str.maketrans("013457", "oieast")
_REPEATS = {"double": 2, "dobel": 2, "dobl": 2, "triple": 3, "tripel": 3}
_TEENS = "belas"
_SILENT = frozenset(
    "puluh terus trus trs lalu abis itu habis then dan and strip dash minus spasi space dot titik koma comma".split()
)
_TOKEN = re.compile(r"[^\W_]+")
_WIDEST_GAP = 12
_UNIT = (
    r"(?:rb|ribu|k|jt|juta|rupiah|idr|usd|miliar|m|%|persen|percent|kg|gr?|cm|km|menit|mnt|detik|jam|hari|tahun|thn|"
    r"orang|org|siswa|people|students|views|likes|baht|dollars?|years?|days?|minutes?|hours?|mg|ml|kali|x)\b"
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
    r"\b(?:nomor|nomer|nmr|no\.?\s?(?:hp|wa|telp?|telepon)|hp|wa|whatsapp|telp|telepon|telpon|call|text|phone|number|"
    r"cell|mobile|hubungi|sms|kontak|contact)(?:ku|nya|mu)?\b[^\d]{0,24}$"
)
_ZERO_FIRST = re.compile(
    r"^[^\d\n]{0,20}(?:depan\w*\s+(?:nol|kosong|0)|tambah\w*\s+(?:nol|kosong|0)|(?:zero|0|oh)\s+(?:in\s+front|first))"
)
_AMERICAN = [3, 3, 4]
_AMERICAN_PLAN = re.compile(r"[2-9]\d\d[2-9]\d{6}")


class _Piece(NamedTuple):
    digits: str
    start: int
    end: int


def phones(written: Written) -> Iterator[Range]:
    """Give the phone numbers, longest first at each place, but none that is allowed."""
    plain = _HARMLESS.sub(lambda match: "x" * len(match[0]), written.plain)
    for chain in _chains(plain):
        first = 0
        while first < len(chain):
            used = _number(chain, first, plain, written.allowed)
            if used:
                start = chain[first].start
                yield start - (plain[max(0, start - 1) : start] in {"+", "("}), chain[first + used - 1].end
            first += used or 1


def digits_only(number: str) -> str:
    """The digits of a number as it is dialled in Indonesia."""
    digits = "".join(filter(str.isdecimal, number))
    return f"0{digits[2:]}" if digits.startswith("62") and len(digits) > SHORTEST else digits


def _chains(plain: str) -> Iterator[list[_Piece]]:
    """Give the runs of digits that nothing but signs and filling words parts."""
    chain: list[_Piece] = []
    times, end = 1, 0
    for token in _TOKEN.finditer(plain):
        if token.start() - end > _WIDEST_GAP:
            yield chain
            chain = []
        end = token.end()
        if token[0] in _REPEATS:
            times = _REPEATS[token[0]]
        elif token[0] == _TEENS and chain:
            chain[-1] = _Piece(f"1{chain[-1].digits}", chain[-1].start, end)
        elif digits := _digits(token[0]):
            chain.append(_Piece(digits * times, *token.span()))
            times = 1
        elif token[0] not in _SILENT:
            yield chain
            chain, times = [], 1
    yield chain


def _digits(token: str) -> str:
    """The digits that a token stands for, or nothing."""
    if token.isdecimal():
        return token
    if found := _WORDS.get(token):
        return found
    if _LETTERS.fullmatch(token):
        return token.translate(_LETTER)
    for spelled in (token, token.translate(_LEET)):
        if _ONLY_FUSED.fullmatch(spelled):
            return "".join(_WORDS.get(part, part) for part in _FUSED.findall(spelled))
    return ""


def _number(chain: Sequence[_Piece], first: int, plain: str, allowed: frozenset[str]) -> int:
    """How many pieces from `first` on make a phone number that is not allowed."""
    pieces = _longest(chain[first : first + LONGEST])
    cued = bool(_CUE.search(plain[max(0, pieces[0].start - 40) : pieces[0].start])) if pieces else False
    for count in range(len(pieces), 0, -1):
        if _is_phone(pieces[:count], plain, cued):
            return 0 if digits_only("".join(piece.digits for piece in pieces[:count])) in allowed else count
    return 0


def _longest(pieces: Sequence[_Piece]) -> Sequence[_Piece]:
    """As many of the first pieces as a phone number can hold."""
    lengths = accumulate(len(piece.digits) for piece in pieces)
    return pieces[: sum(length <= LONGEST for length in lengths)]


def _is_phone(pieces: Sequence[_Piece], plain: str, cued: bool) -> bool:
    digits = "".join(piece.digits for piece in pieces)
    sizes = [len(piece.digits) for piece in pieces]
    if len(digits) < SHORTEST_WITH_CUE or _counted(digits):
        return False
    start, end = pieces[0].start, pieces[-1].end
    if plain[max(0, start - 2) : start].strip().endswith("+"):
        return _international(digits)
    if _national(digits, sizes):
        return True
    together = min(sizes) >= len(_AMERICAN) or max(sizes) == 1
    return together and (cued or bool(_ZERO_FIRST.match(plain[end : end + 50])))


def _national(digits: str, sizes: Sequence[int]) -> bool:
    """Whether these are the digits of a number as it is written at home, by beginning, length and grouping."""
    at_once = len(sizes) == 1 or max(sizes) == 1
    if digits.startswith("08") and len(sizes) == 1:
        return len(digits) in range(SHORTEST - 1, 15)
    if digits.startswith("0"):
        return len(digits) in range(SHORTEST, 16 if digits.startswith("00") else 14)
    if digits.startswith("628"):
        return len(digits) in range(SHORTEST + 1, 15)
    if digits.startswith("8") and (at_once or min(sizes) >= len(_AMERICAN)):
        return len(digits) in range(SHORTEST, 13)
    return (at_once or list(sizes) == _AMERICAN) and _american(digits)


def _american(digits: str) -> bool:
    plan = _AMERICAN_PLAN.fullmatch(digits)
    return bool(plan) and phonenumbers.is_valid_number(phonenumbers.parse(digits, "US"))


def _international(digits: str) -> bool:
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(f"+{digits}"))
    except phonenumbers.NumberParseException:
        return False


def _counted(digits: str) -> bool:
    """Whether somebody only counts up or down, or holds a key down."""
    digits = digits.replace("10", "a") if digits.startswith(("10", "123", "0123")) else digits
    steps = {ord(after) - ord(before) for before, after in pairwise(digits.replace("a", ":"))}
    return len(steps) <= 1
