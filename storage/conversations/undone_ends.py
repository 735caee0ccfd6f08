"""Ends that their student can undo for a short time."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from care.model.entities import Participant
from care.model.enums import Mode, Stage
from storage.conversations.conversation_rows import SEAT, seat_of
from storage.engine.converters import millis
from storage.engine.database import Transaction


class StoredUndoneEnds:
    """`care.ports.conversations.UndoneEnds` in SQL."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def allow(self, seats: Iterable[Participant], until: datetime) -> None:
        for seat in seats:
            await self._tx.rows(
                """
                UPDATE participants SET undo_until = :until
                WHERE conversation = :conversation AND person = :person
                """,
                {"conversation": seat.conversation, "person": seat.person, "until": millis(until)},
            )

    async def seats(self, conversation: str, now: datetime) -> Sequence[Participant]:
        # Without its key nothing could be written there any more.
        rows = await self._tx.rows(
            f"""
            {SEAT} JOIN conversations v ON v.id = t.conversation
            WHERE t.conversation = :id AND t.undo_until > :now AND v.stage = 'ended'
                AND v.key_destroyed_at IS NULL
            ORDER BY t.joined_at, t.person
            """,
            {"id": conversation, "now": millis(now)},
        )
        return [seat_of(row) for row in rows]

    async def void(self, student: str) -> None:
        await self._tx.rows(
            """
            UPDATE participants SET undo_until = NULL
            WHERE conversation IN (SELECT id FROM conversations WHERE student = :student)
            """,
            {"student": student},
        )

    async def undo(self, conversation: str, seats: Iterable[Participant], stage: Stage) -> None:
        # Times of keeping count from the end that comes after this.
        await self._tx.rows(
            """
            UPDATE conversations SET stage = :stage, ended_at = NULL, ended_by = NULL WHERE id = :id
            """,
            {"id": conversation, "stage": stage.value},
        )
        for seat in seats:
            await self._tx.rows(
                """
                UPDATE participants SET mode = :mode, left_at = NULL
                WHERE conversation = :id AND person = :person
                """,
                {"id": conversation, "person": seat.person, "mode": Mode.SPEAKING.value},
            )
        await self._tx.rows(
            "UPDATE participants SET undo_until = NULL WHERE conversation = :id", {"id": conversation}
        )
