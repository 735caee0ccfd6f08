"""Encryption bound to its place, and keyed hashes: a stolen database without its key names nobody."""

import hmac
import os
from dataclasses import dataclass, field
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

NONCE = 12
"""Bytes, as AES-GCM takes them."""
KEY = 32
"""Bytes of a derived key."""
BUTTONS = "buttons"
LOOK_UP = "look-up"
ADDRESS, NAME, PARAMS, ENTRY = "chats", "people.name", "outbox.params", "lexicon_entries"
DRAFT = "lexicon_drafts"
WHY = "reveals.why"
PIN, KEYPAD = "pins.secret", "keypads.body"
"""Purposes for which values are encrypted; the row's id is added."""
TRAINER = "hours_elsewhere.trainer"
PLACE = "hours_elsewhere.place"
OLD_LOOK_UP = "former_look_ups.key"
LIST_KEY = "programme.list_key"
KEY_CHECK, KEY_CHECKED = b"this key fits", ("programme.key_check",)


class BrokenSeal(Exception):
    """What was read was not written with this key for this place."""


def derive(main: bytes, purpose: str) -> bytes:
    """Return a key for one purpose, derived from the main key (HKDF-SHA256)."""
    return HKDF(SHA256(), 32, salt=None, info=f"sebaya {purpose}".encode()).derive(main)


def first_list_key(main: bytes) -> bytes:
    """Return the key that signs the list of forgotten people from the first start on.

    It is kept in the database and outlives this main key; a backup from before is restored with it too.
    """
    return derive(main, "list of the forgotten")


class Seal:
    """AES-GCM under one key; the place (table, column, row) is bound in, so nothing can be moved."""

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def close(self, data: bytes, *place: str | int) -> bytes:
        """Encrypt the data for this place."""
        nonce = os.urandom(NONCE)
        return nonce + self._cipher.encrypt(nonce, data, _bound(place))

    def open(self, sealed: bytes, *place: str | int) -> bytes:
        """Decrypt what was encrypted for this place; raises `BrokenSeal`."""
        try:
            return self._cipher.decrypt(sealed[:NONCE], sealed[NONCE:], _bound(place))
        except (InvalidTag, ValueError):  # ValueError: too short to hold a nonce
            raise BrokenSeal(f"{place[0]}") from None


def _bound(place: tuple[str | int, ...]) -> bytes:
    # A separator, so that two places never give the same bytes.
    return "\x1f".join(map(str, place)).encode()


@dataclass(frozen=True, slots=True)
class Former:
    """What is still needed of the main key before: hashes that live 48 h, and buttons in chats."""

    look_up: bytes = field(repr=False)
    buttons: bytes = field(repr=False)

    @classmethod
    def of(cls, main: bytes) -> "Former":
        """Take from a main key that is given up what is to be remembered; nothing else follows from it."""
        return cls(derive(main, LOOK_UP), derive(main, BUTTONS))

    @classmethod
    def unpack(cls, data: bytes) -> "Former":
        """Read what `packed` made."""
        return cls(data[:KEY], data[KEY:])

    @property
    def packed(self) -> bytes:
        return self.look_up + self.buttons


class LookUp:
    """The look-up key of one main key, and the look-up keys of later main keys, oldest first."""

    def __init__(self, key: bytes, *later: bytes) -> None:
        self._key = key
        self._later = later

    def hash(self, subject: str, value: str | int) -> bytes:
        """Return a keyed hash as it was made under that main key."""
        return _keyed(self._key, subject, value)

    def lifted(self, digest: bytes) -> bytes:
        """Hash an earlier hash once more under this key."""
        return _keyed(self._key, "lifted", digest.hex())

    def today(self, digest: bytes) -> bytes:
        """Return a hash of that main key as every later change of the key has left it."""
        for key in self._later:
            digest = LookUp(key).lifted(digest)
        return digest


class Vault:
    """The keys derived from the main key: one seal for rows, one for conversation keys, one for hashes."""

    def __init__(self, main: bytes) -> None:
        self.rows = Seal(derive(main, "rows"))
        self.keys = Seal(derive(main, "conversation keys"))
        self.former: Former | None = None
        self.older: tuple[bytes, ...] = ()
        self.marks = derive(main, "marks")
        self.buttons = derive(main, BUTTONS)
        self._hash_key = derive(main, LOOK_UP)
        self.look_up = LookUp(self._hash_key)

    def hash(self, subject: str, value: str | int) -> bytes:
        """Return a keyed hash: equal for equal values, and without meaning for those who lack the key."""
        return self.look_up.hash(subject, value)

    def fits(self, check: bytes | None) -> bool:
        """Return whether a database with this `key_check` was made with this key.

        One without takes any key.
        """
        try:
            return check is None or self.rows.open(check, *KEY_CHECKED) == KEY_CHECK
        except BrokenSeal:
            return False

    def look_ups(self) -> list[LookUp]:
        """Return the look-up of this main key, then those of older ones under which something may stand."""
        keys = (*self.older, self._hash_key)
        return [LookUp(*keys[number:]) for number in reversed(range(len(keys)))]

    def former_hash(self, subject: str, value: str | int) -> bytes | None:
        """As `hash`, under the main key before this one; None if there was none."""
        return _keyed(self.former.look_up, subject, value) if self.former else None


def _keyed(key: bytes, subject: str, value: str | int) -> bytes:
    return hmac.digest(key, f"{subject}\x1f{value}".encode(), sha256)[:20]
