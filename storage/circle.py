"""Who was seen in the counselors' group."""

from dataclasses import dataclass

from storage.database import Transaction
from storage.seals import ADDRESS, Vault

HASH = "SELECT hash FROM chats WHERE id = :chat"


@dataclass(frozen=True, slots=True)
class Roll:
    """Telegram's ids of the group and of its counselors; never shown or logged."""

    group: int
    people: tuple[tuple[str, int], ...]


class StoredCircle:
    """`care.ports.circle.Circle` in SQL; strangers are known by a keyed hash of their address."""

    def __init__(self, tx: Transaction, vault: Vault) -> None:
        self._tx = tx
        self._vault = vault

    async def seen(self, person: str) -> None:
        await self._set(person, 1)

    async def left(self, person: str) -> None:
        await self._set(person, 0)

    async def _set(self, person: str, in_group: int) -> None:
        await self._tx.rows(
            """
            UPDATE members SET in_group = :in_group
            WHERE person = :person AND role = 'counselor' AND in_group <> :in_group
            """,
            {"person": person, "in_group": in_group},
        )

    async def was_seen(self, person: str) -> bool:
        found = await self._tx.value(
            "SELECT in_group FROM members WHERE person = :person AND role = 'counselor'", {"person": person}
        )
        return bool(found)

    async def is_new(self, chat: int) -> bool:
        row = await self._tx.row(
            f"INSERT INTO strangers (hash) {HASH} ON CONFLICT (hash) DO NOTHING RETURNING hash",
            {"chat": chat},
        )
        return row is not None

    async def forget(self, chat: int) -> None:
        await self._tx.rows(f"DELETE FROM strangers WHERE hash IN ({HASH})", {"chat": chat})

    async def rights_told(self) -> bool:
        return bool(await self._tx.value("SELECT rights_told FROM programme"))

    async def set_rights_told(self, *, told: bool) -> None:
        await self._tx.rows("UPDATE programme SET rights_told = :told", {"told": told})

    async def roll(self) -> Roll | None:
        """Whom to ask Telegram about; None while there is no group."""
        group = await self._tx.row(
            "SELECT c.hash, c.address FROM programme p JOIN chats c ON c.id = p.group_chat"
        )
        if group is None:
            return None
        rows = await self._tx.rows(
            """
            SELECT m.person, c.hash, c.address FROM members m
            JOIN people p ON p.id = m.person JOIN chats c ON c.id = p.chat
            WHERE m.role = 'counselor' AND m.standing = 'active' AND c.address IS NOT NULL
            ORDER BY m.person
            """
        )
        people = ((row["person"], self._address(row["address"], row["hash"])) for row in rows)
        return Roll(self._address(group["address"], group["hash"]), tuple(people))

    def _address(self, sealed: bytes, digest: bytes) -> int:
        return int(self._vault.rows.open(sealed, ADDRESS, digest.hex()))
