"""Words that leave no room for a name: the name is sent ahead of them, once."""

from collections.abc import Callable

import pytest

from sandbox.methods.api import BotApi
from sandbox.wire.responses import Answer, Json
from tests.scenarios.casework.test_listening import alias, listened_to
from tests.world import World

WORDS, CAPTION = "a" * 4096, "b" * 1024
Trouble = Callable[[BotApi, int], None]

TROUBLES: dict[str, Trouble] = {
    "pauses": lambda api, chat: api.faults.refuse(3, chat=chat, retry_after=4),
    "lost lines": lambda api, chat: api.faults.drop(3, chat=chat),
}


def when_said(api: BotApi, words: str, chat: int, trouble: Trouble) -> None:
    """Let this trouble begin in a chat once these words have arrived there."""

    def see(_: str, params: Json, answer: Answer) -> None:
        if answer.ok and params.get("text") == words:
            api.watchers.remove(see)
            trouble(api, chat)

    api.watchers.append(see)


@pytest.mark.parametrize("trouble", TROUBLES)
async def test_a_name_ahead_is_read_once_however_often_the_words_are_refused(
    world: World, trouble: str
) -> None:
    team = await world.team()
    student = await listened_to(world, team)
    name = f"🗨 {await alias(world, 'student')}:"
    when_said(world.api, name, team.coordinator.id, TROUBLES[trouble])
    await student.says(WORDS)
    await world.passes(seconds=40)

    assert team.coordinator.new() == [name, WORDS]


async def test_a_name_ahead_of_an_album_is_read_once(world: World) -> None:
    team = await world.team()
    student = await listened_to(world, team)
    name = f"🗨 {await alias(world, 'student')}:"
    when_said(world.api, name, team.coordinator.id, TROUBLES["pauses"])
    await student.sends_album(3, CAPTION)
    await world.passes(seconds=40)

    assert team.coordinator.new() == [name, CAPTION, "[photo]", "[photo]"]


async def test_words_that_may_have_arrived_get_their_name_again_marked(world: World) -> None:
    team = await world.team()
    student = await listened_to(world, team)
    name = f"🗨 {await alias(world, 'student')}:"
    when_said(
        world.api, name, team.coordinator.id, lambda api, chat: api.faults.cut_after_accept(1, chat=chat)
    )
    await student.says(WORDS)
    await world.passes(seconds=10)

    assert team.coordinator.new() == [name, WORDS, f"↻ {name}", WORDS]


async def test_a_name_ahead_goes_with_its_words_when_copies_go(world: World) -> None:
    team = await world.team()
    student = await listened_to(world, team)
    await student.says(WORDS)
    name = f"🗨 {await alias(world, 'student')}:"
    assert team.coordinator.new() == [name, WORDS]
    await student.taps("🔚")
    for _ in range(2):
        await world.jumps(hours=13)

    assert name not in [one.text for one in team.coordinator.chat.messages]
