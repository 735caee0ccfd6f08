"""A screenshot as a PNG of 256 colours: a third of the size, and nobody sees a difference."""

import struct
import zlib
from collections import Counter
from collections.abc import Iterator
from functools import cache

SIGNATURE = b"\x89PNG\r\n\x1a\n"
COLOURS = 256
EXACT = 128
"""So many of the commonest colours are kept as they are; the others are shared by similar ones."""
Colour = tuple[int, int, int]


def small(png: bytes) -> bytes:
    """The same picture with a palette; `png` has eight bits a channel and is not interlaced."""
    chunks = dict(_chunks(png))
    width, height, _, kind = struct.unpack(">IIBB", chunks[b"IHDR"][:10])
    rows = _rows(zlib.decompress(chunks[b"IDAT"]), width * {2: 3, 6: 4}[kind], {2: 3, 6: 4}[kind])
    pixels = [_colours(row, {2: 3, 6: 4}[kind]) for row in rows]
    palette = _palette(Counter(colour for row in pixels for colour in row))

    @cache
    def place(colour: Colour) -> int:
        return min(range(len(palette)), key=lambda at: _distance(palette[at], colour))

    body = b"".join(b"\0" + bytes(map(place, row)) for row in pixels)
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    table = b"".join(map(bytes, palette))
    parts = ((b"IHDR", header), (b"PLTE", table), (b"IDAT", zlib.compress(body, 9)), (b"IEND", b""))
    return SIGNATURE + b"".join(_chunk(name, data) for name, data in parts)


def _palette(counted: Counter[Colour]) -> list[Colour]:
    exact = [colour for colour, _ in counted.most_common(EXACT)]
    cells: Counter[Colour] = Counter()
    for colour, count in counted.items():
        if colour not in exact:
            cells[tuple(channel // 24 * 24 + 12 for channel in colour)] += count  # type: ignore[index] # a colour has three channels
    shared = [colour for colour, _ in cells.most_common(COLOURS - len(exact))]
    return exact + [tuple(min(channel, 255) for channel in colour) for colour in shared]  # type: ignore[misc] # likewise


def _distance(one: Colour, other: Colour) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))


def _colours(row: bytearray, step: int) -> list[Colour]:
    return list(zip(row[0::step], row[1::step], row[2::step], strict=True))


def _rows(data: bytes, length: int, step: int) -> Iterator[bytearray]:
    before = bytearray(length)
    for start in range(0, len(data), length + 1):
        before = _unfiltered(data[start], bytearray(data[start + 1 : start + 1 + length]), before, step)
        yield before


def _unfiltered(kind: int, row: bytearray, above: bytearray, step: int) -> bytearray:
    for at in range(len(row)):
        left = row[at - step] if at >= step else 0
        corner = above[at - step] if at >= step else 0
        up = above[at]
        guess = (0, left, up, (left + up) // 2, _paeth(left, up, corner))[kind]
        row[at] = (row[at] + guess) & 255
    return row


def _paeth(left: int, up: int, corner: int) -> int:
    guess = left + up - corner
    return min((left, up, corner), key=lambda near: abs(guess - near))


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and content of each chunk; the pieces of the picture in one."""
    at, picture = len(SIGNATURE), b""
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        name, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += length + 12
        if name == b"IDAT":
            picture += data
        else:
            yield name, data
    yield b"IDAT", picture


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
