"""Runs of a programme, each in a process of its own, and the search for the smallest that is enough."""

import asyncio
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from time import process_time

from bot.planning.assumptions import Sizes
from bot.planning.book import Book, RunFigures, figures
from bot.planning.simulation import opened

MEMORY = Path("/dev/shm")  # noqa: S108 (the fastest place for what nobody needs afterwards)
ENOUGH = 0.9
"""The share of those who ask that is to be met in time."""
FEW_EACH = 3
"""Requests a week for each supporter with which the search begins."""
MOST = 400
"""The most supporters that are tried."""


@dataclass(frozen=True, slots=True)
class Run:
    """One programme over its weeks, and the seconds of one processor that it took."""

    sizes: Sizes
    figures: RunFigures
    book: Book
    events: int
    checks: int
    took: float


def played(sizes: Sizes) -> Run:
    """Return one run."""
    return asyncio.run(play(sizes))


async def play(sizes: Sizes, until: timedelta | None = None) -> Run:
    """Return one run, with every promise looked at after every event; all its weeks, or only `until` then."""
    begun = process_time()
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        async with opened(Path(folder), sizes) as programme:
            await programme.run(until)
    found = figures(programme.book, sizes)
    engine, checks = programme.engine, programme.checks
    return Run(sizes, found, programme.book, engine.events, checks.done, process_time() - begun)


def several(sizes: Sequence[Sizes]) -> Iterator[Run]:
    """Yield a run of each size, side by side on the machine's processors."""
    if len(sizes) == 1:
        yield played(sizes[0])
        return
    with ProcessPoolExecutor(min(len(sizes), 4)) as pool:
        yield from pool.map(played, sizes)


def is_enough(run: Run, minutes: float) -> bool:
    """Return whether nine in ten of those who ask at night, in the opening hours, are met in time."""
    share = run.figures.night.within(minutes)
    return share is not None and share >= ENOUGH


def search(
    sizes: Sizes,
    minutes: float,
    tell: Callable[[Run, float], None],
    *,
    teams: Sequence[int] = (),
    runs: Callable[[Sequence[Sizes]], Iterator[Run]] = several,
) -> tuple[list[Run], Run | None]:
    """Return a run of each team, or search the smallest that is enough where none is named.

    The runs come by size, and beside them the smallest that is enough (None: none is).
    """
    found: dict[int, Run] = {}

    def trying(some: Sequence[int]) -> None:
        new = [replace(sizes, supporters=team) for team in some if team not in found]
        for run in runs(new) if new else ():
            found[run.sizes.supporters] = run
            tell(run, minutes)

    trying(teams or _first(sizes))
    while not teams and (gap := _next(found, minutes)):
        trying(gap)
    enough = [team for team, run in found.items() if is_enough(run, minutes)]
    return [found[team] for team in sorted(found)], found[min(enough)] if enough else None


def _first(sizes: Sizes) -> list[int]:
    first = min(max(2, round(sizes.asks_a_week / FEW_EACH)), MOST // 2)
    return [first, 2 * first]


def _next(found: Mapping[int, Run], minutes: float) -> list[int]:
    """Return which teams to try next: twice as many, or between too few and enough; none at the end."""
    enough = min((team for team, run in found.items() if is_enough(run, minutes)), default=None)
    if enough is None:
        return [min(2 * max(found), MOST)] if max(found) < MOST else []
    low = max((team for team in found if team < enough), default=1)
    if enough - low <= max(1, enough // 10):
        return []
    third = max(1, (enough - low) // 3)
    return sorted({low + third, enough - third} - {*found})
