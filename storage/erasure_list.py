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
    """Lines that are only added, the same in each of these files; on the disk when `add` returns.

    OSError if one of them cannot be written.
    """

    def __init__(self, *paths: Path) -> None:
        self._paths = tuple(dict.fromkeys(paths))

    def begin(self) -> None:
        """Make what is not there, and bring all to the same: a list that gets another place goes along."""
        known = self._lines()
        for path in self._paths:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.touch(mode=0o600)
            there = _lines_of(path)
            for mark in known.keys() - there.keys():
                _append(path, known[mark])

    def add(self, person: str, now: datetime) -> None:
        """Remember that this person is forgotten; twice is once more."""
        line = json.dumps({"at": now.isoformat(timespec="seconds"), "forgotten": mark_of(person)})
        for path in self._paths:
            _append(path, line)

    def marks(self) -> frozenset[str]:
        """Every mark; a last line that was cut off counts for nothing: what it was for was not done."""
        return frozenset(self._lines())

    def _lines(self) -> dict[str, str]:
        return {mark: line for path in self._paths for mark, line in _lines_of(path).items()}


def _lines_of(path: Path) -> dict[str, str]:
    """The whole lines of a file by their marks, in order."""
    if not path.is_file():
        return {}
    return {mark: line for line in path.read_text("utf-8", "replace").splitlines() if (mark := _read(line))}


def _append(path: Path, line: str) -> None:
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(descriptor, "r+b") as file:
        file.write(b"" if _ends_whole(file) else b"\n")
        file.write(f"{line}\n".encode())
        file.flush()
        os.fsync(file.fileno())


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
