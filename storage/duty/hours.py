"""How long supporters are on duty, when they rest, and which conversations they should talk over."""

from collections.abc import Sequence
from datetime import datetime

from care.model.entities import Duty
from care.model.timers import Debrief, Stretch
from storage.duty.duties import duty_of
from storage.engine.converters import millis, utc, utc_or_none
from storage.engine.database import Transaction
from storage.sealing.encryption import Vault
from storage.sealing.lasting_counts import HEAVY, LastingCounts


class StoredHours:
    """`care.ports.hours.Hours` in SQL."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def stretches(self, person: str, since: datetime) -> Sequence[Stretch]:
        # The running duty counts until its planned end.
        rows = await self._tx.rows(
            """
            SELECT since, CASE WHEN ended_at < until THEN ended_at ELSE until END AS until FROM duties
            WHERE person = :person AND until > :since AND (ended_at IS NULL OR ended_at > :since)
            ORDER BY since
            """,
            {"person": person, "since": millis(since)},
        )
        return [Stretch(utc(row["since"]), utc(row["until"])) for row in rows]

    async def prolong(self, duty: str, until: datetime) -> None:
        await self._tx.rows(
            "UPDATE duties SET until = :until, closing = 0, reminded = 0 WHERE id = :id",
            {"id": duty, "until": millis(until)},
        )

    async def ending(self, now: datetime, before: datetime) -> Sequence[Duty]:
        # Read and mark in one statement, so that each is reminded once.
        rows = await self._tx.rows(
            """
            UPDATE duties SET reminded = 1
            WHERE ended_at IS NULL AND closing = 0 AND reminded = 0 AND until > :now AND until <= :before
            RETURNING *, (SELECT p.chat FROM people p WHERE p.id = person) AS chat
            """,
            {"now": millis(now), "before": millis(before)},
        )
        return [duty_of(row) for row in rows]

    async def rest(self, person: str, until: datetime) -> None:
        await self._tx.rows(
            """
            UPDATE duties SET rest_until = :until
            WHERE id = (SELECT id FROM duties WHERE person = :person ORDER BY since DESC, id DESC LIMIT 1)
            """,
            {"person": person, "until": millis(until)},
        )

    async def rests_until(self, person: str) -> datetime | None:
        return utc_or_none(
            await self._tx.value(
                "SELECT MAX(rest_until) FROM duties WHERE person = :person", {"person": person}
            )
        )


class StoredDebriefs:
    """`care.ports.hours.Debriefs` in SQL."""

    def __init__(self, tx: Transaction, vault: Vault) -> None:
        self._tx = tx
        self._lasting = LastingCounts(tx, vault)

    async def check_in(
        self, conversation: str, person: str, question: str, answer: str, now: datetime
    ) -> bool:
        row = await self._tx.row(
            """
            INSERT INTO check_ins (conversation, person, question, answer, answered_at)
            VALUES (:conversation, :person, :question, :answer, :now)
            ON CONFLICT (conversation, person, question) DO UPDATE SET answer = excluded.answer
                WHERE check_ins.answer <> excluded.answer
            RETURNING answer
            """,
            {
                "conversation": conversation,
                "person": person,
                "question": question,
                "answer": answer,
                "now": millis(now),
            },
        )
        return row is not None

    async def ask(self, person: str, conversation: str, reason: str, now: datetime) -> bool:
        row = await self._tx.row(
            """
            INSERT INTO debriefs (person, conversation, reason, asked_at, told_at)
            VALUES (:person, :conversation, :reason, :now, :now)
            ON CONFLICT (person, conversation) DO UPDATE
            SET reason = excluded.reason, asked_at = excluded.asked_at, told_at = excluded.told_at,
                done_at = NULL, done_by = NULL
            WHERE debriefs.reason <> excluded.reason RETURNING person
            """,
            {"person": person, "conversation": conversation, "reason": reason, "now": millis(now)},
        )
        return row is not None

    async def done(self, person: str, conversation: str, by: str, now: datetime) -> bool:
        row = await self._tx.row(
            """
            UPDATE debriefs SET done_at = :now, done_by = :by
            WHERE person = :person AND conversation = :conversation AND done_at IS NULL RETURNING person
            """,
            {"person": person, "conversation": conversation, "by": by, "now": millis(now)},
        )
        return row is not None

    async def heavy_since(self, person: str, since: datetime) -> int:
        count: int = await self._tx.value(
            """
            SELECT COUNT(*) FROM check_ins
            WHERE person = :person AND question = 'heavy' AND answer IN ('4', '5') AND answered_at >= :since
            """,
            {"person": person, "since": millis(since)},
        )
        return count + len(await self._lasting.moments(HEAVY, (person,), since))

    async def unconfirmed(self, told_before: datetime, now: datetime) -> Sequence[Debrief]:
        # Read and mark in one statement, so that each is told once.
        rows = await self._tx.rows(
            """
            UPDATE debriefs SET told_at = :now WHERE done_at IS NULL AND told_at <= :before
            RETURNING person, conversation, reason, asked_at
            """,
            {"before": millis(told_before), "now": millis(now)},
        )
        return [
            Debrief(row["person"], row["conversation"], row["reason"], utc(row["asked_at"])) for row in rows
        ]

    async def asked_during(self, conversation: str, person: str) -> bool:
        row = await self._tx.row(
            """
            SELECT 1 FROM debriefs d JOIN participants t ON t.person = d.person
            WHERE d.person = :person AND t.conversation = :conversation AND d.asked_at >= t.joined_at
            """,
            {"conversation": conversation, "person": person},
        )
        return row is not None
