"""Flags: what raised a case, and what was noted about it."""

from collections.abc import Sequence
from datetime import datetime

from care.model.enums import Source
from care.model.levels import Level
from care.model.timers import Flagged
from storage.engine.converters import millis, utc
from storage.engine.database import Transaction
from storage.sealing.conversation_keys import KeyRing

NOTE = "flags.note"


class StoredFlags:
    """The part of `care.ports.cases.Cases` about flags."""

    def __init__(self, tx: Transaction, keys: KeyRing) -> None:
        self._tx = tx
        self._keys = keys

    async def flag(
        self,
        *,
        student: str,
        conversation: str | None,
        level: Level,
        category: str,
        source: Source,
        entry: str | None,
        now: datetime,
    ) -> int:
        number: int = await self._tx.value(
            """
            INSERT INTO flags (student, conversation, level, category, source, entry, raised_at)
            VALUES (:student, :conversation, :level, :category, :source, :entry, COALESCE((
                SELECT opened_at FROM cases
                WHERE student = :student AND state <> 'closed' AND opened_at > :now
            ), :now)) RETURNING id
            """,  # a clock that was set back makes no flag older than its case
            {
                "student": student,
                "conversation": conversation,
                "level": int(level),
                "category": category,
                "source": source.value,
                "entry": entry,
                "now": millis(now),
            },
        )
        return number

    async def recent_level(self, conversation: str, category: str, since: datetime) -> Level:
        level = await self._tx.value(
            """
            SELECT MAX(level) FROM flags
            WHERE conversation = :id AND category = :category AND raised_at > :since
            """,
            {"id": conversation, "category": category, "since": millis(since)},
        )
        return Level(level or 0)

    async def flagged(self, conversation: str) -> Sequence[Flagged]:
        rows = await self._tx.rows(
            """
            SELECT category, level, MAX(raised_at) AS last FROM flags
            WHERE conversation = :id GROUP BY category, level
            """,
            {"id": conversation},
        )
        return [Flagged(row["category"], Level(row["level"]), utc(row["last"])) for row in rows]

    async def note(self, flag: int, conversation: str, text: str) -> bool:
        seal = await self._keys.seal(conversation)
        if seal is None:
            return False
        note = seal.close(text.encode(), NOTE, flag)
        await self._tx.rows(
            "UPDATE flags SET note = :note WHERE id = :id AND conversation = :conversation",
            {"id": flag, "conversation": conversation, "note": note},
        )
        return True

    async def notes(self, conversation: str) -> Sequence[str]:
        seal = await self._keys.seal(conversation)
        rows = await self._tx.rows(
            "SELECT id, note FROM flags WHERE conversation = :id AND note IS NOT NULL ORDER BY id",
            {"id": conversation},
        )
        return [seal.open(row["note"], NOTE, row["id"]).decode() for row in rows] if seal else []
