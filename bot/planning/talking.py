"""Conversations of 40 to 60 minutes: both write, some hand over, some raise a flag, some fall silent."""

import itertools
from datetime import datetime, timedelta
from functools import partial

from bot.planning.book import Book
from bot.planning.engine import Engine
from bot.planning.assumptions import MINUTE, happens
from care.conversation import endings, handover, relay
from care.escalation import supporter_flags
from care.model.entities import Participant, Person
from care.model.enums import Mode, Part, Stage
from care.model.levels import Level
from care.model.messages import Content, Written
from care.people.seating import turn_to
from care.ports.unit_of_work import UnitOfWork

WORDS = (
    "tadi presentasiku lumayan lancar, makasih ya buat sarannya kemarin",
    "minggu ini ada tiga hal yang paling kepikiran, aku coba tulis dulu",
    "pelan-pelan aja ya, mana dari tiga hal itu yang mau dibahas duluan?",
    "yang soal jadwal belajar, tugas kelompok dan les sering bentrok",
)


class Talking:
    """Every conversation of one supporter with one student, from ✅ to 🔚."""

    def __init__(self, engine: Engine, book: Book) -> None:
        self._engine, self._chance, self._book = engine, engine.chance, book
        self._message = itertools.count(1)

    def begins(self, conversation: str, supporter: str, now: datetime) -> None:
        """Both are together from now on."""
        self._book.talks += 1
        self._book.met(conversation, now)
        until = now + MINUTE * self._chance.uniform(40, 60)
        silent = now + MINUTE * self._chance.uniform(5, 40) if happens(self._chance, 0.03) else until
        self._engine.at(
            now + timedelta(seconds=self._chance.uniform(5, 60)),
            partial(self._student_writes, conversation, supporter, until, silent),
        )
        half = now + (until - now) / 2
        if happens(self._chance, 0.03):
            self._engine.at(half, partial(self._hands_over, conversation, supporter))
        if happens(self._chance, 0.03):
            urgent = happens(self._chance, 0.3)
            self._engine.at(half, partial(self._flags, conversation, supporter, urgent))

    async def goes_on(self, conversation: str, work: UnitOfWork) -> None:
        """A counselor has gone: whoever is there writes again."""
        for seat in await work.conversations.participants(conversation):
            if seat.part is Part.SUPPORTER and seat.mode is Mode.SPEAKING:
                self.begins(conversation, seat.person, work.now)

    async def _student_writes(
        self, conversation: str, supporter: str, until: datetime, silent: datetime, work: UnitOfWork
    ) -> None:
        student = await self._still_with(work, conversation, supporter)
        if student is None:
            return
        if work.now >= until:
            await self._end(work, conversation, student.person, supporter)
            return
        await self._say(work, await work.people.get(student.person), conversation)
        if work.now < silent:
            answer = work.now + timedelta(seconds=self._chance.uniform(20, 150))
            self._engine.at(answer, partial(self._supporter_writes, conversation, supporter), quiet=True)
        pause = MINUTE * self._chance.uniform(6, 11)
        again = max(work.now + MINUTE, min(work.now + pause, until))
        self._engine.at(
            again,
            partial(self._student_writes, conversation, supporter, until, silent),
            quiet=again < until,
        )

    async def _still_with(self, work: UnitOfWork, conversation: str, supporter: str) -> Participant | None:
        """The student's seat, while these two are together."""
        if (await work.conversations.get(conversation)).stage is not Stage.TALKING:
            return None
        seats = await work.conversations.participants(conversation)
        present = any(seat.person == supporter and seat.mode is Mode.SPEAKING for seat in seats)
        return next(seat for seat in seats if seat.part is Part.STUDENT) if present else None

    async def _supporter_writes(self, conversation: str, supporter: str, work: UnitOfWork) -> None:
        if await self._still_with(work, conversation, supporter):
            await self._say(work, await work.people.get(supporter), conversation)

    async def _say(self, work: UnitOfWork, person: Person, conversation: str) -> None:
        person = await self._turned(work, person, conversation)
        number = next(self._message)
        await relay.say(work, person, Written(Content(WORDS[number % len(WORDS)]), number))

    async def _turned(self, work: UnitOfWork, person: Person, conversation: str) -> Person:
        if person.focus == conversation:
            return person
        await turn_to(work, person, conversation)
        return await work.people.get(person.id)

    async def _end(self, work: UnitOfWork, conversation: str, student: str, supporter: str) -> None:
        who = student if happens(self._chance, 0.7) else supporter
        person = await self._turned(work, await work.people.get(who), conversation)
        if who == student:
            await endings.end(work, person)
        else:
            await endings.confirm(work, person, conversation, yes=True)

    async def _hands_over(self, conversation: str, supporter: str, work: UnitOfWork) -> None:
        if await self._still_with(work, conversation, supporter):
            person = await self._turned(work, await work.people.get(supporter), conversation)
            await handover.request(work, person)

    async def _flags(self, conversation: str, supporter: str, urgent: bool, work: UnitOfWork) -> None:
        if await self._still_with(work, conversation, supporter):
            person = await self._turned(work, await work.people.get(supporter), conversation)
            await supporter_flags.by_supporter(work, person)
            level = Level.URGENT if urgent else Level.CONCERN
            await supporter_flags.refine_level(work, person, conversation, level)
