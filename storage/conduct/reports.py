"""Reports about conduct, and blocks of accounts."""

from collections.abc import Sequence
from datetime import datetime

from care.model.enums import Part, ReportReason, Verdict
from care.ports.reports import Report
from storage.engine.converters import in_list, millis, utc, utc_or_none
from storage.engine.database import Row, Transaction
from storage.sealing.conversation_keys import KeyRing
from storage.sealing.encryption import Vault
from storage.sealing.keyed_hashes import account_hash, hashes_of

NOTE, WHY = "reports.note", "reports.why"
"""Purposes under which text is encrypted."""


class StoredReports:
    """`care.ports.reports.Reports` in SQL; a block is a keyed hash of an account and refers to no row."""

    def __init__(self, tx: Transaction, keys: KeyRing, vault: Vault) -> None:
        self._tx = tx
        self._keys = keys
        self._vault = vault

    async def add(self, report: Report) -> bool:
        # A unique index allows one report by the same person about the same in a conversation.
        row = await self._tx.row(
            """
            INSERT INTO reports (id, code, conversation, reporter, about, part, reason, made_at, told_at)
            VALUES (:id, :code, :conversation, :reporter, :about, :part, :reason, :now, :now)
            ON CONFLICT (conversation, reporter, about) DO NOTHING RETURNING id
            """,
            {
                "id": report.id,
                "code": report.code,
                "conversation": report.conversation,
                "reporter": report.reporter,
                "about": report.about,
                "part": report.part.value,
                "reason": report.reason.value,
                "now": millis(report.made_at),
            },
        )
        return row is not None

    async def is_coded(self, code: str) -> bool:
        row = await self._tx.row(
            "SELECT 1 FROM reports WHERE code = :code AND closed_at IS NULL", {"code": code}
        )
        return row is not None

    async def made(self, conversation: str, reporter: str, about: str) -> Report | None:
        row = await self._tx.row(
            """
            SELECT * FROM reports
            WHERE conversation = :conversation AND reporter = :reporter AND about = :about
            """,
            {"conversation": conversation, "reporter": reporter, "about": about},
        )
        return _report_of(row) if row else None

    async def get(self, report: str) -> Report | None:
        row = await self._tx.row("SELECT * FROM reports WHERE id = :id", {"id": report})
        return _report_of(row) if row else None

    async def last_conversation(self, person: str, since: datetime) -> str | None:
        found: str | None = await self._tx.value(
            """
            SELECT v.id FROM participants t JOIN conversations v ON v.id = t.conversation
            WHERE t.person = :person AND v.ended_at > :since ORDER BY v.ended_at DESC LIMIT 1
            """,
            {"person": person, "since": millis(since)},
        )
        return found

    async def others_open(self, report: Report) -> bool:
        found = await self._tx.row(
            "SELECT 1 FROM reports WHERE about = :about AND id <> :id AND closed_at IS NULL LIMIT 1",
            {"about": report.about, "id": report.id},
        )
        return found is not None

    async def note(self, report: Report, text: str) -> bool:
        sealed = await self._sealed(report, NOTE, text)
        await self._tx.rows(
            "UPDATE reports SET note = :note WHERE id = :id AND closed_at IS NULL",
            {"id": report.id, "note": sealed},
        )
        return sealed is not None

    async def _sealed(self, report: Report, purpose: str, text: str) -> bytes | None:
        seal = await self._keys.seal(report.conversation)
        return seal.close(text.encode(), purpose, report.id) if seal else None

    async def noted(self, report: Report) -> str | None:
        sealed = await self._tx.value("SELECT note FROM reports WHERE id = :id", {"id": report.id})
        seal = await self._keys.seal(report.conversation)
        return seal.open(sealed, NOTE, report.id).decode() if seal and sealed else None

    async def take(self, report: str, coordinator: str) -> bool:
        # The condition decides: of two presses at once one changes the row.
        row = await self._tx.row(
            """
            UPDATE reports SET taken_by = :person
            WHERE id = :id AND taken_by IS NULL AND closed_at IS NULL RETURNING id
            """,
            {"id": report, "person": coordinator},
        )
        return row is not None

    async def taken(self) -> Sequence[Report]:
        rows = await self._tx.rows(
            "SELECT * FROM reports WHERE taken_by IS NOT NULL AND closed_at IS NULL ORDER BY made_at, id"
        )
        return [_report_of(row) for row in rows]

    async def let_go(self, report: str) -> None:
        await self._tx.rows("UPDATE reports SET taken_by = NULL WHERE id = :id", {"id": report})

    async def give_up(self) -> Sequence[Report]:
        # Nobody but an active coordinator who can be reached may keep a report.
        rows = await self._tx.rows(
            """
            UPDATE reports SET taken_by = NULL
            WHERE closed_at IS NULL AND taken_by IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM members m JOIN people p ON p.id = m.person JOIN chats h ON h.id = p.chat
                WHERE m.person = reports.taken_by AND m.role = 'counselor' AND m.standing = 'active'
                    AND m.coordinator = 1 AND h.started = 1)
            RETURNING *
            """
        )
        return sorted((_report_of(row) for row in rows), key=lambda one: (one.made_at, one.id))

    async def close(self, report: Report, verdict: Verdict, why: str, now: datetime) -> None:
        await self._tx.rows(
            "UPDATE reports SET verdict = :verdict, why = :why, closed_at = :now WHERE id = :id",
            {
                "id": report.id,
                "verdict": verdict.value,
                "why": await self._sealed(report, WHY, why),
                "now": millis(now),
            },
        )

    async def untold(self, told_before: datetime) -> Sequence[Report]:
        rows = await self._tx.rows(
            "SELECT * FROM reports WHERE closed_at IS NULL AND told_at <= :before ORDER BY made_at, id",
            {"before": millis(told_before)},
        )
        return [_report_of(row) for row in rows]

    async def told(self, report: str, now: datetime) -> None:
        await self._tx.rows(
            "UPDATE reports SET told_at = :now WHERE id = :id", {"id": report, "now": millis(now)}
        )

    async def block(self, chat: int, until: datetime) -> None:
        # A second block never shortens the first.
        await self._tx.rows(
            """
            INSERT INTO blocks (hash, until) SELECT hash, :until FROM chats WHERE id = :chat
            ON CONFLICT (hash) DO UPDATE SET until =
                CASE WHEN excluded.until > blocks.until THEN excluded.until ELSE blocks.until END
            """,
            {"chat": chat, "until": millis(until)},
        )

    async def unblock(self, chat: int) -> None:
        theirs, given = await self._hashes(chat)
        await self._tx.rows(f"DELETE FROM blocks WHERE hash IN ({theirs})", given)

    async def blocked_until(self, chat: int, now: datetime) -> datetime | None:
        theirs, given = await self._hashes(chat)
        return utc_or_none(
            await self._tx.value(
                f"SELECT MAX(until) FROM blocks WHERE hash IN ({theirs}) AND until > :now",
                {**given, "now": millis(now)},
            )
        )

    async def _hashes(self, chat: int) -> tuple[str, dict[str, object]]:
        """Return the hashes that a block of this account may have: names for an SQL list, and values."""
        rows = await self._tx.rows("SELECT hash, address FROM chats WHERE id = :chat", {"chat": chat})
        names, given = in_list(hashes_of(self._vault, rows, account_hash))
        return ", ".join(names), given

    async def forget_blocks(self, now: datetime) -> None:
        await self._tx.rows("DELETE FROM blocks WHERE until <= :now", {"now": millis(now)})

    async def rested(self, now: datetime) -> Sequence[tuple[str, str]]:
        # A report that is still open keeps somebody suspended.
        rows = await self._tx.rows(
            """
            SELECT person, role FROM members m WHERE standing = 'suspended' AND suspended_until <= :now
                AND NOT EXISTS (SELECT 1 FROM reports r WHERE r.about = m.person AND r.closed_at IS NULL)
            """,
            {"now": millis(now)},
        )
        return [(row["person"], row["role"]) for row in rows]


def _report_of(row: Row) -> Report:
    return Report(
        row["id"],
        row["code"],
        row["conversation"],
        row["reporter"],
        row["about"],
        Part(row["part"]),
        ReportReason(row["reason"]),
        utc(row["made_at"]),
        row["taken_by"],
        Verdict(row["verdict"]) if row["verdict"] else None,
    )
