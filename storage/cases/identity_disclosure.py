"""Requests to see a student's account, and what was shown of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from care.model.enums import RevealReason
from care.ports.reveals import Reveal
from storage.engine.converters import millis, millis_or_none, utc, utc_or_none
from storage.engine.database import Row, Transaction
from storage.sealing.encryption import ADDRESS, WHY, Vault


class StoredReveals:
    """`care.ports.reveals.Reveals` in SQL; the reason in words is encrypted."""

    def __init__(self, tx: Transaction, vault: Vault) -> None:
        self._tx = tx
        self._vault = vault

    async def add(self, reveal: Reveal, why: str) -> bool:
        await self._tx.rows(
            "DELETE FROM reveals WHERE case_id = :case AND owner = :owner AND begun_at IS NULL",
            {"case": reveal.case, "owner": reveal.owner},
        )
        # A unique index allows one open request for a case.
        row = await self._tx.row(
            """
            INSERT INTO reveals (id, case_id, owner, reason, why, asked_at)
            VALUES (:id, :case, :owner, :reason, :why, :now) ON CONFLICT DO NOTHING RETURNING id
            """,
            {
                "id": reveal.id,
                "case": reveal.case,
                "owner": reveal.owner,
                "reason": reveal.reason.value,
                "why": self._vault.rows.close(why.encode(), WHY, reveal.id),
                "now": millis(reveal.asked_at),
            },
        )
        return row is not None

    async def get(self, reveal: str) -> Reveal | None:
        row = await self._tx.row("SELECT * FROM reveals WHERE id = :id", {"id": reveal})
        return _reveal_of(row) if row else None

    async def why(self, reveal: str) -> str:
        sealed = await self._tx.value("SELECT why FROM reveals WHERE id = :id", {"id": reveal})
        return self._vault.rows.open(sealed, WHY, reveal).decode()

    async def decide(
        self, reveal: str, second: str | None, *, approved: bool, tell_at: datetime | None, now: datetime
    ) -> bool:
        # The condition decides: of two presses at once one changes the row.
        row = await self._tx.row(
            """
            UPDATE reveals SET second = COALESCE(:second, second), approved = :approved, decided_at = :now,
                tell_at = :tell_at
            WHERE id = :id AND approved IS NULL RETURNING id
            """,
            {
                "id": reveal,
                "second": second,
                "approved": int(approved),
                "now": millis(now),
                "tell_at": millis_or_none(tell_at),
            },
        )
        return row is not None

    async def begin(self, reveal: str, now: datetime, *, alone: bool, show_at: datetime | None) -> bool:
        return await self._changes(
            "UPDATE reveals SET begun_at = :now, alone = :alone, show_at = :show_at"
            " WHERE id = :id AND begun_at IS NULL RETURNING id",
            {"id": reveal, "now": millis(now), "alone": alone, "show_at": millis_or_none(show_at)},
        )

    async def agree(self, reveal: str, second: str, show_at: datetime) -> bool:
        return await self._changes(
            "UPDATE reveals SET second = :second, show_at = :show_at"
            " WHERE id = :id AND approved IS NULL AND second IS NULL RETURNING id",
            {"id": reveal, "second": second, "show_at": millis(show_at)},
        )

    async def ready(self, now: datetime) -> Sequence[Reveal]:
        return await self._found("approved IS NULL AND show_at <= :now ORDER BY show_at, id", now)

    async def ask_review(self, reveal: str, at: datetime) -> None:
        await self._tx.rows(
            "UPDATE reveals SET review_at = :at WHERE id = :id AND review IS NULL",
            {"id": reveal, "at": millis(at)},
        )

    async def to_review(self, now: datetime) -> Sequence[Reveal]:
        return await self._found("review_at <= :now ORDER BY review_at, id", now)

    async def review(self, reveal: str, by: str, said: str) -> bool:
        return await self._changes(
            "UPDATE reveals SET review = :said, reviewed_by = :by, review_at = NULL"
            " WHERE id = :id AND alone = 1 AND approved = 1 AND review IS NULL RETURNING id",
            {"id": reveal, "by": by, "said": said},
        )

    async def _changes(self, statement: str, given: Mapping[str, object]) -> bool:
        # The condition decides: of two presses at once one changes the row.
        return await self._tx.row(statement, given) is not None

    async def _found(self, where: str, now: datetime) -> Sequence[Reveal]:
        rows = await self._tx.rows(f"SELECT * FROM reveals WHERE {where}", {"now": millis(now)})
        return [_reveal_of(row) for row in rows]

    async def address(self, reveal: str, decided_after: datetime) -> int | None:
        row = await self._tx.row(
            """
            SELECT c.address, c.hash FROM reveals r JOIN cases k ON k.id = r.case_id
            JOIN people p ON p.id = k.student JOIN chats c ON c.id = p.chat
            WHERE r.id = :id AND r.approved = 1 AND r.decided_at > :after AND c.address IS NOT NULL
            """,
            {"id": reveal, "after": millis(decided_after)},
        )
        return int(self._vault.rows.open(row["address"], ADDRESS, row["hash"].hex())) if row else None

    async def hide(self, decided_before: datetime) -> Sequence[tuple[int, int]]:
        return await self._hide(
            "about IN (SELECT r.id || ' ' || r.owner FROM reveals r WHERE r.decided_at <= :value"
            " UNION ALL SELECT r.id || ' ' || r.second FROM reveals r WHERE r.decided_at <= :value)",
            millis(decided_before),
        )

    async def hide_in(self, chat: int) -> Sequence[tuple[int, int]]:
        return await self._hide("chat = :value", chat)

    async def _hide(self, where: str, value: int) -> Sequence[tuple[int, int]]:
        rows = await self._tx.rows(
            f"DELETE FROM cards WHERE view = 'identity' AND {where} RETURNING chat, message", {"value": value}
        )
        return [(row["chat"], row["message"]) for row in rows]

    async def tell(self, reveal: str, at: datetime | None) -> None:
        await self._tx.rows(
            "UPDATE reveals SET tell_at = :at WHERE id = :id AND told_at IS NULL",
            {"id": reveal, "at": millis_or_none(at)},
        )

    async def due(self, now: datetime) -> Sequence[Reveal]:
        return await self._found("tell_at <= :now AND told_at IS NULL ORDER BY tell_at, id", now)

    async def told(self, reveal: str, now: datetime) -> None:
        await self._tx.rows(
            "UPDATE reveals SET told_at = :now WHERE id = :id", {"id": reveal, "now": millis(now)}
        )

    async def count(self, since: datetime) -> int:
        count: int = await self._tx.value(
            "SELECT COUNT(*) FROM reveals WHERE approved = 1 AND decided_at >= :since",
            {"since": millis(since)},
        )
        return count


def _reveal_of(row: Row) -> Reveal:
    return Reveal(
        row["id"],
        row["case_id"],
        row["owner"],
        RevealReason(row["reason"]),
        utc(row["asked_at"]),
        row["second"],
        None if row["approved"] is None else bool(row["approved"]),
        row["told_at"] is not None,
        utc_or_none(row["begun_at"]),
        utc_or_none(row["show_at"]),
        bool(row["alone"]),
        row["review"] is not None,
    )
