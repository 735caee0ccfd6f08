"""Who was forgotten, in a file outside the database: a restored backup forgets them again.

A line holds a time and a hash of a random id that stood nowhere else: it leads to nobody, and finds the
person in a database from before. It needs no key, so it outlives a change of the main key.
"""

import json
import os
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO


def erasures_beside(database: Path) -> Path:
    """Where the list is, unless a setting says otherwise."""
    return database.with_name(database.name + ".erasures")


def mark_of(person: str) -> str:
    """What stands in the list for this person's random id."""
    return sha256(f"sebaya forgotten\x1f{person}".encode()).hexdigest()


class ErasureList:
    """Lines that are only added; each is on the disk when `add` returns. OSError if it cannot be."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def begin(self) -> None:
        """Make it if it is not there: a list that is missing later was lost."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.path.touch(mode=0o600)

    def add(self, person: str, now: datetime) -> None:
        """Remember that this person is forgotten; twice is once more."""
        line = json.dumps({"at": now.isoformat(timespec="seconds"), "forgotten": mark_of(person)})
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "r+b") as file:
            file.write(b"" if _ends_whole(file) else b"\n")
            file.write(f"{line}\n".encode())
            file.flush()
            os.fsync(file.fileno())

    def marks(self) -> frozenset[str]:
        """Every mark; a last line that was cut off counts for nothing: what it was for was not done."""
        if not self.path.exists():
            return frozenset()
        return frozenset(mark for line in self.path.read_text("utf-8").splitlines() if (mark := _read(line)))


def _ends_whole(file: BinaryIO) -> bool:
    """Whether the last line was written to its end."""
    if not file.seek(0, os.SEEK_END):
        return True
    file.seek(-1, os.SEEK_END)
    return file.read(1) == b"\n"


def _read(line: str) -> str | None:
    try:
        return str(json.loads(line)["forgotten"])
    except (ValueError, KeyError, TypeError):
        return None
