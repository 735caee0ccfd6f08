"""Who is on duty, and what was offered to them."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from care.values import Duty, Offer
from storage.columns import millis, utc
from storage.database import Row, Transaction

ASK_AGAIN = timedelta(minutes=5)
"""Not now is not never: who declined may be asked again after this, if nobody else fits."""

DUTY = "SELECT d.*, p.chat FROM duties d JOIN people p ON p.id = d.person"
OFFER = "SELECT o.*, p.chat FROM offers o JOIN people p ON p.id = o.person"

WANTED = "v.stage = 'waiting' AND v.for_counselor = 0"
"""Students who wait for a supporter."""
MATCH = f"""
    WITH free AS MATERIALIZED (
        SELECT d.person, d.id, d.free_since, p.chat
        FROM duties d
        JOIN people p ON p.id = d.person
        JOIN members m ON m.person = d.person AND m.role = 'supporter' AND m.standing = 'active'
        WHERE d.ended_at IS NULL AND d.until > :now AND d.closing = 0
            AND (d.rest_until IS NULL OR d.rest_until <= :now)
            AND EXISTS (SELECT 1 FROM certificates c WHERE c.person = d.person AND c.valid_until > :now)
            AND :most > (
                SELECT COUNT(*) FROM participants t JOIN conversations w ON w.id = t.conversation
                WHERE t.person = d.person AND t.part = 'supporter' AND t.mode <> 'left' AND w.stage <> 'ended'
            ) + (SELECT COUNT(*) FROM offers o WHERE o.person = d.person AND o.state = 'open')
    )
    SELECT v.id, f.person, f.chat
    FROM conversations v CROSS JOIN free f
    WHERE {WANTED} AND f.person <> v.student
        AND EXISTS (SELECT 1 FROM free)
        AND NOT EXISTS (SELECT 1 FROM offers o WHERE o.conversation = v.id AND o.state = 'open')
        AND NOT EXISTS (
            SELECT 1 FROM offers o
            WHERE o.conversation = v.id AND o.person = f.person AND o.state = 'declined'
                AND o.expires_at > :lately
        )
    ORDER BY v.level DESC, v.waiting_since, v.id,
        (SELECT COUNT(*) FROM offers o
         WHERE o.conversation = v.id AND o.person = f.person AND o.state IN ('missed', 'declined')),
        f.free_since, f.id
    LIMIT 1
"""
"""Who is free is found once, before the queue is gone through."""
HANDED_OVER = f"""
    v.stage = 'talking' AND v.id IN (
        SELECT k.conversation FROM talks k
        JOIN participants t ON t.conversation = k.conversation AND t.person = k.person
        WHERE k.handover = 'looking' AND t.mode = 'speaking'
    )
    AND NOT EXISTS (SELECT 1 FROM participants t WHERE t.conversation = v.id AND t.person = f.person)
    AND v.level >= COALESCE((SELECT MAX(v.level) FROM conversations v WHERE {WANTED}), 0)
"""
"""Conversations whose supporter must go, unless somebody in more danger waits for a first one."""
RELIEF = MATCH.replace(WANTED, HANDED_OVER)


def duty_of(row: Row) -> Duty:
    """A row of `DUTY` as a value."""
    return Duty(
        row["id"],
        row["person"],
        row["chat"],
        utc(row["since"]),
        utc(row["until"]),
        row["missed"],
        bool(row["closing"]),
    )


def offer_of(row: Row) -> Offer:
    """A row of `OFFER` as a value."""
    return Offer(
        row["id"], row["conversation"], row["person"], row["chat"], utc(row["expires_at"]), row["state"]
    )


class StoredDuties:
    """`care.ports.conversations.Duties` in SQL."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def start(self, duty: Duty) -> None:
        await self._tx.rows(
            """
            INSERT INTO duties (id, person, since, until, free_since)
            VALUES (:id, :person, :since, :until, :since)
            """,
            {"id": duty.id, "person": duty.person, "since": millis(duty.since), "until": millis(duty.until)},
        )

    async def current(self, person: str) -> Duty | None:
        row = await self._tx.row(
            f"{DUTY} WHERE d.person = :person AND d.ended_at IS NULL", {"person": person}
        )
        return duty_of(row) if row else None

    async def on_duty(self) -> int:
        count: int = await self._tx.value("SELECT COUNT(*) FROM duties WHERE ended_at IS NULL")
        return count

    async def over(self, now: datetime) -> Sequence[Duty]:
        rows = await self._tx.rows(
            f"{DUTY} WHERE d.ended_at IS NULL AND d.until <= :now", {"now": millis(now)}
        )
        return [duty_of(row) for row in rows]

    async def extend(self, duty: str, until: datetime) -> None:
        await self._tx.rows(
            "UPDATE duties SET until = :until, closing = 1 WHERE id = :id",
            {"id": duty, "until": millis(until)},
        )

    async def end(self, person: str, now: datetime) -> None:
        await self._tx.rows(
            "UPDATE duties SET ended_at = :now WHERE person = :person AND ended_at IS NULL",
            {"person": person, "now": millis(now)},
        )

    async def missed(self, person: str) -> int:
        row = await self._tx.row(
            """
            UPDATE duties SET missed = missed + 1 WHERE person = :person AND ended_at IS NULL
            RETURNING missed
            """,
            {"person": person},
        )
        return row["missed"] if row else 0

    async def answered(self, person: str) -> None:
        await self._tx.rows(
            "UPDATE duties SET missed = 0 WHERE person = :person AND ended_at IS NULL", {"person": person}
        )

    async def next_match(self, limit: int, now: datetime) -> tuple[str, str, int] | None:
        return await self._next(MATCH, limit, now)

    async def next_relief(self, limit: int, now: datetime) -> tuple[str, str, int] | None:
        return await self._next(RELIEF, limit, now)

    async def _next(self, match: str, limit: int, now: datetime) -> tuple[str, str, int] | None:
        row = await self._tx.row(
            match, {"most": limit, "now": millis(now), "lately": millis(now - ASK_AGAIN)}
        )
        return (row[0], row[1], row[2]) if row else None

    async def freed(self, person: str, now: datetime) -> None:
        await self._tx.rows(
            "UPDATE duties SET free_since = :now WHERE person = :person AND ended_at IS NULL",
            {"person": person, "now": millis(now)},
        )

    async def offer(self, offer: Offer) -> None:
        await self._tx.rows(
            """
            INSERT INTO offers (id, conversation, person, expires_at, state)
            VALUES (:id, :conversation, :person, :expires_at, :state)
            """,
            {
                "id": offer.id,
                "conversation": offer.conversation,
                "person": offer.person,
                "expires_at": millis(offer.expires_at),
                "state": offer.state,
            },
        )

    async def offered(self, offer: str) -> Offer | None:
        row = await self._tx.row(f"{OFFER} WHERE o.id = :id", {"id": offer})
        return offer_of(row) if row else None

    async def open_offer(self, conversation: str) -> Offer | None:
        row = await self._tx.row(
            f"{OFFER} WHERE o.conversation = :id AND o.state = 'open'", {"id": conversation}
        )
        return offer_of(row) if row else None

    async def open_offers_of(self, person: str) -> Sequence[Offer]:
        rows = await self._tx.rows(f"{OFFER} WHERE o.person = :id AND o.state = 'open'", {"id": person})
        return [offer_of(row) for row in rows]

    async def settle(self, offer: str, state: str) -> bool:
        row = await self._tx.row(
            "UPDATE offers SET state = :state WHERE id = :id AND state = 'open' RETURNING id",
            {"id": offer, "state": state},
        )
        return row is not None

    async def expired(self, now: datetime) -> Sequence[Offer]:
        rows = await self._tx.rows(
            f"{OFFER} WHERE o.state = 'open' AND o.expires_at <= :now", {"now": millis(now)}
        )
        return [offer_of(row) for row in rows]
