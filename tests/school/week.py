"""The week itself: people and time in the real bot, as `bot.planning.engine` is without it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from bot.app import Programme
from bot.planning import assumptions
from bot.planning.assumptions import Sizes
from bot.planning.book import Book
from bot.planning.cast import ASKING, Everybody
from bot.planning.heard import Note
from bot.planning.timeline import Timeline
from bot.prove.ground import KEY
from care.model.card_kinds import CardKind
from care.model.outbox_row import Outgoing, What
from care.ports.unit_of_work import UnitOfWork
from care.system.all_messages import MESSAGES
from handlers.rendering.relay_requests import Call
from handlers.routing.renderer import Wording
from sandbox.people.people import Person
from storage.sealing.encryption import Vault
from tests.school import founding, screens
from tests.school.by_buttons import ByButtons, NotThere
from tests.school.watch import Watch
from tests.world import Team, World

INSTANT = timedelta(milliseconds=50)
TICK = timedelta(seconds=2)
"""Between two looks of the alarms, as in the running bot."""
LONG_POLL = timedelta(seconds=25)
"""How long Telegram leaves a question for updates open in which nothing happens."""
PURGE = timedelta(hours=6)
KNOWN = frozenset(kind.value for kind in CardKind)
MONDAY = datetime(2026, 3, 9)  # noqa: DTZ001 (a midnight by the clock on the wall)


class Ear(Wording):
    """Words every row as the bot does, and notes what somebody is told by it."""

    def __init__(self, wording: Wording, notes: list[Note]) -> None:
        self.__dict__.update(wording.__dict__)
        self._notes = notes

    async def call(self, rows: Sequence[Outgoing], work: UnitOfWork) -> Call | None:
        call, row = await super().call(rows, work), rows[0]
        if call and row.what is What.NOTICE:
            self._notes.append(Note(row.chat or 0, MESSAGES[row.kind], row.params))
        elif call and row.what is What.CARD and row.kind in KNOWN:
            self._notes.append(Note(row.chat or 0, CardKind(row.kind), {"about": row.about}))
        return call


class SchoolWorld(World):
    """A world in which it is noted what people are told."""

    def __init__(self, folder: Path, language: str = "id", **settings: str) -> None:
        super().__init__(folder, language, **settings)
        self.notes: list[Note] = []
        self.watch = Watch(self.api)
        self._asked = self.clock.now()

    async def hears(self) -> int:
        """Ask for updates where there are any, else as seldom as a bot whose long poll ends empty."""
        now = self.clock.now()
        if not self.api.updates.pending and now - self._asked < LONG_POLL:
            return 0
        self._asked = now
        return await super().hears()

    async def _build(self, key: bytes) -> Programme:
        programme = await super()._build(key)
        programme.courier._wording = Ear(programme.courier._wording, self.notes)
        return programme


class SchoolWeek:
    """Everybody of a school of this size, and days of it in the real bot."""

    def __init__(self, world: SchoolWorld, sizes: Sizes) -> None:
        self.world, self.sizes = world, sizes
        zone = world.programme.facts.zone
        self.begin = MONDAY.replace(tzinfo=zone)
        self.book = Book(zone)
        self.line = Timeline(world.clock.now(), sizes.seed)
        self.hands = ByButtons(world)
        self.missing: dict[str, int] = {}
        self._chats: dict[int, str] = {}
        self._purged = self._ticked = world.clock.now()

    async def begins(self) -> None:
        """Everybody comes in the day before, and the week is planned."""
        self._moves(self.begin - timedelta(hours=18))
        self.team = Team(self.world)
        await self.team.begins()
        counselors = await founding.counselors(self.team, self.sizes.counselors - 1)
        supporters = await founding.supporters(self.team, self.hands, self.sizes.supporters)
        students = await founding.students(self.world, self.sizes.students)
        await founding.together(self.world, supporters[::ASKING], lambda one: one.says("/talk"))
        await founding.together(self.world, supporters[::ASKING], lambda one: one.presses("✅"))
        await founding.timetable(self.team, self.hands, assumptions.timetable(self.sizes))
        counselors = [self.team.coordinator, *counselors]
        ids = await self._ids([*students, *supporters, *counselors])
        for one in counselors:
            self.hands.in_group[ids[one]] = one.in_group(self.team.group)
        self.cast = Everybody(
            self.line,
            self.hands,
            self.book,
            students=[ids[one] for one in students],
            supporters=[ids[one] for one in supporters],
            counselors=[ids[one] for one in counselors],
        )
        self.world.notes.clear()
        self.cast.plan_weeks(self.sizes, self.begin)

    async def _ids(self, people: Sequence[Person]) -> dict[Person, str]:
        vault = Vault(KEY)
        rows = await self.world.rows(
            "SELECT p.id, p.chat, c.hash FROM people p JOIN chats c ON c.id = p.chat"
        )
        known = {row["hash"]: row for row in rows}
        found = {}
        for person in people:
            row = known[vault.hash("chat", person.id)]
            found[person], self._chats[row["chat"]] = row["id"], row["id"]
            self.hands.people[row["id"]] = person
        return found

    async def runs(self, until: datetime) -> None:
        """Let time pass until then: people act, alarms ring when they have something to do."""
        while True:
            at = min(self.line.heap[0].at if self.line.heap else until, until)
            await self._alarms(at)
            if self.line.heap and self.line.heap[0].at < at:
                continue  # somebody heard something meanwhile
            if at >= until:
                return
            event = self.line.next(until)
            self._moves(at)
            if event and event.act:
                try:
                    await event.act()
                except NotThere as gone:
                    self.missing[str(gone)] = self.missing.get(str(gone), 0) + 1
            self._reacts()

    async def opens_screens(self) -> None:
        """Everybody looks at all that is theirs; counselors turn through every page of the group's lists."""
        students = [person for who, person in self.hands.people.items() if who in self.cast.students.people]
        await screens.all_open(self.world, students, screens.STUDENT)
        supporters = [self.hands.people[who] for who in self.cast.supporters.people]
        await screens.all_open(self.world, supporters, screens.SUPPORTER)
        for who in self.hands.in_group:
            await screens.all_open(self.world, [self.hands.people[who]], screens.COUNSELOR)
        for words in screens.GROUP:
            await screens.turns_through(self.team.desk, words)
        self._reacts()

    def _moves(self, at: datetime) -> None:
        self.world.clock.move(max(at - self.world.clock.now(), timedelta(0)))
        self.line.now = self.world.clock.now()

    async def _alarms(self, until: datetime) -> None:
        """Let everything happen that is due before then and before the next event; what is sent too."""
        alarms = self.world.programme.alarms
        while True:
            now = self.world.clock.now()
            soon = alarms._store.changes != alarms._seen
            due = max(self._ticked + TICK, now if soon else alarms._next)
            sent = await self._next_sent(now)
            next_ = min(due, sent)
            if next_ >= until or (self.line.heap and self.line.heap[0].at < next_):
                return
            self._moves(next_)
            if next_ == due:
                self._ticked = due
                await self.world.rings()
            await self.world.settle()
            if next_ - self._purged >= PURGE:
                self._purged = next_
                await alarms.purge()
            self._reacts()

    async def _next_sent(self, now: datetime) -> datetime:
        """When the limits let go of what waits to be sent; far away if nothing does."""
        wait = await self.world.programme.courier.drain()
        return now + max(timedelta(seconds=wait), INSTANT) if wait is not None else now + PURGE

    def _reacts(self) -> None:
        notes, self.world.notes[:] = list(self.world.notes), []
        for note in notes:
            self.cast.hears(self._chats.get(note.chat, ""), note)
