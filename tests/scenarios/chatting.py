"""A conversation that goes on, and who comes to it."""

from sandbox.people.people import Actor, Person
from tests.scenarios.taught import teaches
from tests.world import Team, World


async def talk(world: World, student: Person, supporter: Person, *, minutes: float) -> None:
    """Both write every few minutes for so long."""
    while minutes > 0:
        await world.passes(minutes=min(minutes, 4))
        minutes -= 4
        await student.says("aku cerita lagi")
        await supporter.says("aku di sini")


async def asks(person: Person) -> None:
    """They want to talk to a peer, and skip what they are asked."""
    await person.taps("💬")
    await person.presses("⏭")
    await person.presses("⏭")


async def asks_as_student(member: Person) -> None:
    """Somebody of the team asks for a peer, as anyone may."""
    await member.says("/talk")
    await member.presses("✅")
    await asks(member)


async def accepts(supporter: Person, student: Person) -> None:
    """The supporter takes the offer, and what the student writes from now on arrives."""
    await supporter.presses("✅")
    await student.says("halo")
    assert supporter.heard[-1] == "halo"


async def cards(world: World) -> list[str]:
    """The categories of all flags."""
    return [row["category"] for row in await world.rows("SELECT category FROM flags ORDER BY id")]


async def adds_an_entry(team: Team) -> None:
    """Words of danger of the programme's own, typed in chat: "zirafa ungu" is urgent from now on."""
    await teaches(team, "zirafa ungu")


async def goes_on_call(counselor: Actor) -> None:
    """A counselor types /oncall, and presses that they are there."""
    await counselor.says("/oncall")
    await counselor.presses("📟")


async def goes_off_call(counselor: Actor) -> None:
    """A counselor types /oncall, and presses that they are not there any more."""
    await counselor.says("/oncall")
    await counselor.presses("⚪")


async def ends(world: World, person: Person) -> None:
    """A supporter or counselor ends the talk, and says that it is meant."""
    await person.taps("🔚")
    await person.presses(world.text("end-yes"))
