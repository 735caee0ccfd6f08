"""A school in the real bot, and its figures beside the simulation's."""

import argparse
import asyncio
import sys
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import perf_counter, process_time

from bot.planning.assumptions import Sizes
from bot.planning.book import figures
from bot.planning.runs import MEMORY, play
from tests.school.report import compared
from tests.school.week import SchoolWeek, SchoolWorld

LARGE = Sizes(
    weeks=1,
    students=1200,
    supporters=60,
    counselors=12,
    per_hundred=32.0,
    shifts_each=6,
    opens=8,
    slot=60,
    every=30,
    outages=False,
)
"""Exam week: twice as many ask as in others; 203 slots, and six hours of each supporter."""


async def played(
    folder: Path, sizes: Sizes, days: float, *, screens: bool = True, **settings: str
) -> SchoolWeek:
    """Play so many days of a school of this size; everybody opens every screen of theirs."""
    world = SchoolWorld(folder, **settings)
    await world.opens()
    try:
        school = SchoolWeek(world, sizes)
        await school.begins()
        _tell("everybody is there")
        await school.runs(school.begin + timedelta(days=days) / 2)
        if screens:
            await school.opens_screens()
            _tell("every screen was open")
        await school.runs(school.begin + timedelta(days=days))
    finally:
        await world.programme.close()
    return school


def _tell(what: str) -> None:
    sys.stderr.write(f"{process_time():.0f} s of one processor: {what}\n")


async def _main(sizes: Sizes, days: float, setting: str, *, screens: bool) -> int:
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        begun, worked = perf_counter(), process_time()
        school = await played(Path(folder), sizes, days, screens=screens, setting=setting)
        took = f"{perf_counter() - begun:.0f} s, {process_time() - worked:.0f} s of one processor"
    planned = await play(sizes, until=timedelta(days=days))
    watch = school.world.watch
    lines = [
        f"{sizes.students} {setting}, {days:g} days: {took}",
        f"{school.line.events} events, {school.book.talks} talks, {len(school.book.cases)} cases",
        f"{sum(watch.calls.values())} calls; largest {watch.largest}",
        *(f"wrong: {one} ({count})" for one, count in watch.refused.items()),
        *(f"cut: {one} ({count})" for one, count in watch.cut.items()),
        *(f"not there: {one} ({count})" for one, count in school.missing.items()),
        *compared(figures(school.book, sizes), planned.figures),
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    return int(bool(watch.wrongs))


def _parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.school", description=__doc__)
    parser.add_argument("--days", type=float, default=7.0)
    parser.add_argument("--students", type=int, default=LARGE.students)
    parser.add_argument("--supporters", type=int, default=LARGE.supporters)
    parser.add_argument("--counselors", type=int, default=LARGE.counselors)
    parser.add_argument("--seed", type=int, default=LARGE.seed)
    parser.add_argument("--without-screens", action="store_true", help="not everybody opens everything")
    parser.add_argument("--setting", default="school", choices=("school", "campus", "workplace", "community"))
    return parser.parse_args()


if __name__ == "__main__":
    args = _parsed()
    chosen = replace(
        LARGE,
        students=args.students,
        supporters=args.supporters,
        counselors=args.counselors,
        seed=args.seed,
    )
    sys.exit(asyncio.run(_main(chosen, args.days, args.setting, screens=not args.without_screens)))
