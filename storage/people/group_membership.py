"""Which counselors were seen in the counselors' group."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from care.model.entities import Absence, Doubt
from care.model.enums import Departure
from storage.engine.converters import millis, utc
from storage.engine.database import Transaction
from storage.sealing.encryption import ADDRESS, Vault

HASH = "SELECT hash FROM chats WHERE id = :chat"
COUNSELOR = "person = :person AND role = 'counselor'"
ABSENT = "standing = 'suspended' AND departure IS NOT NULL"
"""Counselors whose role rests because they are out of the group; `decided_at` is since when."""


@dataclass(frozen=True, slots=True)
class Roll:
    """Telegram's ids of the group and of its counselors; never shown or logged."""

    group: int
    people: tuple[tuple[str, int], ...]


class StoredCircle:
    """`care.ports.circle.Circle` in SQL; strangers are keyed hashes of their addresses."""

    def __init__(self, tx: Transaction, vault: Vault) -> None:
        self._tx = tx
        self._vault = vault

    async def begin(self) -> None:
        await self._tx.rows("UPDATE members SET in_group = 0, missed_at = NULL, doubt_told = 0")
        await self._tx.rows("DELETE FROM strangers")
        await self._tx.rows("UPDATE programme SET rights_told = 0")

    async def seen(self, person: str) -> None:
        await self._tx.rows(
            f"""
            UPDATE members SET in_group = 1, missed_at = NULL, doubt_told = 0, departure = NULL
            WHERE {COUNSELOR} AND (in_group = 0 OR missed_at IS NOT NULL)
            """,
            {"person": person},
        )

    async def was_seen(self, person: str) -> bool:
        return bool(
            await self._tx.value(f"SELECT in_group FROM members WHERE {COUNSELOR}", {"person": person})
        )

    async def doubt(self, person: str, how: Departure, now: datetime) -> None:
        # The first miss counts; that somebody was sent out is not overwritten by a mere absence.
        await self._tx.rows(
            f"""
            UPDATE members SET missed_at = COALESCE(missed_at, :now),
                departure = CASE WHEN departure = 'sent-out' THEN departure ELSE :how END
            WHERE {COUNSELOR}
            """,
            {"person": person, "how": how.value, "now": millis(now)},
        )

    async def doubts(self) -> Sequence[Doubt]:
        rows = await self._tx.rows(
            """
            SELECT person, missed_at, departure, doubt_told FROM members
            WHERE role = 'counselor' AND standing = 'active' AND missed_at IS NOT NULL
            ORDER BY missed_at, person
            """
        )
        return [
            Doubt(row["person"], utc(row["missed_at"]), Departure(row["departure"]), bool(row["doubt_told"]))
            for row in rows
        ]

    async def doubt_told(self, person: str) -> None:
        await self._tx.rows(f"UPDATE members SET doubt_told = 1 WHERE {COUNSELOR}", {"person": person})

    async def left(self, person: str, how: Departure, *, was_on_call: bool) -> None:
        await self._tx.rows(
            f"""
            UPDATE members SET in_group = 0, departure = :how, on_call_before = :was_on_call
            WHERE {COUNSELOR}
            """,
            {"person": person, "how": how.value, "was_on_call": was_on_call},
        )

    async def absence(self, person: str) -> Absence | None:
        row = await self._tx.row(
            f"""
            SELECT departure, decided_at, on_call_before FROM members
            WHERE {COUNSELOR} AND {ABSENT}
            """,
            {"person": person},
        )
        if row is None:
            return None
        return Absence(Departure(row["departure"]), utc(row["decided_at"]), bool(row["on_call_before"]))

    async def depart(self, person: str, how: Departure) -> None:
        await self._tx.rows(
            f"UPDATE members SET departure = :how WHERE {COUNSELOR}", {"person": person, "how": how.value}
        )

    async def left_since(self, since: datetime) -> bool:
        found = await self._tx.row(
            f"SELECT 1 FROM members WHERE {ABSENT} AND decided_at > :since", {"since": millis(since)}
        )
        return found is not None

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
        """Return whom to ask Telegram about; None while there is no group."""
        group = await self._tx.row(
            "SELECT c.hash, c.address FROM programme p JOIN chats c ON c.id = p.group_chat"
        )
        if group is None:
            return None
        # Also those whose role rests because they left: a later answer may find them there again.
        rows = await self._tx.rows(
            """
            SELECT m.person, c.hash, c.address FROM members m
            JOIN people p ON p.id = m.person JOIN chats c ON c.id = p.chat
            WHERE m.role = 'counselor' AND c.address IS NOT NULL AND (
                m.standing = 'active' OR m.standing = 'suspended' AND m.departure IN ('left', 'sent-out')
            )
            ORDER BY m.person
            """
        )
        people = ((row["person"], self._address(row["address"], row["hash"])) for row in rows)
        return Roll(self._address(group["address"], group["hash"]), tuple(people))

    def _address(self, sealed: bytes, digest: bytes) -> int:
        return int(self._vault.rows.open(sealed, ADDRESS, digest.hex()))
