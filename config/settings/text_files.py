"""Text files as people's editors save them; what cannot be read is told in one plain line."""

import codecs
from pathlib import Path

MARKED = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
"""What stands first in a file says how it was saved; UTF-32 begins like UTF-16, so it is asked first."""
OF_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How tables and documents of office programs begin, under any name."""


class FileMistake(ValueError):
    """A file cannot be read; one plain line with its name and, where there is one, the line."""


def read_text(path: Path, name: str | None = None) -> str:
    """Return the text of a file with lines that end in a line feed alone; raises FileMistake.

    UTF-8 with or without its mark, and UTF-16 and UTF-32 with theirs, as Windows' editors save them.
    """
    name = name or path.name
    try:
        data = path.read_bytes()
    except IsADirectoryError:
        raise FileMistake(f"{name} is a folder: a file is needed there") from None
    except OSError as fault:
        raise FileMistake(f"{name} cannot be read: {fault.strerror}") from None
    return _decoded(data, name).replace("\r\n", "\n").replace("\r", "\n")


def encoding_of(path: Path) -> str:
    """Return how a file was saved, by what stands first in it."""
    data = path.read_bytes()
    return next((coding for mark, coding in MARKED.items() if data.startswith(mark)), "utf-8-sig")


def _decoded(data: bytes, name: str) -> str:
    if data.startswith(OF_OFFICE):
        raise FileMistake(f"{name} is a file of an office program: save it as plain text (UTF-8)")
    mark = next((mark for mark in MARKED if data.startswith(mark)), b"")
    if not mark and b"\0" in data:
        raise FileMistake(f"{name} is not plain text, or not saved as UTF-8: save it again as UTF-8")
    coding = MARKED.get(mark, "utf-8")
    try:
        return data.decode(coding).removeprefix("\ufeff")
    except UnicodeDecodeError as garbled:
        line = data[: garbled.start].count(b"\n") + 1
        raise FileMistake(f"{name}:{line}: is not saved as UTF-8: save the file again as UTF-8") from None
