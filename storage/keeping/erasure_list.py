"""The list of forgotten people, in a file outside the database, so that a restored backup forgets them again.

A line holds a time and a hash of a random id that stood nowhere else: it leads to nobody, and finds the
person in an older database. Under a key of the programme's own, which outlives a change of the main key, each
line is signed; after it stands a stamp, signed over all that is before it: until when the list is whole.
"""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import BinaryIO

from storage.keeping.erasure_lines import Listed, mark_of, read, signed, stamp

__all__ = ["ErasureList", "erasures_beside", "mark_of"]


def erasures_beside(database: Path) -> Path:
    """Return where the list is, unless a setting says otherwise."""
    return database.with_name(database.name + ".erasures")


class ErasureList:
    """A file to which lines are only added; a line is on the disk when `add` returns.

    A copy follows when it can. `behind`: the copy lacks something, as far as is known. `fault`: the kind of
    error that kept the last line from being added, if any. Without a key nothing is signed, and every line
    counts.
    """

    def __init__(self, path: Path, copy: Path | None = None, key: bytes | None = None) -> None:
        self._path = path
        self._copy = None if copy == path else copy
        self._key = key
        self._writing = Lock()
        self.behind = self._copy is not None
        self.fault: str | None = None

    @property
    def paths(self) -> Sequence[Path]:
        return [path for path in (self._path, self._copy) if path]

    def begin(self) -> None:
        """Make the file, with all that its copy knows; raises OSError if it cannot be written."""
        self._complete(self._path, self._lines())

    def sign_with(self, key: bytes, *, adopt: bool) -> None:
        """Sign from now on. `adopt`: lines from before there was a key are signed too, once.

        Raises OSError.
        """
        for path in self.paths if adopt else ():
            if path.exists():
                _write_anew(path, [signed(line, key) for line in read(path, None).lines.values()])
        self._key = key

    def add(self, person: str, now: datetime) -> datetime:
        """Remember that this person is forgotten, and return the list's stamp. Raises OSError.

        A second time adds a second line.
        """
        try:
            with self._writing:
                there = read(self._path, self._key)
                line = signed(
                    {"at": now.isoformat(timespec="seconds"), "forgotten": mark_of(person)}, self._key
                )
                at = there.later(now)
                _append(self._path, line, *there.with_line(line).stamped(at, self._key))
        except OSError as fault:
            self.fault = type(fault).__name__
            raise
        self.fault, self.behind = None, self._copy is not None
        return at

    def stamp(self, now: datetime) -> datetime:
        """Say that the list is whole until now, and return that time; raises OSError."""
        with self._writing:
            there = read(self._path, self._key)
            at = there.later(now)
            _restamp(self._path, there, stamp(at, there.chain, self._key))
        self.behind = self._copy is not None
        return at

    def follow(self) -> None:
        """Bring the list and its copy to the same content; raises OSError. May be slow, as disks are."""
        # Before the work, which runs in a thread: a line that is added meanwhile sets it again.
        self.behind = False
        try:
            known, at = self._lines(), read(self._path, self._key).stamped_at
            with self._writing:
                self._complete(self._path, known)
            if self._copy:
                self._complete(self._copy, known, at)
        except OSError:
            self.behind = True
            raise

    def marks(self) -> frozenset[str]:
        """Return every mark that the list or its copy holds.

        A last line that was cut off does not count: what it stood for was not done.
        """
        return frozenset(self._lines())

    def readings(self) -> Iterator[tuple[Path, Listed]]:
        """Return what stands in the list and in its copy, as far as they are there."""
        return ((path, read(path, self._key)) for path in self.paths if path.exists())

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
        return read(path, self._key).lines.keys() >= self._lines().keys()

    def _lines(self) -> dict[str, Mapping[str, str]]:
        return {mark: line for path in self.paths for mark, line in read(path, self._key).lines.items()}

    def _complete(
        self, path: Path, known: Mapping[str, Mapping[str, str]], at: datetime | None = None
    ) -> None:
        """Make the file if it is missing, add the lines that it lacks, and say until when it is whole."""
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
        there = read(path, self._key)
        missing = [line for mark, line in known.items() if mark not in there.lines]
        if missing:
            _append(path, *missing)
            there = there.with_line(*missing)
        newest = max((one for one in (at, there.stamped_at) if one), default=None)
        if newest and self._key and (missing or newest != there.stamped_at):
            _restamp(path, read(path, self._key), stamp(newest, there.chain, self._key))


def _append(path: Path, *lines: Mapping[str, str]) -> None:
    with _opened(path) as file:
        # A line that a crash has cut off must not swallow this one.
        file.write(b"" if _ends_whole(file) else b"\n")
        file.write(b"".join(_bytes(line) for line in lines))
        # Before the database commits: a person may be listed without being forgotten, never the other way.
        _flush(file)


def _restamp(path: Path, there: Listed, line: Mapping[str, str] | None) -> None:
    """Write a stamp over the one at the end, which has the same length, or after the last line."""
    if line is None:
        return
    if not there.ends_with_stamp:
        _append(path, line)
        return
    with _opened(path) as file:
        os.pwrite(file.fileno(), _bytes(line), file.seek(0, os.SEEK_END) - len(_bytes(line)))
        _flush(file)


def _write_anew(path: Path, lines: Sequence[Mapping[str, str]]) -> None:
    beside = path.with_name(f"{path.name}.new")
    beside.unlink(missing_ok=True)
    _append(beside, *lines)
    beside.replace(path)


def _opened(path: Path) -> BinaryIO:
    flags = os.O_RDWR | os.O_CREAT
    return os.fdopen(os.open(path, flags, 0o600), "r+b")


def _flush(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _ends_whole(file: BinaryIO) -> bool:
    """Return whether the last line was written to its end, and go there."""
    if not file.seek(0, os.SEEK_END):
        return True
    file.seek(-1, os.SEEK_END)
    return file.read(1) == b"\n"


def _bytes(line: Mapping[str, str]) -> bytes:
    return f"{json.dumps(line)}\n".encode()
