"""The whole programme by its rules: people are brought in, then weeks pass."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from bot.base.clock import Chance, seeded_chance
from bot.planning import assumptions, newcomers
from bot.planning.accounts import STUDENT, SUPPORTER, TOKEN
from bot.planning.assumptions import Sizes
from bot.planning.book import Book
from bot.planning.cast import ASKING, Everybody, profile
from bot.planning.checks import Checks
from bot.planning.engine import Engine
from bot.planning.heard import Note
from care.model.entities import Person
from care.model.enums import CONSENT_VERSION, Role, Standing
from care.model.rules import Rules
from care.ports.unit_of_work import UnitOfWork
from care.rota import timetable
from care.team import group
from storage.store import Store

MONDAY = datetime(2026, 3, 2)  # noqa: DTZ001 (a midnight by the clock on the wall; the zone is the programme's)
COUNSELOR = 6_999_000_000
SHARE = 50
"""People who come in one transaction."""


def rules_for(sizes: Sizes) -> Rules:
    """Return the programme's numbers as they come, except the size of a supporter's plate."""
    return newcomers.rules_of(
        {
            "BOT_TOKEN": TOKEN,
            "SETUP_CODE": newcomers.SETUP_CODE,
            "MAX_CONVERSATIONS": str(sizes.max_conversations),
        }
    )


class Simulation:
    """Everybody, and the weeks before them."""

    def __init__(self, store: Store, sizes: Sizes, chance: Chance, rules: Rules) -> None:
        self.book = Book(rules.zone)
        self.checks = Checks(self.book, rules)
        self.begin = MONDAY.replace(tzinfo=rules.zone)
        self.sizes, self._chance = sizes, chance
        outages = assumptions.outages(sizes, self.begin, chance)
        before = self.begin - timedelta(days=1)
        self.engine = Engine(store, before, sizes.seed, outages, self._told, self.checks)
        self._who: dict[int, str] = {}
        self._students: list[str] = []
        self._supporters: list[str] = []
        self._counselors: list[str] = []

    async def run(self, until: timedelta | None = None) -> None:
        """From the first sign-up to the last evening, or to `until` after the first midnight."""
        await self._found()
        self.cast = Everybody(
            self.engine,
            self.engine.hands,
            self.book,
            students=self._students,
            supporters=self._supporters,
            counselors=self._counselors,
        )
        self.cast.plan_weeks(self.sizes, self.begin)
        self._watch_shifts()
        end = self.begin + until if until else self.end
        await self.engine.run(end)
        await self.engine.once(end, self._count_hours)

    @property
    def end(self) -> datetime:
        """Return the midnight after the last day."""
        return self.begin + timedelta(weeks=self.sizes.weeks)

    async def _found(self) -> None:
        before = self.engine.now
        await self.engine.once(before, self._set_up)
        for first in range(0, self.sizes.students, SHARE):
            numbers = range(first, min(first + SHARE, self.sizes.students))
            await self.engine.once(before, partial(self._bring_students, numbers))
        for number in range(self.sizes.supporters):
            await self.engine.once(before, partial(self._bring_supporter, number))

    async def _set_up(self, work: UnitOfWork) -> None:
        """A group, a coordinator and more counselors on call, and the week's slots."""
        chat = self.engine.hands.group = await newcomers.set_up(work)
        first = await newcomers.coordinator(work)
        self._meet(self._counselors, first)
        for number in range(self.sizes.counselors - 1):
            await self._bring_counselor(work, number)
        if self.sizes.supporters:
            for slot in assumptions.timetable(self.sizes):
                await timetable.add_slot(
                    work, first, chat,
                    when=slot.weekday, start=slot.start, length=slot.length, needed=slot.needed,
                )  # fmt: skip

    async def _bring_counselor(self, work: UnitOfWork, number: int) -> None:
        person = await newcomers.agreed(work, COUNSELOR + number)
        await work.people.set_name(person.id, f"Konselor {number}")
        await work.team.join(person.id, Role.COUNSELOR)
        await work.team.decide(person.id, Role.COUNSELOR, Standing.ACTIVE, self._counselors[0], work.now)
        self._meet(self._counselors, person)
        if number == 0:
            await group.set_on_call(work, await work.people.get(person.id), self.engine.hands.group, on=True)

    async def _bring_students(self, numbers: Iterable[int], work: UnitOfWork) -> None:
        for number in numbers:
            self._meet(self._students, await newcomers.agreed(work, STUDENT + 2 * number))

    async def _bring_supporter(self, number: int, work: UnitOfWork) -> None:
        person = await newcomers.certified(work, SUPPORTER + 2 * number)
        if number % ASKING == 0:
            await work.people.agree(person.id, CONSENT_VERSION, work.now)
        await work.pairings.wishes.set_profile(person.id, profile(number))
        self._meet(self._supporters, person)

    def _watch_shifts(self) -> None:
        """A shift is a time on the wall, no column: look when it begins, and when somebody is missed."""
        missed = self.checks.rules.no_show_after + timedelta(seconds=1)
        for week in range(self.sizes.weeks):
            for slot in assumptions.timetable(self.sizes):
                begins = self.begin + timedelta(weeks=week, days=slot.weekday, minutes=slot.start)
                self.engine.at(begins)
                self.engine.at(begins + missed)

    def _meet(self, those: list[str], person: Person) -> None:
        self._who[person.chat] = person.id
        those.append(person.id)

    def _told(self, note: Note) -> None:
        self.cast.hears(self._who.get(note.chat, ""), note)

    async def _count_hours(self, work: UnitOfWork) -> None:
        for who in self._supporters:
            stretches = await work.duties.hours.stretches(who, self.begin)
            spans = (min(one.until, work.now) - one.since for one in stretches)
            self.book.hours[who] = sum(spans, timedelta(0)) / timedelta(hours=1)


@asynccontextmanager
async def opened(folder: Path, sizes: Sizes, kept: Rules | None = None) -> AsyncIterator[Simulation]:
    """Open a programme of this size in this folder; `kept` are numbers that it goes by in secret."""
    promised, chance = rules_for(sizes), seeded_chance(sizes.seed)
    store = await newcomers.open_store(folder, kept or promised, chance)
    try:
        yield Simulation(store, sizes, chance, promised)
    finally:
        await store.close()
