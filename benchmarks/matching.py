"""Pairing with a long queue: milliseconds for a supporter who becomes free, and for a student who asks."""

import re
import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.seeding import Seeder, opened
from benchmarks.trips import told
from bot.planning.accounts import STUDENT, SUPPORTER
from bot.planning.newcomers import agreed
from care.conversation import endings, pairing
from care.conversation.messages import ConversationMessage
from care.matching import queue
from care.model.entities import Person
from care.model.enums import Stage
from care.people.seating import open_place, supported
from care.ports.unit_of_work import UnitOfWork
from storage.store import Desk, Store

SLOW = 0.001
"""Seconds from which on a statement is shown with its plan."""
TIMES = 20
ENOUGH = 60.0
"""Seconds after which no further try begins."""


@dataclass(slots=True)
class Timing:
    """Milliseconds of each try, and the statements that took most of them."""

    name: str
    tries: list[float] = field(default_factory=list)
    slow: dict[str, float] = field(default_factory=dict)
    plans: dict[str, list[str]] = field(default_factory=dict)

    @property
    def typical(self) -> float:
        return median(self.tries)

    @property
    def worst(self) -> float:
        return max(self.tries)


async def seed_queue(folder: Path, *, waiting: int, on_duty: int) -> None:
    """So many supporters on duty who all talk, so many students in the queue."""
    async with opened(folder) as store:
        seeder = Seeder(store)
        await seeder.found()
        await seeder.talking(on_duty)
        await seeder.waiting(on_duty, waiting)


async def measure(folder: Path, *, waiting: int, on_duty: int) -> list[Timing]:
    """Both cases, each on a queue of this length, with everybody on duty talking."""
    async with opened(folder) as store:
        seeder = Seeder(store)
        newcomers = iter(range(on_duty + waiting, on_duty + waiting + TIMES))
        free, ask, accept = (
            Timing("a supporter becomes free"),
            Timing("a student asks"),
            Timing("✅ to an offer"),
        )

        async def student() -> Callable[[UnitOfWork], Awaitable[None]]:
            place = await _opened_place(seeder, STUDENT + 2 * next(newcomers))
            return lambda work: queue.join_queue(work, *place)

        async def supporter() -> Callable[[UnitOfWork], Awaitable[None]]:
            address = SUPPORTER + 2 * len(free.tries)
            return lambda work: _end(work, address)

        async def offered() -> Callable[[UnitOfWork], Awaitable[None]]:
            address = SUPPORTER + 2 * len(accept.tries)
            return lambda work: _accept(work, address)

        for timing, next_job in ((ask, student), (free, supporter), (accept, offered)):
            await _repeat(store, seeder, timing, next_job)
        _explain(folder, (free, ask, accept))
        return [free, ask, accept]


async def _repeat(
    store: Store,
    seeder: Seeder,
    timing: Timing,
    next_job: Callable[[], Awaitable[Callable[[UnitOfWork], Awaitable[None]]]],
) -> None:
    begun = perf_counter()
    while len(timing.tries) < TIMES and (not timing.tries or perf_counter() - begun < ENOUGH):
        job = await next_job()
        with watched(timing):
            at = perf_counter()
            await store.run(seeder.now(), partial(_work, job))
            timing.tries.append(1000 * (perf_counter() - at))


async def _work(job: Callable[[UnitOfWork], Awaitable[None]], desk: Desk) -> None:
    await job(desk.work)


async def _opened_place(seeder: Seeder, address: int) -> tuple[str, int]:
    """A student who has answered the questions and is about to join the queue."""
    places: list[tuple[str, int]] = []

    async def come(work: UnitOfWork) -> None:
        person = await agreed(work, address)
        place = await open_place(work, person, for_counselor=False)
        places.append((place.conversation.id, person.chat))

    await seeder.do(come)
    return places[0]


async def _known(work: UnitOfWork, address: int) -> Person:
    person = await work.people.arrive(address, "id", work.now, writes=True)
    assert isinstance(person, Person)
    return person


async def _end(work: UnitOfWork, address: int) -> None:
    """🔚 by a supporter, who gets the next offer at once."""
    person = await _known(work, address)
    place = await supported(work, person, ConversationMessage.NOTHING_TO_END)
    await endings.confirm(work, person, place.conversation.id, yes=True)


async def _accept(work: UnitOfWork, address: int) -> None:
    """✅ by a supporter to the offer that they got."""
    person = await _known(work, address)
    (offer,) = await work.duties.open_offers_of(person.id)
    await pairing.accept(work, person, offer.id)
    (place,) = await work.conversations.places(person.id)
    assert place.conversation.stage is Stage.TALKING


@contextmanager
def watched(timing: Timing) -> Iterator[None]:
    """Keep which statements were slow."""

    def tell(statement: str, seconds: float) -> None:
        if seconds >= SLOW and statement[:6] not in {"COMMIT", "BEGIN "}:
            timing.slow[statement] = max(1000 * seconds, timing.slow.get(statement, 0.0))

    with told(tell):
        yield


def _explain(folder: Path, timings: tuple[Timing, ...]) -> None:
    """How SQLite goes about what was slow; parameters do not matter to the plan."""
    with sqlite3.connect(folder / "sebaya.db") as database:
        for timing in timings:
            for statement in timing.slow:
                names = dict.fromkeys(re.findall(r":(\w+)", statement), 0)
                try:
                    rows = database.execute(f"EXPLAIN QUERY PLAN {statement}", names).fetchall()
                except sqlite3.Error as refused:
                    rows = [(0, 0, 0, str(refused))]
                timing.plans[statement] = [row[3] for row in rows]
