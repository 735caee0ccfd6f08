"""Kill the bot in a loop while people write, then count what was lost, repeated or out of order.

`python -m tests.reliability.crash_loop --messages 10000 --kills 200 --seed 7` is the long form.
"""

import argparse
import asyncio
import itertools
import sqlite3
import sys
import tempfile
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path

from sandbox.people import Actor, Group, Person
from tests.live import LiveBot, LiveTelegram, live
from tests.virtual import SeededChance
from tests.world import SETUP_CODE

REFUSED, CUT = 0.02, 0.01
IN_FLIGHT = 64
DRAIN = 60.0
AGAIN = "↻"


@dataclass(slots=True)
class Tally:
    """What the loop found; a message counts once for each property that it lacks."""

    seed: int
    written: int = 0
    kills: int = 0
    lost: int = 0
    repeated_marked: int = 0
    repeated_unmarked: int = 0
    out_of_order: int = 0
    cut_answers: int = 0
    integrity: str = ""

    @property
    def passes(self) -> bool:
        """Lost 0, out of order 0, unmarked repeats 0, and no more repeats than crashes and cuts explain."""
        explained = self.kills * IN_FLIGHT + self.cut_answers
        broken = self.lost or self.out_of_order or self.repeated_unmarked or self.integrity != "ok"
        return not broken and self.repeated_marked <= explained


@dataclass(slots=True)
class Line:
    """One direction of one conversation."""

    writer: Person
    reader: Person
    name: str
    written: int = 0

    async def write(self) -> None:
        """One more numbered message."""
        await self.writer.says(f"{self.name} {self.written}")
        self.written += 1

    def heard(self) -> list[str]:
        """What arrived of it, in the order of arrival."""
        return [
            text for text in self.reader.heard if text.removeprefix(f"{AGAIN} ").startswith(f"{self.name} ")
        ]

    def is_complete(self) -> bool:
        """Whether every message has arrived at least once."""
        return len({text.removeprefix(f"{AGAIN} ") for text in self.heard()}) == self.written


class CrashLoop:
    """The harness: a served sandbox, a bot as a process, conversations, and chance with a seed."""

    def __init__(self, telegram: LiveTelegram, bot: LiveBot, seed: int) -> None:
        self.telegram = telegram
        self.bot = bot
        self.chance = SeededChance(seed)
        self.tally = Tally(seed)
        self.lines: list[Line] = []
        self._people = 0

    def person(self) -> Person:
        """Somebody invented."""
        self._people += 1
        return Person(self.telegram.api, id=7_000_000_000 + self._people, first_name=f"Zaitun{self._people}")

    async def sit_down(self, conversations: int) -> None:
        """A team, and so many students who each talk with a supporter."""
        coordinator, group = self.person(), Group(self.telegram.api, id=-1_000, title="Konselor")
        desk = coordinator.in_group(group)
        await coordinator.start()
        await desk.says(f"/setup {SETUP_CODE}")
        await self.telegram.sees(lambda: group.heard)
        for number in range(conversations):
            supporter = await self._supporter(desk, group, number)
            student = await self._student(supporter)
            self.lines += [
                Line(student, supporter, f"siswa{number}"),
                Line(supporter, student, f"kakak{number}"),
            ]

    async def _supporter(self, desk: Actor, group: Group, number: int) -> Person:
        """Invited, named, signed, accepted, and on duty."""
        person, sees = self.person(), self.telegram.sees
        links = len(_links(group))
        await desk.says("/invite supporter")
        await sees(lambda: len(_links(group)) > links)
        await person.follows(_links(group)[-1])
        await sees(lambda: any(message.asks_reply for message in person.chat.messages))
        await person.answers(f"Kak {number}")
        await self._press(person, "✅")
        await self._press(desk, "✅")
        await self._press(person, "🟢")
        return person

    async def _student(self, supporter: Person) -> Person:
        """Has agreed, and is paired with this supporter."""
        person, sees = self.person(), self.telegram.sees
        await person.start()
        await self._press(person, "✅")
        await sees(lambda: person.keys)
        await person.says("/talk")
        await person.says("halo")
        await sees(lambda: "✅" in "".join(supporter.last.buttons))
        await supporter.presses("✅")
        await sees(lambda: "halo" in supporter.heard)
        return person

    async def _press(self, actor: Actor, emoji: str) -> None:
        await self.telegram.sees(lambda: any(emoji in label for label in actor.buttons))
        await actor.presses(emoji)

    async def run(self, messages: int, kills: int) -> Tally:
        """Write and kill, drain, and count."""
        self.telegram.api.faults.random(self.tally.seed, refuse=REFUSED, cut=CUT)
        share = messages // (kills + 1)
        for _ in range(kills):
            await self._write(share)
            await self._progress(int(self.chance.uniform(1, 40)))
            await self.bot.is_killed()
            self.tally.kills += 1
            await self._write(int(self.chance.uniform(0, 5)))
            await self.bot.begins()
        await self._write(messages - self.tally.written)
        await self._drain()
        return self._count()

    async def _write(self, count: int) -> None:
        for _ in range(count):
            await self.chance.choice(self.lines).write()
            self.tally.written += 1

    async def _progress(self, calls: int) -> None:
        """Let the bot get some requests answered: never a kill before first progress."""
        goal = len(self.telegram.api.calls) + calls
        await self.telegram.sees(lambda: len(self.telegram.api.calls) >= goal)

    async def _drain(self) -> None:
        """Let everything arrive that will."""
        self.telegram.api.faults.clear()
        try:
            await self.telegram.sees(lambda: all(line.is_complete() for line in self.lines), DRAIN)
        except TimeoutError:
            return
        finally:
            await self.bot.is_stopped()

    def _count(self) -> Tally:
        tally = self.tally
        tally.cut_answers = sum(call.fault == "cut" for call in self.telegram.api.calls)
        for line in self.lines:
            numbers = [int(text.removeprefix(f"{AGAIN} ").split()[1]) for text in line.heard()]
            first_seen = list(dict.fromkeys(numbers))
            tally.lost += line.written - len(first_seen)
            tally.out_of_order += sum(a > b for a, b in itertools.pairwise(first_seen))
            unmarked = Counter(n for n, text in zip(numbers, line.heard(), strict=True) if text[0] != AGAIN)
            extra = sum(count - 1 for count in unmarked.values())
            tally.repeated_unmarked += extra
            tally.repeated_marked += len(numbers) - len(first_seen) - extra
        with sqlite3.connect(self.bot.folder / "sebaya.db") as database:
            (tally.integrity,) = database.execute("PRAGMA integrity_check").fetchone()
        return tally


def _links(group: Group) -> list[str]:
    """Every one-time link that was posted in the group."""
    words = (word for text in group.heard for word in text.split())
    return [word for word in words if word.startswith("https://") and "hello" not in word]


async def crash_loop(folder: Path, *, conversations: int, messages: int, kills: int, seed: int) -> Tally:
    """Run the loop in this folder."""
    async with live(folder) as (telegram, bot):
        await bot.starts()
        loop = CrashLoop(telegram, bot, seed)
        await loop.sit_down(conversations)
        return await loop.run(messages, kills)


def main() -> int:
    """The command line: prints the tally; status 1 if it does not pass."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--conversations", type=int, default=20)
    parser.add_argument("--messages", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tally = asyncio.run(crash_loop(Path(folder), **vars(options)))
    sys.stdout.write("".join(f"{name}: {value}\n" for name, value in asdict(tally).items()))
    return 0 if tally.passes else 1


if __name__ == "__main__":
    sys.exit(main())
