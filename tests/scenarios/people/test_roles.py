"""Every role tries every way in, through the front door: what is not for it is refused and noted."""

from collections.abc import Iterator

from care.model.enums import Role
from care.people.permissions import ALLOWED, Action
from handlers.keyboards.keyboards import AT_HOME
from handlers.keyboards.signed_buttons import Press, Signer
from handlers.request.route import Route
from handlers.routing.route_table import COMMANDS, KEYS, PRESSES
from sandbox.people.people import Person
from tests.roles import table, written
from tests.world import World


async def everybody(world: World) -> dict[Role, Person]:
    """One of each role; the team has not agreed to be students, so that each is one thing alone."""
    team = await world.team()
    return {
        Role.GUEST: world.person(),
        Role.STUDENT: await world.student(),
        Role.SUPPORTER: team.supporters[0],
        Role.COUNSELOR: await team.joins("Pak Jati", "counselor"),
        Role.COORDINATOR: team.coordinator,
    }


def roles_of(role: Role) -> frozenset[Role]:
    """Who has not agreed is a guest besides; a coordinator is a counselor too."""
    more = {Role.COUNSELOR} if role is Role.COORDINATOR else set()
    return frozenset({role, *more} | ({Role.GUEST} if role is not Role.STUDENT else set()))


def ways(world: World) -> Iterator[tuple[str, Route]]:
    """Each way in that is a command or a key; keys of a home are known by their whole label."""
    yield from ((f"/{names[0]}", route) for names, route in COMMANDS.items())
    yield from ((world.text(key.text) if key in AT_HOME else str(key), route) for key, route in KEYS.items())


class Gate:
    """Tries ways in, and tells whether the gate let somebody through."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.signer = Signer(*world.programme.store.button_keys())

    def refuses(self, said: str | None) -> bool:
        text = self.world.text
        return said in {text("not-for-you"), text("welcome")}

    async def writes(self, person: Person, words: str) -> bool:
        before = len(person.heard)
        await person.says(words)
        return not any(self.refuses(one) for one in person.heard[before:])

    async def presses(self, person: Person, action: str) -> bool:
        before = len(person.heard)
        press = await person.sends_press(self.signer.sign(Press(action), person.id))
        return not any(self.refuses(one) for one in [press.answer, *person.heard[before:]])


WELCOMES = {"/start"}
"""Shows the consent text to whoever has not agreed: that is its answer, no refusal."""
OF_SOMEBODY = {"/cancel", "/end", "/unsend", "🔚"}
"""The gate lets guests through, because somebody of the team may be one; a stranger has nothing to end."""


async def test_each_role_passes_the_gate_exactly_where_the_table_says(world: World) -> None:
    people, gate = await everybody(world), Gate(world)
    for person in people.values():
        await person.start()
    wrong = []
    for role, person in people.items():
        for words, route in ways(world):
            if words in WELCOMES or (words in OF_SOMEBODY and role is Role.GUEST):
                continue
            if await gate.writes(person, words) != bool(roles_of(role) & ALLOWED[route.action]):
                wrong.append((role, words))
        for action, route in PRESSES.items():
            if await gate.presses(person, action) != bool(roles_of(role) & ALLOWED[route.action]):
                wrong.append((role, action))

    assert wrong == []


async def test_whoever_was_refused_stands_in_the_record(world: World) -> None:
    people, gate = await everybody(world), Gate(world)
    team_only = [action for action in PRESSES if Role.STUDENT not in ALLOWED[PRESSES[action].action]]
    for action in team_only:
        await gate.presses(people[Role.STUDENT], action)
    noted = {row["about"] for row in await world.rows("SELECT about FROM audit WHERE action = 'refused'")}

    assert noted == {PRESSES[action].action.value for action in team_only}


def test_every_action_is_asked_for_by_some_way_in_and_every_way_in_asks() -> None:
    routes = [*COMMANDS.values(), *KEYS.values(), *PRESSES.values()]
    assert {route.action for route in routes} == set(Action) == set(ALLOWED)


def test_the_table_in_the_documents_is_the_one_that_the_gate_goes_by() -> None:
    assert table() in written()
