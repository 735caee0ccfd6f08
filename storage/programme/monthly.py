"""A month's counts: what is there now, and what was counted before it was deleted."""

from collections.abc import Mapping
from datetime import datetime, timedelta, tzinfo

from care.model.measures import KNOWN_AFTER, Cell, Measure, month_of
from storage.engine.converters import millis
from storage.engine.database import Transaction
from storage.programme.figures import Counts, Figures

ALL = "all"
WAIT = KNOWN_AFTER // timedelta(milliseconds=1)


class StoredMonthly:
    """`care.ports.programme.Monthly` in SQL."""

    def __init__(self, tx: Transaction, zone: tzinfo, now: datetime) -> None:
        self._tx = tx
        self._zone = zone
        self._now = now
        self._figures = Figures(tx, zone)

    async def counts(self, month: str) -> Mapping[Cell, int]:
        found = await self._figures.kept(month)
        if not found[month, Measure.SETTLED, ALL]:
            found += await self._there(month)
        return {(measure, cell): count for (_, measure, cell), count in found.items()}

    async def _there(self, month: str) -> Counts:
        """Count what is not deleted yet."""
        begins = datetime.strptime(month, "%Y-%m").replace(tzinfo=self._zone)
        # 32 days after the first of a month are always in the next one.
        ends = (begins + timedelta(days=32)).replace(day=1)
        given = {"begins": millis(begins), "ends": millis(ends)}
        found = await self._figures.conversations("ended_at >= :begins AND ended_at < :ends", given)
        found += await self._figures.cases("opened_at >= :begins AND opened_at < :ends", given)
        sent = "sent_at >= :begins - :wait AND sent_at < :ends - :wait"
        found += await self._figures.referrals(sent, {**given, "wait": WAIT})
        found += await self._figures.duties("ended_at >= :begins AND ended_at < :ends", given)
        found += await self._figures.waits(month)
        # Who is certified now says nothing of a month long ago; two looks at it would tell who left since.
        if month_of(self._now, self._zone) in {month, month_of(ends, self._zone)}:
            found[month, Measure.CERTIFIED, ALL] = await self._figures.certified(millis(self._now))
        return found

    async def is_settled(self, month: str) -> bool:
        given = {"month": month, "settled": Measure.SETTLED.value}
        query = "SELECT 1 FROM tallies WHERE month = :month AND measure = :settled"
        return await self._tx.row(query, given) is not None

    async def settle(self, month: str) -> None:
        # First the counts, then the mark: after it nothing more is added to this month.
        await self._figures.keep((await self._there(month)).items())
        await self._figures.keep([((month, Measure.SETTLED, ALL), 1)])

    async def note_coverage(self, month: str, *, covered: bool) -> None:
        cell = "covered" if covered else "uncovered"
        await self._figures.keep([((month, Measure.COVERAGE, cell), 1)])

    async def posted(self) -> str | None:
        found: str | None = await self._tx.value("SELECT reported FROM programme")
        return found

    async def set_posted(self, month: str) -> None:
        await self._tx.rows("UPDATE programme SET reported = :month", {"month": month})
