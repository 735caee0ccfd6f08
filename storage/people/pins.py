"""PINs: a slow hash of the digits, encrypted with a key that follows from the main key."""

import asyncio
import hmac
import os
from collections.abc import Sequence
from datetime import datetime

from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from care.model.acts import PinState
from storage.engine.converters import millis_or_none, utc_or_none
from storage.engine.database import Transaction
from storage.sealing.encryption import PIN, Vault

SALT, LENGTH = 16, 32
"""Bytes of the salt and of the hash."""


class StoredPins:
    """`care.ports.codes.Pins` in SQL.

    A PIN has few digits, so a hash alone would be guessed: what keeps it is the key around it. It is
    encrypted, not mixed in, so that a new main key takes it along without anybody entering it.
    """

    def __init__(self, tx: Transaction, vault: Vault, cost: int) -> None:
        """Keep the parts; `cost`: scrypt's n is two to the power of it."""
        self._tx = tx
        self._vault = vault
        self._cost = cost

    async def state(self, person: str) -> PinState:
        row = await self._tx.row("SELECT * FROM pins WHERE id = :id", {"id": person})
        if row is None:
            return PinState()
        return PinState(row["secret"] is not None, row["tries"], utc_or_none(row["locked_until"]))

    async def choose(self, person: str, digits: str) -> None:
        salt = os.urandom(SALT)
        # The cost stands beside it: a PIN goes on to fit when the setting changes.
        kept = bytes([self._cost]) + salt + await _hash(digits, salt, self._cost)
        await self._tx.rows(
            """
            INSERT INTO pins (id, secret) VALUES (:id, :secret) ON CONFLICT (id) DO UPDATE
            SET secret = excluded.secret, tries = 0, locked_until = NULL
            """,
            {"id": person, "secret": self._vault.rows.close(kept, PIN, person)},
        )

    async def fits(self, person: str, digits: str) -> bool:
        sealed = await self._tx.value("SELECT secret FROM pins WHERE id = :id", {"id": person})
        if sealed is None:
            return False
        kept = self._vault.rows.open(sealed, PIN, person)
        cost, salt, known = kept[0], kept[1 : 1 + SALT], kept[1 + SALT :]
        return hmac.compare_digest(known, await _hash(digits, salt, cost))

    async def note_tries(self, person: str, tries: int, locked_until: datetime | None) -> None:
        await self._tx.rows(
            "UPDATE pins SET tries = :tries, locked_until = :until WHERE id = :id",
            {"id": person, "tries": tries, "until": millis_or_none(locked_until)},
        )

    async def taken_away(self) -> Sequence[str]:
        rows = await self._tx.rows("UPDATE pins SET reset_told = 1 WHERE reset_told = 0 RETURNING id")
        return [row["id"] for row in rows]


async def _hash(digits: str, salt: bytes, cost: int) -> bytes:
    # In a thread: it takes a tenth of a second, in which the bot goes on to hear people.
    return await asyncio.to_thread(Scrypt(salt, LENGTH, 2**cost, 8, 1).derive, digits.encode())
