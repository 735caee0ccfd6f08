"""Who writes to whom: every direction in which words are carried."""

from collections.abc import AsyncIterator

from sandbox.people.people import Person
from sandbox.state.screen import Seen
from tests.world import Team, World

PAUSE = 4
"""Seconds after which an album counts as complete and has been sent."""
FAILURES = ("handler_failed", "wording_failed", "marking_failed", "unreadable_update")


async def talking(world: World) -> tuple[Person, Person]:
    """A student and the supporter they talk with."""
    team = await world.team()
    return await world.pair(team.supporters[0]), team.supporters[0]


async def taken_over(team: Team) -> Person:
    """The counselor who speaks with the student instead of the supporter."""
    await team.supporters[0].taps("🚩")
    await team.desk.presses("🙋")
    await team.coordinator.presses("🗣")
    return team.coordinator


async def each_way(world: World) -> AsyncIterator[tuple[Person, Person]]:
    """Writer and reader: student and supporter both ways, then student and counselor both ways."""
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    yield student, supporter
    yield supporter, student
    counselor = await taken_over(team)
    yield student, counselor
    yield counselor, student
    assert_nothing_failed(world)


def assert_nothing_failed(world: World) -> None:
    """No update, row or answer has failed."""
    assert not [word for word in FAILURES if word in world.log.getvalue()]


def copy_of(reader: Person, words: str) -> Seen:
    """The newest message in the reader's chat that has these words."""
    return next(seen for seen in reversed(reader.chat.messages) if seen.text == words and seen.by_bot)
