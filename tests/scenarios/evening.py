"""A whole evening of everybody's buttons, kept to be pressed again."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.prove.people import unheard
from bot.prove.rows import kept
from handlers.request.turned_page import PAGE
from sandbox.people.actors import Actor
from sandbox.people.people import Person
from sandbox.state.state import Press
from storage.store import Desk
from tests.scenarios.more_buttons import MORE
from tests.world import Team, World


@dataclass(frozen=True)
class Shown:
    """A button as the bot showed it."""

    chat: int
    data: str

    @property
    def action(self) -> str:
        action, *args = self.data.partition("#")[0].split("|")
        # A button whose answer takes the place of its message does what stands behind the place.
        return args[1] if action == PAGE else action


class Evening:
    """Everybody's buttons of a whole evening, and what pressing them again does."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.shown: dict[Shown, None] = {}
        self.team: Team
        self.students: list[Person]
        world.api.watchers.append(self._watch)

    def _watch(self, _: str, params: dict[str, Any], __: object) -> None:
        for row in (params.get("reply_markup") or {}).get("inline_keyboard", []):
            for button in row:
                if data := button.get("callback_data"):  # a link tells the bot nothing
                    self.shown[Shown(int(params["chat_id"]), data)] = None

    @property
    def people(self) -> list[Person]:
        return [*self.students, *self.team.supporters, self.team.coordinator]

    def actors(self, shown: Shown) -> list[Actor]:
        """Who may press it: its owner, or the coordinator in the group."""
        if shown.chat == self.team.group.id:
            return [self.team.desk]
        return [person for person in self.people if person.id == shown.chat]

    def others(self, shown: Shown) -> list[Actor]:
        """Everybody else, in their own chats and in the group; its owner too, in the wrong place."""
        group = [person.in_group(self.team.group) for person in self.people]
        return [actor for actor in [*self.people, *group] if actor not in self.actors(shown)]

    async def is_played(self) -> None:
        """Two whole conversations, an offer declined, a case closed; and more."""
        self.team = team = await self.world.team(supporters=2)
        await self._is_joined(team)
        await team.coordinator.presses(self.world.text("agree"))
        first, second = team.supporters
        student = await self.world.waits("halo")
        await first.presses("❌")
        await second.presses("✅")
        await student.says("nomorku 0812 3456 7890")
        await student.presses("⚠️")
        await student.says("aku pengen mati aja")
        await self._is_flagged(second, team)
        await student.taps("🔚")
        other = await self.world.pair(first)
        await other.taps("🔚")
        self.students = [student, other]
        for person in (second, first):
            await self._is_asked(person)
        for person in self.students:
            await person.presses("4")
            await person.presses(self.world.text("helped-yes"))
        for part in MORE:
            await self.world.passes(minutes=1)  # until an end cannot be undone any more
            self.students += await part(self.world, team) or []

    async def _is_joined(self, team: Team) -> None:
        await team.desk.says("/invite")
        await team.applies("Pendamping 3")
        await team.desk.presses(self.world.text("accept-untrained"))
        await team.desk.presses(self.world.text("training-done"))

    async def _is_flagged(self, supporter: Person, team: Team) -> None:
        text = self.world.text
        await supporter.taps("🚩")
        await supporter.presses(text("level-emergency"))
        await supporter.presses(text("category-violence"))
        await team.desk.presses("🙋")
        await team.coordinator.presses("🗣")
        await team.coordinator.presses("↩️")
        await team.coordinator.presses("☑️")
        await team.coordinator.presses(text("outcome-safe"))

    async def _is_asked(self, supporter: Person) -> None:
        await supporter.presses("5")
        await supporter.presses(self.world.text("topic-family"))
        await supporter.presses(self.world.text("report-yes"))

    async def rows(self) -> dict[str, list[dict[str, Any]]]:
        """As `kept`."""
        return await kept(self.world)

    async def presses(self, pressed: Sequence[tuple[Actor, str]]) -> list[Press]:
        """All of these at once, then the bot works."""
        with unheard(self.world.api):
            made = [await actor.sends_press(data) for actor, data in pressed]
        await self.world.settle()
        return made

    async def suspends(self, role: str) -> None:
        """A decision takes effect: nobody acts in this role any more."""

        async def suspend(desk: Desk) -> None:
            await desk.tx.rows("UPDATE members SET standing = 'suspended' WHERE role = :role", {"role": role})

        await self.world.programme.store.run(self.world.clock.now(), suspend)


async def played(world: World) -> Evening:
    evening = Evening(world)
    await evening.is_played()
    return evening
