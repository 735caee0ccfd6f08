"""Who is on duty, and which students were offered to them."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from care.model.entities import Duty, Offer
from care.model.match_rules import Why
from storage.engine.converters import millis, utc
from storage.engine.database import Row, Transaction

DUTY = "SELECT d.*, p.chat FROM duties d JOIN people p ON p.id = d.person"
ON_DUTY = "ended_at IS NULL AND closing = 0 AND COALESCE(rest_until, 0) < until"
"""On duty, not ending, and not resting until the end."""
OFFER = "SELECT o.*, p.chat FROM offers o JOIN people p ON p.id = o.person"


def duty_of(row: Row) -> Duty:
    """Read a row of `DUTY`."""
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
    """Read a row of `OFFER`."""
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

    async def on_duty(self, besides: str = "") -> int:
        count: int = await self._tx.value(
            f"SELECT COUNT(*) FROM duties WHERE {ON_DUTY} AND person <> :besides", {"besides": besides}
        )
        return count

    async def those_on_duty(self) -> Sequence[str]:
        rows = await self._tx.rows(f"SELECT person FROM duties WHERE {ON_DUTY} ORDER BY since, id")
        return [row["person"] for row in rows]

    async def over(self, now: datetime) -> Sequence[Duty]:
        rows = await self._tx.rows(
            f"{DUTY} WHERE d.ended_at IS NULL AND d.until <= :now", {"now": millis(now)}
        )
        return [duty_of(row) for row in rows]

    async def extend(self, duty: str, until: datetime) -> None:
        # `closing`: only for what is running, so no new offers come.
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

    async def declined(self, person: str, since: datetime) -> int:
        count: int = await self._tx.value(
            """
            SELECT COUNT(*) FROM offers
            WHERE person = :person AND state IN ('declined', 'known') AND expires_at > :since
                AND expires_at > COALESCE(
                    (SELECT MAX(expires_at) FROM offers WHERE person = :person AND state = 'accepted'), 0)
            """,
            {"person": person, "since": millis(since)},
        )
        return count

    async def freed(self, person: str, now: datetime) -> None:
        await self._tx.rows(
            "UPDATE duties SET free_since = :now WHERE person = :person AND ended_at IS NULL",
            {"person": person, "now": millis(now)},
        )

    async def offer(self, offer: Offer, why: Why) -> None:
        await self._tx.rows(
            """
            INSERT INTO offers (id, conversation, person, expires_at, state, fitting, knows_topic, wished,
                met, free_for)
            VALUES (:id, :conversation, :person, :expires_at, :state, :fitting, :knows_topic, :wished,
                :met, :free_for)
            """,
            {
                "id": offer.id,
                "conversation": offer.conversation,
                "person": offer.person,
                "expires_at": millis(offer.expires_at),
                "state": offer.state,
                **asdict(why),
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
        # The condition decides: an offer is accepted, declined or missed, never two of these.
        row = await self._tx.row(
            "UPDATE offers SET state = :state WHERE id = :id AND state = 'open' RETURNING id",
            {"id": offer, "state": state},
        )
        return row is not None

    async def taken_since(self, offer: Offer) -> bool:
        row = await self._tx.row(
            """
            SELECT 1 FROM offers
            WHERE conversation = :conversation AND state = 'accepted' AND expires_at > :expires_at
                AND person <> :person
            """,
            {
                "conversation": offer.conversation,
                "expires_at": millis(offer.expires_at),
                "person": offer.person,
            },
        )
        return row is not None

    async def expired(self, now: datetime) -> Sequence[Offer]:
        rows = await self._tx.rows(
            f"{OFFER} WHERE o.state = 'open' AND o.expires_at <= :now", {"now": millis(now)}
        )
        return [offer_of(row) for row in rows]
