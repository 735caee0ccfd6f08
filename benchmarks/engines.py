"""Both engines in one run: `python -m benchmarks.engines --help`.

Sebaya as a process, the same programme once in a SQLite file and once in a PostgreSQL that is started for it
(on the disk, waiting for it at each commit, over a local socket): messages a second when all are there at
once, and the delay that it adds at a steady rate. The engines take turns, so ratios are what to read.
"""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from benchmarks import parts, report
from benchmarks.contenders import SEBAYA, Contender
from benchmarks.own_server import KEYS, PROGRAMMES, OwnServer, own_server
from benchmarks.parts import Sizes
from benchmarks.processes import Api, fake_api
from benchmarks.seeding import Seeder, opened
from storage.store import Store

NAME = "bench"
ON_SERVER = "sebaya-postgresql"
SEEDED = "seeded_{}"
BOTH = (PROGRAMMES, KEYS)


async def seed(store: Store, conversations: int) -> None:
    """A programme with its conversations talking and nothing in the past."""
    seeder = Seeder(store)
    await seeder.found()
    await seeder.talking(conversations)


async def on_file(folder: Path, conversations: int) -> Contender:
    """The programme in a file."""
    folder.mkdir()
    async with opened(folder) as store:
        await seed(store, conversations)
    return Contender(SEBAYA, "Sebaya, SQLite", seed=folder)


async def on_server(folder: Path, conversations: int, server: OwnServer) -> Contender:
    """The programme in a server; each run begins with a copy of its databases."""
    folder.mkdir()
    places = server.place(NAME), server.place(NAME, KEYS)
    async with opened(folder, *places) as store:
        await seed(store, conversations)
    with server.administered("postgres") as connection:
        for name in BOTH:
            connection.execute(f"ALTER DATABASE {name} RENAME TO {SEEDED.format(name)}")

    def renewed() -> Mapping[str, str]:
        with server.administered("postgres") as connection:
            for name in BOTH:
                connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
                connection.execute(f"CREATE DATABASE {name} TEMPLATE {SEEDED.format(name)} OWNER sebaya")
            connection.execute("CHECKPOINT")
        return {f"SEBAYA_{name.upper()}": one for name, one in server.settings(NAME).items()}

    return Contender(ON_SERVER, "Sebaya, PostgreSQL", seed=folder, renewed=renewed)


async def measured(api: Api, field: list[Contender], sizes: Sizes, server: OwnServer) -> str:
    """Both tables, and what they were measured with."""
    titles = {one.name: one.title for one in field}
    report.TITLES.update(titles)
    burst = await parts.throughput(api, field, sizes)
    steady = await parts.steady(api, field, sizes)
    with server.administered() as connection:
        (found,) = connection.execute("SHOW server_version").fetchone() or ("?",)
    figures = [
        report.race("engines", f"Throughput ({sizes.messages:,} messages)", burst),
        report.delays("engines", f"Added delay at {sizes.rate:g}/s for {sizes.seconds:g} s", steady),
    ]
    for one in figures:
        report.show(one)
    machine = {**report.machine(), "postgresql": found, "psycopg": version("psycopg")}
    tables = [one.markdown() for one in figures]
    return "\n\n".join([", ".join(f"{name} {value}" for name, value in machine.items()), *tables])


async def run(sizes: Sizes, folder: Path, server: OwnServer) -> str:
    """Seed, measure, and return the tables as a page has them."""
    field = [
        await on_file(folder / "file", sizes.conversations),
        await on_server(folder / "server", sizes.conversations, server),
    ]
    async with fake_api() as api:
        return await measured(api, field, sizes, server)


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    for name in ("runs", "conversations", "messages", "warm_up", "seconds"):
        kept = getattr(Sizes(), name)
        parser.add_argument(
            f"--{name.replace('_', '-')}", type=type(kept), default=kept, help=f"default {kept}"
        )
    sizes = replace(Sizes(), **vars(parser.parse_args()))
    with own_server(on_disk=True) as server, tempfile.TemporaryDirectory() as folder:
        sys.stdout.write(f"{asyncio.run(run(sizes, Path(folder), server))}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
