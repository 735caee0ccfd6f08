"""The file that holds a key: one line of base64url that only its owner can read."""

import os
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from pathlib import Path

KEY_LENGTH = 32
"""Bytes."""
WRITTEN = re.compile(rb"([A-Za-z0-9_-]{43})=?\n?")
OTHERS = 0o077
"""The rights of everybody but the owner."""


class KeyMistake(ValueError):
    """A key file that cannot be used; the text is one plain line without the key."""


def load_key(path: Path) -> bytes:
    """Return the 32 bytes in the file at `path`; raises KeyMistake."""
    try:
        with path.open("rb") as file:
            # Of the open file, so that it cannot be exchanged between the check and the reading.
            mode, text = os.fstat(file.fileno()).st_mode, file.read(100)
    except FileNotFoundError:
        raise KeyMistake(
            f"{path} does not exist: put the key back; only without a database `sebaya init` makes one, "
            "and if it is lost for good, docs/incidents.md says how to begin anew"
        ) from None
    except OSError as fault:
        raise KeyMistake(f"{path} cannot be read: {fault.strerror}") from None
    if mode & OTHERS:
        raise KeyMistake(f"{path} can be read by others; run `chmod 600 {path}`")
    if (key := read_key(text)) is None:
        raise KeyMistake(f"{path} holds no key; it takes one line: {KEY_LENGTH} bytes in base64url")
    return key


def read_key(text: bytes) -> bytes | None:
    """Return the key that is written in a line, or None if it holds none."""
    found = WRITTEN.fullmatch(text)
    return urlsafe_b64decode(found[1] + b"=") if found else None


def write_key(path: Path, key: bytes) -> None:
    """Make the file at `path`, mode 0600; never overwrite. It is on the disk when this returns."""
    if len(key) != KEY_LENGTH:
        raise KeyMistake(f"a key has {KEY_LENGTH} bytes, not {len(key)}")
    try:
        # Created with its mode, and never over an existing file: an overwritten key opens nothing any more.
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise KeyMistake(f"{path} exists and is not overwritten") from None
    except OSError as fault:
        raise KeyMistake(f"{path} cannot be written: {fault.strerror}") from None
    with os.fdopen(descriptor, "wb") as file:
        file.write(urlsafe_b64encode(key) + b"\n")
        file.flush()
        os.fsync(file.fileno())
    _keep_names(path.parent)


def take_place(path: Path, of: Path) -> None:
    """Put the key file at `path` in the place of `of`, at once; it is on the disk when this returns."""
    try:
        path.replace(of)
    except OSError as fault:
        raise KeyMistake(
            f"{of} cannot be replaced ({fault.strerror}), and everything is under the key in {path} now: "
            "put that file in its place"
        ) from None
    _keep_names(of.parent)


def _keep_names(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
