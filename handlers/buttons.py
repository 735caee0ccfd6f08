"""Signed data behind the buttons: what it does, to what, and for whom."""

import hmac
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from hashlib import sha256

VERSION = "1"
LONGEST = 64
SIGNATURE = 8
"""Bytes of HMAC-SHA256 kept: one forgery in 2^64 tries."""


class Forged(Exception):  # noqa: N818 (named for the condition)
    """This data was not made here, or was made for somebody else."""


@dataclass(frozen=True, slots=True)
class Press:
    """What a button does: an action and its arguments."""

    action: str
    args: tuple[str, ...] = ()


class Signer:
    """Makes and checks the data of buttons; `owner` is who alone may press (Telegram's id), or None."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def sign(self, press: Press, owner: int | None) -> str:
        """The button's data, at most 64 bytes."""
        body = "|".join((press.action, *press.args))
        data = f"{body}#{self._signature(body, owner)}"
        if len(data.encode()) > LONGEST:
            raise ValueError(f"button data of {press.action} is longer than {LONGEST} bytes")
        return data

    def read(self, data: str, owner: int | None) -> Press:
        """The press behind signed data, or `Forged`."""
        body, _, signature = data.rpartition("#")
        if not hmac.compare_digest(signature.encode(), self._signature(body, owner).encode()):
            raise Forged
        action, *args = body.split("|")
        return Press(action, tuple(args))

    def _signature(self, body: str, owner: int | None) -> str:
        bound = f"{VERSION}\x1f{body}\x1f{owner or ''}".encode()
        return urlsafe_b64encode(hmac.digest(self._key, bound, sha256)[:SIGNATURE]).rstrip(b"=").decode()
