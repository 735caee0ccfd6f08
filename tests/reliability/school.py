"""A team and students who talk in pairs, set up through the bot as a process."""

from sandbox.people.people import Actor, Group, Person
from tests.live import LiveTelegram
from tests.reliability.tally import Line
from tests.virtual import SeededChance
from tests.world import SETUP_CODE

DRAIN = 60.0


class School:
    """Everybody in it, the lines that they write on, and chance with a seed."""

    def __init__(self, telegram: LiveTelegram, seed: int) -> None:
        self.telegram = telegram
        self.chance = SeededChance(seed)
        self.pairs: list[tuple[Person, Person]] = []
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
            self.pairs.append((await self._student(supporter), supporter))
        self.begin_lines()

    def begin_lines(self, name: str = "") -> None:
        """Count from nothing, on lines of this name: one each way in every conversation."""
        self.lines = []
        for number, (student, supporter) in enumerate(self.pairs):
            self.lines.append(Line(student, supporter, f"{name}siswa{number}"))
            self.lines.append(Line(supporter, student, f"{name}kakak{number}"))

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

    async def _supporter(self, desk: Actor, group: Group, number: int) -> Person:
        """Invited, named, signed, accepted, and on duty."""
        person, sees = self.person(), self.telegram.sees
        links = len(_links(group))
        await desk.says("/invite supporter")
        await sees(lambda: len(_links(group)) > links)
        await person.follows(_links(group)[-1])
        await sees(lambda: any(message.asks_reply for message in person.chat.messages))
        await person.answers(f"Kak {number}")
        await self.telegram.press(person, "✅")
        await self.telegram.press(desk, "✅")
        await self.telegram.press(person, "🟢")
        return person

    async def _student(self, supporter: Person) -> Person:
        """Has agreed, and is paired with this supporter."""
        person = await self.agreed()
        await person.says("/talk")
        await person.says("halo")
        await self.telegram.sees(lambda: "✅" in "".join(supporter.last.buttons))
        await supporter.presses("✅")
        await self.telegram.sees(lambda: "halo" in supporter.heard)
        return person

    async def agreed(self) -> Person:
        """A student who has agreed to the consent text."""
        person = self.person()
        await person.start()
        await self.telegram.press(person, "✅")
        await self.telegram.sees(lambda: person.keys)
        return person


def _links(group: Group) -> list[str]:
    """Every one-time link that was posted in the group."""
    words = (word for text in group.heard for word in text.split())
    return [word for word in words if word.startswith("https://") and "hello" not in word]
