"""People at one Telegram, and the team that they make up: with the bot in this process, or beside it.

Here they press buttons; `benchmarks.seeding` brings them in by the rules alone, many at a time.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from sandbox.methods.api import BotApi
from sandbox.people.people import Actor, Group, Person
from sandbox.state.screen import Seen

SETUP_CODE = "set-up-once-and-void"
PIN = "271828"
"""Everybody's, unless a test wants another one."""


class People:
    """Invented people, who go on when they see what they wait for."""

    def __init__(self, api: BotApi, language: str = "id") -> None:
        self.api = api
        self.language = language
        self._people = 0

    async def sees(self, what: Callable[[], object]) -> None:
        """Return once this is so: at once, where the bot works after everything that people do."""

    async def press(self, actor: Actor, label: str) -> None:
        """Wait for a button, and press it."""
        await self.sees(lambda: any(label in button for button in actor.buttons))
        await actor.presses(label)

    async def answer(self, person: Person, words: str) -> None:
        """Wait for a question that asks for a reply, and reply to it."""
        await self.sees(lambda: any(message.asks_reply for message in person.chat.messages))
        await person.answers(words)

    def person(self, **fields: str) -> Person:
        """Somebody invented, in a private chat with the bot."""
        self._people += 1
        number = self._people
        return Person(
            self.api,
            id=7_000_000_000 + number,
            first_name=fields.get("first_name", f"Zaitun{number}"),
            username=fields.get("username", f"akun_{number}"),
            language_code=self.language,
        )

    async def student(self) -> Person:
        """Somebody who has agreed to the consent text."""
        person = self.person()
        await person.start()
        await self.press(person, "✅")
        await self.sees(lambda: person.keys)
        return person


class Staff:
    """The counselors' group and who belongs to it."""

    def __init__(self, world: People) -> None:
        self.world = world
        self.group = Group(world.api, id=-1_000, title="Konselor")
        self.coordinator = world.person()
        self.desk = self.coordinator.in_group(self.group)
        self.supporters: list[Person] = []
        self.counselors: list[Person] = []
        self._confirmed: set[tuple[int, int]] = set()

    async def begins(self) -> None:
        """The group is set up, and its coordinator is on call."""
        await self.coordinator.start()
        await self.desk.says(f"/setup {SETUP_CODE}")
        await self.world.answer(self.coordinator, "Bu Melati")

    def links(self) -> list[str]:
        """Every one-time link that was posted in the group."""
        words = (word for text in self.group.heard for word in text.split())
        return [word for word in words if word.startswith("https://") and "hello" not in word]

    def link(self) -> str:
        """The newest of them."""
        return self.links()[-1]

    async def invites(self, person: Person, name: str, role: str = "supporter") -> None:
        """Somebody follows a one-time link and gives a name."""
        before = len(self.links())
        await self.desk.says(f"/invite {role}")
        await self.world.sees(lambda: len(self.links()) > before)
        await person.follows(self.link())
        await self.world.answer(person, name)

    async def applies(self, name: str, role: str = "supporter") -> Person:
        """Somebody follows a one-time link, gives a name, and signs; a card asks the coordinator."""
        person = self.world.person()
        await self.invites(person, name, role)
        await self.world.press(person, "✅")
        return person

    async def joins(self, name: str, role: str = "supporter") -> Person:
        """Somebody comes in through a one-time link, signs, and is accepted."""
        person = await self.applies(name, role)
        before = keypad(self.coordinator)
        await self.world.press(self.desk, "✅")
        if role == "supporter":
            self.supporters.append(person)
        else:
            await self.world.sees(lambda: _is_fresh(keypad(self.coordinator), before))
            await self.confirmed(self.coordinator)
            self.counselors.append(person)
        return person

    async def confirmed(self, person: Person, pin: str = PIN) -> None:
        """Somebody enters their PIN for a privileged act, and whoever is asked as the second confirms it."""
        await self.enters_pin(person, pin)
        for one in (self.coordinator, *self.counselors):
            asked = [seen for seen in one.chat.messages if _asks_second(seen)]
            open_ones = [seen for seen in asked if (one.id, seen.id) not in self._confirmed]
            self._confirmed.update((one.id, seen.id) for seen in asked)
            if open_ones and not await self._is_over(one, open_ones[-1]):
                return

    async def _is_over(self, second: Person, asked: Seen) -> bool:
        """Confirm it; return whether somebody else has."""
        await second.presses("✅", on=asked)
        if keypad(second) is None:
            return True
        await self.enters_pin(second)
        return False

    async def enters_pin(self, person: Person, pin: str = PIN) -> None:
        """Somebody enters their PIN on the keypad in their chat; who has none yet chooses it, twice."""
        await self.world.sees(lambda: keypad(person))
        while pad := keypad(person):
            before = pad.text
            for digit in (*pin, "OK"):
                await person.presses(digit, on=pad)
            await self.world.sees(partial(_changed, person, before))
            if shows(person) == before:
                raise AssertionError(f"this keypad is dead:\n{person.screen()}")
            if shows(person) and not shows(person).startswith("🔢"):
                return  # it was wrong

    async def comes_on(self, name: str = "Pendamping baru") -> Person:
        """One more supporter, on duty from now."""
        person = await self.joins(name)
        await person.says("/duty")
        await self.world.press(person, "🟢")
        return person


def keypad(person: Person) -> Seen | None:
    """The keypad in somebody's chat with the bot."""
    shown = [
        one
        for one in person.chat.messages
        if any("⌫" in button["text"] for row in one.rows for button in row)
    ]
    return shown[-1] if shown else None


def _is_fresh(pad: Seen | None, before: Seen | None) -> bool:
    """Whether this keypad came after that one, which is dead."""
    return pad is not None and (before is None or pad.id != before.id)


def _asks_second(seen: Seen) -> bool:
    return any(button.get("callback_data", "").startswith("act|") for row in seen.rows for button in row)


def _changed(person: Person, before: str) -> bool:
    return shows(person) != before


def shows(person: Person) -> str:
    """What stands on the keypad; nothing where there is none."""
    pad = keypad(person)
    return pad.text if pad else ""


@contextmanager
def unheard(api: BotApi) -> Iterator[None]:
    """What people do in here waits at Telegram."""
    settle, api.settle = api.settle, nothing
    try:
        yield
    finally:
        api.settle = settle


async def nothing() -> None:
    """The bot does not look."""
