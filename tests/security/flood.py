"""Many accounts call for help in one moment, at Telegram's limits: how soon each of them is heard.

python -m tests.security.flood    # prints the table of docs/reliability.md
"""

import asyncio
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from care.model.token_bucket import Rate
from sandbox.people.people import Person
from tests.scenarios.casework.test_ownership import at_once
from tests.scenarios.chatting import goes_on_call
from tests.world import Team, World, opened

REAL = {
    "send_limit_total": Rate(30, 30),
    "send_limit_chat": Rate(1, 5),
    "send_limit_group": Rate(20 / 60, 20),
}
"""The limits that the bot keeps as it comes; the sandbox refuses what is over Telegram's."""
STEP = 0.5
NEVER = float("inf")
LIMIT = "20/min, burst 10"
"""The limit against floods as it comes."""


@dataclass(slots=True)
class Heard:
    """Seconds from a press to its case's first word in the group, and to the slowest counselor's."""

    group: float
    private: float


class Flooded:
    """A programme with two counselors on call, and what stands in their chats since when."""

    def __init__(self, world: World, team: Team, second: Person) -> None:
        self.world, self.team, self.second = world, team, second
        self.asked: dict[int, float] = {}
        self.students: list[Person] = []

    @classmethod
    async def begins(cls, world: World, students: int) -> "Flooded":
        """Everybody has come, and Telegram's limits hold from now on."""
        team = await world.team()
        second = await team.joins("Pak Jati", "counselor")
        await goes_on_call(second.in_group(team.group))
        here = cls(world, team, second)
        here.students = [await world.student() for _ in range(students)]
        await here.restarts()
        world.api.limits.on = True
        await world.passes(minutes=1)
        return here

    async def restarts(self) -> None:
        """The bot ends and starts again."""
        await self.world.closes()
        self.world.settings = self.world.settings.model_copy(update=REAL)
        await self.world.opens()

    async def ask(self, students: list[Person]) -> None:
        """All press 🆘 and ✅ in one moment."""
        for student in students:
            self.asked[student.id] = self.world.timestamp()
        async with at_once(self.world):
            for student in students:
                await student.says("🆘")
                await student.says("✅")

    async def come(self, students: list[Person], each: int) -> None:
        """So many of them ask every half second."""
        for first in range(0, len(students), each):
            await self.ask(students[first : first + each])
            await self.world.passes(seconds=STEP)

    async def goes_on(self, seconds: float, students: Sequence[Person] = ()) -> None:
        """Time passes, in which these press 🆘 and ✅ in turn, twice a second."""
        for number in range(int(seconds / STEP)):
            for student in students:
                await student.says("✅" if number % 2 else "🆘")
            await self.world.passes(seconds=STEP)

    async def codes(self) -> Mapping[int, str]:
        """The code of each student's case."""
        hashed = {self.world.programme.store._vault.hash("chat", one.id): one.id for one in self.students}
        rows = await self.world.rows(
            """
            SELECT k.code, c.hash FROM cases k JOIN people p ON p.id = k.student JOIN chats c ON c.id = p.chat
            """
        )
        return {hashed[row["hash"]]: row["code"] for row in rows if row["hash"] in hashed}

    async def heard(self) -> dict[int, Heard]:
        """How soon each student who asked was heard."""
        codes = await self.codes()
        private = [self.team.coordinator.id, self.second.id]
        return {
            student: Heard(
                self.first(self.team.group.id, codes[student]) - at,
                max(self.first(chat, codes[student]) for chat in private) - at,
            )
            for student, at in self.asked.items()
        }

    def first(self, chat: int, code: str) -> float:
        """When something about this case first came to a chat."""
        calls = (c for c in self.world.api.calls if c.chat == chat and c.answer and c.answer.ok)
        return next((call.at for call in calls if code in call.params.get("text", "")), NEVER)


GO_ON = 10
"""How many of them go on pressing."""
WAVE = 5
"""How many ask every half second where they do not ask in one moment."""


async def measure(world: World, many: int, *, in_waves: bool = False) -> tuple[Heard, Heard]:
    """So many ask and go on; the slowest of them, and one more who asks ten seconds later."""
    here = await Flooded.begins(world, many + 1)
    *crowd, other = here.students
    await here.come(crowd, WAVE if in_waves else many)
    await here.goes_on(10, crowd[:GO_ON])
    await here.ask([other])
    await here.goes_on(15, crowd[:GO_ON])
    heard = await here.heard()
    own = heard.pop(other.id)
    return Heard(max(one.group for one in heard.values()), max(one.private for one in heard.values())), own


async def _table() -> None:
    out = sys.stdout.write
    out("| Accounts | slowest in the group | slowest in private | one more: group | private |\n")
    out("| --- | --- | --- | --- | --- |\n")
    for many, waves in ((1, False), (25, False), (25, True), (100, False), (100, True)):
        with tempfile.TemporaryDirectory() as folder:
            async with opened(Path(folder), "id", flood_limit=LIMIT) as world:
                crowd, own = await measure(world, many, in_waves=waves)
        figures = (f"{one:.1f} s" for one in (crowd.group, crowd.private, own.group, own.private))
        how = "ten a second" if waves else "in one moment"
        out(f"| {many} {how} | {' | '.join(figures)} |\n")


if __name__ == "__main__":
    asyncio.run(_table())
