"""A team and students who talk in pairs, through the bot as a process.

People wait for what they see, in real time; `hostile` plays pairs in one process, where time is moved.
"""

from typing import Self

from bot.base.clock import seeded_chance
from bot.prove.people import Staff
from bot.prove.tally import Line, both_ways
from sandbox.people.people import Person
from tests.live import LiveBot, LiveTelegram

DRAIN = 60.0


class School:
    """Everybody in it, the lines that they write on, and chance with a seed."""

    def __init__(self, telegram: LiveTelegram, seed: int) -> None:
        self.telegram = telegram
        self.chance = seeded_chance(seed)
        self.team = Staff(telegram)
        self.pairs: list[tuple[Person, Person]] = []
        self.lines: list[Line] = []

    @classmethod
    async def begins(
        cls, telegram: LiveTelegram, bot: LiveBot, conversations: int = 1, seed: int = 1
    ) -> Self:
        """The bot starts; a team, and so many students who each talk with a supporter."""
        await bot.starts()
        school = cls(telegram, seed)
        await school.team.begins()
        for number in range(conversations):
            supporter = await school.team.comes_on(f"Kak {number}")
            school.pairs.append((await telegram.pair(supporter), supporter))
        school.begin_lines()
        return school

    @property
    def student(self) -> Person:
        """Who talks in the first pair."""
        return self.pairs[0][0]

    @property
    def supporter(self) -> Person:
        """With whom."""
        return self.pairs[0][1]

    async def is_taken_over(self) -> None:
        """The supporter answers, the student is in danger, and a counselor speaks instead."""
        await self.supporter.says("aku di sini")
        await self.telegram.sees(lambda: "aku di sini" in self.student.heard)
        await self.student.says("aku pengen mati aja")
        await self.telegram.press(self.team.desk, "🙋")
        await self.telegram.press(self.team.coordinator, "🗣")
        await self.telegram.sees(lambda: "↩️" in "".join(self.team.coordinator.keys))

    def begin_lines(self, name: str = "") -> None:
        """Count from nothing, on lines of this name: one each way in every conversation."""
        self.lines = both_ways(self.pairs, name)

    async def write(self, count: int) -> None:
        """So many messages, each on some line."""
        for _ in range(count):
            await self.chance.choice(self.lines).write()

    async def drain(self, patience: float = DRAIN) -> None:
        """Let everything arrive that will; what has not by then is for the tally to tell."""
        try:
            await self.telegram.sees(lambda: all(line.is_complete() for line in self.lines), patience)
        except TimeoutError:
            return
