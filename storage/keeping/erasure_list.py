"""The list of forgotten people, in a file outside the database, so that a restored backup forgets them again.

A line holds a time and a hash of a random id that stood nowhere else: it leads to nobody, and finds the
person in an older database. It needs no key, so it outlives a change of the main key.
"""

import json
import os
from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO


def erasures_beside(database: Path) -> Path:
    """Return where the list is, unless a setting says otherwise."""
    return database.with_name(database.name + ".erasures")


def mark_of(person: str) -> str:
    """Return what stands in the list for this person's random id."""
    return sha256(f"sebaya forgotten\x1f{person}".encode()).hexdigest()


class ErasureList:
    """A file to which lines are only added; a line is on the disk when `add` returns.

    A copy follows when it can. `behind`: the copy lacks something, as far as is known. `fault`: the kind of
    error that kept the last line from being added, if any.
    """

    def __init__(self, path: Path, copy: Path | None = None) -> None:
        self._path = path
        self._copy = None if copy == path else copy
        self.behind = self._copy is not None
        self.fault: str | None = None

    @property
    def paths(self) -> Sequence[Path]:
        return [path for path in (self._path, self._copy) if path]

    def begin(self) -> None:
        """Make the file, with all that its copy knows; raises OSError if it cannot be written."""
        _complete(self._path, self._lines())

    def add(self, person: str, now: datetime) -> None:
        """Remember that this person is forgotten; a second time adds a second line. Raises OSError."""
        line = json.dumps({"at": now.isoformat(timespec="seconds"), "forgotten": mark_of(person)})
        try:
            _append(self._path, line)
        except OSError as fault:
            self.fault = type(fault).__name__
            raise
        self.fault, self.behind = None, self._copy is not None

    def follow(self) -> None:
        """Bring the list and its copy to the same content; raises OSError. May be slow, as disks are."""
        # Before the work, which runs in a thread: a line that is added meanwhile sets it again.
        self.behind = False
        try:
            known = self._lines()
            for path in self.paths:
                _complete(path, known)
        except OSError:
            self.behind = True
            raise

    def marks(self) -> frozenset[str]:
        """Return every mark that the list or its copy holds.

        A last line that was cut off does not count: what it stood for was not done.
        """
        return frozenset(self._lines())

    def unreadable(self) -> Path | None:
        """Return the list or its copy, if the file is there and cannot be read."""
        for path in self.paths:
            try:
                path.read_bytes()
            except FileNotFoundError:
                continue
            except OSError:
                return path
        return None

    def is_complete(self, path: Path) -> bool:
        """Return whether this file, the list or its copy, has every mark."""
        return _lines_of(path).keys() >= self._lines().keys()

    def _lines(self) -> dict[str, str]:
        return {mark: line for path in self.paths for mark, line in _lines_of(path).items()}


def _complete(path: Path, known: Mapping[str, str]) -> None:
    """Make the file if it is missing, and add the lines that it lacks."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.touch(mode=0o600)
    there = _lines_of(path)
    for mark in known.keys() - there.keys():
        _append(path, known[mark])


def _lines_of(path: Path) -> dict[str, str]:
    """Return the whole lines of a file by their marks, in order; nothing if it cannot be read."""
    try:
        text = path.read_text("utf-8", "replace")
    except OSError:
        return {}
    return {mark: line for line in text.splitlines() if (mark := _read(line))}


def _append(path: Path, line: str) -> None:
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(descriptor, "r+b") as file:
        # A line that a crash has cut off must not swallow this one.
        file.write(b"" if _ends_whole(file) else b"\n")
        file.write(f"{line}\n".encode())
        file.flush()
        # Before the database commits: a person may be listed without being forgotten, never the other way.
        os.fsync(file.fileno())


def _ends_whole(file: BinaryIO) -> bool:
    """Return whether the last line was written to its end."""
    if not file.seek(0, os.SEEK_END):
        return True
    file.seek(-1, os.SEEK_END)
    return file.read(1) == b"\n"


def _read(line: str) -> str | None:
    try:
        return str(json.loads(line)["forgotten"])
    except (ValueError, KeyError, TypeError):
        return None
