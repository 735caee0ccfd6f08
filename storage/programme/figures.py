"""Counting for reports: what is there now, and what was there; who it was about is never read."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import timedelta, tzinfo

from care.model.measures import (
    Ended,
    Escalated,
    Measure,
    Referred,
    month_of,
    of_case,
    of_conversation,
    of_referral,
    span,
)
from storage.engine.converters import utc, utc_or_none
from storage.engine.database import Row, Transaction

Counts = Counter[tuple[str, str, str]]
"""Counts by month, measure and cell."""
MINUTE = 60_000
"""In milliseconds."""
Given = Mapping[str, object]


class Figures:
    """Count by month, in the programme's time zone."""

    def __init__(self, tx: Transaction, zone: tzinfo) -> None:
        self._tx = tx
        self._zone = zone

    async def conversations(self, where: str, given: Given) -> Counts:
        """Return what these ended conversations count for."""
        rows = await self._tx.rows(
            f"SELECT * FROM conversations WHERE ended_at IS NOT NULL AND ({where})", given
        )
        return Counter(
            (self._month(row["ended_at"]), measure, cell)
            for row in rows
            for measure, cell in of_conversation(_ended(row))
        )

    async def cases(self, where: str, given: Given) -> Counts:
        """Return what these cases count for."""
        rows = await self._tx.rows(f"SELECT * FROM cases WHERE {where}", given)
        return Counter(
            (self._month(row["opened_at"]), measure, cell)
            for row in rows
            for measure, cell in of_case(_escalated(row), self._zone)
        )

    async def referrals(self, where: str, given: Given) -> Counts:
        """Return what these referrals count for, of those that went out."""
        rows = await self._tx.rows(f"SELECT * FROM referrals WHERE sent_at IS NOT NULL AND ({where})", given)
        found = [_referred(row) for row in rows]
        return Counter(
            (month_of(one.counts_at, self._zone), measure, cell)
            for one in found
            for measure, cell in of_referral(one, self._zone)
        )

    async def duties(self, where: str, given: Given) -> Counts:
        """Count minutes on duty and the supporters who did them, in the month in which the duty ended."""
        rows = await self._tx.rows(
            f"""
            SELECT person, ended_at, since, CASE WHEN ended_at < until THEN ended_at ELSE until END AS until
            FROM duties WHERE ended_at IS NOT NULL AND ({where})
            """,
            given,
        )
        counts: Counts = Counter()
        for row in rows:
            month = self._month(row["ended_at"])
            counts[month, Measure.MINUTES, "all"] += (row["until"] - row["since"]) // MINUTE
        # Each supporter counts once in a month.
        people = {(self._month(row["ended_at"]), row["person"]) for row in rows}
        counts.update((month, Measure.SUPPORTERS, "all") for month, _ in people)
        return counts

    async def waits(self, month: str) -> Counts:
        """Count how long students waited; these rows name nobody."""
        rows = await self._tx.rows("SELECT ended_at, waited, met FROM waits")
        return Counter(
            (month, Measure.WAIT, span(timedelta(milliseconds=row["waited"]) if row["met"] else None))
            for row in rows
            if self._month(row["ended_at"]) == month
        )

    async def certified(self, now: int) -> int:
        """Return how many active supporters have a valid certificate; `now` in milliseconds."""
        count: int = await self._tx.value(
            """
            SELECT COUNT(DISTINCT c.person) FROM certificates c
            JOIN members m ON m.person = c.person AND m.role = 'supporter' AND m.standing = 'active'
            WHERE c.valid_until > :now
            """,
            {"now": now},
        )
        return count

    async def kept(self, month: str) -> Counts:
        """Return what was counted before it was deleted."""
        rows = await self._tx.rows("SELECT * FROM tallies WHERE month = :month", {"month": month})
        return Counter({(row["month"], row["measure"], row["cell"]): row["count"] for row in rows})

    async def keep(self, counts: Iterable[tuple[tuple[str, str, str], int]]) -> None:
        """Add these counts, whose rows are deleted now; a settled month has counted them already."""
        await self._tx.many(
            """
            INSERT INTO tallies (month, measure, cell, count) SELECT :month, :measure, :cell, :count
            WHERE NOT EXISTS (SELECT 1 FROM tallies t WHERE t.month = :month AND t.measure = 'settled')
            ON CONFLICT (month, measure, cell) DO UPDATE SET count = tallies.count + excluded.count
            """,
            [
                {"month": month, "measure": str(measure), "cell": cell, "count": count}
                for (month, measure, cell), count in counts
            ],
        )

    def _month(self, at: int) -> str:
        return month_of(utc(at), self._zone)


def _ended(row: Row) -> Ended:
    talked = row["talking_since"] is not None
    return Ended(talked, row["topic"], row["mood"], row["mood_after"], row["helped"], row["level"])


def _referred(row: Row) -> Referred:
    return Referred(row["wisher"], utc(row["sent_at"]), row["outcome"], utc_or_none(row["outcome_at"]))


def _escalated(row: Row) -> Escalated:
    claimed, closed = utc_or_none(row["claimed_at"]), utc_or_none(row["closed_at"])
    return Escalated(utc(row["opened_at"]), claimed, closed, row["outcome"])
