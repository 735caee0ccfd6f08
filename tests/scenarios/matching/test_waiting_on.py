"""Waiting once more, and waiting for very long: nobody loses their place, and nothing lies there for ever."""

from tests.scenarios.chatting import goes_on_call, talk
from tests.scenarios.team.test_unfit import SUSPEND
from tests.world import World


async def test_whoever_must_wait_again_has_their_place_and_not_the_time_of_the_talk(world: World) -> None:
    team = await world.team(supporters=2)
    first, second = team.supporters
    student, other = await world.pair(first), await world.pair(second)
    await talk(world, other, second, minutes=20)
    later = await world.waits()
    assert later.heard[-1] == world.text("waiting-place", place=1)
    (pair, _) = await world.rows("SELECT supporter FROM pairings ORDER BY paired_at")
    await world.rows(f"{SUSPEND} AND person = :who", who=pair["supporter"])
    await world.passes(seconds=10)
    assert world.text("waiting-place", place=1) in student.heard

    await other.taps("🔚")
    await world.passes(minutes=1)
    await second.presses("✅")
    await student.says("aku masih di sini")
    assert second.heard[-1] == "aku masih di sini"
    waits = await world.rows("SELECT waited FROM waits ORDER BY id")
    assert waits[-1]["waited"] < 120_000


async def test_after_a_day_without_a_word_a_student_is_asked_and_may_stay(world: World) -> None:
    team = await world.team()
    await team.supporters[0].presses("⚪")
    student = await world.waits("halo")
    await world.jumps(hours=23)
    assert world.text("wait-long") not in student.heard
    await world.jumps(hours=2)
    assert student.heard[-1] == world.text("wait-long")
    await student.presses("✅")
    await goes_on_call(team.desk)
    await team.supporters[0].presses("🟢")
    await team.supporters[0].presses("✅")

    assert team.supporters[0].heard[-1] == "halo"


async def test_without_an_answer_the_request_ends_and_that_is_said(world: World) -> None:
    team = await world.team()
    await team.supporters[0].presses("⚪")
    student = await world.waits("halo")
    await world.jumps(hours=25)
    await world.jumps(hours=13)
    await world.jumps(hours=13)

    assert student.heard.count(world.text("wait-long")) == 1
    assert student.heard.count(world.text("call-unanswered")) == 1
    assert [row["stage"] for row in await world.rows("SELECT stage FROM conversations")] == ["ended"]


async def test_whoever_is_never_called_is_asked_after_a_week(world: World) -> None:
    team = await world.team()
    await team.supporters[0].presses("⚪")
    student = await world.waits("halo")
    await student.presses("🔔")
    await world.jumps(hours=24 * 6)
    assert world.text("wait-long") not in student.heard
    await world.jumps(hours=25)
    assert student.heard[-1] == world.text("wait-long")
    await student.says("aku masih mau")
    await world.jumps(hours=13)

    assert [row["stage"] for row in await world.rows("SELECT stage FROM conversations")] == ["waiting"]


async def test_who_writes_within_the_day_is_not_asked(world: World) -> None:
    team = await world.team()
    await team.supporters[0].presses("⚪")
    student = await world.waits("halo")
    await world.jumps(hours=20)
    await student.says("aku masih menunggu")
    await world.jumps(hours=20)

    assert world.text("wait-long") not in student.heard


async def test_nobody_in_danger_is_let_go_for_waiting_long(world: World) -> None:
    team = await world.team()
    await team.supporters[0].presses("⚪")
    student = await world.waits("aku mau bunuh diri")
    await world.jumps(hours=30)
    await world.jumps(hours=13)

    assert world.text("wait-long") not in student.heard
    assert [row["stage"] for row in await world.rows("SELECT stage FROM conversations")] == ["waiting"]
