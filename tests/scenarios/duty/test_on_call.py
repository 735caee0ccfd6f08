"""Being on call is confirmed with one tap, or runs out; nobody is left in the dark about it."""

from tests.scenarios.chatting import goes_off_call, goes_on_call
from tests.world import World


async def test_a_counselor_is_asked_before_it_runs_out_and_stays_with_one_tap(world: World) -> None:
    team = await world.team(supporters=0)
    await world.jumps(hours=10.9)
    assert "📟" not in "".join(team.coordinator.buttons)
    await world.jumps(hours=0.1)
    assert team.coordinator.last.text == world.text("on-call-ask", until="07.00")
    await team.coordinator.presses("📟")
    assert team.coordinator.last.text == world.text("on-call-confirmed")

    await world.jumps(hours=10)
    assert (await world.rows("SELECT on_call_since FROM members"))[0]["on_call_since"]
    assert world.text("nobody-on-call") not in team.group.heard


async def test_without_an_answer_it_runs_out_and_everybody_concerned_hears_it(world: World) -> None:
    team = await world.team()
    await world.passes(seconds=2)
    talking = await world.pair(team.supporters[0])
    waiting = await world.waits()
    await world.jumps(hours=1)
    await world.rows("UPDATE members SET on_call_since = on_call_since - 36000000 WHERE role = 'counselor'")
    await world.rows("UPDATE duties SET until = until + 3600000")
    await world.passes(seconds=2)
    for _ in range(3):
        await world.passes(minutes=20)
        await team.supporters[0].says("aku di sini")

    assert world.text("on-call-over") in team.coordinator.heard
    assert team.group.heard.count(world.text("nobody-on-call")) == 1
    assert world.text("no-counselor") in waiting.heard
    assert world.text("helplines") in "".join(waiting.heard)

    await talking.says("kamu masih di situ?")
    assert team.supporters[0].heard[-1] == "kamu masih di situ?"


async def test_nobody_is_offered_while_nobody_is_on_call_and_everybody_after(world: World) -> None:
    team = await world.team()
    await world.jumps(hours=11)
    await world.jumps(hours=1)
    await team.supporters[0].says("/duty")
    press = await team.supporters[0].presses("🟢")
    assert press.answer == world.text("duty-no-counselor")

    await team.coordinator.presses("📟")
    assert world.text("on-call", name="Bu Melati") in team.group.heard
    await team.supporters[0].presses("🟢")
    await world.waits()
    assert await world.rows("SELECT * FROM offers")


async def test_a_bot_that_was_off_asks_first(world: World) -> None:
    team = await world.team(supporters=0)
    await world.jumps(hours=15)
    assert (await world.rows("SELECT on_call_since FROM members"))[0]["on_call_since"]
    await team.coordinator.presses("📟")
    await world.jumps(hours=2)

    assert world.text("on-call-over") not in team.coordinator.heard


async def test_the_group_is_left_in_peace_while_another_is_on_call(world: World) -> None:
    team = await world.team(supporters=0)
    await world.jumps(hours=6)
    other = await team.joins("Pak Jati", "counselor")
    await goes_on_call(other.in_group(team.group))
    await world.jumps(hours=5)
    await world.jumps(hours=1)

    assert world.text("on-call-over") in team.coordinator.heard
    assert world.text("nobody-on-call") not in team.group.heard


async def test_the_last_one_going_off_by_hand_is_told_once_and_who_waits_hears_it(world: World) -> None:
    team = await world.team()
    await world.passes(seconds=2)
    await world.waits()
    waiting = await world.waits()
    await goes_off_call(team.desk)
    await world.passes(seconds=4)

    assert world.text("nobody-on-call") not in team.group.heard
    assert waiting.heard.count(world.text("no-counselor")) == 1


async def test_a_counselor_who_blocks_the_bot_leaves_the_group_informed(world: World) -> None:
    team = await world.team()
    await world.passes(seconds=2)
    await team.coordinator.blocks()
    await world.waits()
    await world.passes(seconds=2)

    assert team.group.heard.count(world.text("nobody-on-call")) == 1


async def test_the_question_is_for_its_counselor_alone(world: World) -> None:
    team = await world.team(supporters=0)
    await world.jumps(hours=11)
    data = team.coordinator.last.rows[0][0]["callback_data"]
    press = await (await world.student()).sends_press(data)

    assert press.answer == world.text("button-gone")
