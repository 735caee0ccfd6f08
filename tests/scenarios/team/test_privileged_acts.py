"""What waits for a second person, and what is said of an account that was opened alone: each once."""

import pytest

from bot.prove.people import keypad
from tests.scenarios.keyboards.test_late_buttons import is_too_late, shown
from tests.scenarios.talks import taken_over
from tests.scenarios.team.test_dismissal import colleague
from tests.world import World


@pytest.mark.too_late("act")
async def test_an_act_that_was_decided_is_not_confirmed_again(world: World) -> None:
    team = await world.team(supporters=0)
    jati, sekar = [await team.joins(name, "counselor") for name in ("Pak Jati", "Bu Sekar")]
    await world.passes(seconds=1)
    desk = jati.in_group(team.group)
    await desk.says("/people")
    for label in ("Bu Melati", world.text("step-lock"), world.text("team-yes")):
        await desk.presses(label)
    await team.enters_pin(jati)
    late = [shown(sekar, world.text(f"act-{said}")) for said in ("yes", "no")]
    await sekar.presses(world.text("act-no"))

    assert [await is_too_late(world, sekar, data) for data in late] == [True, True]


@pytest.mark.too_late("reveal-how", "reveal-review")
async def test_an_account_that_was_opened_alone_is_reviewed_once(world: World) -> None:
    team = await world.team()
    jati = await colleague(team)
    student = await world.pair(team.supporters[0])
    await student.says("aku mau bunuh diri malam ini, talinya sudah siap")
    await team.desk.presses("🙋")
    await team.coordinator.presses("🪪")
    await team.coordinator.presses(world.text("reveal-life"))
    await team.coordinator.answers("ia bilang malam ini")
    alone = shown(team.coordinator, world.text("reveal-by-myself"))
    await team.coordinator.presses(world.text("reveal-by-myself"))
    await team.enters_pin(team.coordinator)
    assert await is_too_late(world, team.coordinator, alone)
    late = shown(jati, world.text("reveal-review-talk"))
    await jati.presses("👍")

    assert await is_too_late(world, jati, late)


async def test_a_pin_that_is_typed_reaches_nobody_and_leaves_the_chat(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await taken_over(team)
    student.new()
    assert keypad(team.coordinator)
    typed = await team.coordinator.says("271828")

    assert student.new() == []
    assert team.coordinator.heard[-1] == world.text("pin-typed")
    assert typed.id not in [seen.id for seen in team.coordinator.chat.messages]
    await team.coordinator.says("jam 8 aku ke sana, 271828")
    assert student.new() == ["jam 8 aku ke sana, 271828"]


async def test_digits_are_ordinary_words_where_no_keypad_stands(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await taken_over(team)
    await team.enters_pin(team.coordinator)
    student.new()
    await team.coordinator.says("271828")

    assert student.new() == ["271828"]
