"""N-grams: what the second opinion sees of a folded message, each counted in a bucket by its checksum.

Parts of words (2 to 5 letters, with the word's edges), whole words, and two words in a row. CRC-32 gives the
same bucket on every machine and in every run.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING
from zlib import crc32

from care.detection.normalize import STOP

if TYPE_CHECKING:
    from collections.abc import Sequence

BITS = 16
MASK = (1 << BITS) - 1
LENGTHS = (2, 3, 4, 5)
# Words of a stretch that is weighed by itself in a longer message, and how far apart two of them begin.
STRETCH, STEP = 20, 10
# Letters of a word that are looked at; nothing that is longer is a word.
LONGEST_WORD = 40
# Words up to which a message is one stretch.
WHOLE = 30


def edged_word(word: str) -> bytes:
    """Return the bytes of `word` between two blanks, which mark its edges."""
    return f" {word[:LONGEST_WORD]} ".encode()


def buckets_of_word(word: str) -> list[int]:
    """Return a bucket for each part of `word`, and for the word itself."""
    edged = edged_word(word)
    found = [
        crc32(edged[at : at + length]) & MASK for length in LENGTHS for at in range(len(edged) - length + 1)
    ]
    found.append(crc32(edged) & MASK)
    return found


def bucket_of_pair(first: str, second: str) -> int:
    """Return the bucket of two words in a row; STOP, the edge of a sentence, may be one of them."""
    return crc32(f"{first} {second}".encode()) & MASK


def buckets(words: Sequence[str]) -> list[int]:
    """Return the bucket of every n-gram of a folded message."""
    found = [bucket for word in words if word != STOP for bucket in buckets_of_word(word)]
    return found + [bucket_of_pair(first, second) for first, second in pairwise(words)]


def stretches(count: int) -> list[tuple[int, int]]:
    """Return where the stretches of a message of `count` words begin and end; a short one is one stretch."""
    if count <= WHOLE:
        return [(0, count)]
    return [(first, min(first + STRETCH, count)) for first in range(0, count - STEP, STEP)]
