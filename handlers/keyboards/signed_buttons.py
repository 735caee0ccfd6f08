"""Signed data behind the buttons: what it does, to what, and for whom."""

import hmac
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from hashlib import sha256

VERSION = "1"
LONGEST = 64
"""The most bytes that Telegram takes as a button's data."""
SIGNATURE = 8
"""Bytes of HMAC-SHA256 that are kept: one forgery in 2^64 tries."""


class Forged(Exception):
    """This data was not made here, or was made for somebody else."""


@dataclass(frozen=True, slots=True)
class Press:
    """What a button does: an action and its arguments."""

    action: str
    args: tuple[str, ...] = ()


class Signer:
    """Make and check the data of buttons.

    `owner` is the only person who may press (Telegram's id), or None for everybody. Buttons that were signed
    with a `former` key are accepted too.
    """

    def __init__(self, key: bytes, *former: bytes) -> None:
        self._key = key
        self._known = (key, *former)

    def sign(self, press: Press, owner: int | None) -> str:
        """Return the button's data, at most 64 bytes."""
        body = "|".join((press.action, *press.args))
        data = f"{body}#{_signature(self._key, body, owner)}"
        if len(data.encode()) > LONGEST:
            raise ValueError(f"button data of {press.action} is longer than {LONGEST} bytes")
        return data

    def read(self, data: str, owner: int | None) -> Press:
        """Return the press behind signed data; raises `Forged`."""
        body, _, signature = data.rpartition("#")
        given = _bytes(signature)
        # Buttons stay in chats for ever, so those of the former key are accepted too.
        if not any(hmac.compare_digest(given, _bytes(_signature(key, body, owner))) for key in self._known):
            raise Forged
        action, *args = body.split("|")
        return Press(action, tuple(args))


def _signature(key: bytes, body: str, owner: int | None) -> str:
    bound = _bytes(f"{VERSION}\x1f{body}\x1f{owner or ''}")
    return urlsafe_b64encode(hmac.digest(key, bound, sha256)[:SIGNATURE]).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    """Encode as UTF-8, also half of a surrogate pair: a tampered client can send that."""
    return text.encode(errors="surrogatepass")
