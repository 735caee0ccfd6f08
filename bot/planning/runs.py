"""Weeks of a programme in a minute: `python -m bot.planning --help`."""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from time import perf_counter, process_time

from bot.planning import report
from bot.planning.book import figures
from bot.planning.assumptions import Sizes
from bot.planning.simulation import opened

MEMORY = Path("/dev/shm")  # noqa: S108 (the fastest place for what nobody needs afterwards)


def played(sizes: Sizes) -> report.Run:
    """One run, in a process of its own."""
    return asyncio.run(play(sizes))


async def play(sizes: Sizes) -> report.Run:
    """One run, with every promise looked at after every event."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        begun, worked = perf_counter(), process_time()
        async with opened(Path(folder), sizes) as programme:
            await programme.run()
        took = report.Took(perf_counter() - begun, process_time() - worked)
    found = figures(programme.book, sizes.supporters, sizes.weeks)
    return report.Run(sizes, found, programme.book, programme.engine.events, programme.checks.done, took)


def main(argv: Sequence[str] | None = None) -> int:
    """Print what came out; with several sizes also the table and the picture of docs/programme.md."""
    args = _parse(argv)
    sizes = [Sizes(args.weeks, args.students, supporters, seed=args.seed) for supporters in args.supporters]
    runs = []
    with ProcessPoolExecutor() as pool:
        for run in pool.map(played, sizes):
            runs.append(run)
            sys.stdout.write(report.told(run) + "\n")
            sys.stdout.flush()
    if len(runs) > 1:
        sys.stdout.write(report.table(runs) + "\n")
    if args.picture:
        report.draw(runs, args.picture)
    return 0


def _parse(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bot.planning", description=__doc__)
    parser.add_argument("--weeks", type=int, default=12)
    parser.add_argument("--students", type=int, default=500)
    parser.add_argument("--supporters", type=int, nargs="+", default=[30], metavar="N")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--picture", type=Path, help="draw the runs into this file")
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main())
