"""Phone numbers in digits, look-alike letters or words, with anything put between them."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

import phonenumbers

from care.contacts.spoken_digits import Piece, chains

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from care.contacts.normalized_text import Range, Reading

# Digits of a number; after a word for one ("wa", "nomor") shorter ones count too.
SHORTEST = 9
LONGEST = 15
SHORTEST_WITH_CUE = 7

# Characters around a number where a word for one is sought.
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
_SERVICE = (
    r"hotline|helpline|lifeline|childline|samaritans|yayasan|lsm|lembaga|puskesmas|rumah sakit|rs[uj]?d?|"
    r"klinik|polsek|polres\w*|lbh|p2tp2a|uptd|dinas|komnas|kpai|kantor"
)
_GOODS = re.compile(
    rf"\b(?:{_SERVICE}|resi|tracking|order(?:an)?|pesanan|invoice|isbn|voucher|transaksi|antrean|antrian|"
    r"booking|tiket|ticket|serial|seri|call ?cent(?:er|re)|layanan|pengaduan|"
    r"kode bayar|virtual account)\b[^\d\n]{0,24}$"
)
"""What numbers of services and things come after; only what is dialled as a mobile number counts there."""
_MOBILE = re.compile(r"08[1-9]\d{7,9}|628\d{8,11}")
_FREE_OF_CHARGE = "0800"
"""No person has a number that begins so, in Indonesia or elsewhere: it is a helpline's, or a company's."""
_LONGEST_FREE = 11
_TOO_FEW = 2
_PAIR = 2
_AMERICAN = [3, 3, 4]
_AMERICAN_PLAN = re.compile(r"[2-9]\d\d[2-9]\d{6}")


def phones(written: Reading) -> Iterator[Range]:
    """Give the phone numbers, the longest at each place, but none that is allowed."""
    plain = _HARMLESS.sub(lambda match: "x" * len(match[0]), written.plain)
    for chain in chains(plain):
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


def _known(chain: Sequence[Piece], first: int, allowed: frozenset[str]) -> int:
    """Return how many pieces from `first` on make an allowed number; 0 if none do."""
    digits = accumulate(piece.digits for piece in chain[first : first + LONGEST])
    return next((count for count, number in enumerate(digits, start=1) if number in allowed), 0)


def _number(chain: Sequence[Piece], first: int, plain: str) -> int:
    """Return how many pieces from `first` on make a phone number, by its digits or the words around it."""
    pieces = chain[first : first + LONGEST]
    lengths = enumerate(accumulate(len(piece.digits) for piece in pieces), start=1)
    counts = [count for count, length in lengths if SHORTEST_WITH_CUE <= length <= LONGEST][::-1]
    before = plain[max(0, pieces[0].start - _NEAR) : pieces[0].start]
    shows = _international if before.rstrip().endswith("+") else _national
    things = bool(_GOODS.search(before))
    for count in counts:
        if shows(pieces[:count]) and not _counted(pieces[:count]) and (not things or _mobile(pieces[:count])):
            return count
    return _announced(pieces, counts, before, plain) if counts and not things else 0


def _mobile(pieces: Sequence[Piece]) -> bool:
    """Return whether a mobile phone has such a number, though the words before speak of a thing's."""
    return _MOBILE.fullmatch("".join(piece.digits for piece in pieces)) is not None


def _announced(pieces: Sequence[Piece], counts: Sequence[int], before: str, plain: str) -> int:
    """Return how many pieces make the number that the words before or after them speak of."""
    cued = bool(_CUE.search(before))
    for count in counts:
        sizes = [piece.size for piece in pieces[:count]]
        end = pieces[count - 1].end
        if min(sizes) < len(_AMERICAN) and max(sizes) > 1:
            continue
        if pieces[0].digits.startswith(_FREE_OF_CHARGE):
            continue
        if (cued or _ZERO_FIRST.match(plain[end : end + _NEAR])) and not _counted(pieces[:count]):
            return count
    return 0


def _national(pieces: Sequence[Piece]) -> bool:
    """Return whether this is a number as it is written at home, by its beginning, length and grouping."""
    digits = "".join(piece.digits for piece in pieces)
    if digits.startswith(_FREE_OF_CHARGE) and len(digits) <= _LONGEST_FREE:
        return False
    if digits[0] == "0":
        return len(digits) in range(SHORTEST - (len(pieces) == 1), 16 if digits.startswith("00") else 15)
    if digits.startswith("628"):
        return len(digits) in range(SHORTEST + 1, 15)
    sizes = [piece.size for piece in pieces]
    at_once = len(sizes) == 1 or max(sizes) == 1
    if digits[0] == "8" and digits[1] != "0" and (at_once or min(sizes) >= len(_AMERICAN)):
        return len(digits) in range(SHORTEST, 13)
    spelled = 1 in sizes and _PAIR not in sizes
    return (at_once or sizes == _AMERICAN or spelled) and _american(digits)


def _american(digits: str) -> bool:
    if not _AMERICAN_PLAN.fullmatch(digits) or len(set(digits)) <= _TOO_FEW:
        return False
    number = phonenumbers.parse(digits, "US")
    return phonenumbers.is_valid_number(number) and not _is_free(number)


def _international(pieces: Sequence[Piece]) -> bool:
    try:
        number = phonenumbers.parse("".join(["+", *(piece.digits for piece in pieces)]))
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_possible_number(number) and not _is_free(number)


def _is_free(number: phonenumbers.PhoneNumber) -> bool:
    """Return whether calling it costs nothing: a service's number, not a person's."""
    return phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.TOLL_FREE


def _counted(pieces: Sequence[Piece]) -> bool:
    """Return whether somebody only counts up or down, or holds a key down."""
    parts = [piece.digits for piece in pieces] if len(pieces) > 1 else list(pieces[0].digits)
    steps = {int(after) - int(before) for before, after in pairwise(parts)}
    return len(steps) == 1 and steps <= {-1, 0, 1}
