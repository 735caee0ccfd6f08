"""The waiting room: honest, in order, and nothing written there is lost."""

from tests.scenarios.chatting import ends, goes_off_call, goes_on_call
from tests.world import World


async def test_words_written_while_waiting_arrive_in_order(world: World) -> None:
    team = await world.team(supporters=0)
    student = await world.waits("satu")
    await student.says("dua")
    await student.says("tiga")

    supporter = await team.comes_on("Pendamping")
    await supporter.presses("✅")

    assert supporter.heard[-3:] == ["satu", "dua", "tiga"]


async def test_with_nobody_on_duty_the_truth_is_told_at_once(world: World) -> None:
    await world.team(supporters=0)
    student = await world.waits()

    assert world.text("nobody-on-duty") in student.heard


async def test_without_a_counselor_on_call_nothing_begins(world: World) -> None:
    team = await world.team()
    await goes_off_call(team.desk)
    student = await world.waits()

    assert world.text("no-counselor") in student.heard
    assert not await world.rows("SELECT * FROM offers")

    await goes_on_call(team.desk)
    await team.supporters[0].presses("✅")
    assert await world.rows("SELECT * FROM offers WHERE state = 'accepted'")


async def test_the_place_in_the_queue_is_told(world: World) -> None:
    await world.team()
    first, second, third = [await world.waits() for _ in range(3)]

    assert first.last.text == world.text("waiting-place", place=1)
    assert second.last.text == world.text("waiting-place", place=2)
    assert third.last.text == world.text("waiting-place", place=3)


async def test_who_waits_is_told_again_after_three_minutes_and_every_five(world: World) -> None:
    team = await world.team()
    await world.pair(team.supporters[0])
    student = await world.waits()
    student.new()

    await world.passes(minutes=3)
    assert len(student.new()) == 1
    await world.passes(minutes=5)
    assert len(student.new()) == 1


async def test_with_nobody_to_come_it_is_said_once_and_not_all_night(world: World) -> None:
    await world.team(supporters=0)
    student = await world.waits()
    await world.passes(minutes=4)
    student.new()
    await world.passes(minutes=56)

    assert student.new() == []


async def test_danger_moves_a_student_to_the_front(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    await world.pair(supporter)
    await world.waits("aku mau cerita soal teman")
    urgent = await world.waits("aku mau bunuh diri")

    await ends(world, supporter)
    await supporter.presses("✅")
    await supporter.says("aku di sini")

    assert urgent.heard[-1] == "aku di sini"


async def test_leaving_the_queue_withdraws_the_offer(world: World) -> None:
    team = await world.team()
    student = await world.waits()
    await student.taps("🔚")

    assert world.text("left-queue") in student.heard
    assert team.supporters[0].heard[-1] == world.text("offer-gone")
    press = await team.supporters[0].presses("✅")
    assert press.answer == world.text("offer-gone")


async def test_one_conversation_at_a_time(world: World) -> None:
    await world.team()
    student = await world.waits()
    await student.says("/bicara")

    assert student.last.text == world.text("already-talking")


async def test_somebody_who_stops_at_the_first_question_is_not_kept_waiting(world: World) -> None:
    student = await world.student()
    await student.taps("💬")
    await world.passes(minutes=31)

    assert world.text("left-queue") in student.heard


async def test_words_written_at_home_reach_the_queue_without_any_answer(world: World) -> None:
    team = await world.team()
    student = await world.student()
    await student.says("aku cuma mau bilang ini berat")
    await world.passes(minutes=2)
    await team.supporters[0].presses("✅")

    assert team.supporters[0].heard[-1] == "aku cuma mau bilang ini berat"


async def test_reminders_resume_when_somebody_comes_on_duty(world: World) -> None:
    team = await world.team(supporters=0)
    student = await world.waits()
    await world.passes(minutes=4)
    supporter = await team.joins("Pendamping")
    await supporter.presses("🟢")
    await supporter.presses("❌")
    student.new()
    await world.passes(minutes=4)

    assert student.new() == [world.text("waiting-still", place=1)]
