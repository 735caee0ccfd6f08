"""The main key as shares for two or three people: any two make the key, one alone tells nothing about it.

The key is the XOR of as many random pieces as there are shares, and each share lacks one of them: with the
piece that is missing every key is as likely as any other.
"""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from hashlib import sha256

from config.settings.key_file import KEY_LENGTH, KeyMistake

HOLDERS = 2, 3
"""How many shares there may be; two of them are always enough."""
MARK_LENGTH, CHECK_LENGTH = 3, 4
"""Bytes: by the first, shares of one splitting know each other; by the second, a mistyped one is found."""
SHARE = re.compile(r"share([1-3])of([23])-([A-Za-z0-9_-]+)")


@dataclass(frozen=True, slots=True)
class _Share:
    number: int
    holders: int
    mark: bytes
    pieces: dict[int, bytes]


def split(key: bytes, holders: int, draw: Callable[[int], bytes]) -> list[str]:
    """Return a share for each of so many holders; `draw` gives so many random bytes."""
    pieces = [draw(KEY_LENGTH) for _ in range(holders - 1)]
    pieces.append(_xor([key, *pieces]))
    mark = draw(MARK_LENGTH)
    return [_written(number, mark, pieces) for number in range(1, holders + 1)]


def join(first: str, second: str) -> bytes:
    """Return the key that two shares make, in whichever order; raises KeyMistake in one plain line."""
    one, other = _read(first), _read(second)
    if (one.holders, one.mark) != (other.holders, other.mark):
        raise KeyMistake("these shares are of two splittings: take two that were made together")
    if one.number == other.number:
        raise KeyMistake(f"share {one.number} was given twice: the second person has another one")
    return _xor(list((one.pieces | other.pieces).values()))


def is_share(text: str) -> bool:
    """Return whether it looks like a share, and not like a whole key."""
    return text.startswith("share")


def _written(number: int, mark: bytes, pieces: Sequence[bytes]) -> str:
    held = mark + b"".join(piece for place, piece in enumerate(pieces, 1) if place != number)
    label = f"share{number}of{len(pieces)}"
    return f"{label}-{urlsafe_b64encode(held + _check(label, held)).rstrip(b'=').decode()}"


def _read(text: str) -> _Share:
    found = SHARE.fullmatch(text)
    if not found:
        raise KeyMistake("that is no share of a key; it begins like share1of2-")
    number, holders = int(found[1]), int(found[2])
    held = urlsafe_b64decode(found[3] + "=" * (-len(found[3]) % 4)) if len(found[3]) % 4 != 1 else b""
    body, check = held[:-CHECK_LENGTH], held[-CHECK_LENGTH:]
    whole = len(body) == MARK_LENGTH + (holders - 1) * KEY_LENGTH and number <= holders
    if not whole or check != _check(f"share{number}of{holders}", body):
        raise KeyMistake(f"share {number} is not whole, or a letter of it is wrong: copy it again")
    known = [place for place in range(1, holders + 1) if place != number]
    parts = [body[MARK_LENGTH + at * KEY_LENGTH :][:KEY_LENGTH] for at in range(holders - 1)]
    return _Share(number, holders, body[:MARK_LENGTH], dict(zip(known, parts, strict=True)))


def _check(label: str, held: bytes) -> bytes:
    return sha256(label.encode() + held).digest()[:CHECK_LENGTH]


def _xor(values: Sequence[bytes]) -> bytes:
    return reduce(lambda one, other: bytes(a ^ b for a, b in zip(one, other, strict=True)), values)
