"""The whole programme: people are brought in through the rules, then weeks pass."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path

from bot.planning import assumptions as plan
from bot.planning.book import Book
from bot.planning.checks import Checks
from bot.planning.counselors import Counselors
from bot.planning.engine import Engine
from bot.planning.heard import Note
from bot.planning.assumptions import Sizes
from bot.planning.students import Student, Students
from bot.planning.talking import Talking
from bot.planning.supporters import Supporters
from benchmarks.seeding import SETUP_CODE, agreed, certified, coordinator, open_store, rules_of, set_up
from benchmarks.traffic import STUDENT, SUPPORTER, TOKEN
from bot.base.clock import Chance, seeded_chance
from care.model.entities import Person
from care.model.enums import CONSENT_VERSION, Gender, Language, Role, Standing, Topic
from care.model.match_rules import Profile
from care.model.rules import Rules
from care.ports.unit_of_work import UnitOfWork
from care.rota import timetable
from care.team import group
from storage.store import Store

MONDAY = datetime.combine(date(2026, 3, 2), time())
COUNSELOR = 6_999_000_000
BUSY = {15: 0.8, 17: 0.9, 19: 1.3, 21: 1.0}
"""How many are wanted in each slot, as parts of those who sign up."""
SHARE = 50


def rules_for(sizes: Sizes) -> Rules:
    """The programme's numbers as they come, except the size of a supporter's plate."""
    plate = {"MAX_CONVERSATIONS": str(sizes.max_conversations)}
    return rules_of({"BOT_TOKEN": TOKEN, "SETUP_CODE": SETUP_CODE, **plate})


class Programme:
    """Everybody, and the weeks before them."""

    def __init__(self, store: Store, sizes: Sizes, chance: Chance, rules: Rules) -> None:
        self.book = Book()
        self.checks = Checks(self.book, rules)
        self.begin = MONDAY.replace(tzinfo=rules.zone)
        self.sizes, self._chance, self._rules = sizes, chance, rules
        outages = plan.outages(sizes, self.begin, chance)
        self.engine = Engine(store, chance, outages, self._told, self.checks)
        self._who: dict[int, str] = {}
        self._students: list[str] = []
        self._supporters: list[str] = []
        self._counselors: list[str] = []

    async def run(self) -> None:
        """From the first sign-up to the last evening."""
        await self._found()
        self._cast()
        self._plan_weeks()
        await self.engine.run(self.end)
        await self.engine.once(self.end, self._count_hours)

    @property
    def end(self) -> datetime:
        """The midnight after the last day."""
        return self.begin + timedelta(weeks=self.sizes.weeks)

    async def _found(self) -> None:
        before = self.begin - timedelta(days=1)
        await self.engine.once(before, self._set_up)
        for first in range(0, self.sizes.students, SHARE):
            numbers = range(first, min(first + SHARE, self.sizes.students))
            await self.engine.once(before, partial(self._bring_students, numbers))
        for number in range(self.sizes.supporters):
            await self.engine.once(before, partial(self._bring_supporter, number))

    async def _set_up(self, work: UnitOfWork) -> None:
        """A group, a coordinator and more counselors on call, and the week's slots."""
        self._chat = await set_up(work)
        first = await coordinator(work)
        self._meet(self._counselors, first)
        for number in range(self.sizes.counselors - 1):
            await self._bring_counselor(work, number)
        wanted = self.sizes.supporters * self.sizes.shifts_each / (7 * len(plan.OPENINGS))
        for weekday in range(7):
            for opening in plan.OPENINGS:
                needed = min(max(1, round(wanted * BUSY[opening])), plan.MOST_IN_SLOT)
                await timetable.add_slot(
                    work, first, self._chat,
                    when=weekday, start=opening * 60, length=plan.SLOT, needed=needed,
                )  # fmt: skip

    async def _bring_counselor(self, work: UnitOfWork, number: int) -> None:
        person = await agreed(work, COUNSELOR + number)
        await work.people.set_name(person.id, f"Konselor {number}")
        await work.team.join(person.id, Role.COUNSELOR)
        await work.team.decide(person.id, Role.COUNSELOR, Standing.ACTIVE, self._counselors[0], work.now)
        self._meet(self._counselors, person)
        if number == 0:
            await group.set_on_call(work, await work.people.get(person.id), self._chat, on=True)

    async def _bring_students(self, numbers: Iterable[int], work: UnitOfWork) -> None:
        for number in numbers:
            self._meet(self._students, await agreed(work, STUDENT + 2 * number))

    async def _bring_supporter(self, number: int, work: UnitOfWork) -> None:
        person = await certified(work, SUPPORTER + 2 * number)
        if number % 5 == 0:  # who sometimes wants to talk as well
            await work.people.agree(person.id, CONSENT_VERSION, work.now)
        spoken = {Language.ID, Language.EN} if number % 3 == 0 else {Language.ID}
        topics = frozenset(self._chance.choice([*Topic]) for _ in range(3))
        gender = self._chance.choice([Gender.WOMAN, Gender.WOMAN, Gender.MAN, None])
        await work.pairings.wishes.set_profile(person.id, Profile(gender, frozenset(spoken), topics))
        self._meet(self._supporters, person)

    def _meet(self, those: list[str], person: Person) -> None:
        self._who[person.chat] = person.id
        those.append(person.id)

    def _cast(self) -> None:
        known = [*self._students, *self._supporters[::5]]
        self.students = Students(self.engine, self.book, [self._student(who) for who in known])
        talking = Talking(self.engine, self.book)
        self.supporters = Supporters(self.engine, self.book, talking, self._supporters)
        self.counselors = Counselors(self.engine, self.book, talking, self._counselors, self._chat)

    def _student(self, who: str) -> Student:
        gender = self._chance.choice([*[None] * 17, Gender.WOMAN, Gender.WOMAN, Gender.MAN])
        english = plan.happens(self._chance, 0.05)
        return Student(who, gender, Language.EN if english else None)

    def _plan_weeks(self) -> None:
        often = [*self._students, *self._students[:40] * 5, *self._supporters[::5]]
        for at in plan.asks(self.sizes, self.begin, self._chance):
            self.students.asks(self._chance.choice(often), at)
        for week in range(self.sizes.weeks):
            monday = self.begin + timedelta(weeks=week)
            self.supporters.sign_up(monday.date(), monday - timedelta(hours=14), self.sizes.shifts_each)
            self._watch_shifts(monday)

    def _watch_shifts(self, monday: datetime) -> None:
        """A shift is a time on the wall, no column: look when it begins, and when somebody is missed."""
        for day in range(7):
            for opening in plan.OPENINGS:
                begins = monday + timedelta(days=day, hours=opening)
                self.engine.at(begins)
                self.engine.at(begins + self._rules.no_show_after + timedelta(seconds=1))

    def _told(self, note: Note, now: datetime) -> None:
        who = self._who.get(note.chat, "")
        for people in (self.students, self.supporters, self.counselors):
            people.hears(who, note, now)

    async def _count_hours(self, work: UnitOfWork) -> None:
        for who in self._supporters:
            stretches = await work.duties.hours.stretches(who, self.begin)
            spans = (min(one.until, work.now) - one.since for one in stretches)
            self.book.hours[who] = sum(spans, timedelta(0)) / timedelta(hours=1)


@asynccontextmanager
async def opened(folder: Path, sizes: Sizes, kept: Rules | None = None) -> AsyncIterator[Programme]:
    """A programme of this size, in this folder; `kept` are numbers that it goes by in secret."""
    promised, chance = rules_for(sizes), seeded_chance(sizes.seed)
    store = await open_store(folder, kept or promised, chance)
    try:
        yield Programme(store, sizes, chance, promised)
    finally:
        await store.close()
