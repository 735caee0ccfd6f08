"""Conversations of 40 to 60 minutes: both write, some hand over, some raise a flag, some fall silent."""

import itertools
from datetime import datetime, timedelta
from functools import partial

from bot.planning import sights
from bot.planning.assumptions import MINUTE, happens
from bot.planning.book import Book
from bot.planning.hands import Hands
from bot.planning.timeline import Timeline
from care.model.enums import Mode

WORDS = (
    "tadi presentasiku lumayan lancar, makasih ya buat sarannya kemarin",
    "minggu ini ada tiga hal yang paling kepikiran, aku coba tulis dulu",
    "pelan-pelan aja ya, mana dari tiga hal itu yang mau dibahas duluan?",
    "yang soal jadwal belajar, tugas kelompok dan les sering bentrok",
)


class Talking:
    """Every conversation of one supporter with one student, from ✅ to 🔚."""

    def __init__(self, line: Timeline, hands: Hands, book: Book) -> None:
        self._line, self._hands, self._book = line, hands, book
        self._message = itertools.count(1)

    def begins(self, conversation: str, supporter: str, now: datetime) -> None:
        """Both are together from now on."""
        self._book.talks += 1
        self._book.met(conversation, now)
        chance = self._line.of(supporter, "talk")
        until = now + MINUTE * chance.uniform(40, 60)
        silent = now + MINUTE * chance.uniform(5, 40) if happens(chance, 0.03) else until
        self._line.at(
            now + timedelta(seconds=chance.uniform(5, 60)),
            partial(self._student_writes, conversation, supporter, until, silent),
        )
        half = now + (until - now) / 2
        if happens(chance, 0.03):
            self._line.at(half, partial(self._hands_over, conversation, supporter))
        if happens(chance, 0.03):
            self._line.at(half, partial(self._flags, conversation, supporter, urgent=happens(chance, 0.3)))

    async def goes_on(self, conversation: str) -> None:
        """A counselor has gone: the supporter who is there writes again."""
        speaking = Mode.SPEAKING
        for supporter in await self._hands.read(lambda work: sights.helpers_in(work, conversation, speaking)):
            self.begins(conversation, supporter, self._line.now)

    async def _student_writes(
        self, conversation: str, supporter: str, until: datetime, silent: datetime
    ) -> None:
        student = await self._student(conversation, supporter)
        if not student:
            return
        chance, now = self._line.of(supporter, "words"), self._line.now
        if now >= until:
            await self._hands.end(student if happens(chance, 0.7) else supporter, conversation)
            return
        await self._say(student, conversation)
        if now < silent:
            answer = now + timedelta(seconds=chance.uniform(20, 150))
            self._line.at(answer, partial(self._supporter_writes, conversation, supporter), quiet=True)
        again = max(now + MINUTE, min(now + MINUTE * chance.uniform(6, 11), until))
        self._line.at(
            again,
            partial(self._student_writes, conversation, supporter, until, silent),
            quiet=again < until,
        )

    async def _student(self, conversation: str, supporter: str) -> str:
        """Return the student, while these two are together."""
        return await self._hands.read(lambda work: sights.student_with(work, conversation, supporter))

    async def _supporter_writes(self, conversation: str, supporter: str) -> None:
        if await self._student(conversation, supporter):
            await self._say(supporter, conversation)

    async def _say(self, who: str, conversation: str) -> None:
        await self._hands.say(who, conversation, WORDS[next(self._message) % len(WORDS)])

    async def _hands_over(self, conversation: str, supporter: str) -> None:
        if await self._student(conversation, supporter):
            await self._hands.hand_over(supporter, conversation)

    async def _flags(self, conversation: str, supporter: str, *, urgent: bool) -> None:
        if await self._student(conversation, supporter):
            await self._hands.flag(supporter, conversation, urgent=urgent)
