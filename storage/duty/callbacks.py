"""Students who were told an opening time or asked to be called, and counselors who are on call."""

from collections.abc import Sequence
from datetime import datetime

from care.model.entities import Conversation
from storage.conversations.conversation_rows import conversation_of
from storage.engine.converters import QUEUED, millis, millis_or_none, utc
from storage.engine.database import Transaction

PROMISED = "v.opens_told IS NOT NULL AND v.stage IN ('waiting', 'later')"
"""Conversations whose student was told when somebody is there."""
LATER = "v.stage = 'later'"
"""Conversations whose student wants to be called."""
FORGOTTEN = f"""
    SELECT v.* FROM conversations v
    WHERE (v.stage = 'waiting' AND v.for_counselor = 0 AND {QUEUED} <= :before
            AND (v.called_at IS NULL OR v.called_at <= :before)
        OR v.stage = 'later' AND v.called_at IS NULL AND {QUEUED} <= :resting)
        AND NOT EXISTS (SELECT 1 FROM offers o WHERE o.conversation = v.id AND o.state = 'open')
        AND NOT EXISTS (SELECT 1 FROM cases k WHERE k.student = v.student AND k.state <> 'closed')
        AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.conversation = v.id AND m.written_at > :before)
    ORDER BY v.waiting_since, v.id
"""
"""Students who have waited too long, without an open offer, an open case or new words of their own."""
CONFIRMED = """
    CASE WHEN m.on_call_confirmed_at > m.on_call_since THEN m.on_call_confirmed_at ELSE m.on_call_since END
"""
"""When a counselor last confirmed to be on call, or began to be."""
ON_CALL = f"""
    SELECT m.person, p.chat
    FROM members m
    JOIN people p ON p.id = m.person
    JOIN chats h ON h.id = p.chat AND h.started = 1
    WHERE m.role = 'counselor' AND m.standing = 'active' AND m.on_call_since IS NOT NULL
        AND {CONFIRMED} <= :confirmed_before
"""
"""Counselors on call who can be reached and whose last confirmation is old."""
ASKED = f"COALESCE(m.on_call_asked_at, 0) > {CONFIRMED}"
"""The counselor was asked after the last confirmation."""


class StoredCalls:
    """`care.ports.rota.Calls` in SQL."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def promise(self, conversation: str, opens: datetime | None) -> None:
        await self._tx.rows(
            "UPDATE conversations SET opens_told = :opens WHERE id = :id",
            {"id": conversation, "opens": millis_or_none(opens)},
        )

    async def promised(self) -> Sequence[tuple[Conversation, datetime]]:
        rows = await self._tx.rows(f"SELECT v.* FROM conversations v WHERE {PROMISED} ORDER BY v.id")
        return [(conversation_of(row), utc(row["opens_told"])) for row in rows]

    async def rest(self, conversation: str) -> None:
        await self._tx.rows(
            """
            UPDATE conversations SET stage = 'later', wait_notice_at = NULL, called_at = NULL WHERE id = :id
            """,
            {"id": conversation},
        )

    async def uncalled(self) -> Sequence[Conversation]:
        return await self._later("v.called_at IS NULL")

    async def _later(self, condition: str, **params: int) -> Sequence[Conversation]:
        rows = await self._tx.rows(
            f"SELECT v.* FROM conversations v WHERE {LATER} AND {condition} ORDER BY v.waiting_since, v.id",
            params,
        )
        return [conversation_of(row) for row in rows]

    async def there(self, now: datetime) -> Sequence[str]:
        rows = await self._tx.rows(
            """
            SELECT person FROM duties
            WHERE ended_at IS NULL AND closing = 0 AND until > :now AND COALESCE(rest_until, 0) <= :now
            ORDER BY since, id
            """,
            {"now": millis(now)},
        )
        return [row["person"] for row in rows]

    async def forgotten(self, before: datetime, resting: datetime) -> Sequence[Conversation]:
        rows = await self._tx.rows(FORGOTTEN, {"before": millis(before), "resting": millis(resting)})
        return [conversation_of(row) for row in rows]

    async def called(self, conversation: str, now: datetime) -> None:
        await self._tx.rows(
            "UPDATE conversations SET called_at = :now, opens_told = NULL WHERE id = :id",
            {"id": conversation, "now": millis(now)},
        )

    async def was_called(self, conversation: str) -> bool:
        called = await self._tx.value(
            "SELECT called_at FROM conversations WHERE id = :id", {"id": conversation}
        )
        return called is not None

    async def answering(self) -> Sequence[Conversation]:
        return await self._later(
            """
            EXISTS (SELECT 1 FROM messages m WHERE m.conversation = v.id AND m.written_at >= v.called_at)
            """
        )

    async def unanswered(self, called_before: datetime) -> Sequence[Conversation]:
        return await self._later("v.called_at <= :before", before=millis(called_before))

    async def notice_all(self, at: datetime) -> None:
        await self._tx.rows(
            "UPDATE conversations SET wait_notice_at = :at WHERE stage = 'waiting' AND for_counselor = 0",
            {"at": millis(at)},
        )


class StoredOnCall:
    """`care.ports.rota.OnCall` in SQL."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def unasked(self, confirmed_before: datetime) -> Sequence[tuple[str, int]]:
        return await self._on_call(f"NOT ({ASKED})", confirmed_before=millis(confirmed_before))

    async def unconfirmed(
        self, confirmed_before: datetime, asked_before: datetime
    ) -> Sequence[tuple[str, int]]:
        return await self._on_call(
            f"{ASKED} AND m.on_call_asked_at <= :asked_before",
            confirmed_before=millis(confirmed_before),
            asked_before=millis(asked_before),
        )

    async def _on_call(self, condition: str, **params: int) -> Sequence[tuple[str, int]]:
        rows = await self._tx.rows(f"{ON_CALL} AND {condition} ORDER BY m.person", params)
        return [(row["person"], row["chat"]) for row in rows]

    async def asked(self, person: str, now: datetime) -> None:
        await self._stamp("on_call_asked_at", person, now)

    async def confirm(self, person: str, now: datetime) -> None:
        await self._stamp("on_call_confirmed_at", person, now)

    async def _stamp(self, column: str, person: str, now: datetime) -> None:
        await self._tx.rows(
            f"UPDATE members SET {column} = :now WHERE person = :person AND role = 'counselor'",
            {"person": person, "now": millis(now)},
        )

    async def was_covered(self) -> bool:
        return bool(await self._tx.value("SELECT covered FROM programme"))

    async def set_covered(self, *, covered: bool) -> None:
        await self._tx.rows("UPDATE programme SET covered = :covered", {"covered": covered})
