"""How fast Sebaya carries messages, against bots that only copy: `python -m benchmarks.relay --help`."""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

import orjson

from benchmarks import history, matching, parts, profile_report, report, sampling
from benchmarks.contenders import CONTENDERS, SEBAYA, Contender
from benchmarks.parts import Sizes
from benchmarks.processes import Api, ceiling, fake_api
from benchmarks.report import Figures
from benchmarks.seeding import Seeder, opened

TINY = Sizes(
    runs=1,
    conversations=4,
    messages=40,
    warm_up=8,
    seconds=1.0,
    memory_messages=60,
    memory_window=20,
    history=200,
    ended=10,
    waiting=30,
    on_duty=25,
)
"""Enough to see that everything still runs."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What every part needs: the fake API, the sizes, who takes part, and folders to seed."""

    api: Api
    sizes: Sizes
    names: Sequence[str]
    folder: Path

    async def seeded(self) -> Path:
        """A programme with its conversations talking and nothing in the past; made once."""
        folder = self.folder / "empty"
        if not folder.exists():
            folder.mkdir()
            async with opened(folder) as store:
                seeder = Seeder(store)
                await seeder.found()
                await seeder.talking(self.sizes.conversations)
        return folder

    async def with_past(self) -> Path:
        """The same with a long past; made once."""
        folder, sizes = self.folder / "past", self.sizes
        if not folder.exists():
            folder.mkdir()
            async with opened(folder) as store:
                seeder = Seeder(store)
                await seeder.found()
                await seeder.talking(sizes.conversations)
                await history.past_students(seeder, sizes.conversations)
            history.write_past(folder, conversations=sizes.ended, messages=sizes.history)
        return folder

    async def field(self) -> list[Contender]:
        """Who takes part."""
        return parts.field_of(self.names, await self.seeded())

    async def both(self) -> list[Contender]:
        """Sebaya without a past, and with one."""
        (sebaya,) = parts.field_of([SEBAYA], await self.seeded())
        return [sebaya, sebaya.on(await self.with_past(), "with-past")]


async def throughput(bench: Bench) -> Figures:
    """(a) The API answers at once."""
    rounds = await parts.throughput(bench.api, await bench.field(), bench.sizes)
    title = f"Throughput, the API answers at once ({bench.sizes.messages:,} messages)"
    return report.race("throughput", title, rounds)


async def latency(bench: Bench) -> Figures:
    """(b) Each send takes the API a while."""
    rounds = await parts.slow_answers(bench.api, await bench.field(), bench.sizes)
    title = f"Throughput with {1000 * bench.sizes.latency:.0f} ms for each send"
    return report.race("latency", title, rounds)


async def steady(bench: Bench) -> Figures:
    """(c) A steady stream."""
    rounds = await parts.steady(bench.api, await bench.field(), bench.sizes)
    title = f"Added delay at a steady {bench.sizes.rate:.0f}/s for {bench.sizes.seconds:.0f} s"
    return report.delays("steady", title, rounds)


async def memory(bench: Bench) -> Figures:
    """(d) Resident memory after many messages."""
    (sebaya,) = parts.field_of([SEBAYA], await bench.seeded())
    return report.memory(await parts.memory(bench.api, sebaya, bench.sizes), bench.sizes.memory_messages)


async def startup(bench: Bench) -> Figures:
    """(e) From the start to `ready`."""
    seconds = await parts.start_up(bench.api, await bench.both(), bench.sizes.runs)
    return report.start_up(seconds, bench.sizes.history)


async def past(bench: Bench) -> Figures:
    """(f) Throughput with a long past."""
    rounds = await parts.long_past(bench.api, await bench.both(), bench.sizes)
    return report.long_past(rounds, bench.sizes.history, bench.sizes.ended)


async def pairing(bench: Bench) -> Figures:
    """(g) Pairing with a long queue."""
    folder, sizes = bench.folder / "queue", bench.sizes
    folder.mkdir()
    await matching.seed_queue(folder, waiting=sizes.waiting, on_duty=sizes.on_duty)
    timings = await matching.measure(folder, waiting=sizes.waiting, on_duty=sizes.on_duty)
    return report.pairing(timings, sizes.waiting, sizes.on_duty)


async def profile(bench: Bench) -> Figures:
    """(h) Where the time goes."""
    (sebaya,) = parts.field_of([SEBAYA], await bench.seeded())
    return profile_report.profile(await sampling.sampled(bench.api, sebaya, bench.sizes.burst, bench.folder))


PARTS: dict[str, Callable[[Bench], Awaitable[Figures]]] = {
    "throughput": throughput,
    "latency": latency,
    "steady": steady,
    "memory": memory,
    "startup": startup,
    "past": past,
    "pairing": pairing,
    "profile": profile,
}


async def run(chosen: Sequence[str], names: Sequence[str], sizes: Sizes, folder: Path) -> list[Figures]:
    """Play these parts one after the other; each table is shown as soon as it is there."""
    async with fake_api() as api:
        top = await ceiling(api)
        sys.stdout.write(f"The fake API itself answers {top:,} requests/s.\n")
        bench = Bench(api, sizes, names, folder)
        found = []
        for part in chosen:
            figures = await PARTS[part](bench)
            report.show(figures)
            found.append(figures)
        found[0].notes.append(f"The fake API itself answers {top:,} requests/s.")
        aims = report.verdicts(found)
        report.show(aims)
        return [aims, *found]


def options(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter
    )
    every = ",".join(name for name in PARTS if name != "profile")
    parser.add_argument("--parts", default=every, help="which parts, with commas")
    parser.add_argument("--bots", default=",".join(one.name for one in CONTENDERS), help="who takes part")
    parser.add_argument("--profile", action="store_true", help="only say where Sebaya's time goes")
    parser.add_argument("--tiny", action="store_true", help="sizes that only show that it runs")
    parser.add_argument("--json", type=Path, default=None, help="write everything that was measured")
    parser.add_argument("--markdown", action="store_true", help="print the tables for docs/performance.md")
    for size in fields(Sizes):
        kind = float if isinstance(size.default, float) else int
        parser.add_argument(
            f"--{size.name.replace('_', '-')}", type=kind, default=None, help=f"{size.default}"
        )
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line."""
    asked = options(arguments)
    given = {size.name: getattr(asked, size.name) for size in fields(Sizes)}
    sizes = replace(TINY if asked.tiny else Sizes(), **{k: v for k, v in given.items() if v is not None})
    chosen = ["profile"] if asked.profile else asked.parts.split(",")
    with tempfile.TemporaryDirectory() as folder:
        found = asyncio.run(run(chosen, asked.bots.split(","), sizes, Path(folder)))
    if asked.markdown:
        sys.stdout.write("\n\n".join((report.under(), *(figures.markdown() for figures in found))) + "\n")
    if asked.json:
        asked.json.write_bytes(orjson.dumps(report.everything(found, sizes), option=orjson.OPT_INDENT_2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
