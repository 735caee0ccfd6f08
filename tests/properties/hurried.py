"""People in a hurry: talks, questions beside them, forms and restarts, in an order from a seed."""

import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from random import Random  # noqa: TID251 (a seed makes it the same each time)

from bot.prove.people import unheard
from sandbox.people.people import Actor, Person
from sandbox.state.screen import Seen
from storage.sealing.encryption import Vault
from tests.properties.eyes import Eyes
from tests.world import KEY, Team, World

SETTINGS = {"max_conversations": "2", "shift_length": "12h", "daily_hours": "24h", "weekly_hours": "168h"}
RECENT = 12
"""How many of the newest messages somebody may press or reply to."""
PAUSES = (2, 2, 2, 5, 5, 20, 20, 65, 310, 610)
"""Seconds between two deeds."""


class Hurry:
    """One evening of people who write while something else is open."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.world = World(folder, **SETTINGS)
        self.chance = Random(seed)
        self.count = 0
        self.team: Team
        self.eyes: Eyes

    async def begins(self) -> None:
        """Two counselors, two supporters on duty, three students."""
        await self.world.opens()
        self.team = await self.world.team(supporters=2)
        second = await self.team.joins("Pak Jati", "counselor")
        self.counselors = [self.team.coordinator, second]
        self.desks = [self.team.desk, second.in_group(self.team.group)]
        self.students = [await self.world.student() for _ in range(3)]
        self.ways_out = {self.world.text(f"side-{one}") for one in ("done", "over")}
        self.people = [*self.students, *self.team.supporters, *self.counselors]
        database = sqlite3.connect(self.world.folder / "sebaya.db", isolation_level=None)
        database.row_factory = sqlite3.Row
        self.eyes = Eyes(Vault(KEY), database, self.world.timestamp, self.world.text)
        for person in self.people:
            self.eyes.begins(person)
        self.world.api.watchers.append(self.eyes.watch)

    async def ends(self) -> None:
        """Stop the bot."""
        self.eyes.database.close()
        await self.world.programme.close()

    async def goes_on(self, messages: int) -> None:
        """Let people act until so many messages were written."""
        deeds, weights = zip(*DEEDS.items(), strict=True)
        while self.count < messages:
            await self.world.passes(seconds=self.chance.choice(PAUSES))
            (deed,) = self.chance.choices(deeds, weights)
            await deed(self)
            for person in self.people:
                self.eyes.look(person)

    # Who, and what they see

    def one(self, people: Sequence[Person], key: str = "") -> Person:
        able = [person for person in people if any(set(key) & set(label) for label in person.keys)]
        return self.chance.choice(able or list(people))

    def recent(self, person: Person) -> list[Seen]:
        return [seen for seen in person.chat.messages[-RECENT:] if seen.by_bot]

    async def tap(self, person: Person, key: str) -> None:
        if any(key in label for label in person.keys):
            await person.taps(key)

    async def press(self, actor: Actor, label: str) -> None:
        """Press the newest button with this label, whatever message it stands under."""
        for seen in reversed(actor.chat.messages):
            if button := next((one for one in seen.buttons if label in one), None):
                await self.press_on(actor, seen, button)
                return

    async def press_on(self, actor: Actor, seen: Seen, label: str) -> None:
        if isinstance(actor, Person) and seen.text == self.world.text("for-whom"):
            self.eyes.look(actor)
            self.eyes.chooses(actor, label)
        await actor.presses(label, on=seen)
        closed = self.world.text("side-closed")
        if isinstance(actor, Person) and label in self.ways_out and actor.last.text == closed:
            self.eyes.closes(actor, seen)

    # Words

    async def writes(self, person: Person, reply_to: Seen | None = None) -> None:
        self.eyes.look(person)
        self.count += 1
        token = f"kata {self.count}z"
        talks = any(set("🔚↩") & set(key) for key in person.keys)
        with unheard(self.world.api):
            seen = await person.says(token, reply_to=reply_to)
        self.eyes.writes(token, person, seen.id, reply_to, talks=talks)
        await self.world.api.settle()

    async def says(self) -> None:
        await self.writes(self.one(self.people, "🔚↩"))

    async def says_much(self) -> None:
        person = self.one(self.people, "🔚↩")
        for _ in range(self.chance.randint(2, 4)):
            await self.writes(person)

    async def replies(self) -> None:
        person = self.one(self.people, "🔚↩")
        if recent := self.recent(person):
            await self.writes(person, self.chance.choice(recent))

    # What opens and closes beside a talk

    async def asks_counselors(self) -> None:
        await self.tap(self.one(self.team.supporters, "🧭"), "🧭")

    async def flags(self) -> None:
        person = self.one(self.team.supporters, "🚩")
        await self.tap(person, "🚩")
        for key in ("level-urgent", "category-violence"):
            await self.press(person, self.world.text(key))

    async def takes(self) -> None:
        number = self.chance.randrange(2)
        await self.press(self.desks[number], "🙋")
        await self.press(self.counselors[number], self.chance.choice("🗣👥👁"))

    async def counsels(self) -> None:
        await self.press(self.chance.choice(self.counselors), self.chance.choice("✋💡💡📝🪪🗣👥↩⏹"))

    async def adds_words(self) -> None:
        await self.chance.choice(self.desks).says("/lexicon tambah")

    async def chooses(self) -> None:
        asking = self.world.text("for-whom")
        person = self.chance.choice(self.people)
        asked = [seen for seen in person.chat.messages if seen.text == asking and seen.buttons]
        if not asked:
            return
        question = asked[-1] if self.chance.random() < 0.85 else self.chance.choice(asked)
        await self.press_on(person, question, self.chance.choice(question.buttons))

    async def closes(self) -> None:
        person = self.chance.choice(self.people)
        open_ = [seen for seen in person.chat.messages if self.ways_out & set(seen.buttons)]
        if open_:
            seen = self.chance.choice(open_[-3:])
            await self.press_on(person, seen, next(one for one in seen.buttons if one in self.ways_out))

    # How talks begin and end

    async def begins_talk(self) -> None:
        person = self.chance.choice(self.students)
        await self.tap(person, "💬")
        for _ in range(2):
            await self.press(person, "⏭")
        for supporter in self.chance.sample(self.team.supporters, 2):
            await self.press(supporter, self.world.text("accept"))

    async def ends_talk(self) -> None:
        await self.tap(self.one([*self.students, *self.team.supporters], "🔚"), "🔚")

    async def calls_counselor(self) -> None:
        await self.chance.choice(self.students).says("/counselor")

    async def comes_on(self) -> None:
        for person in self.team.supporters:
            await self.press(person, "🟢")

    async def presses_anything(self) -> None:
        person = self.chance.choice(self.people)
        buttons = [
            (seen, button["text"])
            for seen in self.recent(person)
            for row in seen.rows
            for button in row
            if "callback_data" in button and button["text"] != "English"
        ]
        if buttons:
            await self.press_on(person, *self.chance.choice(buttons))

    async def restarts(self) -> None:
        await self.world.is_off(hours=self.chance.choice((0.001, 0.05)))


DEEDS: dict[Callable[[Hurry], Awaitable[None]], int] = {
    Hurry.says: 40,
    Hurry.says_much: 8,
    Hurry.replies: 12,
    Hurry.chooses: 14,
    Hurry.asks_counselors: 5,
    Hurry.flags: 3,
    Hurry.takes: 5,
    Hurry.counsels: 10,
    Hurry.adds_words: 2,
    Hurry.closes: 3,
    Hurry.begins_talk: 8,
    Hurry.ends_talk: 3,
    Hurry.calls_counselor: 1,
    Hurry.comes_on: 4,
    Hurry.presses_anything: 3,
    Hurry.restarts: 1,
}
