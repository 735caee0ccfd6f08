"""A night with one case of each level and the only counselor off call: how many messages that makes."""

from collections import Counter
from typing import Any

import pytest

from sandbox.people.people import Person
from storage.store import Desk
from tests.world import Team, World

HOURS = 10


async def goes_off_call(world: World) -> None:
    """Nobody is on call any more, without a word about it."""

    async def leave(desk: Desk) -> None:
        for one in await desk.work.team.counselors():
            await desk.work.team.set_on_call(one.person, on_call=False, now=world.clock.now())

    await world.programme.store.run(world.clock.now(), leave)


class Night:
    """What counselors are sent, by place and hour; from its first case on."""

    def __init__(self, world: World, team: Team) -> None:
        self.world, self.team = world, team
        self.sent: Counter[str] = Counter()
        world.api.watchers.append(self._watch)

    def _watch(self, method: str, params: dict[str, Any], _: object) -> None:
        places = {self.team.group.id: "group", self.team.coordinator.id: "private"}
        place = places.get(params.get("chat_id", 0))
        if place and method == "sendMessage":
            self.sent[place] += 1

    async def passes(self, hours: int = HOURS) -> None:
        for _ in range(hours):
            await self.world.passes(hours=1)


async def raised(world: World, team: Team, level: str) -> Person:
    """A student with an open case of this level."""
    if level == "emergency":
        student = await world.student()
        await student.taps("🆘")
        await student.taps("✅")
        return student
    supporter = team.supporters.pop(0)
    student = await world.pair(supporter)
    await supporter.taps("🚩")
    if level == "urgent":
        await supporter.presses(world.text("level-urgent"))
    return student


MESSAGES = {
    "concern": (10, 0),
    "urgent": (20, 6),
    "emergency": (302, 301),
    "concern urgent emergency": (329, 307),
}
"""In the group and in private; docs/decisions/0052 says what it was before."""


@pytest.mark.parametrize("levels", MESSAGES)
async def test_messages_of_a_night(world: World, levels: str) -> None:
    team = await world.team(supporters=2)
    night = Night(world, team)
    for level in levels.split():
        await raised(world, team, level)
    await goes_off_call(world)
    await night.passes()

    assert (night.sent["group"], night.sent["private"]) == MESSAGES[levels]
