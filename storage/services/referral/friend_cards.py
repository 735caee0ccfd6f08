"""Cards that a friend hands over, as keyed hashes: nothing says who asked for one, or who came by it."""

from datetime import datetime

from storage.engine.converters import in_list, millis
from storage.engine.database import Transaction
from storage.sealing.encryption import Vault

SUBJECT = "friend-card"


class StoredFriendCards:
    """`care.ports.services.referrals.FriendCards` in SQL."""

    def __init__(self, tx: Transaction, vault: Vault) -> None:
        self._tx = tx
        self._vault = vault

    async def add(self, code: str, ends_at: datetime) -> None:
        await self._tx.rows(
            "INSERT INTO friend_cards (hash, ends_at) VALUES (:hash, :ends_at)",
            {"hash": self._vault.hash(SUBJECT, code), "ends_at": millis(ends_at)},
        )

    async def use(self, code: str, now: datetime) -> bool:
        # A code may stand under an older key: it is looked for under each.
        names, given = in_list(then.today(then.hash(SUBJECT, code)) for then in self._vault.look_ups())
        # Deleted with the look-up: of two who come at once one is the first.
        row = await self._tx.row(
            f"DELETE FROM friend_cards WHERE hash IN ({', '.join(names)}) AND ends_at > :now RETURNING 1",
            {**given, "now": millis(now)},
        )
        return row is not None

    async def forget(self, now: datetime) -> None:
        await self._tx.rows("DELETE FROM friend_cards WHERE ends_at <= :now", {"now": millis(now)})
