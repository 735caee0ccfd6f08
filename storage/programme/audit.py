"""A record that can only grow: a keyed hash binds each row to the one before, and both ends are sealed.

The head says where the record begins (older rows are purged by age), which hash came before, and where it
ends. If the head was changed from outside, rows are still added, but it is never sealed again.
"""

import hmac
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from care.model.audit_actions import PROGRAMME, AuditAction
from care.ports.audit import EVERYTHING, Noted, Only
from storage.engine.converters import millis, utc
from storage.engine.database import Transaction
from storage.sealing.encryption import Vault

NOTHING = b""
ROWS = "SELECT * FROM audit ORDER BY id"
HEAD = "SELECT first, before, last, tip, seal FROM audit_head"
SET_HEAD = """
    INSERT INTO audit_head (id, first, before, last, tip, seal)
    VALUES (1, :first, :before, :last, :tip, :seal)
    ON CONFLICT (id) DO UPDATE SET first = excluded.first, before = excluded.before,
        last = excluded.last, tip = excluded.tip, seal = excluded.seal
"""


@dataclass(frozen=True, slots=True)
class ChainHead:
    """The rows from `first`, which follows the row with the hash `before`, to `last`, whose hash is `tip`."""

    first: int
    before: bytes
    last: int
    tip: bytes
    seal: bytes = NOTHING

    @classmethod
    def of(cls, row: Any) -> "ChainHead":
        """Read a row of `HEAD`."""
        return cls(*tuple(row))

    def is_sound(self, vault: Vault) -> bool:
        """Return whether the head was written with this key."""
        return hmac.compare_digest(self.seal, self._sealed(vault))

    def sealed(self, vault: Vault) -> dict[str, object]:
        """Return the columns with their seal."""
        return self.unsealed() | {"seal": self._sealed(vault)}

    def unsealed(self) -> dict[str, object]:
        """Return the columns without a valid seal."""
        return {
            "first": self.first, "before": self.before, "last": self.last, "tip": self.tip, "seal": NOTHING,
        }  # fmt: skip

    def _sealed(self, vault: Vault) -> bytes:
        ends = (self.first, self.before.hex(), self.last, self.tip.hex())
        return vault.hash("audit head", "\x1f".join(map(str, ends)))


class StoredAudit:
    """`care.ports.audit.Audit` in SQL."""

    def __init__(self, tx: Transaction, vault: Vault, now: datetime) -> None:
        self._tx = tx
        self._vault = vault
        self._now = now

    async def begin(self) -> None:
        """Seal the rows that are there, once; a second beginning is found as a break."""
        if await self._tx.row(HEAD) is None:
            last = await self._tx.row("SELECT id, chain FROM audit ORDER BY id DESC LIMIT 1")
            head = ChainHead(1, NOTHING, *(tuple(last) if last else (0, NOTHING)))
            await self._tx.rows(SET_HEAD, head.sealed(self._vault))
            await self.note(PROGRAMME, AuditAction.BEGAN)

    async def note(self, actor: str, deed: AuditAction, about: str = "") -> None:
        await self.begin()
        head = await self._head()
        number = head.last + 1
        values = number, millis(self._now), actor, deed.value, about
        chain = link(self._vault, head.tip, values)
        await self._tx.rows(
            """
            INSERT INTO audit (id, at, actor, action, about, chain)
            VALUES (:id, :at, :actor, :action, :about, :chain)
            """,
            {**dict(zip(("id", "at", "actor", "action", "about"), values, strict=True)), "chain": chain},
        )
        await self._set_head(head, ChainHead(head.first, head.before, number, chain))

    async def _head(self) -> ChainHead:
        return ChainHead.of(await self._tx.row(HEAD))

    async def _set_head(self, before: ChainHead, head: ChainHead) -> None:
        # A head that was changed is never sealed again: a seal would hide the change.
        sound = before.is_sound(self._vault)
        await self._tx.rows(SET_HEAD, head.sealed(self._vault) if sound else head.unsealed())

    async def noted(self, actor: str, deed: AuditAction, about: str | None, since: datetime) -> bool:
        found = await self._tx.row(
            """
            SELECT 1 FROM audit WHERE actor = :actor AND action = :action AND at > :since
                AND (CAST(:about AS TEXT) IS NULL OR about = :about)
            LIMIT 1
            """,
            {"actor": actor, "action": deed.value, "about": about, "since": millis(since)},
        )
        return found is not None

    async def page(self, before: int, most: int, only: Only = EVERYTHING) -> Sequence[Noted]:
        rows = await self._tx.rows(
            """
            SELECT * FROM audit WHERE (:before = 0 OR id < :before)
                AND (:who = '' OR :who IN (actor, about)) AND (:deed = '' OR action = :deed)
                AND (CAST(:since AS BIGINT) IS NULL OR at >= :since)
                AND (CAST(:until AS BIGINT) IS NULL OR at < :until)
            ORDER BY id DESC LIMIT :most
            """,
            {
                "before": before,
                "most": most,
                "who": only.who,
                "deed": only.deed,
                "since": millis(only.since) if only.since else None,
                "until": millis(only.until) if only.until else None,
            },
        )
        return [_noted(row) for row in rows]

    async def named(self) -> Sequence[str]:
        rows = await self._tx.rows(
            """
            SELECT id FROM people WHERE name IS NOT NULL
                AND id IN (SELECT actor FROM audit UNION SELECT about FROM audit) ORDER BY id
            """
        )
        return [row["id"] for row in rows]

    async def history(self, about: str) -> Sequence[Noted]:
        rows = await self._tx.rows("SELECT * FROM audit WHERE about = :about ORDER BY id", {"about": about})
        return [_noted(row) for row in rows]

    async def is_whole(self) -> bool:
        return broken_at(self._vault, await self._tx.row(HEAD), await self._tx.rows(ROWS)) is None

    async def purge(self, before: datetime) -> None:
        head, limit = await self._head(), {"limit": millis(before)}
        old = await self._tx.rows("SELECT * FROM audit WHERE at < :limit ORDER BY id", limit)
        if not old or chain_broken_at(self._vault, head, old) is not None:
            return  # what was tampered with stays for whoever looks into it
        first, chain = old[-1]["id"] + 1, old[-1]["chain"]
        # The beginning moves first: a trigger lets only rows before it be deleted.
        await self._set_head(head, ChainHead(first, chain, head.last, head.tip))
        await self._tx.rows("DELETE FROM audit WHERE id < :first", {"first": first})


def _noted(row: Any) -> Noted:
    return Noted(row["id"], utc(row["at"]), row["actor"], row["action"], row["about"])


def link(vault: Vault, before: bytes, values: tuple[int | str, ...]) -> bytes:
    """Return the hash that binds a row to the one before it."""
    return vault.hash("audit", "\x1f".join((before.hex(), *map(str, values))))


def chain_broken_at(vault: Vault, head: ChainHead, rows: Iterable[Any]) -> int | None:
    """Return the number of the first row that was changed, moved, follows a removed one, or begins anew."""
    before, begun = head.before, False
    for number, row in enumerate(rows, start=head.first):
        values = number, row["at"], row["actor"], row["action"], row["about"]
        again = begun and row["action"] == AuditAction.BEGAN
        if again or row["id"] != number or row["chain"] != link(vault, before, values):
            return number
        before, begun = row["chain"], begun or row["action"] == AuditAction.BEGAN
    return None


def has_begun(head: Any, rows: Iterable[Any]) -> bool:
    """Return whether the record's ends were ever sealed.

    Not so in a new database or one from before the seals.
    """
    return head is not None or any(row["action"] == AuditAction.BEGAN for row in rows)


def broken_at(vault: Vault, head: Any, rows: Sequence[Any]) -> int | None:
    """Return the number of the first row at which the record was changed; None if all is whole."""
    if head is None:
        return rows[0]["id"] if rows else 1
    ends = ChainHead.of(head)
    broken = chain_broken_at(vault, ends, rows)
    if broken is not None:
        return broken
    last = (rows[-1]["id"], rows[-1]["chain"]) if rows else (ends.first - 1, ends.before)
    if last != (ends.last, ends.tip):
        return int(last[0]) + 1
    return None if ends.is_sound(vault) else ends.first
