"""A file encrypted under its own key, in parts that are bound to their places: a cut or a change is noticed.

Layout: MAGIC, 32 random bytes, 16 bytes that tell whether a key fits, then the parts, each with its length
before it. The first part describes the rest; the last one is empty and marked as the last.
"""

import hmac
import os
import re
from collections.abc import Iterator
from hashlib import sha256
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.sealing.encryption import derive

MAGIC = b"sebaya backup 1\n"
NEWER = re.compile(rb"sebaya backup (?!1\n)\d+\n")
"""The head of a newer format."""
SALT, CHECK, LENGTH, TAG = 32, 16, 4, 16
"""In bytes; AES-GCM adds a tag of 16 to each part."""
PART = 1 << 20
"""1 MiB."""


class BadFile(Exception):
    """The file cannot be opened; the text continues after the file's name, in one plain line."""


def seal(source: BinaryIO, target: BinaryIO, key: bytes, about: bytes) -> None:
    """Encrypt all of `source` into `target`, after a description that is read first."""
    salt = os.urandom(SALT)
    head = MAGIC + salt + _check(key, salt)
    target.write(head)
    for number, (data, last) in enumerate(_parts(about, source)):
        sealed = _cipher(key, salt).encrypt(_nonce(number, last=last), data, head)
        target.write(len(sealed).to_bytes(LENGTH, "big") + sealed)


def _parts(about: bytes, source: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    yield about, False
    while part := source.read(PART):
        yield part, False
    yield b"", True


def opened(source: BinaryIO, key: bytes) -> Iterator[bytes]:
    """Return the description, then the parts that were encrypted; raise `BadFile` where one does not fit.

    What came before a `BadFile` must not be used: only the end says that nothing is missing.
    """
    head = source.read(len(MAGIC) + SALT + CHECK)
    salt = head[len(MAGIC) : len(MAGIC) + SALT]
    if NEWER.match(head):
        raise BadFile("has the form of a newer version: update Sebaya first")
    if not head.startswith(MAGIC) or len(head) < len(MAGIC) + SALT + CHECK:
        raise BadFile("is no backup of Sebaya, or only its beginning: take another backup")
    if not hmac.compare_digest(_check(key, salt), head[-CHECK:]):
        raise BadFile("was made with another backup key (or its beginning was changed)")
    yield from _opened_parts(source, _cipher(key, salt), head)


def _opened_parts(source: BinaryIO, cipher: AESGCM, head: bytes) -> Iterator[bytes]:
    number = 0
    while True:
        length = int.from_bytes(source.read(LENGTH), "big")
        sealed = source.read(length) if TAG <= length <= PART + TAG else b""
        # The last part is empty, so only its tag is there.
        last = length == TAG
        try:
            data = cipher.decrypt(_nonce(number, last=last), sealed, head)
        except (InvalidTag, ValueError):
            raise BadFile("was cut off or changed: nothing of it was used; take another backup") from None
        if last:
            break
        yield data
        number += 1
    if source.read(1):
        raise BadFile("has something after its end: nothing of it was used; take another backup")


def _cipher(key: bytes, salt: bytes) -> AESGCM:
    return AESGCM(derive(key + salt, "backup"))


def _check(key: bytes, salt: bytes) -> bytes:
    return hmac.digest(derive(key, "backup check"), salt, sha256)[:CHECK]


def _nonce(number: int, *, last: bool) -> bytes:
    """Return a nonce that is used once: the key is this file's own, and each part has its number."""
    return bytes([last]) + number.to_bytes(11, "big")
