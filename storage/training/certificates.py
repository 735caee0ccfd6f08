"""Certificates: how long they are valid, and how they came about."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from care.curriculum.training_records import Certificate, TrainingSource
from storage.engine.converters import millis, utc
from storage.engine.database import Row, Transaction

MILLI = timedelta(milliseconds=1)
CERTIFICATE = """
    SELECT c.person, p.chat, c.issued_at, c.valid_until, c.source, c.warned, c.revoked_at
    FROM certificates c JOIN people p ON p.id = c.person
"""
LAST = "c.valid_until = (SELECT MAX(valid_until) FROM certificates x WHERE x.person = c.person)"


def certificate_of(row: Row) -> Certificate:
    """Read a row of `CERTIFICATE`."""
    return Certificate(
        row["person"],
        row["chat"],
        utc(row["issued_at"]),
        utc(row["valid_until"]),
        TrainingSource(row["source"]),
        row["warned"],
        row["revoked_at"] is not None,
    )


class StoredCertificates:
    """`care.ports.training.Certificates` in SQL."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def issue(
        self, person: str, until: datetime, by: str, source: TrainingSource, now: datetime
    ) -> None:
        await self._tx.rows(
            """
            INSERT INTO certificates (person, confirmed_by, issued_at, valid_until, source)
            VALUES (:person, :by, :now, :until, :source)
            """,
            {
                "person": person,
                "by": by,
                "now": millis(now),
                "until": millis(until),
                "source": source.value,
            },
        )

    async def latest(self, person: str) -> Certificate | None:
        row = await self._tx.row(
            f"{CERTIFICATE} WHERE c.person = :person AND {LAST} ORDER BY c.issued_at DESC",
            {"person": person},
        )
        return certificate_of(row) if row else None

    async def ending(self, before: datetime, lead: timedelta, stage: int) -> Sequence[Certificate]:
        rows = await self._tx.rows(
            f"""
            {CERTIFICATE} JOIN members m ON m.person = c.person AND m.role = 'supporter'
            WHERE c.valid_until <= :before AND c.warned < :stage AND c.valid_until - c.issued_at > :lead
                AND c.revoked_at IS NULL AND m.standing = 'active' AND {LAST}
            ORDER BY c.person
            """,
            {"before": millis(before), "lead": lead // MILLI, "stage": stage},
        )
        return [certificate_of(row) for row in rows]

    async def warned(self, certificate: Certificate, stage: int) -> None:
        await self._tx.rows(
            "UPDATE certificates SET warned = :stage WHERE person = :person AND issued_at = :issued",
            {"stage": stage, "person": certificate.person, "issued": millis(certificate.issued_at)},
        )

    async def revoke(self, person: str, now: datetime) -> None:
        await self._tx.rows(
            """
            UPDATE certificates SET revoked_at = :now,
                valid_until = CASE WHEN valid_until < :now THEN valid_until ELSE :now END
            WHERE person = :person AND revoked_at IS NULL
            """,
            {"person": person, "now": millis(now)},
        )

    async def restore(self, certificate: Certificate, until: datetime) -> None:
        await self._tx.rows(
            """
            UPDATE certificates SET valid_until = :until, revoked_at = NULL
            WHERE person = :person AND issued_at = :issued
            """,
            {
                "person": certificate.person,
                "issued": millis(certificate.issued_at),
                "until": millis(until),
            },
        )
