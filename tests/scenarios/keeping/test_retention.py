"""What was said is not kept longer than people need it."""

from tests.world import World


async def test_a_day_after_the_end_nobody_can_read_it(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("hanya untuk hari ini")
    await student.taps("🔚")
    assert await world.said() == ["hanya untuk hari ini"]

    await world.passes(hours=24, minutes=1)
    await world.programme.alarms.purge()
    assert await world.said() == [None]


async def test_an_open_case_keeps_the_words_and_thirty_days_after_it_they_go(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("aku pengen mati aja")
    await team.desk.presses("🙋")
    await student.taps("🔚")
    await world.jumps(hours=48)
    assert await world.said() == ["aku pengen mati aja"]

    await team.coordinator.presses("☑️")
    await team.coordinator.presses(world.text("outcome-safe"))
    await world.jumps(hours=24 * 29)
    assert await world.said() == ["aku pengen mati aja"]
    await world.jumps(hours=25)
    assert await world.said() == [None]


async def test_copies_in_the_teams_chats_are_deleted_a_day_after_the_end(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await student.says("aku pengen mati aja")
    await supporter.says("aku di sini")
    await team.desk.presses("🙋")
    assert "aku pengen mati aja" in team.coordinator.screen()
    await student.taps("🔚")
    await world.jumps(hours=24)

    assert "aku pengen mati aja" not in supporter.screen()
    assert "aku pengen mati aja" not in team.coordinator.screen()
    assert "aku di sini" in student.screen()


async def test_a_transcript_that_was_sent_late_is_deleted_too(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says("aku pengen mati aja")
    await student.taps("🔚")
    await world.jumps(hours=30)
    await team.desk.presses("🙋")
    assert "aku pengen mati aja" in team.coordinator.screen()

    await world.jumps(hours=1)
    assert "aku pengen mati aja" not in team.coordinator.screen()


async def test_what_told_the_team_about_a_student_goes_with_the_words(world: World) -> None:
    team = await world.team()
    supporter = team.supporters[0]
    student = await world.pair(supporter)
    await student.says("aku pengen mati aja")
    await student.taps("🔚")
    alias = (await world.rows("SELECT alias FROM participants WHERE part = 'student'"))[0]["alias"]
    assert alias in supporter.screen()

    await world.jumps(hours=24)
    assert alias not in supporter.screen()
    assert world.text("category-suicide") not in supporter.screen()


async def test_links_that_nobody_can_use_any_more_are_forgotten(world: World) -> None:
    team = await world.team()
    await team.desk.says("/invite supporter")
    await world.jumps(hours=47)
    assert len(await world.rows("SELECT * FROM invitations")) == 2
    await world.jumps(hours=2)

    assert await world.rows("SELECT * FROM invitations") == []
