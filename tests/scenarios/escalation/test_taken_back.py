"""What somebody took back is shown to nobody, except words of danger to the owner of the case."""

import pytest

from tests.world import World

DANGER = "aku mau bunuh diri malam ini"


@pytest.mark.parametrize(("words", "shown"), [("maaf salah ketik", False), (DANGER, True)])
async def test_a_case_shows_of_it_what_held_danger_alone(world: World, words: str, shown: bool) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says(words)
    await student.says("/unsend")
    await student.says("aku capek")
    await team.supporters[0].taps("🚩")
    await team.desk.presses("🙋")
    screen = team.coordinator.screen()

    assert "aku capek" in screen
    assert world.text("transcript-withdrawn") in screen
    assert (words in screen) is shown


@pytest.mark.parametrize("words", ["maaf salah ketik", DANGER])
async def test_a_report_shows_nothing_of_it(world: World, words: str) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.says(words)
    await student.says("/unsend")
    await student.says("/report")
    await student.presses(world.text("report-threats"))
    reader = team.coordinator
    await reader.presses("🙋", on=next(one for one in reader.chat.messages if "🚫" in one.text))
    await reader.presses("📄")

    assert world.text("transcript-withdrawn") in reader.screen()
    assert words not in reader.screen()


async def test_a_photo_that_was_taken_back_is_not_offered(world: World) -> None:
    team = await world.team()
    student = await world.pair(team.supporters[0])
    await student.sends_photo("lihat ini")
    await student.says("/unsend")
    await team.supporters[0].taps("🚩")
    await team.desk.presses("🙋")

    assert not any(one.text == world.text("photos", count=1) for one in team.coordinator.chat.messages)
    assert "lihat ini" not in team.coordinator.screen()
