"""Care reviews: how often and how long a student comes, never words."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from care.model.entities import CareReview
from storage.engine.converters import millis, utc_or_none
from storage.engine.database import Row, Transaction
from storage.sealing.encryption import Vault
from storage.sealing.lasting_counts import CAME, LONG, REVIEWED, LastingCounts

WEEK = timedelta(weeks=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
WITH_A_PEER = "EXISTS (SELECT 1 FROM pairings r WHERE r.conversation = v.id)"


class StoredReviews:
    """`care.ports.pairings.Reviews` in SQL."""

    def __init__(self, tx: Transaction, vault: Vault) -> None:
        self._tx = tx
        self._lasting = LastingCounts(tx, vault)

    async def weekly(self, student: str, now: datetime, weeks: int) -> Sequence[int]:
        rows = await self._tx.rows(
            f"""
            SELECT (:now - v.talking_since) / :week AS ago, COUNT(*) AS count FROM conversations v
            WHERE v.student = :student AND v.talking_since > :since AND {WITH_A_PEER}
            GROUP BY ago
            """,
            {
                "student": student,
                "now": millis(now),
                "since": millis(now - weeks * WEEK),
                "week": WEEK // timedelta(milliseconds=1),
            },
        )
        counts = Counter({row["ago"]: row["count"] for row in rows})
        before = await self._lasting.moments(CAME, (student,), now - weeks * WEEK)
        counts.update((now - at) // WEEK for at in before)
        return [counts.get(ago, 0) for ago in range(weeks)]

    async def long(self, student: str, since: datetime, longer_than: timedelta) -> int:
        count: int = await self._tx.value(
            f"""
            SELECT COUNT(*) FROM conversations v
            WHERE v.student = :student AND v.ended_at > :since AND {WITH_A_PEER}
                AND v.ended_at - v.talking_since - COALESCE(
                    (SELECT MAX(k.away) FROM talks k WHERE k.conversation = v.id), 0) > :longer
            """,
            {
                "student": student,
                "since": millis(since),
                "longer": longer_than // timedelta(milliseconds=1),
            },
        )
        return count + len(await self._lasting.moments(LONG, (student,), since))

    async def last(self, student: str) -> datetime | None:
        found = utc_or_none(
            await self._tx.value(
                "SELECT MAX(made_at) FROM care_reviews WHERE student = :student", {"student": student}
            )
        )
        before = await self._lasting.moments(REVIEWED, (student,), EPOCH)
        return max([*before, *([found] if found else [])], default=None)

    async def add(self, review: CareReview, now: datetime) -> None:
        await self._tx.rows(
            """
            INSERT INTO care_reviews (id, student, alias, weeks, long, made_at)
            VALUES (:id, :student, :alias, :weeks, :long, :now)
            """,
            {
                "id": review.id,
                "student": review.student,
                "alias": review.alias,
                "weeks": " ".join(map(str, review.weeks)),
                "long": review.long,
                "now": millis(now),
            },
        )

    async def get(self, review: str) -> CareReview | None:
        row = await self._tx.row("SELECT * FROM care_reviews WHERE id = :id", {"id": review})
        return _review_of(row) if row else None

    async def decide(self, review: str, by: str, *, offered: bool, now: datetime) -> None:
        await self._tx.rows(
            "UPDATE care_reviews SET decided_by = :by, decided_at = :now, offered = :offered WHERE id = :id",
            {"id": review, "by": by, "now": millis(now), "offered": offered},
        )


def _review_of(row: Row) -> CareReview:
    return CareReview(
        row["id"],
        row["student"],
        row["alias"],
        tuple(map(int, row["weeks"].split())),
        row["long"],
        None if row["offered"] is None else bool(row["offered"]),
        row["decided_by"],
    )
