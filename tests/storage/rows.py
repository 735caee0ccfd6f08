"""A store on a real file for tests of one repository, and people and conversations to put into it.

`here` and `work` are fixtures of `tests/storage/conftest.py`: `work` is the unit of work of one
transaction that lasts for the whole test. Everything comes in through the repositories; only what no
method reads is read by SQL.
"""

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from bot.base.clock import seeded_chance
from bot.planning.newcomers import open_store, rules_of
from care.model.entities import Case, Conversation, Duty, Offer, Participant, Person
from care.model.enums import Mode, Part, Role, Source, Stage, Standing
from care.model.levels import Level
from care.model.match_rules import Why
from care.model.messages import Content
from care.model.rules import Rules
from care.ports.unit_of_work import UnitOfWork
from storage.store import Desk, Store
from tests.blank import begin_with
from tests.virtual import NOON
from tests.world import KEY, TOKEN

MS = timedelta(milliseconds=1)
"""The smallest step of a stored time: one before a limit, one after it."""
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
ADDRESS = 7_000_000_000
"""Telegram's ids of invented people begin behind this one."""
NO_REASON = Why(fitting=1, knows_topic=False, wished=False, met=0, free_for=0)


@cache
def rules() -> Rules:
    """The rules' numbers as they come."""
    return rules_of({"BOT_TOKEN": TOKEN})


class Here:
    """A store with one open transaction, and whoever is brought into it."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.desk: Desk
        self._numbers = itertools.count(1)

    async def begin(self, now: datetime = NOON) -> UnitOfWork:
        """Begin a transaction that lasts until `end`."""
        begun: asyncio.Future[Desk] = asyncio.get_running_loop().create_future()
        self._over = asyncio.Event()

        async def hold(desk: Desk) -> None:
            begun.set_result(desk)
            await self._over.wait()

        self._running = asyncio.create_task(self.store.run(now, hold))
        self.desk = await begun
        return self.desk.work

    async def end(self) -> None:
        """Commit."""
        self._over.set()
        await self._running

    async def commit(self, now: datetime = NOON) -> UnitOfWork:
        """Commit, and begin the next transaction at this moment."""
        await self.end()
        return await self.begin(now)

    @property
    def work(self) -> UnitOfWork:
        """The unit of work of this transaction."""
        return self.desk.work

    def at(self, now: datetime) -> UnitOfWork:
        """The same transaction at another moment."""
        return self.store.desk(self.desk.tx, now).work

    async def rows(self, sql: str, **given: object) -> list[dict[str, Any]]:
        """What stands in the database."""
        return [dict(row) for row in await self.desk.tx.rows(sql, given)]

    async def value(self, sql: str, **given: object) -> Any:
        """The first column of the first row, or None."""
        return await self.desk.tx.value(sql, given)

    def number(self) -> int:
        """A number that nobody has yet."""
        return next(self._numbers)

    async def person(self, language: str = "id", *, consent: int = 1, at: datetime = NOON) -> Person:
        """Somebody who is known and in no role of the team: person-1, person-2, …"""
        number = self.number()
        visitor = await self.work.people.arrive(ADDRESS + number, language, at, writes=True)
        return await self.work.people.add(f"person-{number:03}", visitor.chat, language, consent, at)

    async def supporter(
        self, until: datetime | None = NOON + 90 * DAY, standing: Standing = Standing.ACTIVE
    ) -> Person:
        """A supporter with a certificate until then (None: without one)."""
        return await self._member(Role.SUPPORTER, standing, until)

    async def counselor(self, standing: Standing = Standing.ACTIVE) -> Person:
        """A counselor, neither coordinator nor on call."""
        return await self._member(Role.COUNSELOR, standing, None)

    async def _member(self, role: Role, standing: Standing, until: datetime | None) -> Person:
        person = await self.person()
        await self.work.team.join(person.id, role)
        await self.work.team.decide(person.id, role, standing, person.id, NOON)
        if until:
            await self.work.team.certify(person.id, until, person.id, NOON)
        return await self.work.people.get(person.id)

    async def conversation(
        self,
        student: Person | None = None,
        *,
        stage: Stage = Stage.ASKING,
        for_counselor: bool = False,
        at: datetime = NOON,
    ) -> Conversation:
        """A conversation with its student in it; one that waits or talks has done so since `at`."""
        student = student or await self.person(at=at)
        begun = Stage.ASKING if stage in {Stage.WAITING, Stage.TALKING} else stage
        one = f"talk-{self.number():03}"
        await self.work.conversations.add(one, student.id, stage=begun, for_counselor=for_counselor, now=at)
        await self.joins(one, student, Part.STUDENT, at=at)
        if stage is Stage.WAITING:
            await self.work.conversations.wait(one, at, None)
        if stage is Stage.TALKING:
            await self.work.conversations.talk(one, at)
        return await self.work.conversations.get(one)

    async def joins(
        self,
        conversation: str,
        person: Person,
        part: Part = Part.SUPPORTER,
        mode: Mode = Mode.SPEAKING,
        *,
        at: datetime = NOON,
    ) -> Participant:
        """This person's seat in it, under an alias that is made of their id."""
        seat = Participant(conversation, person.id, person.chat, part, mode, f"Alias {person.id}")
        await self.work.conversations.join(seat, at)
        return seat

    async def talk(
        self, student: Person | None = None, supporter: Person | None = None, *, at: datetime = NOON
    ) -> tuple[Participant, Participant]:
        """The seats of a student and a supporter who have talked since `at`."""
        student = student or await self.person(at=at)
        made = await self.conversation(student, stage=Stage.TALKING, at=at)
        helper = await self.joins(made.id, supporter or await self.supporter(), at=at)
        (own, *_) = [s for s in await self.work.conversations.participants(made.id) if s.person == student.id]
        return own, helper

    async def message(
        self,
        seat: Participant,
        text: str = "Halo",
        *,
        source: int | None = None,
        album: str | None = None,
        at: datetime = NOON,
    ) -> int:
        """The number of a message that this participant wrote."""
        source = source or 1_000 + self.number()
        return await self.work.messages.add(seat, Content(text), source, reply_to=None, album=album, now=at)

    async def duty(
        self, person: Person | None = None, since: datetime = NOON, until: datetime = NOON + 2 * HOUR
    ) -> Duty:
        """A duty of this person, or of a new supporter."""
        person = person or await self.supporter()
        duty = Duty(f"duty-{self.number():03}", person.id, person.chat, since, until, 0, closing=False)
        await self.work.duties.start(duty)
        return duty

    async def offer(
        self,
        conversation: str,
        person: Person,
        *,
        expires: datetime = NOON + MINUTE,
        state: str = "open",
        why: Why = NO_REASON,
    ) -> Offer:
        """An offer of this conversation to this person."""
        offer = Offer(f"offer-{self.number():03}", conversation, person.id, person.chat, expires, state)
        await self.work.duties.offer(offer, why)
        return offer

    async def case(
        self, conversation: Conversation, *, level: Level = Level.URGENT, at: datetime = NOON
    ) -> Case:
        """An open case of this conversation's student."""
        number = self.number()
        case = Case(
            id=f"case-{number:03}",
            code=f"K{number:03}",
            student=conversation.student,
            conversation=conversation.id,
            alias=f"Alias {conversation.student}",
            level=level,
            category="suicide",
            source=Source.SOS,
            entry=None,
            state="open",
            owner=None,
            opened_at=at,
            claimed_at=None,
            closed_at=None,
            outcome=None,
            rung=0,
            transcript_to=0,
            student_told=False,
        )
        await self.work.cases.open(case, at + MINUTE)
        return case


@asynccontextmanager
async def storage(folder: Path, now: datetime = NOON) -> AsyncIterator[Here]:
    """A new database in this folder, with one open transaction."""
    await begin_with(folder / "sebaya.db")
    store = await open_store(folder, rules(), seeded_chance(1), KEY)
    here = Here(store)
    await here.begin(now)
    try:
        yield here
    finally:
        try:
            await here.end()
        finally:
            await store.close()
