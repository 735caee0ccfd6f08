"""A whole school comes in through the front door: links, names, PINs, a timetable set slot by slot."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from typing import TypeVar

from bot.planning.assumptions import PlannedSlot
from bot.planning.cast import profile
from bot.prove.people import unheard
from care.model.enums import Topic
from care.model.match_rules import Profile
from sandbox.people.people import Person
from tests.school.by_buttons import ByButtons
from tests.world import Team, World

Some = TypeVar("Some")
BATCH = 100
"""People who press Start while the bot looks away for a moment: Telegram hands over so many at once."""


async def students(world: World, count: int) -> list[Person]:
    """So many press Start and agree."""
    found: list[Person] = []
    while len(found) < count:
        some = [world.person() for _ in range(min(BATCH, count - len(found)))]
        await together(world, some, lambda one: one.start())
        await together(world, some, lambda one: one.presses("✅"))
        found += some
    return found


async def together(world: World, people: Sequence[Some], act: Callable[[Some], Awaitable[object]]) -> None:
    """Everybody does this at one moment."""
    for first in range(0, len(people), BATCH):
        with unheard(world.api):
            for one in people[first : first + BATCH]:
                await act(one)
        await world.settle()


async def supporters(team: Team, hands: ByButtons, count: int) -> list[Person]:
    """So many follow a link, sign, are accepted as trained, and say what they know and speak."""
    for number in range(count):
        person = await team.joins(f"Kak {number + 1}")
        await person.says("/duty")
        await hands.press(person, "about-me")
        for part, value in _said(profile(number)):
            await hands.press(person, "profile", part, value)
    return team.supporters[-count:]


def _said(one: Profile) -> Iterator[tuple[str, str]]:
    yield from (("topic", topic) for topic in sorted(one.topics - {Topic.OTHER}))
    yield from (("language", language) for language in sorted(one.languages))
    if one.gender:
        yield "gender", one.gender


async def counselors(team: Team, count: int) -> list[Person]:
    """One more after the other, each admitted with a PIN; the first of them is on call too."""
    for number in range(count):
        person = await team.joins(f"Konselor {number + 1}", "counselor")
        if number == 0:
            desk = person.in_group(team.group)
            await desk.says("/oncall")
            await desk.presses("📟")
    return team.counselors


async def timetable(team: Team, hands: ByButtons, slots: Sequence[PlannedSlot]) -> None:
    """The coordinator adds each slot in the group, button by button."""
    for number, slot in enumerate(slots):
        if number % 8 == 0:  # the button stands near enough
            await team.desk.says("/shifts")
        chosen = (slot.weekday, slot.start // 60, slot.start, slot.length, slot.needed)
        for answered in range(len(chosen) + 1):
            await hands.press(team.desk, "slot-add", *chosen[:answered])
