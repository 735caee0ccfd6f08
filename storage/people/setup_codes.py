"""Set-up codes and tries of wrong ones, as keyed hashes."""

from datetime import datetime

from storage.engine.converters import millis
from storage.engine.database import Transaction
from storage.sealing.encryption import Vault

SUBJECT = "setup-code"
ACCOUNT = "SELECT hash FROM chats WHERE id = :chat"


class StoredSetupCodes:
    """`care.ports.codes.SetupCodes` in SQL."""

    def __init__(self, tx: Transaction, vault: Vault) -> None:
        self._tx = tx
        self._vault = vault

    async def first_is_void(self) -> bool:
        return bool(await self._tx.value("SELECT setup_void FROM programme"))

    async def redeem(self, code: str, now: datetime) -> bool:
        # Deleted with the look-up: of two tries at once one opens something.
        used_up = await self._tx.row(
            "DELETE FROM setup_codes WHERE hash = :hash AND valid_until > :now RETURNING 1",
            {"hash": self._vault.hash(SUBJECT, code), "now": millis(now)},
        )
        return used_up is not None

    async def withdraw(self) -> None:
        await self._tx.rows("DELETE FROM setup_codes")
        await self._tx.rows("UPDATE programme SET setup_void = 1")

    async def note_wrong(self, chat: int, now: datetime) -> None:
        await self._tx.rows(
            f"INSERT INTO setup_tries (hash, tried_at) SELECT hash, :now FROM ({ACCOUNT}) one",
            {"chat": chat, "now": millis(now)},
        )

    async def wrong_since(self, chat: int, since: datetime) -> int:
        count: int = await self._tx.value(
            f"SELECT COUNT(*) FROM setup_tries WHERE hash = ({ACCOUNT}) AND tried_at > :since",
            {"chat": chat, "since": millis(since)},
        )
        return count

    async def forget(self, valid_before: datetime, tried_before: datetime) -> None:
        await self._tx.rows(
            "DELETE FROM setup_codes WHERE valid_until <= :before", {"before": millis(valid_before)}
        )
        await self._tx.rows(
            "DELETE FROM setup_tries WHERE tried_at < :before", {"before": millis(tried_before)}
        )
