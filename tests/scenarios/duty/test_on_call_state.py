"""/oncall shows who is on call and asks; typed to confirm, it changes nothing."""

import pytest

from tests.world import World


async def on_call(world: World) -> list[str]:
    rows = await world.rows(
        "SELECT person FROM members WHERE role = 'counselor' AND on_call_since IS NOT NULL ORDER BY person"
    )
    return [row["person"] for row in rows]


async def test_typing_it_again_changes_nothing(world: World) -> None:
    team = await world.team(supporters=0)
    before = await on_call(world)
    for _ in range(3):
        await team.desk.says("/oncall")
        assert team.desk.heard[-1] == world.text(
            "on-call-state", count=1, names="Bu Melati", name="Bu Melati", on=1
        )
    assert await on_call(world) == before


@pytest.mark.parametrize("here", ["group", "private"])
async def test_a_press_changes_it_for_the_one_who_presses(world: World, here: str) -> None:
    team = await world.team(supporters=0)
    second = await team.joins("Pak Jati", "counselor")
    actor = second.in_group(team.group) if here == "group" else second
    await actor.says("/oncall")
    assert actor.heard[-1] == world.text("on-call-state", count=1, names="Bu Melati", name="Pak Jati", on=0)
    await actor.presses("📟")
    assert len(await on_call(world)) == 2
    assert actor.heard[-1] == world.text("on-call", name="Pak Jati")

    await actor.presses("⚪")
    assert len(await on_call(world)) == 1
    assert actor.heard[-1] == world.text("off-call", name="Pak Jati")


async def test_pressed_twice_it_confirms_or_says_that_it_is_over(world: World) -> None:
    team = await world.team(supporters=0)
    await team.desk.says("/oncall")
    await team.desk.presses("📟")
    assert team.coordinator.heard[-1] == world.text("on-call-confirmed")
    await team.desk.presses("⚪")
    assert team.desk.heard[-1] == world.text("last-on-call", name="Bu Melati")
    data = next(
        button["callback_data"]
        for seen in team.desk.chat.messages
        for row in seen.rows
        for button in row
        if "⚪" in button["text"]
    )
    assert (await team.desk.sends_press(data)).answer == world.text("button-gone")
