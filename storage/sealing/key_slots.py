"""The conversations' keys on the disk: slots of one size, each written and overwritten where it lies.

Layout: a head of one slot, then slots of 128 bytes: a nonce, and under the main key a name and its key. A
slot that opens is a key, and every other one is free. There is no journal, no index and no second copy, so a
key that is overwritten stands nowhere else in the file. A slot lies inside one sector of the disk.
"""

import os
import re
from collections.abc import Collection, Iterator, Mapping
from heapq import heapify, heappop, heappush
from pathlib import Path

from storage.sealing.encryption import NONCE, BrokenSeal, Vault

SLOT = 128
"""Bytes of one slot; it divides the sector of every disk."""
NAME_OF_FORM = b"sebaya keys "
HEAD = (NAME_OF_FORM + b"1\n").ljust(SLOT, b"\0")
NEWER = re.compile(rb"sebaya keys (?!1\n)\d+\n")
"""The head of a newer form."""
CONTENT = SLOT - NONCE - 16
"""Bytes inside a slot: the lengths of name and key, both, and zeros; 16 is the tag of AES-GCM."""
PLACE = ("keys", "slot")
CLOSED = -1


class NewerForm(Exception):
    """Only a newer program can read the file."""


class KeySlots:
    """The open file; every change is written at once, and is on the disk after `flush`."""

    def __init__(self, file: int, vault: Vault) -> None:
        self._file, self._vault = file, vault
        self._numbers: dict[str, int] = {}
        self._free: list[int] = []
        self._end = 1
        self._read()

    @classmethod
    def open(cls, path: Path, vault: Vault) -> "KeySlots":
        """Open or create the file (mode 0600); raises OSError or `NewerForm`."""
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            os.fchmod(file, 0o600)
            slots = cls(file, vault)
            # Also where the file was there: a disk that takes no more must show now.
            os.pwrite(file, HEAD, 0)
            slots.flush()
            flush_names(path.parent)
        except BaseException:
            os.close(file)
            raise
        return slots

    def close(self) -> None:
        """Close the file; a second time does nothing."""
        if self._file != CLOSED:
            os.close(self._file)
            self._file = CLOSED

    def flush(self) -> None:
        """Return when everything that was written is on the disk."""
        os.fsync(self._file)

    def empty_log(self) -> None:
        """Let go of what a log beside the keys may still hold: here there is none."""

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self._numbers)

    def key(self, name: str) -> bytes | None:
        """Return the key of this name, read from the disk; None if there is none."""
        number = self._numbers.get(name)
        opened = None if number is None else _opened(self._slot(number), self._vault)
        return opened[1] if opened else None

    def put(self, name: str, key: bytes, vault: Vault | None = None) -> None:
        """Write a key into the slot of its name, or into a free one.

        Under another main key (`vault`) it stands beside the one of that name, for a change of the main key.
        """
        if vault:
            self._write(self._next(), _closed(name, key, vault))
            return
        number = self._numbers.get(name)
        number = self._next() if number is None else number
        self._write(number, _closed(name, key, self._vault))
        self._numbers[name] = number

    def clear(self, name: str) -> None:
        """Overwrite the key of this name with random bytes, in its place."""
        if name in self._numbers:
            number = self._numbers[name]
            # The name is given up only after that: a disk that refuses must be asked again.
            self._write(number, os.urandom(SLOT))
            del self._numbers[name]
            heappush(self._free, number)

    def keep(self, names: Collection[str]) -> int:
        """Overwrite every key that is not of these names, and return how many there were."""
        orphans = self._numbers.keys() - set(names)
        for name in orphans:
            self.clear(name)
        return len(orphans)

    def scrub(self) -> None:
        """Overwrite every slot that this main key does not open."""
        for number in self._free:
            self._write(number, os.urandom(SLOT))

    def _read(self) -> None:
        data = self._data()
        if NEWER.match(data):
            raise NewerForm
        for number, opened in _slots(data, self._vault):
            if opened and opened[0] not in self._numbers:
                self._numbers[opened[0]] = number
            else:
                self._free.append(number)
            self._end = number + 1
        heapify(self._free)

    def _data(self) -> bytes:
        return _all(self._file)

    def _slot(self, number: int) -> bytes:
        return os.pread(self._file, SLOT, number * SLOT)

    def _next(self) -> int:
        if self._free:
            return heappop(self._free)
        self._end += 1
        return self._end - 1

    def _write(self, number: int, data: bytes) -> None:
        if os.pwrite(self._file, data, number * SLOT) < len(data):
            raise OSError("the disk took a part of a key")


def has_form(data: bytes) -> bool:
    """Return whether these are the bytes of such a file, of any version, or of one that is empty."""
    return not data or data.startswith(NAME_OF_FORM)


def names_in(data: bytes, vault: Vault) -> frozenset[str]:
    """Return the names whose keys open in the bytes of such a file."""
    return frozenset(opened[0] for _, opened in _slots(data, vault) if opened)


def slots_by_name(data: bytes, vault: Vault) -> Mapping[str, bytes]:
    """Return the raw bytes of each slot that opens in the bytes of such a file, by its name."""
    return {
        opened[0]: data[number * SLOT : (number + 1) * SLOT]
        for number, opened in _slots(data, vault)
        if opened
    }


def rewrite(path: Path, keys: Mapping[str, bytes], vault: Vault) -> None:
    """Make a new file with these keys; it is on the disk when this returns."""
    slots = KeySlots.open(path, vault)
    for name, key in keys.items():
        slots.put(name, key)
    slots.flush()
    slots.close()


def wipe(path: Path) -> None:
    """Overwrite a file where it lies and remove it; one that is not there is no matter."""
    if not path.exists():
        return
    with path.open("r+b") as file:
        file.write(os.urandom(path.stat().st_size))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()
    flush_names(path.parent)


def flush_names(folder: Path) -> None:
    """Return when names that were made, changed or removed in this folder are on the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _all(file: int) -> bytes:
    return os.pread(file, os.fstat(file).st_size, 0)


def _slots(data: bytes, vault: Vault) -> Iterator[tuple[int, tuple[str, bytes] | None]]:
    """Return each slot's number and what it holds; a last one that was cut off holds nothing."""
    for number in range(1, -(-len(data) // SLOT)):
        yield number, _opened(data[number * SLOT : (number + 1) * SLOT], vault)


def _closed(name: str, key: bytes, vault: Vault) -> bytes:
    written = name.encode()
    content = bytes([len(written), len(key)]) + written + key
    return vault.keys.close(content.ljust(CONTENT, b"\0"), *PLACE)


def _opened(slot: bytes, vault: Vault) -> tuple[str, bytes] | None:
    try:
        content = vault.keys.open(slot, *PLACE)
    except BrokenSeal:
        return None
    length, size = content[:2]
    return content[2 : 2 + length].decode(), content[2 + length : 2 + length + size]
