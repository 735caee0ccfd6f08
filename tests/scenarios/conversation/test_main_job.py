"""The main job, from the first word to a closed case."""

from tests.world import World


async def test_a_student_is_paired_with_a_supporter_and_a_counselor_takes_over(world: World) -> None:
    team = await world.team()
    supporter, counselor = team.supporters[0], team.coordinator
    student = await world.waits("halo, aku capek banget sama tugas")

    await supporter.presses("✅")
    assert supporter.heard[-1] == "halo, aku capek banget sama tugas"
    await supporter.says("halo, aku di sini")
    assert student.heard[-1] == "halo, aku di sini"

    await supporter.taps("🚩")
    await team.desk.presses("🙋")
    assert "halo, aku di sini" in "".join(counselor.heard)
    await counselor.presses("🗣")
    await student.says("aku takut pulang")
    assert counselor.heard[-1] == "aku takut pulang"
    await counselor.says("aku konselor, aku menemanimu")
    assert student.heard[-1] == "aku konselor, aku menemanimu"
    assert "aku takut pulang" not in supporter.heard

    await counselor.taps("☑️")
    await counselor.presses(world.text("outcome-safe"))
    assert world.text("ended-by-counselor") in student.heard


async def test_writing_at_home_asks_for_a_peer_and_loses_nothing(world: World) -> None:
    team = await world.team()
    student = await world.student()

    await student.says("aku bingung mau cerita ke siapa")
    await student.says("soal orang tuaku")
    await team.supporters[0].presses("✅")

    assert team.supporters[0].heard[-2:] == ["aku bingung mau cerita ke siapa", "soal orang tuaku"]


async def test_a_question_is_skipped_by_writing(world: World) -> None:
    team = await world.team()
    student = await world.student()

    await student.taps("💬")
    await student.presses(world.text("topic-family"))
    await student.says("boleh langsung cerita?")
    await team.supporters[0].presses("✅")

    assert team.supporters[0].heard[-1] == "boleh langsung cerita?"


async def test_after_the_end_both_are_asked_a_few_things(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)

    await student.taps("🔚")
    await student.presses("4")
    await student.presses(world.text("helped-yes"))
    assert student.heard[-1] == world.text("thanks")

    await supporter.presses("3")
    await supporter.presses("⏭")
    await supporter.presses(world.text("report-no"))
    assert supporter.heard[-1] == world.text("checked-in")
