"""Telegram tells of a change in the counselors' group that there was not."""

import pytest

from sandbox.people.people import Person
from sandbox.state.chats import Member
from sandbox.state.members import change_json
from tests.scenarios.team.test_membership import GONE, active, seen, staffed
from tests.world import Team, World


async def wrongly(team: Team, person: Person, status: str = "left") -> None:
    """Telegram tells the bot of a change that there was not."""
    state, chat = team.world.api.state, team.group.chat.stored
    moved = chat.member(person.id), Member(status)
    change = change_json(chat, team.coordinator.user, person.user, moved, state.date)
    state.updates.offer("chat_member", change, queue=chat.id)
    await team.world.settle()


@pytest.mark.parametrize("status", GONE)
async def test_a_wrong_update_heals_by_the_next_look(world: World, status: str) -> None:
    team, (jati,) = await staffed(world)
    await wrongly(team, jati, status)
    assert await active(world) == 1
    await world.passes(minutes=11)
    assert await active(world) == 2
    assert jati.heard.count(world.text("your-role-back", watches=1)) == 1


async def test_a_wrong_update_heals_by_a_word_in_the_group(world: World) -> None:
    team, (jati,) = await staffed(world)
    await wrongly(team, jati)
    await seen(jati, team)
    assert await active(world) == 2


async def test_wrong_updates_about_all_take_one_role_at_most_and_it_comes_back(world: World) -> None:
    team, people = await staffed(world, "Pak Jati", "Bu Sari", "Bu Ratih")
    for one in (*people, team.coordinator):
        await wrongly(team, one)
    assert await active(world) == 3
    await world.passes(minutes=11)
    assert await active(world) == 4
