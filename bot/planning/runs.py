"""Runs of a programme, each in a process of its own, and the search for the smallest that is enough."""

import asyncio
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from time import process_time

from bot.planning.assumptions import Sizes
from bot.planning.book import Book, Figures, figures
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
    figures: Figures
    book: Book
    events: int
    checks: int
    took: float


def played(sizes: Sizes) -> Run:
    """Return one run."""
    return asyncio.run(play(sizes))


async def play(sizes: Sizes) -> Run:
    """Return one run, with every promise looked at after every event."""
    begun = process_time()
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        async with opened(Path(folder), sizes) as programme:
            await programme.run()
    found = figures(programme.book, sizes)
    engine, checks = programme.engine, programme.checks
    return Run(sizes, found, programme.book, engine.events, checks.done, process_time() - begun)


def several(sizes: Sequence[Sizes]) -> Iterator[Run]:
    """Yield a run of each size, side by side on the machine's processors."""
    with ProcessPoolExecutor(min(len(sizes), 4)) as pool:
        yield from pool.map(played, sizes)


def is_enough(run: Run, minutes: float) -> bool:
    """Return whether nine in ten of those who ask at night, in the opening hours, are met in time."""
    share = run.figures.night.within(minutes)
    return share is not None and share >= ENOUGH


def smallest(
    sizes: Sizes, minutes: float, runs: Callable[[Sequence[Sizes]], Iterator[Run]] = several
) -> tuple[list[Run], Run | None]:
    """Search the smallest team that is enough; return all runs, by size, and that one (None: none is)."""
    found: dict[int, Run] = {}

    def trying(*teams: int) -> None:
        new = [team for team in teams if team not in found]
        found.update(zip(new, runs([replace(sizes, supporters=team) for team in new]), strict=True) if new else ())

    first = max(2, round(sizes.asks_a_week / FEW_EACH))
    trying(first, 2 * first)
    while not any(is_enough(run, minutes) for run in found.values()) and max(found) < MOST:
        trying(min(2 * max(found), MOST))
    while (gap := _gap(found, minutes)) is not None:
        trying(*gap)
    enough = [team for team, run in found.items() if is_enough(run, minutes)]
    return [found[team] for team in sorted(found)], found[min(enough)] if enough else None


def _gap(found: dict[int, Run], minutes: float) -> tuple[int, ...] | None:
    """Return the teams to try between the largest that is too small and the smallest that is enough."""
    enough = min((team for team, run in found.items() if is_enough(run, minutes)), default=None)
    if enough is None:
        return None
    low = max((team for team in found if team < enough), default=1)
    if enough - low <= max(1, enough // 10):
        return None
    third = max(1, (enough - low) // 3)
    return tuple(sorted({low + third, enough - third}))
