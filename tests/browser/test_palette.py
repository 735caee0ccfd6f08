"""A picture with few colours comes out as it was."""

import struct
import zlib

from tests.browser.palette import SIGNATURE, small


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def content(png: bytes, name: bytes) -> bytes:
    at = png.index(name)
    return png[at + 4 : at + 4 + struct.unpack(">I", png[at - 4 : at])[0]]


def test_every_filter_is_undone_and_no_colour_changes() -> None:
    rows = (
        b"\0\x10\x20\x30\x10\x20\x30",
        b"\1\x10\x20\x30\0\0\0",
        b"\2\1\1\1\0\0\0",
        b"\3\0\0\0\0\0\0",
        b"\4\0\0\0\0\0\0",
    )
    header = struct.pack(">IIBBBBB", 2, len(rows), 8, 2, 0, 0, 0)
    parts = (b"IHDR", header), (b"IDAT", zlib.compress(b"".join(rows))), (b"IEND", b"")
    made = small(SIGNATURE + b"".join(chunk(name, data) for name, data in parts))
    palette, places = content(made, b"PLTE"), zlib.decompress(content(made, b"IDAT"))
    shown = [
        palette[3 * place : 3 * place + 3]
        for row in range(len(rows))
        for place in places[3 * row + 1 : 3 * row + 3]
    ]
    assert shown[:4] == [b"\x10\x20\x30"] * 4
    assert shown[4:6] == [b"\x11\x21\x31", b"\x10\x20\x30"]
    assert shown[6] == b"\x08\x10\x18"
