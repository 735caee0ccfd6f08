"""Monthly report: what a month was like, in counts that name nobody."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from care.model.measures import CELLS, NOT_SAID, Measure, month_of
from care.model.referrals import CHECKED_WITHIN
from care.ports.unit_of_work import UnitOfWork
from care.programme.late_checks import late
from care.programme.messages import ProgrammeMessage
from care.programme.small_cells import LEAST, published

POSTED_FROM = 8
"""The hour of the month's first day from which the last month is posted."""
SETTLED = 12
"""How many months are caught up with, as after a long time without the bot."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table as it may be shown; None is not shown."""

    measure: Measure
    cells: Mapping[str, int | None]
    total: int | None


@dataclass(frozen=True, slots=True)
class MonthReport:
    """One whole month. `covered` is the percentage of hours with a counselor on call, if any were counted."""

    month: str
    tables: tuple[Table, ...]
    hours: int | None
    certified: int | None
    covered: int | None

    @property
    def answered(self) -> int | None:
        """Return the percentage of students who said their mood before and after; None if it is not shown."""
        mood = next(table for table in self.tables if table.measure is Measure.MOOD)
        silent = mood.cells[NOT_SAID]
        return None if silent is None or not mood.total else round(100 * (1 - silent / mood.total))


class MonthNotOver(Exception):
    """The month still runs: two looks at it would tell what has come between them."""


async def report_of(work: UnitOfWork, month: str) -> MonthReport:
    """Return the report of a month, empty if there is nothing; raise MonthNotOver for one that still runs."""
    if month >= month_of(work.now, work.rules.zone):
        raise MonthNotOver(month)
    counts = await work.programme.monthly.counts(month)
    certified = counts.get((Measure.CERTIFIED, "all"), 0)
    covered, bare = (counts.get((Measure.COVERAGE, cell), 0) for cell in ("covered", "uncovered"))
    many = counts.get((Measure.SUPPORTERS, "all"), 0) >= LEAST
    return MonthReport(
        month,
        tuple(_table(measure, {c: counts.get((measure, c), 0) for c in CELLS[measure]}) for measure in CELLS),
        counts.get((Measure.MINUTES, "all"), 0) // 60 if many else None,
        certified if certified >= LEAST else None,
        round(100 * covered / (covered + bare)) if covered + bare else None,
    )


def _table(measure: Measure, cells: Mapping[str, int]) -> Table:
    shown, total = published(list(cells.values()))
    return Table(measure, dict(zip(cells, shown, strict=True)), total)


def month_before(work: UnitOfWork) -> str:
    """Return the last month that is over."""
    return _before(month_of(work.now, work.rules.zone))


def _before(month: str) -> str:
    return f"{date.fromisoformat(f'{month}-01') - timedelta(days=1):%Y-%m}"


async def settle(work: UnitOfWork) -> None:
    """Count a month that is over once, so that two looks at it tell of nobody."""
    month = month_before(work)
    if await work.programme.monthly.is_settled(month):
        return
    for _ in range(SETTLED if await work.programme.monthly.posted() else 1):
        if not await work.programme.monthly.is_settled(month):
            await work.programme.monthly.settle(month)
        month = _before(month)


async def post(work: UnitOfWork) -> None:
    """Post last month's figures to the group once; a programme in its first month waits for its end."""
    month, posted = month_before(work), await work.programme.monthly.posted()
    if posted == month or work.now.astimezone(work.rules.zone).hour < POSTED_FROM:
        return
    group = await work.team.group()
    if posted is None or group:
        await work.programme.monthly.set_posted(month)
    if posted is not None and group:
        await work.outbox.tell(group, ProgrammeMessage.MONTHLY, month=month)
        if late(work):
            await work.outbox.tell(group, ProgrammeMessage.LATE_CHECKS, days=CHECKED_WITHIN.days)


async def note_coverage(work: UnitOfWork) -> None:
    """Note whether a counselor is on call; called once an hour."""
    covered = await work.team.reachable_on_call()
    await work.programme.monthly.note_coverage(month_of(work.now, work.rules.zone), covered=covered)
